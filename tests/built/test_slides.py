"""Decks as they are played: by key and by button, in two windows, from files, and on paper."""

from __future__ import annotations

import gzip
import io
import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

import axe
from tworings.content import load_module

DECK = "book/modules/consent/slides.html"
ITEMS = 8  # the slide with the quiz


@pytest.fixture(params=["http", "file"])
def deck(request, book: Path) -> str:
    """Return the address of a deck: served, and as a file."""
    if request.param == "file":
        return (book / DECK).as_uri()
    return f"{request.getfixturevalue('served')}/{DECK}"


def heading(page) -> str:
    shown = page.locator(".tr-slide:visible h2")
    assert shown.count() == 1
    return shown.inner_text()


def number(page) -> int:
    return int(page.locator("[data-tr-place]").inner_text().split()[0])


def test_every_module_has_a_deck_that_is_listed_and_leads_back(decks, soups):
    listed = soups["book/educators/slides.html"].find(id="the-decks").select("a[href]")
    found = {f"book/{link['href'].removeprefix('../')}" for link in listed}
    assert found == set(decks)
    for path in decks:
        module = Path(path).parent.name
        links = {link["href"] for link in soups[path].footer.select("a[href]")}
        assert {f"{module}.html", "../../educators/slides.html"} <= links, path


def test_minutes_on_slides_are_those_of_the_module(soups):
    said = [p.get_text() for p in soups[DECK].select(".tr-slide__minutes")]
    assert said == [
        "Rewrite the pushy line: 5 to 9 minutes.",
        "A private list and a stop card: 5 to 9 minutes.",
    ]


def test_keys_turn_slides_and_say_where_they_lead(new_page, deck):
    page = new_page()
    page.goto(deck)
    all_of = page.locator(".tr-slide").count()
    assert heading(page) == "You will be able to"
    for key, wanted in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("Space", 4),
        ("ArrowLeft", 3),
        ("Shift+Space", 2),
        ("PageUp", 1),
        ("PageUp", 1),
        ("End", all_of),
        ("ArrowRight", all_of),
        ("Home", 1),
        ("PageDown", 2),
    ):
        page.keyboard.press(key)
        assert number(page) == wanted, key
    assert page.locator("[data-tr-said]").inner_text() == (
        f"Slide 2 of {all_of}: How we work together"
    )
    assert page.evaluate("document.activeElement.textContent") == "How we work together"
    assert page.url.endswith("#slide-2")
    page.reload()
    assert number(page) == 2
    assert page.evaluate("history.length") <= 2
    assert page.evaluate("scrollY") == 0
    assert not page.evaluate("document.cookie")


def test_letters_and_keys_with_others_turn_nothing(new_page, served):
    page = new_page()
    page.goto(f"{served}/{DECK}")
    for key in ("n", "o", "Enter", "Control+ArrowRight", "Alt+PageDown", "Shift+ArrowRight"):
        page.keyboard.press(key)
        assert number(page) == 1, key


def test_buttons_and_the_list_of_slides_turn_them(new_page, deck):
    page = new_page()
    page.goto(deck)
    previous = page.get_by_role("button", name="Previous")
    # It says that there is none before, and keeps the focus.
    assert previous.get_attribute("aria-disabled") == "true"
    previous.click(force=True)
    assert number(page) == 1
    page.get_by_role("button", name="Next").click()
    assert number(page) == 2
    page.locator("[data-tr-more] summary").click()
    page.get_by_role("link", name="Five parts of a yes").click()
    assert heading(page) == "Five parts of a yes"
    assert page.evaluate("document.activeElement.textContent") == "Five parts of a yes"
    assert not page.locator("[data-tr-all]").is_visible()
    page.locator("[data-tr-more] summary").click()
    page.keyboard.press("Escape")
    assert not page.locator("[data-tr-all]").is_visible()


