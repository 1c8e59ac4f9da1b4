"""A loop as a ring of boxes with an arrow from each to the next, and one that leads out."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from matplotlib.path import Path

from tworings.figures._boxes import MARGIN, WORDS, Box, Look, draw_arrow, draw_box
from tworings.figures._canvas import BADGE, Sheet
from tworings.figures._curve import Point, line, rounded
from tworings.figures._lettering import width
from tworings.figures._painted import Painted
from tworings.model.figures import Loop, Step

#: The picture; the frame of the ring in it; the middle of the ring and its half axes.
SIZE = (360.0, 418.0)
FRAME = Box(8, 8, 352, 322)
MIDDLE: Point = (180.0, 166.0)
ACROSS, DOWN = 114.0, 112.0
#: Half the height of a box, and what stays free between a box and an arrow.
HALF, FREE = 18.0, 5.0
OUT = Box(104, 376, 256, 410)

STAGE = Look("paper", "ink", 1.6)
WAY_OUT = Look("good_soft", "good", 2.8)
#: How an arrow is drawn by what it rests on: width, and dashes. The word stands beside it.
LINES: dict[str, tuple[float, tuple[float, ...] | None]] = {
    "measured": (3.4, None),
    "asked": (2.4, (7, 4)),
    "inferred": (2.4, (2, 4)),
    "advised": (2.4, None),
}


def paint(plan: Loop) -> Painted:
    """Draw a loop, and lay its steps out as a table."""
    sheet = Sheet(plan.id, SIZE, 1, (0, 0))
    corners = [(FRAME.left, FRAME.top), (FRAME.right, FRAME.top)]
    corners += [(FRAME.right, FRAME.bottom), (FRAME.left, FRAME.bottom)]
    frame = rounded(corners, 18)
    sheet.shape(frame, fill="surface", stroke="line", width=1.2, dash=(4, 3), units=True)
    count = len(plan.stages)
    # The first at the top, then clockwise.
    turns = [2 * math.pi * n / count - math.pi / 2 for n in range(count + 1)]
    boxes = [_box(stage.text, turn) for stage, turn in zip(plan.stages, turns, strict=False)]
    for n, stage in enumerate(plan.stages):
        after = (n + 1) % count
        with sheet.group(name=f"{stage.id}-to-{plan.stages[after].id}"):
            _arc(sheet, (boxes[n], boxes[after]), (turns[n], turns[n + 1]), stage.next_, n + 1)
    for stage, box in zip(plan.stages, boxes, strict=True):
        with sheet.group(name=stage.id):
            draw_box(sheet, box, [stage.text], STAGE, bold=True)
    _way_out(sheet, plan)
    return Painted(
        view="Scheme of a loop",
        svg=sheet.svg(),
        heads=(plan.head, plan.known_head),
        rows=tuple((f"{n}. {step.label}", step.known) for n, step in enumerate(plan.steps, 1)),
        claims=tuple(step.claims for step in plan.steps),
    )


def _on_ring(turn: float) -> Point:
    return (MIDDLE[0] + ACROSS * math.cos(turn), MIDDLE[1] + DOWN * math.sin(turn))


def _box(words: str, turn: float) -> Box:
    x, y = _on_ring(turn)
    half = width(words, WORDS, bold=True) / 2 + MARGIN
    # A long word does not run out of the frame.
    x = min(max(x, FRAME.left + half + 8), FRAME.right - half - 8)
    return Box(x - half, y - HALF, x + half, y + HALF)


def _arc(
    sheet: Sheet, ends: tuple[Box, Box], turns: tuple[float, float], step: Step, number: int
) -> None:
    free = [t for t in np.linspace(*turns, 241) if not any(_within(_on_ring(t), b) for b in ends)]
    thick, dash = LINES[step.basis]
    # The last piece is short, so that the head points along the ring.
    path = line([_on_ring(t) for t in np.linspace(free[0], free[-1], 25)])
    draw_arrow(sheet, path, width=thick, dash=dash)
    at = _on_ring((free[0] + free[-1]) / 2)
    _mark(sheet, at, number)
    # The word stands on the inner side of the ring, where there is room.
    aside = MIDDLE[0] - at[0]
    if abs(aside) < ACROSS / 3:
        inwards = 22.0 if at[1] < MIDDLE[1] else -22.0
        sheet.text((at[0], at[1] + inwards), step.basis, size=WORDS)
    else:
        away, align = (16.0, "left") if aside > 0 else (-16.0, "right")
        sheet.text((at[0] + away, at[1]), step.basis, size=WORDS, align=align)


def _within(at: Point, box: Box) -> bool:
    across = box.left - FREE < at[0] < box.right + FREE
    return across and box.top - FREE < at[1] < box.bottom + FREE


def _mark(sheet: Sheet, at: Point, number: int) -> None:
    """Draw the number under which the table tells of a step."""
    sheet.shape(Path.circle(at, BADGE), fill="paper", stroke="ink", width=1.2, units=True)
    sheet.text(at, str(number), size=WORDS, bold=True)


def _way_out(sheet: Sheet, plan: Loop) -> None:
    """Draw the arrow out: it leaves the frame, since one may stop anywhere inside it."""
    step = plan.way_out.step
    x = OUT.middle[0]
    thick, dash = LINES[step.basis]
    with sheet.group(name="ring-to-way-out"):
        path = line([(x, FRAME.bottom + 1), (x, OUT.top - 2)])
        draw_arrow(sheet, path, colour="good", width=thick, dash=dash)
        y = (FRAME.bottom + OUT.top) / 2 - 4
        _mark(sheet, (x, y), len(plan.steps))
        words: Callable[..., None] = sheet.text
        words((x + 16, y), step.basis, size=WORDS, align="left")
        words((x - 16, y), "from any point", size=WORDS, align="right")
    with sheet.group(name="way-out"):
        draw_box(sheet, OUT, [plan.way_out.text], WAY_OUT, bold=True)
