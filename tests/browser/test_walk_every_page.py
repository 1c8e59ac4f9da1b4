"""Tab through every page of the book: all is reached, and each stop is seen."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops
from standalone import page_of, real_atlas, real_bank
from walk import Walk, walk

from tworings import Diagram, Quiz, draw


@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_of_every_page_is_seen(new_page, served, book, width):
    page = new_page(viewport={"width": width, "height": 740})
    faults = []
    for path in sorted(book.rglob("*.html")):
        name = path.relative_to(book).as_posix()
        if name == "index.html":
            continue  # leads on to the first page at once
        page.goto(f"{served}/{name}")
        steps = walk(page)
        missed = [f"Tab never reached {one}" for one in page.evaluate("walk.missed()")]
        faults += [f"{name}: {fault}" for fault in steps.faults + missed]
    assert not faults, "\n".join(faults)


BROKEN = {
    "no outline": ".tr-view :focus-visible, label:has(:focus-visible) { outline: none !important }",
    "faint outline": ".tr-view :focus-visible, label:has(:focus-visible)"
    " { outline-color: #f0f3f4 !important }",
    "covered": "body::after { content: ''; position: fixed; inset: 30% 0 0 0; background: #fff }",
    "out of view": ".tr-button--primary { position: fixed; left: -500px }",
    "always outlined": ".tr-button { outline: 3px solid #0b5a6b !important; "
    "outline-offset: 3px !important }",
}


@pytest.mark.parametrize("fault", BROKEN)
def test_the_walk_sees_a_broken_focus(open_alone, fault):
    page = open_alone(page_of(Quiz(real_bank())), viewport={"width": 1280, "height": 740})
    assert walk(page).faults == []
    page.reload()
    page.add_style_tag(content=BROKEN[fault])
    assert walk(page).faults, f"the walk must see: {fault}"


def test_the_walk_sees_what_is_never_reached(open_alone):
    page = open_alone(page_of(Quiz(real_bank())))
    page.evaluate(
        """() => { const trap = document.querySelector(".tr-button");
          const first = document.querySelector(".tr-quiz input");
          trap.addEventListener("focus", () => first.focus()); }"""
    )
    steps = Walk(page)
    for _ in range(12):
        steps.tab()
    assert page.evaluate("walk.missed()")


def changed(one: bytes, other: bytes) -> int:
    """Return how many pixels differ clearly between two pictures."""
    pair = [Image.open(io.BytesIO(data)).convert("L") for data in (one, other)]
    difference = ImageChops.difference(*pair)
    return sum(difference.histogram()[48:])


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_seen_in_the_picture_itself(open_alone, colours, width):
    quiz, diagram = Quiz(real_bank()), Diagram(draw("coronal"), real_atlas())
    page = open_alone(
        page_of(quiz, diagram),
        viewport={"width": width, "height": 740},
        color_scheme=colours,
        reduced_motion="reduce",
    )
    steps = Walk(page)
    faint = []
    while (stop := steps.tab()) is not None:
        box = page.evaluate("walk.box()")
        left, top = max(box["left"] - 8, 0), max(box["top"] - 8, 0)
        clip = {
            "x": left,
            "y": top,
            "width": min(box["right"] + 8, width) - left,
            "height": min(box["bottom"] + 8, 740) - top,
        }
        focused = page.screenshot(clip=clip, caret="initial")
        # Tab goes on from here all the same.
        page.evaluate("document.activeElement.blur()")
        pixels = changed(focused, page.screenshot(clip=clip, caret="initial"))
        # As much as a line of one pixel around it, and more.
        if pixels < clip["width"] + clip["height"]:
            faint.append(f"{stop}: {pixels} pixels changed in {clip}")
    assert len(steps.stops) > 10
    assert not faint, "\n".join(faint)
