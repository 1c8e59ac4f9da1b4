"""A dot plot: values on one scale, a row each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model.figures.base import FigureRow
from tworings.model.figures.on_axis import OnAxis


class Dot(FigureRow):
    """One value on the scale."""

    mark: Annotated[
        Literal["dot", "body", "limit"],
        Field(
            description="dot: something measured; body: the body's own value, with a line "
            "through all rows; limit: a guidance line through all rows."
        ),
    ] = "dot"


class DotPlot(OnAxis):
    """Values on one scale."""

    figure: Literal["dot_plot"]
    rows: Annotated[tuple[Dot, ...], Field(min_length=1, max_length=10, strict=False)]
