"""Where the squares of an icon array lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from matplotlib.path import Path

from tworings.figures._curve import Point

#: A block of ten by ten: where there are many squares, it is filled before the next one.
BLOCK = 100
#: Side of one of many squares, and from block to block; both fit the tiles of the hatches.
_TINY, _BLOCK_PITCH = 2.0, 22.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Grid:
    """A field of squares.

    Attributes
    ----------
    total : int
        How many squares.
    columns : int
        How many squares, or blocks where there are many, stand in a row.
    pitch, side : float
        From square to square, and the side of one, in units. Of many squares none is drawn by
        itself: a pitch of 0.
    """

    total: int
    columns: int
    pitch: float = 0.0
    side: float = 0.0

    @property
    def in_blocks(self) -> bool:
        """Whether the squares are too many to be drawn one by one."""
        return self.pitch == 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in units."""
        if self.in_blocks:
            blocks = -(-self.total // BLOCK)
            rows = -(-blocks // self.columns)
            return self.columns * _BLOCK_PITCH - _TINY, rows * _BLOCK_PITCH - _TINY
        rows, gap = -(-self.total // self.columns), self.pitch - self.side
        return min(self.total, self.columns) * self.pitch - gap, rows * self.pitch - gap

    def boxes(self, first: int, count: int) -> Iterator[Box]:
        """Yield (left, top, width, height) of some squares, counted from the first.

        One box a square; where there are many, one a whole block, some whole rows, or a part of
        a row.
        """
        end = first + count
        while first < end:
            if self.in_blocks:
                taken, box = self._run(first, end - first)
            else:
                row, column = divmod(first, self.columns)
                taken = 1
                box = (column * self.pitch, row * self.pitch, self.side, self.side)
            yield box
            first += taken

    def _run(self, first: int, left: int) -> tuple[int, Box]:
        block, place = divmod(first, BLOCK)
        row, column = divmod(place, 10)
        if column == 0 and left >= 10:
            rows = min(10 - row, left // 10)
            across, down, taken = 10, rows, rows * 10
        else:
            across = taken = min(10 - column, left)
            down = 1
        block_row, block_column = divmod(block, self.columns)
        x = block_column * _BLOCK_PITCH + column * _TINY
        y = block_row * _BLOCK_PITCH + row * _TINY
        return taken, (x, y, across * _TINY, down * _TINY)

    def path(self, first: int, count: int, origin: Point) -> Path:
        """Return the outlines of some squares as one path, with the field's corner at a point."""
        vertices: list[Point] = []
        for left, top, wide, tall in self.boxes(first, count):
            x, y = origin[0] + left, origin[1] + top
            vertices += [(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall), (x, y)]
        one = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
        return Path(np.asarray(vertices), one * (len(vertices) // 5))
