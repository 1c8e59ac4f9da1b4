"""A logic model in one tall column: a frame for each stage, and an arrow to the next."""

from __future__ import annotations

from functools import partial

from tworings.figures._boxes import (
    LEADING,
    MARGIN,
    WORDS,
    Box,
    Look,
    as_tall_as_needed,
    draw_arrow,
    draw_box,
    height,
)
from tworings.figures._canvas import Sheet
from tworings.figures._curve import line
from tworings.figures._lettering import lines
from tworings.figures._painted import Painted
from tworings.model.figures import Leads, LogicModel, LogicStage

#: Width of the picture, its margin, the margin of a frame, and how many boxes stand side by side.
WIDTH, EDGE, INSET, ACROSS = 360.0, 8.0, 10.0, 2
#: Room between boxes, for a frame's heading, and for an arrow.
GAP, HEAD, ARROW = 8.0, 26.0, 40.0
#: Where the arrows run; their words stand at the right.
STEM = 34.0

FRAME = Look("surface", "line", 1.4)
PART = Look("paper", "ink", 1.2)
#: An arrow by how it is known: width and dashes. Its words say it too.
ARROWS: dict[str, tuple[float, tuple[float, ...] | None]] = {
    "seen": (2.6, None),
    "hoped": (2.4, (4, 4)),
}


def paint(plan: LogicModel) -> Painted:
    """Draw a logic model, and lay its parts out as a table with a column for each stage."""
    sheet = as_tall_as_needed(partial(_drawn, plan))
    rows = zip(*(stage.parts for stage in plan.stages), strict=True)
    return Painted(
        view="Scheme of a logic model, from top to bottom",
        svg=sheet.svg(),
        heads=tuple(stage.name for stage in plan.stages),
        rows=tuple(tuple(part.text for part in row) for row in rows),
        claims=((),) * len(plan.stages[0].parts),
    )


def _drawn(plan: LogicModel, tall: float) -> tuple[Sheet, float]:
    sheet = Sheet(plan.id, (WIDTH, tall), 1, (0, 0))
    top = EDGE
    for number, stage in enumerate(plan.stages, 1):
        with sheet.group(name=stage.id):
            bottom = _stage(sheet, stage, number, top)
        top = bottom
        if stage.leads:
            after = plan.stages[number].id
            with sheet.group(name=f"{stage.id}-to-{after}"):
                _arrow(sheet, stage.leads, bottom)
            top += ARROW
    return sheet, top + EDGE


def _stage(sheet: Sheet, stage: LogicStage, number: int, top: float) -> float:
    """Draw a stage, and return where its frame ends."""
    left = EDGE + INSET
    wide = (WIDTH - 2 * left - (ACROSS - 1) * GAP) / ACROSS
    words = [lines(part.short, wide - 2 * MARGIN, WORDS) for part in stage.parts]
    rows = [words[n : n + ACROSS] for n in range(0, len(words), ACROSS)]
    tall = [max(height(one) for one in row) for row in rows]
    bottom = top + HEAD + sum(tall) + (len(rows) - 1) * GAP + INSET
    draw_box(sheet, Box(EDGE, top, WIDTH - EDGE, bottom), [], FRAME)
    name = f"{number}. {stage.name}"
    sheet.text((left, top + HEAD / 2 + 1), name, size=WORDS + 1, align="left", bold=True)
    y = top + HEAD
    for row, high in zip(rows, tall, strict=True):
        # The last one alone takes the whole row.
        across = wide if len(row) == ACROSS else WIDTH - 2 * left
        for n, one in enumerate(row):
            x = left + n * (wide + GAP)
            draw_box(sheet, Box(x, y, x + across, y + high), one, PART)
        y += high + GAP
    return bottom


def _arrow(sheet: Sheet, leads: Leads, top: float) -> None:
    wide, dash = ARROWS[leads.seen]
    draw_arrow(sheet, line([(STEM, top + 1), (STEM, top + ARROW - 2)]), width=wide, dash=dash)
    said = lines(f"{leads.label} ({leads.seen})", WIDTH - EDGE - STEM - 16, WORDS)
    first = top + ARROW / 2 - (len(said) - 1) * LEADING / 2
    for row, one in enumerate(said):
        sheet.text((STEM + 16, first + row * LEADING), one, size=WORDS, align="left")
