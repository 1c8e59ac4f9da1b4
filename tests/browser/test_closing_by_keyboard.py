"""The closing assessment in the built book: found by going on, played by keys, printed."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader
from quiz_player import Player, right_choices, words, wrong_choices
from states import WIDE
from walk import Walk

import axe
from tworings import Assessment, draw, load_assessment
from tworings.widgets.quiz.strings import STRINGS

PAGE = "book/tools/closing.html"
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def payload():
    blueprint = Path(__file__).parents[2] / "book/tools/closing.yaml"
    return Assessment(load_assessment(blueprint), draw).payload


def go_on(page) -> None:
    """From the top of a page, go back round to its Next link, and follow it."""
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.tr-turn__next')"):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"{page.url}: no Next link near the end")


def test_going_on_from_the_first_page_leads_there(new_page, served):
    page = new_page(viewport=PHONE)
    page.goto(f"{served}/book/index.html")
    seen = []
    while not page.url.endswith(PAGE):
        assert page.url not in seen and len(seen) < 60, seen
        seen.append(page.url)
        go_on(page)
    assert "handout" in seen[-1] and "/help/" in seen[-1], "right after the tenth module"
    assert page.title() == "Closing assessment – Two Rings"


@pytest.mark.parametrize("start", ["book/index.html", "book/modules/help/help.html"])
def test_the_first_page_and_the_last_module_lead_there(new_page, served, start):
    page = new_page(viewport=PHONE)
    page.goto(f"{served}/{start}")
    page.get_by_role("main").get_by_role("link", name="closing assessment").click()
    assert page.url.endswith(PAGE)
    if "help" in start:
        page.goto(f"{served}/{start}")
        page.locator(".tr-neighbours").get_by_role("link", name="Closing assessment").click()
        assert page.url.endswith(PAGE)


@pytest.fixture
def player(new_page, served, payload):
    page = new_page(viewport=PHONE)
    page.goto(f"{served}/{PAGE}")
    return Player(page, payload)


def play(player: Player, wrong: set[int]) -> None:
    """Respond to every item by keys alone, and go on to the summary."""
    player.reach()
    for number, item in enumerate(player.items):
        if number:
            player.first_choice() if "choices" in item and item["type"] != "order" else None
        player.choose(item, wrong_choices(item) if number in wrong else right_choices(item))
        player.check()
        assert player.feedback.startswith("Correct") != (number in wrong), item["id"]
        last = number == len(player.items) - 1
        player.next(STRINGS["to_summary"] if last else "Next")


def test_all_wrong_shows_what_to_read_again(player, new_page):
    play(player, set(range(len(player.items))))
    view = player.view
    assert view.locator(".tr-quiz__mark").inner_text() == STRINGS["mark_below"]
    assert "16 of 20" in view.inner_text()
    links = view.get_by_role("link", name="Read again").evaluate_all(
        "all => all.map((a) => a.href)"
    )
    objectives = {item["objective"] for item in player.items}
    assert len(links) == len(objectives)
    rows = view.locator(".tr-quiz__module").count()
    assert rows == len(player.payload["modules"])
    other = new_page()
    for link in links:
        other.goto(link)
        assert other.evaluate("document.querySelector(':target') !== null"), link
    assert player.page.evaluate(WIDE) == []
    axe.put_into(player.page)
    assert axe.faults(player.page) == []
    assert player.page.evaluate("localStorage.length + sessionStorage.length") == 0
    player.walk.assert_sound()


def test_four_wrong_reach_the_line_and_a_reload_forgets(player):
    play(player, {0, 5, 9, 19})
    text = player.view.inner_text()
    assert "16 of 20 correct, 20 checked" in text
    assert STRINGS["mark_reached"] in text
    assert player.view.locator(".tr-quiz__open li").count() == 4
    player.page.reload()
    assert player.progress == "1 of 20 · 0 checked"


def test_sure_but_wrong_comes_before_the_modules(player):
    item = player.items[0]
    player.reach()
    player.choose(item, wrong_choices(item))
    player.go_to(".tr-quiz__confidence input")
    player.walk.press("Space", "ArrowRight", "ArrowRight")
    player.check()
    for _ in player.items[1:]:
        player.next()
    player.next(STRINGS["to_summary"])
    text = player.view.inner_text()
    assert text.index(STRINGS["sure_but_wrong"]) < text.index(player.payload["modules"][0]["title"])
    assert STRINGS["mark_open"] in text
    assert words(item["stem"]) in player.view.locator(".tr-quiz__open").first.inner_text()


def test_with_no_script_the_key_follows_the_last_item(new_page, served, payload):
    page = new_page(java_script_enabled=False, viewport=PHONE)
    page.goto(f"{served}/{PAGE}")
    text = page.locator(".tr-fallback").inner_text()
    places = [text.index(words(item["stem"])) for item in payload["items"]]
    assert places == sorted(places)
    assert text.index(STRINGS["key_heading"]) > places[-1]
    page.locator(".tr-fallback details summary").first.click()
    assert page.locator(".tr-fallback details[open]").count() == 1


def test_on_paper_it_is_a_sheet_with_the_key_last(new_page, served, payload):
    page = new_page()
    page.goto(f"{served}/{PAGE}")
    page.locator(".tr-live .tr-quiz").wait_for()
    sheets = PdfReader(io.BytesIO(page.pdf())).pages
    text = " ".join(sheet.extract_text() for sheet in sheets)
    # A font joins letters: "fl" comes back as one.
    text = " ".join(unicodedata.normalize("NFKC", text).split())
    key = text.index(STRINGS["key_heading"])
    for item in payload["items"]:
        assert -1 < text.find(words(item["stem"])[:40]) < key, item["id"]
    assert len(text) > key + 2000, "reasons are printed"
    assert STRINGS["to_summary"] not in text


def test_its_page_keeps_the_budget(book):
    from bench import budgets, page_weight

    parts = page_weight.parts(book, PAGE)
    assert sum(part.sent for part in parts) <= budgets.MODULE_PAGE_BYTES
    assert len(parts) <= budgets.REQUESTS


def test_the_walk_through_the_page_is_whole(new_page, served):
    page = new_page(viewport=PHONE)
    page.goto(f"{served}/{PAGE}")
    walk = Walk(page)
    walk.to_the_end()
    walk.assert_whole()
