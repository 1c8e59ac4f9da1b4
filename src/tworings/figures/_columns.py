"""Two columns of names beside a picture: how they find room, and how leaders stay apart."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tworings.figures._curve import Point
from tworings.figures._names import NAMES

if TYPE_CHECKING:
    from tworings.figures._canvas import Callout, Sheet

#: Distance from line to line, and type sizes of the term and of the plain words.
LEADING, NAME_TYPE, LAY_TYPE = 15.5, 14.0, 12.5
#: Letters in a line of either.
NAME_LINE, LAY_LINE = 16, 19


def write_names(sheet: Sheet) -> None:
    """Write the names in two columns, each tied to its part by a leader line."""
    for side in ("left", "right"):
        here = [c for c in sheet.callouts if c.side == side]
        here.sort(key=lambda c: c.tip[1])
        x = -14.0 if side == "left" else sheet.size[0] + 14
        for _ in here:  # two leaders that cross change places
            tops = _tops(here, sheet.size[1])
            ends = [((x, y + LEADING / 2), c.tip) for y, c in zip(tops, here, strict=True)]
            pairs = [(i, j) for i in range(len(ends)) for j in range(i + 1, len(ends))]
            crossed = next((p for p in pairs if _cross(ends[p[0]], ends[p[1]])), None)
            if crossed is None:
                break
            i, j = crossed
            here[i], here[j] = here[j], here[i]
        for callout, top in zip(here, _tops(here, sheet.size[1]), strict=True):
            _write(sheet, callout, x, top)
    for at, letter in sheet.late_tags:
        sheet.tag(at, letter, late=True)


def _tops(callouts: Sequence[Callout], room: float) -> list[float]:
    heights = [len(_lines(c)) * LEADING + 9 for c in callouts]
    return _spread([c.tip[1] - LEADING / 2 for c in callouts], heights, room)


def _lines(callout: Callout) -> list[tuple[str, bool]]:
    """Return the lines of a name, and whether each belongs to the term."""
    name, lay = NAMES[callout.structure]
    lines = [(part, True) for part in textwrap.wrap(name, NAME_LINE)]
    lines += [(part, False) for part in textwrap.wrap(lay, LAY_LINE)]
    if callout.extra:
        lines += [(part, False) for part in callout.extra.split("\n")]
    return lines


def _write(sheet: Sheet, callout: Callout, x: float, top: float) -> None:
    sign = -1 if callout.side == "left" else 1
    y = top + LEADING / 2
    with sheet.group("tr-callout"):
        sheet.leader((x - 9.5 * sign, y), callout.tip)
        sheet.badge((x, y), callout.number)
        for i, (words, bold) in enumerate(_lines(callout)):
            sheet.text(
                (x + 15 * sign, y + i * LEADING),
                words,
                size=NAME_TYPE if bold else LAY_TYPE,
                colour="ink" if bold else "ink_soft",
                align="right" if sign < 0 else "left",
                bold=bold,
            )


def _spread(wanted: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """Return the tops of blocks as near as can be to where they are wanted, in order.

    Blocks that would overlap are pooled, and the pool stands at the mean of their wishes.
    """
    pools: list[list[float]] = []  # wish for the first top, number of blocks, height
    for wish, height in zip(wanted, heights, strict=True):
        pools.append([wish, 1, height])
        while len(pools) > 1 and pools[-2][0] + pools[-2][2] > pools[-1][0]:
            wish_2, count_2, height_2 = pools.pop()
            wish_1, count_1, height_1 = pools.pop()
            count = count_1 + count_2
            first = (wish_1 * count_1 + (wish_2 - height_1) * count_2) / count
            pools.append([first, count, height_1 + height_2])
    # What runs over an edge of the sheet is pushed back, and pushes its neighbours.
    floor = 3.0
    for pool in pools:
        pool[0] = max(pool[0], floor)
        floor = pool[0] + pool[2]
    ceiling = room
    for pool in reversed(pools):
        pool[0] = min(pool[0], ceiling - pool[2])
        ceiling = pool[0]
    starts = iter(pools)
    tops: list[float] = []
    left = 0.0
    for height in heights:
        if left < 1:
            y, left, _ = next(starts)
        tops.append(y)
        y, left = y + height, left - 1
    return tops


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two lines cross."""

    def turn(a: Point, b: Point, c: Point) -> bool:
        return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return turn(a, b, c) != turn(a, b, d) and turn(c, d, a) != turn(c, d, b)
