"""A bar chart: lengths from 0, a row each, the number at the end of its bar."""

from __future__ import annotations

from tworings.figures._canvas import Sheet
from tworings.figures._curve import line
from tworings.figures._lettering import LABEL, LEADING, clear, width, with_unit, write_lines
from tworings.figures._painted import Painted
from tworings.figures._rows import lay_out, with_table
from tworings.figures._scale import RIGHT, WIDTH, Scale
from tworings.model.figures import Bar, Bars

#: Height of a bar, and what stays free below it.
HEIGHT, GAP = 20.0, 14.0


def paint(plan: Bars) -> Painted:
    """Draw a bar chart, and lay its numbers out as a table."""
    labels = [row.full_label for row in plan.rows]
    rows = lay_out(plan, labels, WIDTH - 24, HEIGHT + GAP)
    for row, words, top in rows.places:
        _row(rows.sheet, rows.scale, row, words, top)
    return with_table(plan, labels, "Bar chart", rows.sheet, plan.axis.unit)


def _row(sheet: Sheet, scale: Scale, row: Bar, words: list[str], top: float) -> None:
    start = scale.x(0)
    for number, one in enumerate(words):
        clear(sheet, (start + 2, top + 7 + number * LEADING), one, LABEL)
    y = write_lines(sheet, (start, top + 7), words) - 7
    end, middle = scale.x(row.value), y + HEIGHT / 2
    corners = [(start, y), (end, y), (end, y + HEIGHT), (start, y + HEIGHT)]
    box = line([*corners, corners[0]])
    sheet.shape(box, hatch="inner-ring", stroke="ink", width=1.2, units=True)
    if row.low is not None and row.high is not None:
        low, high = scale.x(row.low), scale.x(row.high)
        ends = ([(low, middle), (high, middle)], *([(x, y + 4), (x, y + 16)] for x in (low, high)))
        for path in ends:
            # A pale edge, so that it shows on the bar as well.
            sheet.shape(line(path), stroke="paper", width=4, units=True)
        for path in ends:
            sheet.shape(line(path), stroke="ink", width=1.6, units=True)
        end = max(end, high)
    said = with_unit(row.value, scale.axis)
    at = min(end + 8, RIGHT - width(said, LABEL, bold=True))
    clear(sheet, (at, middle), said, LABEL, bold=True)
    sheet.text((at, middle), said, size=LABEL, align="left", bold=True)
