"""A pathway in one tall column: what to look at, and at its side where each branch leads."""

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
from tworings.figures._canvas import BADGE, Sheet
from tworings.figures._curve import line
from tworings.figures._lettering import lines, width
from tworings.figures._painted import Painted
from tworings.model.figures import Branch, Node, Pathway

#: Width of the picture, its own margin, and where the line runs that the branches leave.
WIDTH, EDGE, STEM = 360.0, 8.0, 26.0
#: Least room between boxes, one below the other; room for an arrow beside a label.
GAP, ARROW = 14.0, 30.0
#: The widest that the words of a branch may run before they are broken.
LABEL = 108.0

#: How each tone is drawn: width and dash of the edge differ, and not colour alone.
LOOKS = {
    "plain": Look("surface", "ink", 1.4),
    "go": Look("good_soft", "good", 1.6),
    "wait": Look("again_soft", "again", 1.8, (6, 3)),
    "stop": Look("emergency_soft", "emergency", 3.2),
    "emergency": Look("emergency_soft", "emergency", 3.2),
    "urgent": Look("again_soft", "again", 2.2, (6, 3)),
    "routine": Look("good_soft", "good", 1.4),
}


def paint(plan: Pathway) -> Painted:
    """Draw a pathway, and lay its ends out as a table."""
    sheet = as_tall_as_needed(partial(_drawn, plan))
    return Painted(
        view="Scheme of a pathway, from top to bottom",
        svg=sheet.svg(),
        heads=plan.heads,
        rows=tuple(
            (
                f"{n}. {branch.name or branch.label}",
                branch.means.plain if branch.means else "",
                plan.node(branch.to).text,
            )
            for n, branch in enumerate(plan.ends, 1)
        ),
        claims=tuple(branch.claims for branch in plan.ends),
    )


def _drawn(plan: Pathway, tall: float) -> tuple[Sheet, float]:
    sheet = Sheet(plan.id, (WIDTH, tall), 1, (0, 0))
    top = EDGE
    number = 0
    label_room = max(_label_room(branch) for branch in plan.ends)
    for check in plan.checks:
        words = lines(check.text, WIDTH - 2 * EDGE - 2 * MARGIN, WORDS * 1.06)
        box = Box(EDGE, top, WIDTH - EDGE, top + height(words))
        with sheet.group(name=check.id):
            draw_box(sheet, box, words, LOOKS[check.tone], bold=True)
        top = box.bottom + GAP
        for branch in plan.leaving(check):
            node = plan.node(branch.to)
            name = f"{check.id}-to-{node.id}"
            if plan.leaving(node):
                # On to the next check: straight down, with its label beside it.
                end = top + LEADING + 6
                with sheet.group(name=name):
                    draw_arrow(sheet, line([(STEM, box.bottom + 1), (STEM, end - 2)]))
                    sheet.text((STEM + 12, top + 5), branch.label, size=WORDS, align="left")
                top = end
                continue
            number += 1
            with sheet.group(name=name):
                bottom = _side(sheet, branch, node, (box.bottom, top), (label_room, number))
            top = bottom + GAP
    return sheet, top - GAP + EDGE


def _label_room(branch: Branch) -> float:
    return max(width(one, WORDS) for one in lines(branch.label, LABEL, WORDS))


def _side(
    sheet: Sheet,
    branch: Branch,
    node: Node,
    tops: tuple[float, float],
    numbered: tuple[float, int],
) -> float:
    """Draw a branch to a box at the side, and return where that box ends."""
    (start, top), (room, number) = tops, numbered
    label = lines(branch.label, LABEL, WORDS)
    left = STEM + 10 + room + ARROW
    inset = 2 * BADGE + 6
    words = lines(node.text, WIDTH - EDGE - left - 2 * MARGIN - inset, WORDS)
    tall = max(height(words), len(label) * LEADING + 4)
    box = Box(left, top, WIDTH - EDGE, top + tall)
    y = box.middle[1]
    # Down the stem, and then across to the box.
    stem = line([(STEM, start + 1), (STEM, y)])
    sheet.shape(stem, stroke="ink", width=1.8, units=True)
    tick = line([(STEM, y), (STEM + 7, y)])
    sheet.shape(tick, stroke="ink", width=1.8, units=True)
    first = y - (len(label) - 1) * LEADING / 2
    for row, one in enumerate(label):
        sheet.text((STEM + 11, first + row * LEADING), one, size=WORDS, align="left")
    draw_arrow(sheet, line([(left - ARROW + 6, y), (left - 2, y)]))
    with sheet.group(name=node.id):
        draw_box(sheet, box, words, LOOKS[node.tone], align="left", inset=inset)
        sheet.text((left + MARGIN, y), f"{number}", size=WORDS + 1, align="left", bold=True)
    return box.bottom
