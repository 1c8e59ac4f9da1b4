"""The two rings over time: their shares of the pressure, one on the other, as a chart."""

from __future__ import annotations

from collections.abc import Iterable

from matplotlib.path import Path

from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, between, line
from tworings.model import Chart, Trace
from tworings.simulate import trace

#: The picture, and the box of the chart in it: left, top, right, bottom.
SIZE = (360.0, 234.0)
LEFT, TOP, RIGHT, BOTTOM = 40.0, 24.0, 276.0, 186.0
#: The highest value of the upright axis, in per cent of the total at rest.
HIGHEST = 180
#: Lines of the upright axis.
LEVELS = (0, 50, 100, 150)
#: Least distance between two names beside the chart.
APART = 15.0

CAPTION = (
    "Schematic, computed by a model: no one's measurement, and no value in mmHg. 100 is the total "
    "at rest. Dashed: the inner ring by either study. That is about 85 (10 healthy people) or "
    "about 55 (21 people aged about 60). How fast and how far the rings move is assumed."
)
HEADS = (
    "Time (s)",
    "Inner ring (% of rest)",
    "Outer ring (% of rest)",
    "Cushions (% of rest)",
    "Total (% of rest)",
)


def draw(scenario: str) -> Chart:
    """Return the chart of a scenario with the model's own numbers."""
    return chart(trace(scenario))


def chart(of: Trace) -> Chart:
    """Return the chart of a trace, with its numbers as a table, one row a second.

    Parameters
    ----------
    of : Trace
        What `tworings.simulate.trace` returns.

    Returns
    -------
    Chart
    """
    name = f"pressure-{of.id}".replace("_", "-")
    sheet = Sheet(name, SIZE, 1, (0, 0))
    _paint(sheet, of)
    svg = sheet.svg()
    return Chart(
        id=name,
        title=of.title,
        view="Chart of pressure over time, schematic",
        svg=svg,
        labelled_svg=svg,
        regions=(),
        alt=of.alt,
        description=of.description,
        caption=CAPTION,
        claims=of.claims,
        heads=HEADS,
        rows=_rows(of),
    )


def _rows(of: Trace) -> tuple[tuple[str, ...], ...]:
    every = max(1, round(1 / of.step))
    return tuple(
        (
            f"{of.times[n]:g}",
            *(str(v) for v in (of.inner[n], of.outer[n], of.cushions, of.total[n])),
        )
        for n in range(0, len(of.inner), every)
    )


def _paint(sheet: Sheet, of: Trace) -> None:
    across = (RIGHT - LEFT) / of.duration
    up = (BOTTOM - TOP) / HIGHEST

    def points(values: Iterable[float]) -> list[Point]:
        pairs = zip(of.times, values, strict=True)
        return [(LEFT + t * across, BOTTOM - v * up) for t, v in pairs]

    floor = points([0] * len(of.inner))
    inner = points(of.inner)
    outer = points(i + o for i, o in zip(of.inner, of.outer, strict=True))
    total = points(of.total)
    _axes(sheet, of, across, up)
    sheet.shape(between(floor, inner), hatch="inner-ring", units=True)
    sheet.shape(between(inner, outer), hatch="outer-ring", units=True)
    sheet.shape(between(outer, total), fill="cushion", units=True)
    sheet.shape(line(inner), stroke="ink", width=1, units=True)
    sheet.shape(line(outer), stroke="cushion_mark", width=1, units=True)
    for bound in (points(of.inner_low), points(of.inner_high)):
        # A pale edge, so that the dashes show on either hatch.
        sheet.shape(line(bound), stroke="paper", width=3.4, units=True)
        sheet.shape(line(bound), stroke="ink", width=1.5, dash=(5, 3), units=True)
    sheet.shape(line(total), stroke="ink", width=2.8, units=True)
    for moment in of.moments[1:]:
        x, top = LEFT + moment.at * across, total[of.place(moment.at)][1]
        path = line([(x, TOP), (x, top - 3)])
        sheet.shape(path, stroke="ink_soft", width=1.2, dash=(1.5, 3), units=True)
        sheet.text((x, TOP - 11), f"{moment.at:g} s", size=12, bold=True)
    _names(sheet, of, up)


def _axes(sheet: Sheet, of: Trace, across: float, up: float) -> None:
    for level in LEVELS:
        y = BOTTOM - level * up
        sheet.shape(line([(LEFT, y), (RIGHT, y)]), stroke="hairline", width=1, units=True)
        sheet.text((LEFT - 6, y), str(level), size=12, colour="ink_soft", align="right")
    for second in range(0, int(of.duration) + 1, 2):
        x = LEFT + second * across
        sheet.shape(line([(x, BOTTOM), (x, BOTTOM + 4)]), stroke="line", width=1, units=True)
        sheet.text((x, BOTTOM + 14), str(second), size=12, colour="ink_soft")
    sheet.shape(line([(LEFT, BOTTOM), (RIGHT, BOTTOM)]), stroke="line", width=1.2, units=True)
    sheet.text(((LEFT + RIGHT) / 2, BOTTOM + 32), "seconds", size=12, colour="ink_soft")
    sheet.text((2, TOP - 11), "% of rest", size=12, colour="ink_soft", align="left")


def _names(sheet: Sheet, of: Trace, up: float) -> None:
    """Write each name beside the end of what it names, with a short line to it."""
    inner, outer, total = of.inner[-1], of.inner[-1] + of.outer[-1], of.total[-1]
    middles = {
        "Inner ring": inner / 2,
        "Outer ring": (inner + outer) / 2,
        "Cushions": (outer + total) / 2,
        "Total": total,
    }
    last = None
    for name, level in middles.items():
        end = BOTTOM - level * up
        y = end if last is None else min(end, last - APART)
        last = y
        path: Path = line([(RIGHT + 1, end), (RIGHT + 9, y)])
        sheet.shape(path, stroke="ink_soft", width=1, units=True)
        sheet.text((RIGHT + 12, y), name, size=13, align="left", bold=name == "Total")
