"""Numbers as they are written, and words that find room in a picture."""

from __future__ import annotations

import textwrap

from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, line
from tworings.model.figures import Axis, FigureRow

#: Type sizes of a label and of the numbers at an axis; distance from line to line.
LABEL, SMALL, LEADING = 14.0, 13.0, 18.0
#: Width of a letter for its size, on average and rather too wide than too narrow.
_WIDE, _BOLD = 0.58, 1.16


def written(number: float) -> str:
    """Return a number with commas between thousands."""
    return f"{number:,.10g}"


def with_unit(number: float, axis: Axis) -> str:
    """Return a number with the unit of its axis; a per cent sign stands close."""
    return f"{written(number)}{'' if axis.unit == '%' else chr(0xA0)}{axis.unit}"


def interval(row: FigureRow, unit: str = "") -> str:
    """Return the interval of a row in words; empty where there is none."""
    if row.low is None or row.high is None:
        return ""
    return f"{written(row.low)} to {written(row.high)}{unit}"


def width(words: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide words run."""
    return len(words) * size * _WIDE * (_BOLD if bold else 1)


def lines(words: str, room: float, size: float = LABEL, *, bold: bool = False) -> list[str]:
    """Return words in lines that find room."""
    letters = int(room / width("x", size, bold=bold))
    return textwrap.wrap(words, max(8, letters), break_long_words=False)


def write_lines(sheet: Sheet, at: Point, rows: list[str], **how: object) -> float:
    """Write lines one below the other, and return where the next one would stand."""
    x, y = at
    for row in rows:
        sheet.text((x, y), row, **{"size": LABEL, "align": "left", **how})
        y += LEADING
    return y


def clear(sheet: Sheet, at: Point, words: str, size: float, *, bold: bool = False) -> None:
    """Clear the ground below words that begin at a point, so that no line crosses them."""
    x, y = at
    right, half = x + width(words, size, bold=bold), size * 0.62
    box = [(x - 2, y - half), (right, y - half), (right, y + half), (x - 2, y + half)]
    path = line([*box, box[0]])
    sheet.shape(path, fill="paper", units=True)
