"""What the painter of one kind of figure hands back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Painted:
    """A picture of data, and its numbers as a table.

    Attributes
    ----------
    view : str
        What kind of picture it is, in words.
    svg : str
    heads : tuple of str
        The heads of the table's columns.
    rows : tuple of tuple of str
        Plain text; the first cell of a row is its head.
    claims : tuple of tuple of str
        The claims behind each row; cited in its second cell.
    notes : tuple of str
        What stands below the number of each row, such as in whom it was counted; or none at all.
    """

    view: str
    svg: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    claims: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
