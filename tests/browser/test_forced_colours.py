"""With forced colours, dark or not, what is chosen and what is right can be told apart."""

from __future__ import annotations

import pytest
from standalone import page_of, real_atlas, real_bank

from tworings import Diagram, Quiz, draw

# What a person sees of a label: its edge, and the mark beside the words.
LOOK = """label => { const s = getComputedStyle(label); return [s.borderTopColor, s.borderTopStyle,
  s.borderTopWidth, s.outlineStyle, getComputedStyle(label, "::after").content].join(" "); }"""
SCHEMES = [("light", "active"), ("dark", "active"), ("light", "none"), ("dark", "none")]


@pytest.fixture(params=SCHEMES, ids=lambda pair: f"{pair[0]}-forced-{pair[1]}")
def page(request, open_alone):
    colours, forced = request.param
    return open_alone(
        page_of(Quiz(real_bank()), Diagram(draw("coronal"), real_atlas())),
        color_scheme=colours,
        forced_colors=forced,
    )


@pytest.mark.parametrize("choice", [".tr-quiz__choice", ".tr-diagram__part", ".tr-switch__option"])
def test_what_is_chosen_differs_from_what_is_not(page, choice):
    labels = page.locator(choice)
    labels.nth(1).locator("input").check()
    # The focus has a mark of its own; it must not be the only difference.
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    chosen, other = (labels.nth(place).evaluate(LOOK) for place in (1, 0))
    assert chosen != other


def test_right_and_not_right_differ_by_a_mark(page):
    quiz = page.locator(".tr-quiz")
    quiz.locator("input").first.check()
    quiz.get_by_role("button", name="Check").click()
    marks = quiz.locator(".tr-quiz__choice").evaluate_all(
        """all => all.map((one) => [one.dataset.mark, getComputedStyle(one, "::after").content,
          getComputedStyle(one).borderTopStyle])"""
    )
    key = {tuple(mark[1:]) for mark in marks if mark[0] == "key"}
    other = {tuple(mark[1:]) for mark in marks if mark[0] != "key"}
    assert key
    assert key.isdisjoint(other)
    assert {mark[0] for mark in key}.isdisjoint({mark[0] for mark in other})


def test_buttons_have_an_edge_and_the_picture_keeps_its_colours(page):
    button = page.locator(".tr-button--primary").first
    assert button.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    fills = page.locator(".tr-picture svg .tr-region path").evaluate_all(
        "all => [...new Set(all.map((one) => getComputedStyle(one).fill))]"
    )
    assert len(fills) >= 3
