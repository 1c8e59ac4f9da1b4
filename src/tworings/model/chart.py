"""A chart: a drawing of numbers, with the numbers beside it as a table."""

from __future__ import annotations

from dataclasses import dataclass

from tworings.model.drawing import Drawing


@dataclass(frozen=True)
class Chart(Drawing):
    """A picture of numbers over time. It has no regions and no states.

    Attributes
    ----------
    heads : tuple of str
        The heads of the table's columns, with their units.
    rows : tuple of tuple of str
        The table, row by row; the first cell of a row is its head.
    """

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
