"""axe over both widgets in every state, as they stand on the module's page; no rule is off."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from standalone import drawing_of, real_bank, real_diagrams
from states import diagram_states, quiz_states

import axe
from tworings import Quiz

#: Each drawing of the page: in which diagram, and which of its drawings.
DRAWINGS = ((0, 0), (1, 0), (1, 1), (2, 0))


@pytest.fixture(params=[("light", 360), ("light", 1280), ("dark", 360), ("dark", 1280)])
def page(request, new_page, served_lesson):
    colours, width = request.param
    page = new_page(
        viewport={"width": width, "height": 800},
        color_scheme=colours,
        reduced_motion="reduce",
        bypass_csp=True,  # axe is put into the page; the policy has tests of its own
    )
    page.goto(served_lesson)
    axe.put_into(page)
    return page


def shown(page, diagram: int, place: int):
    """Return a drawing's payload and its view, chosen among its variants."""
    payload = drawing_of(real_diagrams()[diagram], place)
    widget = page.locator(".tr-live .tr-diagram").nth(diagram)
    variant = widget.locator(f"input[value='{payload['id']}']")
    if variant.count():
        variant.check()
    return payload, widget.locator(".tr-diagram__drawing").nth(place)


def test_quiz(page):
    payload = Quiz(real_bank()).payload
    view = page.locator(f'.tr-quiz[aria-label="{payload["title"]}"]')
    faults = [
        f"{state}: {fault}" for state in quiz_states(view, payload) for fault in axe.faults(view)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("diagram", "place"), DRAWINGS)
def test_diagram(page, diagram, place):
    payload, view = shown(page, diagram, place)
    faults = [
        f"{state}: {fault}" for state in diagram_states(view, payload) for fault in axe.faults(view)
    ]
    assert not faults, "\n".join(faults)


def luminance(colour: tuple[int, ...]) -> float:
    parts = (value / 255 for value in colour[:3])
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: float, other: float) -> float:
    light, dark = sorted((one, other), reverse=True)
    return (light + 0.05) / (dark + 0.05)


# Every text that stands in a picture: where, and in which colour. Then they are taken away, and
# what lies behind them is left.
TEXTS = """svg => {
  const found = [...svg.querySelectorAll("text")].map((text) => {
    const { x, y, width, height } = text.getBoundingClientRect();
    const edge = svg.parentElement.getBoundingClientRect();
    let opacity = 1;
    for (let one = text; one !== svg.parentElement; one = one.parentElement) {
      opacity *= Number(getComputedStyle(one).opacity);
    }
    return { name: text.textContent, x: x - edge.x, y: y - edge.y, width, height, opacity,
      fill: getComputedStyle(text).fill.match(/[\\d.]+/g).map(Number) };
  });
  svg.querySelectorAll("text").forEach((text) => { text.style.visibility = "hidden"; });
  return found;
}"""


@pytest.mark.parametrize(("diagram", "place"), DRAWINGS)
def test_text_in_a_picture_contrasts_with_what_lies_behind(page, diagram, place):
    payload, view = shown(page, diagram, place)
    faults = []
    for state in diagram_states(view, payload):
        page.evaluate("document.activeElement.blur()")
        texts = view.locator(".tr-picture svg").evaluate(TEXTS)
        assert len(texts) >= len(payload["regions"])
        shot = Image.open(io.BytesIO(view.locator(".tr-picture").screenshot())).convert("RGB")
        for text in texts:
            left, top = text["x"], text["y"] + text["height"] * 0.15
            right, bottom = left + text["width"], top + text["height"] * 0.7
            behind = shot.crop((round(left), round(top), round(right), round(bottom)))
            own = luminance(text["fill"])
            pixels = sorted(
                contrast(own, luminance(pixel)) for pixel in behind.get_flattened_data()
            )
            # The thin edge of a callout runs through the corners of its number's box.
            typical = pixels[len(pixels) // 4]
            if typical < 4.5 or text["opacity"] < 1:
                faults.append(f"{state}: {text['name']}: {typical:.2f}, {text['opacity']}")
        view.locator(".tr-picture svg").evaluate(
            "svg => svg.querySelectorAll('text').forEach((t) => { t.style.visibility = ''; })"
        )
    assert not faults, "\n".join(faults)


def test_axe_finds_what_is_wrong(page):
    page.add_style_tag(content=".tr-quiz .tr-small { color: #999 !important; opacity: 0.7 }")
    page.evaluate(
        "document.querySelector('.tr-quiz input').closest('label').replaceWith("
        "document.querySelector('.tr-quiz input'))"
    )
    found = " ".join(axe.faults(page.locator(".tr-quiz").first))
    assert "color-contrast" in found
    assert "label" in found
