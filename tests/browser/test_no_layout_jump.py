"""Mounting a widget moves nothing, and its fallback is never painted first."""

from __future__ import annotations

import pytest
from slow_server import serve_slowly
from standalone import MODULE_PAGE

# What the reader would see in each frame, and every shift that was not asked for.
WATCH = """() => {
  window.seen = { shifts: [], frames: 0, fallbacks: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) window.seen.shifts.push({ value: entry.value,
        sources: entry.sources.map((one) => `${one.node?.nodeName}.${one.node?.className}`) });
    }
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    window.seen.frames += 1;
    for (const one of document.querySelectorAll(".tr-fallback")) {
      const box = one.getBoundingClientRect();
      const painted = one.checkVisibility({ visibilityProperty: true }) && box.height > 0
        && box.bottom > 0 && box.top < innerHeight;
      if (painted) window.seen.fallbacks.push(one.parentElement.className);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""

WIDGETS = {"check-first": "#check-what-you-think", "look": "#look", "quiz": "#quiz"}


@pytest.fixture(scope="module")
def slow(book):
    with serve_slowly(book) as address:
        yield f"{address}/{MODULE_PAGE}"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("where", ["top", *WIDGETS])
def test_nothing_jumps_while_the_page_comes_in(new_page, slow, where, width):
    page = new_page(viewport={"width": width, "height": 740})
    page.add_init_script(f"({WATCH})()")
    page.goto(slow + WIDGETS.get(where, ""))
    page.wait_for_timeout(200)
    seen = page.evaluate("window.seen")
    assert page.locator(".tr-live").count() == page.locator("[data-tr-widget]").count() > 0
    assert seen["frames"] > 20, "the page came in over many frames"
    assert seen["fallbacks"] == []
    total = sum(shift["value"] for shift in seen["shifts"])
    assert total < 0.02, seen["shifts"]


def test_a_fallback_that_is_painted_would_be_seen(new_page, slow):
    page = new_page(viewport={"width": 1280, "height": 740})
    page.route("**/tworings-*.js*", lambda route: route.abort())
    page.add_init_script(f"({WATCH})()")
    page.goto(slow + WIDGETS["quiz"])
    page.locator(".tr-quiz-items").last.wait_for()
    page.locator(".tr-quiz-items").last.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    assert page.evaluate("window.seen.fallbacks.length") > 0
    page.watch.faults.clear()
