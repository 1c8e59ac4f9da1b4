"""The triage with keys alone: the note in view, levels, printing, and what Python sees."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from form_player import STUB, FormPlayer, mount, one_line
from pypdf import PdfReader
from standalone import page_of
from states import WIDE
from test_names_and_sizes import SMALL
from walk import walk

from tworings import Triage, load_triage

BOOK = Path(__file__).parents[2] / "book"
#: Whether the whole note lies inside the window.
NOTE = """() => { const box = document.querySelector(".tr-triage__note").getBoundingClientRect();
  return box.height > 0 && box.top >= -1 && box.bottom <= innerHeight + 1; }"""


@pytest.fixture(scope="module")
def signs():
    return Triage.from_file(BOOK / "tools/signs.yaml")


class Sorter(FormPlayer):
    """One triage on a page."""

    def __init__(self, page, triage):
        super().__init__(page, "triage")
        self.signs = triage.payload["signs"]

    def tick(self, *ids):
        self.to_the_top()
        for _ in self.signs:
            self.walk.tab_to(".tr-triage input")
            if self.page.evaluate("document.activeElement.value") in ids:
                self.walk.press("Space")


@pytest.mark.parametrize("width", [360, 1280])
def test_an_emergency_wins_and_the_note_stays_in_view(open_alone, signs, width):
    page = open_alone(page_of(signs), viewport={"width": width, "height": 740})
    sorter = Sorter(page, signs)
    assert page.evaluate(NOTE)
    sorter.tick("small-bleed", "stuck", "discharge")
    assert page.evaluate(NOTE)
    assert sorter.title is None, "ticking must not submit"
    sorter.press("Show")
    assert sorter.title == "Emergency: get help now"
    assert page.evaluate(NOTE)
    assert sorter.said.startswith("Emergency: get help now Call your emergency number")
    reasons = sorter.view.locator(".tr-triage__reasons > li").all_inner_texts()
    assert one_line(reasons[0]).startswith("Something is stuck inside")
    assert one_line(reasons[1]).startswith(
        "Discharge from the bottom, or a constant urge to go. Book"
    )
    assert len(reasons) == 3
    sorter.walk.assert_sound()


def test_every_stop_of_the_walk_is_in_view_and_none_under_the_note(open_alone, signs):
    for height in (740, 400):
        page = open_alone(page_of(signs), viewport={"width": 360, "height": height})
        walk(page).assert_whole()


def test_the_note_is_there_with_a_low_window_too(open_alone, signs):
    page = open_alone(page_of(signs), viewport={"width": 320, "height": 256})
    note = page.locator(".tr-triage__note")
    assert note.is_visible()
    assert note.evaluate("one => getComputedStyle(one).position") == "static"
    walk(page).assert_whole()


def test_two_signs_count_together(open_alone, signs):
    page = open_alone(page_of(signs))
    sorter = Sorter(page, signs)
    sorter.tick("small-bleed")
    sorter.press("Show")
    assert sorter.title == "See someone soon: Book a visit"
    sorter.tick("blood-thinners")
    assert sorter.title is None, "a change takes the result away"
    sorter.press("Show")
    assert sorter.title == "See someone soon: At once, today"
    reasons = sorter.view.locator(".tr-triage__reasons > li")
    first = one_line(reasons.first.inner_text())
    assert first.startswith("Together: “A little blood, once or again, and it has stopped” and")
    assert "At once, today." in first
    said = [one_line(reason) for reason in reasons.all_inner_texts()]
    assert not [reason for reason in said[1:] if "Book a visit" in reason], "told once, as urgent"


def test_nothing_ticked_is_no_all_clear(open_alone, signs):
    page = open_alone(page_of(signs))
    sorter = Sorter(page, signs)
    sorter.press("Show")
    assert sorter.title is None
    assert "no all-clear" in sorter.said
    assert "no all-clear" in sorter.view.inner_text()
    assert page.evaluate(NOTE)


def test_every_level_names_no_diagnosis(open_alone, signs):
    page = open_alone(page_of(signs))
    for sign in signs.payload["signs"]:
        page.locator(f".tr-triage input[value='{sign['id']}']").check()
    page.get_by_role("button", name="Show").click()
    text = one_line(page.locator(".tr-triage__level").inner_text()).lower()
    assert "you have" not in text
    assert "you've got" not in text


def test_the_signs_print_alone_with_what_to_say(open_alone, signs):
    page = open_alone(page_of(signs))
    page.evaluate(STUB)
    sorter = Sorter(page, signs)
    sorter.tick("leaking", "three-weeks")
    sorter.press("Show")
    sorter.press("Print this for a clinician")
    assert page.evaluate("window.printed") == 1
    text = one_line(
        " ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    )
    wanted = ["See someone soon", "New leaking of stool", "for 3 weeks", *signs.payload["say"]]
    for words in wanted:
        assert one_line(words) in text
    assert "emergency number now" in text
    assert "Something is stuck" not in text
    assert "Widget 1" not in text
    assert page.locator(".tr-triage-sheet").count() == 0
    assert "tr-printing" not in (page.locator("html").get_attribute("class") or "")


def test_the_help_page_is_linked_where_the_page_around_has_a_link(open_alone, signs):
    link = '<nav><a href="../start/get-help.html">Help</a></nav><main'
    with_link = page_of(signs).replace("<main", link, 1)
    for text, href in ((with_link, "../start/get-help.html"), (page_of(signs), None)):
        page = open_alone(text)
        page.locator("input[value=stuck]").check()
        page.get_by_role("button", name="Show").click()
        help_line = page.locator(".tr-triage__help")
        if href:
            assert help_line.locator("a").get_attribute("href") == href
        else:
            assert help_line.inner_text() == "See the page “Get help”."


def test_python_sees_what_was_ticked_and_the_view_follows_python(new_page, signs):
    page = new_page()
    mount(page, "triage", signs.payload)
    page.locator("input[value=stuck]").check()
    assert page.evaluate("model.get('responses')") == {}
    page.get_by_role("button", name="Show").click()
    assert page.evaluate("model.get('responses')") == {"ticked": ["stuck"], "level": "emergency"}
    page.locator("input[value=fever]").check()
    assert page.evaluate("model.get('responses')") == {}
    page.evaluate("model.set('responses', {ticked: ['soreness']})")
    assert page.locator(".tr-triage__title").inner_text() == "Watch at home"
    assert page.locator("input:checked").count() == 1
    page.evaluate("model.set('responses', {})")
    assert page.locator(".tr-triage__title").count() == 0
    assert page.locator("input:checked").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_targets_are_large_enough_and_nothing_scrolls_sideways(open_alone, signs, width, scheme):
    options = {"viewport": {"width": width, "height": 740}, "color_scheme": scheme}
    page = open_alone(page_of(signs), **options)
    view = page.locator(".tr-triage")
    for sign in load_triage(BOOK / "tools/signs.yaml").signs:
        view.locator(f"input[value='{sign}']").check()
    view.get_by_role("button", name="Show").click()
    assert view.evaluate(SMALL) == []
    heights = view.locator("label, button").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    assert page.evaluate(WIDE) == []
    bare = open_alone(page_of(signs), java_script_enabled=False, **options)
    assert bare.evaluate(WIDE) == []