def test_a_quiz_keeps_its_keys_and_tells_nothing_before_it_is_asked(new_page, deck):
    page = new_page()
    page.goto(f"{deck}#slide-{ITEMS}")
    quiz = page.locator(".tr-slide:visible .tr-quiz")
    assert quiz.is_visible()
    assert not page.locator(".tr-slide:visible .tr-fallback").is_visible()
    quiz.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    assert number(page) == ITEMS
    assert quiz.locator("input:checked").count() == 1
    bank = quiz.inner_text()
    quiz.get_by_role("button", name="Check").click()
    assert len(quiz.inner_text()) > len(bank)
    # A clicker turns the slide from inside a quiz too.
    quiz.get_by_role("radio").first.focus()
    page.keyboard.press("PageDown")
    assert number(page) == ITEMS + 1
    page.reload()
    page.keyboard.press("PageUp")
    assert page.locator(".tr-slide:visible input:checked").count() == 0


def test_notes_are_hidden_until_they_are_asked_for(new_page, deck):
    page = new_page()
    page.goto(deck)
    notes = page.locator(".tr-slide:visible .tr-speaker")
    assert not notes.is_visible()
    page.locator("[data-tr-more] summary").click()
    button = page.get_by_role("button", name="Notes below the slide")
    button.click()
    assert "This part is never cut" in notes.inner_text()
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert not notes.is_visible()


def at(page, wanted: int) -> None:
    """Wait until a window shows a slide."""
    place = page.locator("[data-tr-place]")
    place.filter(has_text=re.compile(rf"^{wanted} of ")).wait_for()


def open_presenter(page):
    page.locator("[data-tr-more] summary").click()
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Presenter view").click()
    other = opened.value
    other.wait_for_selector(".tr-deck--presenter")
    # The script of the way out is not waited for by the page itself, nor by "load": that may be
    # told of the empty page which a new window begins with.
    for one in (page, other):
        one.locator(".tr-exit-note").wait_for(state="attached")
    return other


def test_two_windows_keep_in_step(new_page, deck):
    page = new_page()
    page.goto(f"{deck}#slide-3")
    other = open_presenter(page)
    at(other, 3)
    assert "If one part is missing" in other.locator(".tr-slide:visible .tr-speaker").inner_text()
    assert other.locator("[data-tr-next]").inner_text() == "Next: Ask, check in, stop"
    page.keyboard.press("Escape")
    page.keyboard.press("PageDown")
    at(other, 4)
    other.keyboard.press("PageDown")
    at(page, 5)
    assert not page.locator(".tr-slide:visible .tr-speaker").is_visible()
    # No clock runs by itself.
    clock = other.locator("[data-tr-minutes]")
    assert not clock.is_visible()
    other.get_by_role("button", name="Clock").click()
    assert clock.inner_text() == "0 min"
    other.get_by_role("button", name="Clock").click()
    assert not clock.is_visible()
    assert page.get_by_role("button", name="Clock").count() == 0


def test_a_message_of_another_window_turns_nothing(new_page, served):
    page = new_page()
    page.goto(f"{served}/{DECK}")
    page.evaluate("window.postMessage({ deck: location.pathname, from: 'notes', slide: 4 }, '*')")
    page.wait_for_timeout(100)
    assert number(page) == 1
    other = open_presenter(page)
    for message in ("null", "7", "{slide: 2}", "{deck: '/x', from: 'notes', slide: 2}"):
        other.evaluate(f"opener.postMessage({message}, '*')")
    other.evaluate("opener.postMessage({deck: location.pathname, from: 'notes', slide: 1.5}, '*')")
    other.evaluate("opener.postMessage({deck: location.pathname, from: 'notes', slide: 99}, '*')")
    last = page.locator(".tr-slide").count()
    page.wait_for_function(
        f"document.querySelector('[data-tr-place]').textContent === '{last} of {last}'"
    )


def test_when_the_browser_opens_no_window_the_notes_are_below(new_page, deck):
    page = new_page()
    page.add_init_script("window.open = () => null")
    page.goto(deck)
    page.locator("[data-tr-more] summary").click()
    page.get_by_role("button", name="Presenter view").click()
    assert "no second window" in page.locator("[data-tr-told]").inner_text()
    assert "This part is never cut" in page.locator(".tr-slide:visible .tr-speaker").inner_text()


