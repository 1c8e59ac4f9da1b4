"""axe over every example of the quiz in every state; no rule is off."""

from __future__ import annotations

from pathlib import Path

import pytest
from standalone import page_of
from states import WIDE, quiz_states

import axe
from tworings import Quiz, draw
from tworings.widgets import assets

EXAMPLES = sorted((Path(assets.__file__).parent / "quiz" / "examples").glob("*.yaml"))
NEW = ("hotspot", "match", "numeric", "order", "reflection", "shared-picture", "shared-story")


@pytest.mark.parametrize(("colours", "width"), [("light", 320), ("dark", 1280)])
@pytest.mark.parametrize("path", [p for p in EXAMPLES if p.stem in NEW], ids=lambda p: p.stem)
def test_every_state(open_alone, path, colours, width):
    quiz = Quiz.from_file(path, draw=draw)
    page = open_alone(
        page_of(quiz),
        viewport={"width": width, "height": 800},
        color_scheme=colours,
        reduced_motion="reduce",
    )
    axe.put_into(page)
    view = page.locator(".tr-live .tr-quiz")
    faults = [
        f"{state}: {fault}"
        for state in quiz_states(view, quiz.payload)
        for fault in axe.faults(view) + page.evaluate(WIDE)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_targets_are_large_enough_for_a_thumb(open_alone, path):
    quiz = Quiz.from_file(path, draw=draw)
    page = open_alone(page_of(quiz), viewport={"width": 360, "height": 740})
    small = page.locator(".tr-live .tr-quiz").evaluate(
        """view => [...view.querySelectorAll("button, select, input, textarea")]
          .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
          .filter(([one, box]) => one.checkVisibility() && (box.height < 43.5 || box.width < 43.5))
          .map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`)"""
    )
    assert small == []
