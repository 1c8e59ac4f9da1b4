"""The rows of a table as they are typed: markdown drops, without a word, what is too much."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: A bar that parts two cells: none that is written \\|.
_BAR = re.compile(r"(?<!\\)\|")


def cells_lost(lines: Sequence[str], place: tuple[int, int] | None) -> int:
    """Return the number of the first line with more cells than the head; 0 when there is none.

    Parameters
    ----------
    lines : sequence of str
        The page.
    place : tuple of int, optional
        The first line of the table, from 0, and the line after its last.
    """
    if place is None:
        return 0
    first, end = place
    columns = _cells(lines[first])
    return next((n + 1 for n in range(first + 2, end) if _cells(lines[n]) > columns), 0)


def _cells(line: str) -> int:
    row = re.sub(r"^[\s>]*\|?|(?<!\\)\|\s*$", "", line)
    return len(_BAR.findall(row)) + 1
