"""A bar chart: lengths from 0, a row each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Text
from tworings.model.figures.base import FigureRow
from tworings.model.figures.on_axis import OnAxis


class Bar(FigureRow):
    """One bar."""

    also_called: Annotated[
        Text | None, Field(description="A second name, in brackets behind the label.")
    ] = None

    @property
    def full_label(self) -> str:
        """The label, with the second name behind it."""
        return f"{self.label} ({self.also_called})" if self.also_called else self.label


class Bars(OnAxis):
    """Bars from 0."""

    figure: Literal["bars"]
    rows: Annotated[tuple[Bar, ...], Field(min_length=1, max_length=10, strict=False)]

    @model_validator(mode="after")
    def _lengths_can_be_compared(self) -> Bars:
        if self.axis.low != 0 or self.axis.scale != "linear":
            raise Misfit(
                "bars start elsewhere than at 0, or grow in steps that multiply",
                expected="an even axis from 0, so that lengths can be compared",
                mend='write "low: 0" and no "scale", or make it a dot_plot',
                at="axis",
            )
        return self
