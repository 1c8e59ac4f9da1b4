"""Boxes with words in them, and the arrows that join them: what schemes are made of."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.path import Path

from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, line, rounded

#: Type size and distance from line to line of the words in a box, and the box's own margin.
WORDS, LEADING, MARGIN = 13.0, 16.0, 9.0
#: Length and half the width of an arrow's head.
HEAD, HALF = 9.0, 5.0


@dataclass(frozen=True)
class Look:
    """How a box is drawn: ground and edge are tokens, and the edge differs without colour too."""

    ground: str
    edge: str
    width: float = 1.4
    dash: tuple[float, ...] | None = None


@dataclass(frozen=True)
class Box:
    """A box on the sheet, in units; y points down."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> Point:
        """The centre."""
        return ((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def edge(self, towards: Point) -> Point:
        """Return where a line from the centre to a point leaves the box."""
        x, y = self.middle
        across, down = towards[0] - x, towards[1] - y
        reach = [
            half / abs(way)
            for half, way in (
                ((self.right - self.left) / 2, across),
                ((self.bottom - self.top) / 2, down),
            )
            if way
        ]
        share = min(reach)
        return (x + across * share, y + down * share)


def height(lines: Sequence[str]) -> float:
    """Return how high a box with these lines is."""
    return len(lines) * LEADING + 2 * MARGIN - 4


def as_tall_as_needed(drawn: Callable[[float], tuple[Sheet, float]]) -> Sheet:
    """Return a sheet as high as what stands on it.

    Parameters
    ----------
    drawn : callable
        Draws on a sheet of a height, and returns both the sheet and how high it had to be.
    """
    # Once to learn how high it gets, and once to keep.
    _, tall = drawn(1000)
    return drawn(tall)[0]


def draw_box(
    sheet: Sheet,
    box: Box,
    lines: Sequence[str],
    look: Look,
    *,
    bold: bool = False,
    align: str = "center",
    inset: float = 0,
) -> None:
    """Draw a box with its lines in the middle of its height.

    Parameters
    ----------
    sheet : Sheet
    box : Box
    lines : sequence of str
    look : Look
    bold : bool
    align : {"center", "left"}
    inset : float
        What stays free at the left of words that stand left.
    """
    corners = [(box.left, box.top), (box.right, box.top)]
    corners += [(box.right, box.bottom), (box.left, box.bottom)]
    path = rounded(corners, 7)
    sheet.shape(
        path, fill=look.ground, stroke=look.edge, width=look.width, dash=look.dash, units=True
    )
    x = box.middle[0] if align == "center" else box.left + MARGIN + inset
    first = box.middle[1] - (len(lines) - 1) * LEADING / 2
    for row, words in enumerate(lines):
        at = (x, first + row * LEADING)
        sheet.text(at, words, size=WORDS, align=align, bold=bold)


def draw_arrow(
    sheet: Sheet,
    path: Path,
    *,
    colour: str = "ink",
    width: float = 1.8,
    dash: tuple[float, ...] | None = None,
) -> None:
    """Draw a path with a head at its end; the head points where the path arrives."""
    end, before = path.vertices[-1], path.vertices[-2]
    angle = math.atan2(end[1] - before[1], end[0] - before[0])
    across, down = math.cos(angle), math.sin(angle)
    root = (end[0] - HEAD * across, end[1] - HEAD * down)
    head = [
        (root[0] - HALF * down, root[1] + HALF * across),
        (float(end[0]), float(end[1])),
        (root[0] + HALF * down, root[1] - HALF * across),
    ]
    # The stem ends in the middle of the head, so that a thick one does not blunt the tip.
    stem = path.vertices.copy()
    stem[-1] = (end[0] - HEAD * 0.6 * across, end[1] - HEAD * 0.6 * down)
    sheet.shape(Path(stem, path.codes), stroke=colour, width=width, dash=dash, units=True)
    sheet.shape(line([*head, head[0]]), fill=colour, units=True)
