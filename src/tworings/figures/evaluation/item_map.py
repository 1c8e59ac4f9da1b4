"""The items on a map: how easy each is, and how well it tells people apart."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.path import Path

from tworings.figures._curve import line
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
        lambda sheet: paint(Box(sheet, 44, HEAD, 344, 244, (0, 1), range_of(found)), found),
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
    placed: list[tuple[float, float]] = []
    radius = 0.8 * box.size
    for item in sorted(found, key=lambda i: (i.difficulty, -(i.discrimination or 0))):
        height = box.y[0] if item.discrimination is None else item.discrimination
        dot = box.at(item.difficulty, height)
        at = _free(dot, placed, 2.1 * radius)
        placed.append(at)
        if at != dot:
            box.sheet.shape(line([dot, at]), stroke="ink_soft", width=1, units=True)
        box.sheet.shape(Path.circle(dot, 2.5), fill="ink", units=True)
        fill = "accent_soft" if height >= WEAK else "again_soft"
        box.sheet.shape(Path.circle(at, radius), fill=fill, stroke="ink", width=1, units=True)
        box.say(at, item.column.removeprefix("k"))
    middle = (box.left + box.right) / 2
    box.say((middle, box.bottom + 2.3 * box.size), "right before the course", colour="ink_soft")
    box.say((box.left, box.top - box.size), "discrimination", align="left", colour="ink_soft")


def _free(
    dot: tuple[float, float], placed: Sequence[tuple[float, float]], apart: float
) -> tuple[float, float]:
    """Return the nearest place above or below a dot that no other number takes."""
    for n in range(40):
        shift = (n + 1) // 2 * (1 if n % 2 else -1) * apart / 2
        at = (dot[0], dot[1] + shift)
        if all((at[0] - x) ** 2 + (at[1] - y) ** 2 >= apart**2 for x, y in placed):
            return at
    return dot
