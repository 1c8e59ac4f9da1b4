"""An icon array: fields of squares, of which some are filled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, line
from tworings.figures._lettering import (
    LABEL,
    LEADING,
    SMALL,
    interval,
    lines,
    write_lines,
    written,
)
from tworings.figures._painted import Painted
from tworings.figures._squares import Grid
from tworings.model.figures import IconArray, Panel, Part
from tworings.model.figures.icon_array import PER_CENT

WIDTH, EDGE, GAP = 360.0, 6.0, 14.0
#: How the squares of the parts are filled, in order.
FILLS = ("inner-ring", "outer-ring", "sling")
#: Up to so many squares stand in rows of fifteen; beyond a thousand they stand in blocks.
FEW, SOME = 45, 1_000
#: Side of the square that explains a fill, and the room it takes.
_KEY, _KEY_ROOM = 11.0, 18.0


def paint(plan: IconArray) -> Painted:
    """Draw the fields of squares, and lay their numbers out as a table."""
    # Words decide how high the picture is: laid out once to learn it, then drawn.
    height = _paint(Sheet(plan.id, (WIDTH, WIDTH), 1, (0, 0)), plan)
    sheet = Sheet(plan.id, (WIDTH, height), 1, (0, 0))
    _paint(sheet, plan)
    several = len(plan.panels) > 1
    rows = [
        (f"{panel.title}: {part.label}" if several else part.label, told(panel, part))
        for panel in plan.panels
        for part in panel.parts
    ]
    counted_in = [panel.counted_in for panel in plan.panels for _ in panel.parts]
    counted_in += [one.counted_in for one in plan.beside]
    return Painted(
        view="Fields of squares",
        svg=sheet.svg(),
        heads=(plan.head, plan.value_head),
        rows=(*rows, *((one.label, one.text.plain) for one in plan.beside)),
        claims=(
            *(part.claims for panel in plan.panels for part in panel.parts),
            *(one.claims for one in plan.beside),
        ),
        notes=tuple(f"Counted in: {whom}" if whom else "" for whom in counted_in),
    )


def told(panel: Panel, part: Part) -> str:
    """Return how many of how many, with the interval where there is one."""
    share = "%" if panel.of == PER_CENT else ""
    words = f"{written(part.value)}{share}" if share else f"{part.filled:,} of {panel.of:,}"
    ends = interval(part, share)
    return f"{words} ({ends})" if ends else words


def grid_of(panel: Panel, beside_it: int) -> Grid:
    """Return the field of a panel that shares its row with some others."""
    if panel.of <= FEW:
        return Grid(panel.of, 15, 23, 19)
    if panel.of > SOME:
        return Grid(panel.of, 10)
    if panel.of > PER_CENT:
        return Grid(panel.of, 40, 8, 6.5)
    return Grid(panel.of, 10, 11, 9) if beside_it > 2 else Grid(panel.of, 10, 15.5, 13)


def _paint(sheet: Sheet, plan: IconArray) -> float:
    """Draw every panel, and return the height they take."""
    top = EDGE
    for _, same in groupby(plan.panels, lambda panel: panel.of):
        panels = list(same)
        # Hundreds stand side by side, at most three; any other panel has a row of its own.
        most = 3 if panels[0].of == PER_CENT and len(panels) != 4 else 2
        step = most if panels[0].of == PER_CENT else 1
        for start in range(0, len(panels), step):
            # An even place: the tiles of the hatches begin there.
            top = 2 * round(_row(sheet, panels[start : start + step], top) / 2) + GAP
    return top - GAP + EDGE


def _row(sheet: Sheet, panels: Sequence[Panel], top: float) -> float:
    count = len(panels)
    beside = panels[0].of > SOME or (panels[0].of == PER_CENT and count == 1)
    room = (WIDTH - EDGE) / count
    ends = []
    for place, panel in enumerate(panels):
        grid = grid_of(panel, count)
        x = EDGE + place * room
        wide, tall = grid.size
        if beside:
            _field(sheet, panel, grid, (x, top))
            at = (x + wide + 12, top + 10)
            ends.append(max(top + tall, _words(sheet, panel, at, WIDTH - at[0])))
        else:
            _field(sheet, panel, grid, (x, top))
            ends.append(_words(sheet, panel, (x, top + tall + 16), room - 8))
    return max(ends)


def _field(sheet: Sheet, panel: Panel, grid: Grid, at: Point) -> None:
    first = 0
    for part, fill in zip(panel.parts, FILLS, strict=False):
        if part.filled:
            path = grid.path(first, part.filled, at)
            if grid.in_blocks:
                sheet.shape(path, hatch="filled-squares", units=True)
            else:
                sheet.shape(path, hatch=fill, stroke="ink", width=1, units=True)
        first += part.filled
    if panel.left:
        path = grid.path(first, panel.left, at)
        if grid.in_blocks:
            sheet.shape(path, hatch="empty-squares", units=True)
        else:
            sheet.shape(path, fill="paper", stroke="line", width=1, units=True)


def _words(sheet: Sheet, panel: Panel, at: Point, room: float) -> float:
    """Write what a panel shows, and return where it ends."""
    x, y = at
    y = write_lines(sheet, (x, y), lines(panel.title, room, bold=True), bold=True)
    many = panel.of > SOME
    for part, fill in zip(panel.parts, FILLS, strict=False):
        _key(sheet, (x, y), "filled-squares" if many else fill)
        number = told(panel, part)
        one_line = lines(f"{number}: {part.label}", room - _KEY_ROOM)
        if room > WIDTH / 2:
            y = write_lines(sheet, (x + _KEY_ROOM, y), one_line)
            continue
        big = lines(number, room - _KEY_ROOM, bold=True)
        y = write_lines(sheet, (x + _KEY_ROOM, y), big, bold=True)
        y = write_lines(sheet, (x, y), lines(part.label, room, SMALL), size=SMALL)
    if panel.rest:
        _key(sheet, (x, y), "empty-squares" if many else "")
        said = f"{panel.left:,}: {panel.rest}" if room > WIDTH / 2 else panel.rest
        rest = lines(said, room - _KEY_ROOM, LABEL if room > WIDTH / 2 else SMALL)
        size = LABEL if room > WIDTH / 2 else SMALL
        y = write_lines(sheet, (x + _KEY_ROOM, y), rest, size=size, colour="ink_soft")
    return y - LEADING / 2


def _key(sheet: Sheet, at: Point, hatch: str) -> None:
    """Draw the square that explains a fill, in the middle of a line."""
    x, y = at[0], at[1] - _KEY / 2
    corners = [(x, y), (x + _KEY, y), (x + _KEY, y + _KEY), (x, y + _KEY)]
    box = line([*corners, corners[0]])
    if hatch:
        sheet.shape(box, hatch=hatch, stroke="ink", width=1, units=True)
    else:
        sheet.shape(box, fill="paper", stroke="line", width=1, units=True)
