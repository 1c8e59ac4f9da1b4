"""Rows on one axis: each under its label, and their numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tworings.figures._canvas import Sheet
from tworings.figures._lettering import LEADING, interval, lines, with_unit
from tworings.figures._painted import Painted
from tworings.figures._scale import FOOT, WIDTH, Scale
from tworings.model.figures import Bars, DotPlot, FigureRow

#: Where the first row begins, and where the lines of the axis do.
TOP, LINES_TOP = 12.0, 4.0


@dataclass(frozen=True)
class Rows:
    """A sheet with an axis, and where each row stands on it.

    Attributes
    ----------
    sheet : Sheet
    scale : Scale
    bottom : float
        Where the last row ends.
    places : tuple of (row, list of str, float)
        Each row, the lines of its label, and its top.
    """

    sheet: Sheet
    scale: Scale
    bottom: float
    places: tuple[tuple[FigureRow, list[str], float], ...]


def lay_out(plan: Bars | DotPlot, labels: Sequence[str], room: float, lane: float) -> Rows:
    """Draw the axis, and find the place of each row.

    Parameters
    ----------
    plan : Bars or DotPlot
    labels : sequence of str
        What stands above each row.
    room : float
        Width of a label.
    lane : float
        Height of a row below its label.
    """
    scale = Scale(plan.axis)
    words = [lines(label, room) for label in labels]
    heights = [len(one) * LEADING + lane for one in words]
    bottom = TOP + sum(heights)
    sheet = Sheet(plan.id, (WIDTH, bottom + FOOT), 1, (0, 0))
    scale.paint(sheet, LINES_TOP, bottom)
    tops = accumulate(heights[:-1], initial=TOP)
    return Rows(sheet, scale, bottom, tuple(zip(plan.rows, words, tops, strict=True)))


def with_table(
    plan: Bars | DotPlot, labels: Sequence[str], view: str, sheet: Sheet, unit: str = ""
) -> Painted:
    """Return a picture with its numbers as a table; ``unit`` stands behind an interval."""
    ranges = any(row.low is not None for row in plan.rows)
    return Painted(
        view=view,
        svg=sheet.svg(),
        heads=(plan.head, plan.axis.label, *(("Interval",) if ranges else ())),
        rows=tuple(
            (label, with_unit(row.value, plan.axis), *((interval(row, unit),) if ranges else ()))
            for row, label in zip(plan.rows, labels, strict=True)
        ),
        claims=tuple(row.claims for row in plan.rows),
    )
