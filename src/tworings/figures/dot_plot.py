"""A dot plot: values on one scale, a row each, with guidance lines through all rows."""

from __future__ import annotations

from tworings.figures._canvas import Sheet
from tworings.figures._curve import line, ring
from tworings.figures._lettering import LABEL, LEADING, clear, width, with_unit, write_lines
from tworings.figures._painted import Painted
from tworings.figures._rows import LINES_TOP, lay_out, with_table
from tworings.figures._scale import WIDTH, Scale
from tworings.model.figures import Dot, DotPlot

#: Height of the part of a row that holds its mark, and the mark's radius.
LANE, RADIUS = 28.0, 6.5


def paint(plan: DotPlot) -> Painted:
    """Draw a dot plot, and lay its numbers out as a table."""
    labels = [row.label for row in plan.rows]
    rows = lay_out(plan, labels, WIDTH - 12, LANE)
    sheet, scale = rows.sheet, rows.scale
    for row in plan.rows:
        if row.mark != "dot":
            dash = (5, 4) if row.mark == "limit" else None
            path = line([(scale.x(row.value), LINES_TOP), (scale.x(row.value), rows.bottom)])
            sheet.shape(path, stroke="ink_soft", width=1.6, dash=dash, units=True)
    for row, words, top in rows.places:
        _row(sheet, scale, row, words, top)
    view = "Dot plot on a scale whose steps multiply" if plan.axis.scale == "log" else "Dot plot"
    return with_table(plan, labels, view, sheet)


def _row(sheet: Sheet, scale: Scale, row: Dot, words: list[str], top: float) -> None:
    for number, one in enumerate(words):
        clear(sheet, (6, top + 8 + number * LEADING), one, LABEL)
    y = write_lines(sheet, (6, top + 8), words) + 4
    x = scale.x(row.value)
    if row.low is not None and row.high is not None:
        _whisker(sheet, scale.x(row.low), scale.x(row.high), y)
    if row.mark == "limit":
        corners = [(x, y - RADIUS), (x + RADIUS, y), (x, y + RADIUS), (x - RADIUS, y)]
        edge = line([*corners, corners[0]])
        sheet.shape(edge, fill="outer_ring", stroke="ink", width=1.4, units=True)
    else:
        sheet.shape(ring((x, y), RADIUS), fill="inner_ring", stroke="ink", width=1.4, units=True)
    said = with_unit(row.value, scale.axis)
    room, away = width(said, LABEL, bold=True), RADIUS + 6
    fits = x + away + room < WIDTH
    clear(sheet, (x + away if fits else x - away - room, y), said, LABEL, bold=True)
    at = (x + away, y) if fits else (x - away, y)
    sheet.text(at, said, size=LABEL, align="left" if fits else "right", bold=True)


def _whisker(sheet: Sheet, low: float, high: float, y: float) -> None:
    for path in (
        [(low, y), (high, y)],
        [(low, y - 5), (low, y + 5)],
        [(high, y - 5), (high, y + 5)],
    ):
        sheet.shape(line(path), stroke="ink", width=1.6, units=True)
