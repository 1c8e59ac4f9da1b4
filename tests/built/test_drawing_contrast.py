"""The contrast of each word and number in a drawing, measured on the screen."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

# Every text that shows, with its colour and its place.
TEXTS = """svg => {
  const whole = svg.getBoundingClientRect();
  const found = [];
  for (const text of svg.querySelectorAll('text')) {
    const box = text.getBoundingClientRect();
    if (box.width === 0 || getComputedStyle(text).visibility === 'hidden') continue;
    found.push({
      words: text.textContent,
      colour: getComputedStyle(text).fill,
      box: [box.left - whole.left, box.top - whole.top, box.right - whole.left,
        box.bottom - whole.top],
    });
  }
  return found;
}"""
HIDE = "svg => svg.querySelectorAll('text').forEach(t => { t.style.fill = 'transparent'; })"
NEEDED = 4.5
#: The corners of a number of two figures touch the ring around it.
SHARE = 0.9


def luminance(colour: tuple[int, ...]) -> float:
    """Return the relative luminance as WCAG defines it."""
    parts = [c / 255 for c in colour[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return the contrast ratio of two colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def picture(svg) -> Image.Image:
    """Return what stands on the screen."""
    return Image.open(io.BytesIO(svg.screenshot())).convert("RGB")


def clear_share(text: dict, painted: Image.Image, ground: Image.Image) -> float:
    """Return the share of a text's own pixels where it is clear against what lies behind."""
    colour = tuple(int(part) for part in re.findall(r"\d+", text["colour"])[:3])
    left, top, right, bottom = map(round, text["box"])
    places = [(x, y) for x in range(left, right) for y in range(top, bottom)]
    places = [p for p in places if p[0] < ground.width and p[1] < ground.height]
    own = [p for p in places if painted.getpixel(p) != ground.getpixel(p)]
    assert own, f"{text['words']!r} is not painted"
    return sum(contrast(colour, ground.getpixel(p)) >= NEEDED for p in own) / len(own)


def test_the_measure_is_right():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_every_text_in_a_drawing_is_clear(new_page, served, framed, colours, width):
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=colours)
    measured, faint = 0, []
    for path in [path for path, soup in framed.items() if soup.select("article svg text")]:
        page.goto(f"{served}/{path}")
        for svg in page.locator("article svg:visible").all():
            svg.scroll_into_view_if_needed()
            texts = svg.evaluate(TEXTS)
            painted = picture(svg)
            svg.evaluate(HIDE)
            ground = picture(svg)
            for text in texts:
                share = clear_share(text, painted, ground)
                measured += 1
                if share < SHARE:
                    faint.append(f"{path}: {text['words']!r}: clear on {share:.0%} of its ground")
    assert measured > 20
    assert not faint, "\n".join(faint)
