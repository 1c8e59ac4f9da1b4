"""Get help: every country without scripts, one at a time with them; by keyboard, file, paper."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

import axe
from tworings.content import load_places

PAGE = "book/start/get-help.html"
PLACES = load_places(Path(__file__).parents[2] / "book")
IDS = [place.id for place in PLACES]
SHOWN = (
    "[...document.querySelectorAll('.tr-place')].filter(e => e.checkVisibility()).map(e => e.id)"
)


@pytest.fixture(params=["http", "file"])
def site(request, served, book):
    return served if request.param == "http" else book.as_uri()


def on_paper(page) -> list[str]:
    """Return the countries that are printed."""
    page.emulate_media(media="print")
    shown = page.evaluate(SHOWN)
    page.emulate_media(media="null")
    return shown


def test_every_country_is_read_with_no_script(new_page, site):
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/{PAGE}")
    for place in PLACES:
        assert page.locator(f"#{place.id} > h3").is_visible()
        assert page.locator(f"#{place.id} .tr-level--emergency").is_visible()
    assert not page.locator(".tr-places").is_visible()
    page.locator(".tr-numbers a").last.click()
    assert page.url.endswith(f"#{IDS[-1]}")
    assert page.locator(f"#{IDS[-1]} > h3").bounding_box()["y"] < 300


def test_when_its_script_fails_every_country_is_there(new_page, served):
    page = new_page()
    page.route(
        "**/places.js*", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    page.goto(f"{served}/{PAGE}")
    assert page.evaluate(SHOWN) == IDS


def test_with_nothing_picked_the_numbers_are_there_and_no_country(new_page, site):
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{site}/{PAGE}")
    assert page.evaluate(SHOWN) == []
    numbers = page.locator(".tr-numbers")
    for place in PLACES:
        assert place.emergency_number in numbers.inner_text()
    # All of them on the first screen of a phone.
    box = numbers.bounding_box()
    assert box["y"] + box["height"] <= 740
    assert page.get_by_label("Where are you?").input_value() == ""
    assert "Nothing is shown yet" in page.locator(".tr-places [role=status]").inner_text()


def test_picking_shows_one_country_and_changes_no_address(new_page, site):
    page = new_page()
    page.goto(f"{site}/{PAGE}")
    address, steps = page.url, page.evaluate("history.length")
    where = page.get_by_label("Where are you?")
    said = page.locator(".tr-places [role=status]")
    for place in PLACES:
        where.select_option(label=place.country)
        assert page.evaluate(SHOWN) == [place.id]
        assert said.inner_text() == f"Shown below: {place.country}."
    where.select_option(label="All countries")
    assert page.evaluate(SHOWN) == IDS
    assert said.inner_text() == "Shown below: all countries."
    where.select_option(label="Choose a country")
    assert page.evaluate(SHOWN) == []
    assert (page.url, page.evaluate("history.length")) == (address, steps)
    where.select_option(label=PLACES[0].country)
    page.reload()
    assert page.evaluate(SHOWN) == [], "a reload brings nothing back"
    if site.startswith("http"):
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_it_is_picked_by_keyboard(new_page, served):
    page = new_page()
    page.goto(f"{served}/{PAGE}")
    where = page.get_by_label("Where are you?")
    for _ in range(80):
        page.keyboard.press("Tab")
        if where.evaluate("e => e === document.activeElement"):
            break
    else:
        pytest.fail("the keyboard does not reach the picker")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(SHOWN) == IDS[:1]
    page.keyboard.type("United K")
    assert page.evaluate(SHOWN) == ["uk"]
    assert where.evaluate("e => e === document.activeElement"), "the focus stays"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.tr-place').id") == "uk"


def test_links_lead_into_a_country_that_is_hidden(new_page, site):
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{site}/{PAGE}")
    page.locator(".tr-numbers a", has_text="Ireland").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(SHOWN) == ["ireland"]
    assert page.get_by_label("Where are you?").input_value() == "ireland"
    assert 0 <= page.locator("#ireland > h3").bounding_box()["y"] < 300
    page.locator(".tr-aside a", has_text="Canada").click()
    assert page.evaluate(SHOWN) == ["canada"]
    page.go_back()
    page.wait_for_function(f"{SHOWN}.join() === 'ireland'")
    page.goto("about:blank")
    page.goto(f"{site}/{PAGE}#us-urgent")
    assert page.evaluate(SHOWN) == ["us"]
    assert 0 <= page.locator("#us-urgent > h4").bounding_box()["y"] < 300


@pytest.mark.parametrize("hash", ["#nowhere", "#%", "#signs-of-an-emergency", "#"])
def test_an_address_that_names_no_country_is_no_fault(new_page, served, hash):
    page = new_page()
    page.goto(f"{served}/{PAGE}{hash}")
    assert page.evaluate(SHOWN) == []
    page.get_by_label("Where are you?").select_option("us")
    assert page.evaluate(SHOWN) == ["us"]


def test_paper_holds_the_country_that_was_picked_or_all(new_page, site):
    page = new_page()
    page.goto(f"{site}/{PAGE}")
    assert on_paper(page) == IDS
    page.get_by_label("Where are you?").select_option("us")
    assert on_paper(page) == ["us"]
    text = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)
    assert "Poison Help" in text and "1800RESPECT" not in text
    assert "Where are you?" not in text
    page.get_by_label("Where are you?").select_option("all")
    assert on_paper(page) == IDS
    page.get_by_label("Where are you?").select_option("")
    assert on_paper(page) == IDS


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_country_passes_axe_and_fits(new_page, served, colours, width):
    page = new_page(viewport={"width": width, "height": 740}, color_scheme=colours, bypass_csp=True)
    page.goto(f"{served}/{PAGE}")
    page.get_by_label("Where are you?").select_option("all")
    axe.put_into(page)
    result = axe.run(page)
    assert [rule["id"] for rule in result["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_levels_and_numbers_have_edges_in_forced_colours(new_page, served):
    page = new_page(forced_colors="active")
    page.goto(f"{served}/{PAGE}#uk")
    for part in (".tr-numbers", "#uk .tr-level--emergency", "#uk .tr-level--non-urgent"):
        edge = page.locator(part).evaluate("e => getComputedStyle(e).borderBlockStartStyle")
        assert edge == "solid", part


def test_only_this_page_loads_the_picker(soups):
    loading = [page for page, soup in soups.items() if soup.select('script[src*="places.js"]')]
    assert loading == [PAGE]