def test_leaving_one_window_leaves_both(new_page, book):
    page = new_page()
    page.goto((book / DECK).as_uri())
    other = open_presenter(page)
    for _ in range(3):
        other.keyboard.press("Shift")
    # The one that is left closes the other; on a busy machine a window takes its time.
    page.wait_for_url("**/notes.html", timeout=30_000, wait_until="commit")


def test_with_no_script_all_slides_stand_and_nothing_is_told(new_page, deck):
    page = new_page(java_script_enabled=False)
    page.goto(deck)
    assert page.locator(".tr-slide:visible").count() == page.locator(".tr-slide").count() >= 8
    assert not page.locator("[data-tr-keys]").is_visible()
    for closed in page.locator(".tr-speaker, .tr-fallback details").all():
        assert closed.get_attribute("open") is None


def text_on_paper(page) -> str:
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())


def test_paper_holds_all_slides_with_notes_or_without(new_page, deck):
    page = new_page()
    page.goto(f"{deck}#slide-2")
    text = text_on_paper(page)
    assert "Five parts of a yes" in text
    assert "Take away" in text
    assert "This part is never cut" in text
    assert "Presenter view" not in text
    # The class stands while the browser's dialogue is open.
    page.evaluate(
        "window.print = () => { window.bare = document.querySelector('.tr-deck').className; }"
    )
    page.locator("[data-tr-more] summary").click()
    page.get_by_role("button", name="Print without notes").click()
    assert "tr-deck--bare" in page.evaluate("window.bare")
    assert page.locator(".tr-deck--bare").count() == 0
    page.evaluate("document.querySelector('.tr-deck').classList.add('tr-deck--bare')")
    text = text_on_paper(page)
    assert "Take away" in text
    assert "This part is never cut" not in text
    assert "Which line checks in best?" in text
    assert "Part of the key" not in text
    assert "Key" not in text


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 720)])
def test_each_slide_and_the_presenter_view_pass_axe(new_page, served, decks, width, height):
    page = new_page(viewport={"width": width, "height": height}, bypass_csp=True)
    faults = []
    for path in decks[:2]:
        for end in ("", "#slide-3", f"#slide-{ITEMS}", "#notes"):
            page.goto("about:blank")
            page.goto(f"{served}/{path}{end}")
            if end == "#slide-3":
                page.locator("[data-tr-more] summary").click()
            axe.put_into(page)
            faults += [
                f"{path}{end}: {rule['id']}: {node['target']}"
                for rule in axe.run(page)["violations"]
                for node in rule["nodes"]
            ]
    assert not faults, "\n".join(faults)


def test_aims_are_those_of_the_module_word_by_word(soups, decks):
    for path in decks:
        module = load_module(Path(__file__).parents[2] / Path(path).parent / "module.yaml")
        curly = str.maketrans("“”’", '""\'')
        aims = soups[path].select("#slide-1 > ul > li")
        said = [" ".join(aim.get_text().translate(curly).split()) for aim in aims]
        assert said == [one.text for one in module.objectives], path
        assert [aim.strong.get_text() for aim in aims] == [one.verb for one in module.objectives]


def test_items_stand_in_the_order_that_the_notes_speak_of(soups, decks):
    for path in decks:
        written = (Path(__file__).parents[2] / path).with_suffix(".md").read_text(encoding="utf-8")
        named = re.findall(r"{deck-items} (.*)", written)
        told = [
            [item["id"] for item in json.loads(script.string)["items"]]
            for script in soups[path].select("[data-tr-widget=quiz] > script")
        ]
        assert told == [line.split() for line in named] != [], path


def test_a_deck_is_light(book, soups):
    page = book / DECK
    files = {page}
    for element in soups[DECK].select("script[src], link[rel=stylesheet], link[rel=icon]"):
        name = (element.get("src") or element.get("href")).split("?")[0]
        files.add((page.parent / name).resolve())
    weight = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
    assert len(files) <= 12
    assert weight <= 80_000, weight
