"""What figures with an axis share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Text
from tworings.model.figures.axis import Axis
from tworings.model.figures.base import FigurePlan, FigureRow, Stated


class OnAxis(FigurePlan):
    """Values along one axis, a row each, from top to bottom as they are written."""

    head: Annotated[Text, Field(description="Head of the table's first column.")]
    axis: Axis
    rows: Annotated[tuple[FigureRow, ...], Field(min_length=1, max_length=10, strict=False)]

    @model_validator(mode="after")
    def _rows_lie_on_the_axis(self) -> OnAxis:
        for row in self.rows:
            for value in (row.value, row.low, row.high):
                if value is not None and not self.axis.holds(value):
                    raise Misfit(
                        f"{value:g} lies off the axis, which runs from {self.axis.low:g} to "
                        f"{self.axis.high:g}",
                        expected="every value on the axis",
                        mend="widen the axis, or look the number up again",
                        at="axis",
                    )
        return self

    def stated(self) -> Iterator[Stated]:
        """Yield each number of the data, with the claims one of which must hold it."""
        for place, row in enumerate(self.rows):
            yield from row.stated(("rows", place))

    def drawn(self) -> tuple[float, ...]:
        """Return the numbers of the axis."""
        return (self.axis.low, self.axis.high, *self.axis.ticks)
