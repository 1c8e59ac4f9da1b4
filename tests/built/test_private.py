"""Nothing is stored and nobody is asked, over http and from a folder alike."""

from __future__ import annotations

import re

import pytest

KEPT = """() => ({
  local: {...localStorage}, session: {...sessionStorage}, cookie: document.cookie,
})"""
NOTHING = {"local": {}, "session": {}, "cookie": ""}


@pytest.fixture(params=["http", "file"])
def site(request, book) -> str:
    """Return the address of the book, once served and once as a folder."""
    if request.param == "file":
        return book.as_uri()
    return request.getfixturevalue("served")


def test_visiting_every_page_stores_nothing_and_asks_nobody(new_page, site, pages):
    page = new_page()
    for path in pages:
        page.goto(f"{site}/{path}")
        page.wait_for_load_state("networkidle" if site.startswith("http") else "load")
        if path == "index.html":
            page.wait_for_url("**/book/index.html")
        assert page.evaluate(KEPT) == NOTHING, path
        databases = page.evaluate("indexedDB.databases ? indexedDB.databases() : []")
        assert databases == [], path
    assert page.context.cookies() == []
    assert page.watch.requests


def test_every_page_is_styled_and_its_links_work(new_page, site):
    page = new_page()
    page.goto(f"{site}/index.html")
    page.wait_for_url("**/book/index.html")
    colour = page.evaluate("getComputedStyle(document.body).getPropertyValue('--tr-accent')")
    assert colour.strip().startswith("#")
    assert page.locator(".tr-bar").evaluate("e => getComputedStyle(e).position") == "sticky"
    page.get_by_role("banner").get_by_role("link", name="Get help").click()
    page.wait_for_url("**/book/start/get-help.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Get help"


def test_search_finds_and_leaves_no_trace(new_page, site):
    page = new_page()
    page.goto(f"{site}/search.html")
    entries = page.evaluate("history.length")
    page.get_by_label("Words to look for").fill("private")
    page.get_by_role("button", name="Search").click()
    hit = page.locator("#search-results a", has_text="Stay private").first
    hit.wait_for()
    assert page.url == f"{site}/search.html"
    assert page.evaluate("[history.length, history.state]") == [entries, None]
    assert page.evaluate(KEPT) == NOTHING
    assert page.title() == "Search – Two Rings"
    hit.click()
    page.wait_for_url("**/book/start/stay-private.html*")
    assert "private" not in page.url.removesuffix("stay-private.html").split("/")[-1]
    assert page.evaluate(KEPT) == NOTHING
    page.go_back()
    assert page.get_by_label("Words to look for").input_value() == ""
    page.get_by_label("Words to look for").fill("private")
    page.reload()
    assert page.get_by_label("Words to look for").input_value() == ""


def test_the_colours_a_reader_chose_are_all_that_is_kept(new_page, served):
    page = new_page(color_scheme="dark")
    page.goto(f"{served}/book/index.html")
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)
    button = page.get_by_role("button", name="Colours: auto")
    button.click()
    assert page.evaluate(KEPT)["local"] == {"tworings-colours": "light"}
    light = page.evaluate(background)
    assert light != dark
    page.reload()
    assert page.evaluate(background) == light
    page.get_by_role("button", name="Colours: light").click()
    assert page.evaluate(background) == dark
    page.get_by_role("button", name="Colours: dark").click()
    assert page.evaluate(KEPT) == NOTHING


def test_a_browser_that_refuses_storage_is_no_fault(new_page, served):
    page = new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }});"
    )
    page.goto(f"{served}/book/index.html")
    page.get_by_role("button", name="Colours: auto").click()
    assert page.evaluate("document.body.dataset.theme") == "light"


def test_all_that_is_ever_kept_is_named_on_stay_private(new_page, site, pages, soups):
    said = soups["book/start/stay-private.html"].find("article").get_text()
    named = set(re.findall(r"under the name [“\"]([\w-]+)[”\"]", said))
    assert named
    page = new_page()
    page.goto(f"{site}/book/index.html")
    page.get_by_role("button", name="Colours: auto").click()
    for path in pages:
        page.goto(f"{site}/{path}")
        page.wait_for_load_state("load")
        if path == "index.html":
            page.wait_for_url("**/book/index.html")
        memory = page.locator(".tr-memory").first
        if memory.count() and not memory.locator("input").is_checked():
            memory.locator("summary").click()
            memory.locator("input").check()
    kept = page.evaluate(KEPT)
    assert set(kept["local"]) == named
    assert kept["session"] == {}
    assert kept["cookie"] == ""
    assert page.context.cookies() == []
