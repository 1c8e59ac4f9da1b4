"""Decks on a projector: every slide whole, in large type, and the notes in view beside it."""

from __future__ import annotations

import pytest


def under_the_controls(page, what: str = "") -> int:
    """Return by how many pixels the slide, or the lowest of some parts of it, is not in view."""
    return page.evaluate(
        """(what) => {
          const slide = document.querySelector(".tr-slide:not([hidden])");
          const parts = what ? [...slide.querySelectorAll(what)] : [slide];
          const keys = document.querySelector("[data-tr-keys]").getBoundingClientRect();
          const ends = parts.map((part) => part.getBoundingClientRect().bottom);
          return Math.round(Math.max(...ends) - keys.top);
        }""",
        what,
    )


#: The least that is read from the back row of a room, on a screen 1280 px wide.
LEAST_TYPE = 23.5
#: A figure's own letters follow its size, sources and names in it may be smaller.
TYPE = """() => {
  const slide = document.querySelector(".tr-slide:not([hidden])");
  const words = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const small = [];
  while (words.nextNode()) {
    const text = words.currentNode.textContent.trim();
    const holder = words.currentNode.parentElement;
    if (!text || !holder.checkVisibility({ visibilityProperty: true })) continue;
    if (holder.closest("svg, figcaption, figure table, .tr-sr-only, .tr-memory")) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < LEAST) small.push(`${size} px: ${text.slice(0, 30)}`);
  }
  return small;
}""".replace("LEAST", str(LEAST_TYPE))
#: What is seen of a figure without scrolling; the rest says it again.
FIGURE = "figure svg, figcaption, .tr-drawing__names"


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
def test_a_projector_shows_every_slide_whole_and_in_large_type(
    new_page, served, decks, width, height
):
    page = new_page(viewport={"width": width, "height": height})
    faults = []
    for path in decks:
        page.goto(f"{served}/{path}")
        for one in range(page.locator(".tr-slide").count()):
            shown = page.locator(".tr-slide:visible")
            items = shown.locator(".tr-quiz").count()
            part = FIGURE if shown.locator("figure").count() else ""
            while True:
                if (under := under_the_controls(page, part)) > 1:
                    faults.append(f"{path}#slide-{one + 1}: {under} px under the controls")
                faults += [f"{path}#slide-{one + 1}: {small}" for small in page.evaluate(TYPE)]
                step = shown.locator(".tr-quiz__steps").get_by_role("button", name="Next")
                if not items or not step.count():
                    break
                # Nothing of an item is told before it is checked.
                assert not shown.locator(".tr-quiz__feedback").inner_text()
                step.click()
                page.evaluate("scrollTo(0, 0)")
            page.keyboard.press("PageDown")
    assert not faults, "\n".join(faults)


def test_words_stand_beside_a_figure_and_cover_nothing(new_page, served, decks):
    page = new_page(viewport={"width": 1280, "height": 720})
    seen = 0
    for path in decks:
        page.goto(f"{served}/{path}")
        for _ in range(page.locator(".tr-slide").count()):
            shown = page.locator(".tr-slide:visible")
            if shown.locator("figure").count():
                seen += 1
                picture = shown.locator("figure svg").bounding_box()
                above = shown.locator("h2").bounding_box()
                for part in shown.locator("figcaption, .tr-drawing__names").all():
                    box = part.bounding_box()
                    assert box["y"] >= above["y"] + above["height"] - 1, path
                    assert box["x"] + box["width"] <= picture["x"], path
            page.keyboard.press("PageDown")
    assert seen >= 8


def test_what_is_said_is_in_view_whatever_is_shown(new_page, book, decks):
    page = new_page(viewport={"width": 1366, "height": 768})
    page.context.set_offline(True)
    under = []
    for path in decks:
        page.goto("about:blank")
        page.goto(f"{(book / path).as_uri()}#notes")
        for one in range(page.locator(".tr-slide").count()):
            if under_the_controls(page, ".tr-speaker") > 0:
                under.append(f"{path}#slide-{one + 1}")
            page.keyboard.press("PageDown")
    assert not under, "\n".join(under)
