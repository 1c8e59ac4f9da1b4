"""The items on a map: how easy each is, and how well it tells people apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.path import Path

from tworings.figures._curve import Point, line
from tworings.figures.evaluation._box import HEAD, Box, chart_of, percent, shown
from tworings.model import Chart
from tworings.model.evaluation import Findings, ItemNumbers

SIZE = (360.0, 300.0)
#: Below this an item is worth a second look: a rule of thumb (Ebel), no verdict.
WEAK = 0.2


def item_map(findings: Findings) -> Chart:
    """Return the map of the items.

    Raises
    ------
    ValueError
        When the group is too small to show it.
    """
    found = shown(findings.items, findings)
    weak = [i.column for i in found if i.discrimination is None or i.discrimination < WEAK]
    return chart_of(
        "evaluation-items",
        findings,
        SIZE,
        lambda sheet: paint(Box(sheet, 44, HEAD, 338, 244, (0, 1), range_of(found)), found),
        {
            "title": "The items",
            "alt": f"Map of {len(found)} items by difficulty and discrimination before the course.",
            "description": "Further right: more people had it right. Further up: those who had it "
            "right had more of the others right too. "
            + (f"Worth a second look: {', '.join(weak)}." if weak else "None lies low."),
            "caption": f"Before the course, {found[0].people} people. Upright: point-biserial "
            f"correlation with the other items. Below {WEAK} an item is worth a second look; this "
            "is a rule of thumb, and says little in a small group.",
        },
        ("Item", "Right before (p)", "Right after", "Discrimination (r)", "D (27%)"),
        [
            (
                f"{i.column} {i.item}",
                percent(i.difficulty),
                "–" if i.difficulty_after is None else percent(i.difficulty_after),
                _number(i.discrimination),
                _number(i.index),
            )
            for i in found
        ],
    )


def range_of(found: Sequence[ItemNumbers]) -> tuple[float, float]:
    """Return what the upright axis runs over."""
    lowest = min((i.discrimination or 0 for i in found), default=0)
    return (-0.2 if lowest >= -0.2 else -1.0, 1.0)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace("-", "−")


def paint(box: Box, found: Sequence[ItemNumbers]) -> None:
    """Draw the items in a box; one without a discrimination stands on the floor."""
    box.upright((0, 0.25, 0.5, 0.75, 1), percent)
    box.across([n / 5 for n in range(round(box.y[0] * 5), 6)], lambda v: _number(v)[:-1])
    box.line((0, WEAK), (1, WEAK), "again", 1.4, (5, 3))
    placed: list[Point] = []
    radius = 0.8 * box.size
    items = sorted(found, key=lambda i: (i.difficulty, -(i.discrimination or 0)))
    heights = [box.y[0] if i.discrimination is None else i.discrimination for i in items]
    dots = [box.at(i.difficulty, height) for i, height in zip(items, heights, strict=True)]
    for dot in dots:
        others = [one for one in dots if one != dot]
        placed.append(_free(dot, placed, others, radius))
    # Below every number, so that none is crossed by the line of another.
    for dot, at in zip(dots, placed, strict=True):
        if at != dot:
            box.sheet.shape(line([dot, at]), stroke="ink_soft", width=1, units=True)
        box.sheet.shape(Path.circle(dot, 2.5), fill="ink", units=True)
    for item, height, at in zip(items, heights, placed, strict=True):
        fill = "accent_soft" if height >= WEAK else "again_soft"
        box.sheet.shape(Path.circle(at, radius), fill=fill, stroke="ink", width=1, units=True)
        box.say(at, item.column.removeprefix("k"))
    middle = (box.left + box.right) / 2
    box.say((middle, box.bottom + 2.3 * box.size), "right before the course", colour="ink_soft")
    box.say((box.left, box.top - box.size), "discrimination", align="left", colour="ink_soft")


def _free(dot: Point, placed: Sequence[Point], others: Sequence[Point], radius: float) -> Point:
    """Return the nearest place above or below a dot that covers no number and no other dot."""
    apart = 2.1 * radius
    for n in range(40):
        shift = (n + 1) // 2 * (1 if n % 2 else -1) * apart / 2
        at = (dot[0], dot[1] + shift)
        if all(math.dist(at, one) >= apart for one in placed) and all(
            math.dist(at, one) > radius + 3 for one in others
        ):
            return at
    return dot
