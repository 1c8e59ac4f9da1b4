"""The copy as a reader has it: unzipped, opened as a file, with every host out of reach.

Every page is watched (``tests/watch.py``): a request that leaves, a failed one, or anything that is
logged fails the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

NARROW = {"width": 360, "height": 740}


@pytest.fixture
def page(new_page) -> Iterator[Page]:
    page = new_page(viewport=NARROW, offline=True)
    yield page
    assert all(address.startswith(("file:", "data:")) for address in page.watch.requests)


def tab_to(page: Page, selector: str) -> None:
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab never reached {selector}")


def test_from_a_double_click_to_the_summary_of_a_quiz_by_keyboard(page, unzipped: Path):
    page.goto((unzipped / "index.html").as_uri())
    page.wait_for_url("**/book/index.html")
    tab_to(page, "article a[href*='modules/two-rings/two-rings.html']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/two-rings.html*")
    quiz = page.locator(".tr-live .tr-quiz").last
    quiz.evaluate("one => one.id = 'played'")
    tab_to(page, "#played input")
    count = int(quiz.locator(".tr-quiz__progress").inner_text().split()[2])
    for number in range(1, count + 1):
        page.keyboard.press("Space")
        tab_to(page, "#played .tr-button--primary")
        page.keyboard.press("Enter")
        assert quiz.locator(".tr-quiz__outcome").is_visible(), number
        tab_to(page, "#played .tr-quiz__steps button:last-child")
        page.keyboard.press("Enter")
        if number < count:
            tab_to(page, "#played input")
    assert f"{count} checked" in quiz.inner_text()
    assert quiz.locator(".tr-quiz__objectives li").count() > 0


def test_a_diagram_is_explored(page, unzipped: Path):
    page.goto((unzipped / "book/modules/two-rings/two-rings.html").as_uri())
    diagram = page.locator(".tr-live .tr-diagram").first
    diagram.locator(".tr-diagram__part input").nth(1).check()
    assert diagram.locator(".tr-diagram__panel").inner_text().startswith("2.")
    assert diagram.locator("svg .tr-is-chosen").count() == 1


def test_search_finds_a_word_and_its_page_opens(page, unzipped: Path):
    page.goto((unzipped / "search.html").as_uri())
    page.get_by_label("Words to look for").fill("puborectalis")
    page.keyboard.press("Enter")
    page.locator("#search-results li a").first.click()
    page.wait_for_url("**/book/**")
    assert "puborectalis" in page.locator("article").inner_text().lower()


def test_every_page_opens(page, unzipped: Path):
    pages = sorted(unzipped.rglob("*.html"))
    assert len(pages) > 8
    for path in pages:
        page.goto(path.as_uri())
        if path == unzipped / "index.html":
            page.wait_for_url("**/book/index.html")  # it leads on at once
        assert page.title()
        assert page.locator("h1").count() == 1, path


def test_the_handout_prints_on_one_sheet(page, unzipped: Path):
    import io

    from pypdf import PdfReader

    handouts = sorted(unzipped.rglob("handout.html"))
    assert handouts
    for path in handouts:
        page.goto(path.as_uri())
        for size in ("A4", "Letter"):
            sides = PdfReader(io.BytesIO(page.pdf(format=size))).pages
            assert len(sides) <= 2, f"{path}: {len(sides)} sides of {size}"
