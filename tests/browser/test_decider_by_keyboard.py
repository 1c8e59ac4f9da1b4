"""The decider with keys alone: verdicts, what is missing, the plan, and what Python sees."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from form_player import STUB, FormPlayer, mount, one_line
from pypdf import PdfReader
from standalone import page_of
from states import WIDE
from test_names_and_sizes import SMALL

from tworings import Decider, load_decider

BOOK = Path(__file__).parents[2] / "book"
EXAMPLE = BOOK.parent / "src/tworings/widgets/decider/examples/lubricant-and-condom.yaml"


@pytest.fixture(scope="module")
def goes_with():
    return Decider.from_file(BOOK / "tools/goes-with.yaml")


@pytest.fixture(scope="module")
def pace():
    return Decider.from_file(BOOK / "tools/my-pace.yaml")


class Asker(FormPlayer):
    """One decider on a page."""

    def __init__(self, page, decider):
        super().__init__(page, "decider")
        self.factors = decider.payload["factors"]

    def choose(self, chosen):
        """From above the form, or from one of its buttons, set every factor by keys."""
        self.to_the_top()
        for factor in self.factors:
            value = chosen[factor["id"]]
            if factor["kind"] == "scale":
                self.walk.tab_to(".tr-decider input[type=range]")
                self.walk.press("Home", *["ArrowRight"] * value)
                continue
            ids = [option["id"] for option in factor["options"]]
            self.walk.tab_to(".tr-decider input[type=radio]")
            self.walk.press("Space")
            at = ids.index(self.page.evaluate("document.activeElement.value"))
            for _ in range((ids.index(value) - at) % len(ids)):
                self.walk.press("ArrowDown")
            assert self.page.evaluate("document.activeElement.value") == value


@pytest.mark.parametrize("width", [360, 1280])
def test_ask_what_goes_with_what(open_alone, goes_with, width):
    page = open_alone(page_of(goes_with), viewport={"width": width, "height": 740})
    asker = Asker(page, goes_with)
    table = load_decider(BOOK / "tools/goes-with.yaml")
    for chosen in (
        {"lubricant": "oil", "barrier": "latex", "toy": "none"},
        {"lubricant": "water", "barrier": "nitrile", "toy": "porous"},
        {"lubricant": "hybrid", "barrier": "none", "toy": "silicone"},
    ):
        asker.choose(chosen)
        assert asker.title is None, "selecting must not submit, and takes the last verdict away"
        asker.press("Show")
        rule, verdict = table.rule_for(chosen), table.verdict_for(chosen)
        assert asker.title == verdict.title
        for text in (verdict.title, verdict.means.plain, rule.reason.plain, verdict.next_.plain):
            assert text in asker.said
        shown = one_line(asker.view.locator(".tr-decider__chosen").inner_text())
        for factor in table.factors:
            assert f"{factor.title} {factor.says(chosen[factor.id])}" in shown
        labels = [r.label for r in table.ledger.references_of(rule.claims)]
        sources = asker.view.locator(".tr-decider__verdict .tr-sources a").all_inner_texts()
        assert [one_line(text).split(" (opens")[0] for text in sources] == labels
    asker.walk.assert_sound()


def test_what_is_missing_is_named_and_gets_the_focus(open_alone, goes_with):
    page = open_alone(page_of(goes_with))
    asker = Asker(page, goes_with)
    asker.press("Show")
    assert asker.said == "Choose one first: Lubricant, Condom or glove, Toy."
    assert page.evaluate("document.activeElement.value") == "water"
    assert asker.title is None
    asker.walk.press("Space")
    asker.press("Show")
    assert "Condom or glove, Toy." in asker.said
    assert "Lubricant" not in asker.said


def test_start_again_empties_the_form(open_alone, pace):
    page = open_alone(page_of(pace))
    asker = Asker(page, pace)
    asker.choose({"where": "larger", "comfort": 9, "happened": "nothing"})
    asker.press("Show")
    assert asker.title == "Carry on, if you all want to"
    page.evaluate("document.querySelector('.tr-decider input').focus()")
    asker.press("Start again")
    assert asker.title is None
    assert page.locator(".tr-live input:checked").count() == 0
    assert page.locator("input[type=range]").input_value() == "0"
    assert page.evaluate("document.activeElement.value") == "outside"


def test_a_slider_that_nobody_moved_never_carries_on(open_alone, pace):
    page = open_alone(page_of(pace))
    asker = Asker(page, pace)
    page.locator("input[value=outside]").check()
    page.locator("input[value=nothing]").check()
    asker.press("Show")
    assert asker.title == "Stop here"
    assert "0 of 10" in page.locator(".tr-decider__chosen").inner_text()


def test_the_slider_says_its_number(open_alone, pace):
    page = open_alone(page_of(pace))
    asker = Asker(page, pace)
    asker.choose({"where": "outside", "comfort": 7, "happened": "nothing"})
    slider = page.get_by_role("slider", name="How comfortable is it?")
    assert slider.get_attribute("aria-valuetext") == "7 of 10"
    assert page.locator(".tr-decider__number").inner_text() == "7 of 10"
    asker.walk.assert_sound()


def test_the_plan_lists_the_steps_and_prints_alone(open_alone, pace):
    page = open_alone(page_of(pace))
    page.evaluate(STUB)
    asker = Asker(page, pace)
    for chosen in (
        {"where": "finger", "comfort": 8, "happened": "nothing"},
        {"where": "finger", "comfort": 5, "happened": "tight"},
    ):
        asker.choose(chosen)
        asker.press("Show")
    steps = asker.view.locator(".tr-decider__steps li").all_inner_texts()
    assert steps == [
        "One finger, or something as small · 8 of 10 · Nothing that bothers you: "
        "Carry on, if you all want to",
        "One finger, or something as small · 5 of 10 · It feels tight, or it will not let go: "
        "Go back a step",
    ]
    asker.press("Print this plan")
    assert page.evaluate("window.printed") == 1
    sheets = PdfReader(io.BytesIO(page.pdf())).pages
    text = one_line(" ".join(sheet.extract_text() for sheet in sheets))
    for words in ("My pace", "Stop at once", "Go back a step", *steps):
        assert words in text
    assert "Widget 1" not in text
    assert "What each verdict means" not in text
    # pdf() has sent beforeprint and afterprint: everything is as it was.
    assert page.locator(".tr-decider-sheet").count() == 0
    assert "tr-printing" not in (page.locator("html").get_attribute("class") or "")
    whole = " ".join(s.extract_text() for s in PdfReader(io.BytesIO(page.pdf())).pages)
    assert "What each verdict means" in one_line(whole)
    asker.press("Clear the list")
    assert asker.view.locator(".tr-decider__steps").count() == 0
    assert page.evaluate("document.activeElement.type") == "radio"
    asker.walk.assert_sound()


def test_a_table_without_a_plan_prints_none(open_alone, goes_with):
    page = open_alone(page_of(goes_with))
    asker = Asker(page, goes_with)
    asker.choose({"lubricant": "oil", "barrier": "latex", "toy": "none"})
    asker.press("Show")
    assert page.get_by_role("button", name="Print this plan").count() == 0


def test_python_sees_what_was_chosen_and_the_view_follows_python(new_page, pace):
    page = new_page()
    mount(page, "decider", pace.payload)
    page.locator("input[value=larger]").check()
    page.locator("input[value=hurts]").check()
    assert page.evaluate("window.saved") is None
    page.get_by_role("button", name="Show").click()
    chosen = {"where": "larger", "comfort": 0, "happened": "hurts"}
    assert page.evaluate("model.get('responses')") == {"chosen": chosen, "verdict": "stop"}
    page.locator("input[value=unwell]").check()
    assert page.evaluate("model.get('responses')") == {}
    page.evaluate(
        "model.set('responses', {chosen: {where: 'outside', comfort: 9, happened: 'nothing'}})"
    )
    assert page.locator(".tr-decider__title").inner_text() == "Carry on, if you all want to"
    assert page.locator("input[value=outside]").is_checked()
    assert page.locator("input[type=range]").input_value() == "9"
    page.evaluate("model.set('responses', {})")
    assert page.locator(".tr-decider__title").count() == 0
    assert page.locator("input:checked").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_targets_are_large_enough_and_nothing_scrolls_sideways(
    open_alone, goes_with, pace, width, scheme
):
    options = {"viewport": {"width": width, "height": 740}, "color_scheme": scheme}
    page = open_alone(page_of(goes_with, pace, Decider.from_file(EXAMPLE, BOOK)), **options)
    for view in page.locator(".tr-decider").all():
        assert view.evaluate(SMALL) == []
        heights = view.locator("label:has(input), button, input[type=range]").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect().height)"
        )
        assert min(heights) >= 44
        for fieldset in view.locator("fieldset").all():
            fieldset.locator("input").last.check()
        view.get_by_role("button", name="Show").click()
        assert view.evaluate(SMALL) == []
        assert page.evaluate(WIDE) == []
    bare = open_alone(page_of(goes_with, pace), java_script_enabled=False, **options)
    assert bare.evaluate(WIDE) == []


@pytest.mark.parametrize("forced", ["active", "none"])
def test_what_is_chosen_and_every_tone_differ_without_colour(open_alone, pace, goes_with, forced):
    page = open_alone(page_of(pace, goes_with), forced_colors=forced)
    marks = page.evaluate(
        """() => ["good", "careful", "unknown", "stop", "help"].map((tone) => {
          const one = document.createElement("p");
          one.className = `tr-decider-mark tr-decider-mark--${tone}`;
          document.querySelector(".tr-decider").append(one);
          return getComputedStyle(one, "::before").content;
        })"""
    )
    assert len(set(marks)) == 5
    assert "none" not in marks


def test_nothing_is_stored_and_a_reload_brings_nothing_back(open_alone, pace):
    page = open_alone(page_of(pace))
    asker = Asker(page, pace)
    asker.choose({"where": "larger", "comfort": 6, "happened": "hurts"})
    asker.press("Show")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    page.reload()
    assert page.locator(".tr-live input:checked").count() == 0
    assert page.locator("input[type=range]").input_value() == "0"
    assert page.locator(".tr-decider__title").count() == 0
