"""A chart: a drawing of numbers, with the numbers beside it as a table."""

from __future__ import annotations

from dataclasses import dataclass

from tworings.model.drawing import Drawing
from tworings.model.figure_html import as_image, drawing_html


@dataclass(frozen=True, repr=False)
class Chart(Drawing):
    """A picture of numbers. It has no regions and no states. A notebook shows it as a figure.

    Attributes
    ----------
    heads : tuple of str
        The heads of the table's columns, with their units.
    rows : tuple of tuple of str
        The table, row by row; the first cell of a row is its head.
    """

    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    def __repr__(self) -> str:
        return f"Chart({self.id!r})"

    def _repr_html_(self) -> str:
        return drawing_html(self, as_image(self.svg, self.alt))
