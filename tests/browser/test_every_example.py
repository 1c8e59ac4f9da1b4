"""Every named example, whatever it is: how it mounts, looks, is reached, used, read and printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from exhibit import BOOK, all_examples, go_live, name_of, write
from measures import (
    COUNT_FRAMES,
    backwards,
    cut_off,
    edgeless,
    ids_twice,
    moving,
    space_text,
    too_small,
    too_wide,
)
from playwright.sync_api import Page
from walk import walk

import axe
from presser import Presser
from serving import serve

KEPT = "() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]"
NOTHING = [[], [], ""]
#: What JupyterLab leaves of an untrusted output, of what we use.
NATIVE = {
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "kbd", "li", "ol", "p", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[str]:
    """Serve a page for each example; return the address."""
    folder = write(tmp_path_factory.mktemp("examples"))
    with serve(folder) as address:
        yield address


@pytest.fixture(params=all_examples(), ids=name_of)
def example(request):
    return request.param


@pytest.fixture
def shown(new_page, site, example) -> Callable[..., Page]:
    """Return a function that opens the example's page: an ending, then the browser's options."""

    def make(ending: str = "", **options: object) -> Page:
        page = new_page(**options)
        page.add_init_script(COUNT_FRAMES)
        page.goto(f"{site}/{name_of(example)}{ending}.html")
        return page

    return make


def titles(example) -> list[str]:
    """Return the title of the example, or of each of its variants."""
    return example.widget(BOOK).payload["title"].split(" / ")


def none_of(faults: list[str]) -> None:
    assert not faults, "\n".join(faults)


def test_it_mounts_under_the_policy_asks_nobody_and_keeps_nothing(shown, example):
    page = shown()
    assert page.locator(".tr-widget").count() == 1
    assert page.locator(f".tr-widget--{example.kind}.tr-mounted > .tr-live").count() == 1
    view = page.locator(".tr-live > section.tr-view")
    assert view.count() == 1
    assert view.get_attribute("aria-label") == example.widget(BOOK).payload["title"]
    assert view.is_visible()
    assert not page.locator(".tr-fallback").is_visible()
    none_of(ids_twice(page))
    assert page.evaluate(KEPT) == NOTHING
    assert page.watch.requests


def test_axe_finds_nothing_in_light_and_dark(shown):
    # Axe is put into the page; the policy has the test above.
    page = shown(**PHONE, color_scheme="light", reduced_motion="reduce", bypass_csp=True)
    axe.put_into(page)
    none_of(axe.faults(page))
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 1280, "height": 800})
    none_of(axe.faults(page))


def test_with_forced_colours_everything_is_reached_by_keyboard_and_seen(shown):
    # In the page's own colours test_walk_every_page.py walks over the gallery.
    page = shown(**PHONE, reduced_motion="reduce", forced_colors="active")
    none_of(backwards(page) + edgeless(page))
    steps = walk(page)
    assert steps.stops
    steps.assert_whole()


def test_it_fits_a_phone_large_text_and_a_zoom_of_four(shown):
    page = shown(**PHONE)
    none_of(too_wide(page) + too_small(page))
    page.set_viewport_size({"width": 320, "height": 256})
    none_of(too_wide(page) + too_small(page))
    page.set_viewport_size({"width": 640, "height": 512})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    none_of(too_wide(page) + cut_off(page))
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size(PHONE["viewport"])
    space_text(page)
    none_of(too_wide(page) + cut_off(page))


def test_it_stands_from_right_to_left(shown):
    page = shown("-rtl", **PHONE)
    assert page.locator(".tr-live > .tr-view").is_visible()
    none_of(too_wide(page))
    page.set_viewport_size({"width": 1280, "height": 800})
    none_of(too_wide(page))


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_by_itself(shown, motion):
    none_of(moving(shown(reduced_motion=motion)))


def test_with_no_script_all_of_it_is_read(shown, example):
    page = shown(**PHONE, java_script_enabled=False)
    fallback = page.locator(".tr-fallback")
    assert fallback.is_visible()
    assert fallback.locator("button, input, select, textarea, [role=button]").count() == 0
    tags = fallback.locator("*").evaluate_all(
        """all => all.filter((one) => !one.closest("svg")).map((one) => one.localName)"""
    )
    assert set(tags) <= NATIVE
    assert page.locator(".tr-fallback [style], .tr-fallback :is(script, style)").count() == 0
    summaries = fallback.locator("summary")
    if summaries.count():
        # By keyboard, as a reader would; the others are opened at once.
        summaries.first.press("Enter")
        assert fallback.locator("details").first.get_attribute("open") is not None
        fallback.locator("details").evaluate_all(
            "all => all.forEach((one) => { one.open = true; })"
        )
    text = " ".join(fallback.inner_text().split())
    sources = example.widget(BOOK).payload.get("sources", {})
    labels = [source["label"] for source in sources.values()]
    missing = [one for one in (*titles(example), *labels) if " ".join(one.split()) not in text]
    assert not missing
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_paper_it_is_text_with_its_title_and_no_control(shown, example):
    page = shown(reduced_motion="reduce")
    page.emulate_media(media="print")
    text = " ".join(page.locator("main").inner_text().split())
    assert not [title for title in titles(example) if title not in text]
    controls = page.locator(".tr-widget :is(button, input, select, textarea)")
    assert controls.filter(visible=True).count() == 0
    assert len(page.locator(".tr-widget").inner_text()) > 100
    none_of(ids_twice(page))


def test_live_it_is_used_by_keyboard_and_tells_its_responses(new_page, site, example):
    page = new_page(**PHONE, color_scheme="dark", reduced_motion="reduce")
    page.goto(f"{site}/live-{example.kind}.html")
    go_live(page, example)
    assert page.locator("#live .tr-view").count() == 1
    presser = Presser(page)
    presser.go_over()
    assert presser.pressed
    none_of(presser.faults + too_wide(page) + ids_twice(page) + cut_off(page))
    for name, text in page.evaluate("tr.told"):
        assert name == "responses"
        assert text is not None and isinstance(json.loads(text), dict), text
    axe.put_into(page)
    none_of(axe.faults(page.locator("#live")))
    # A second view of the same model, as a cell run twice shows it; then Python forgets all.
    page.evaluate("tr.show()")
    page.evaluate("tr.model.set('responses', {})")
    assert page.locator("#live .tr-view").count() == 2
    page.evaluate("typeof tr.leave === 'function' ? tr.leave() : undefined")
    assert page.evaluate(KEPT) == NOTHING or page.get_by_label("Remember").count()
