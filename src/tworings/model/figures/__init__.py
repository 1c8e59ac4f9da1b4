"""Figures of data, as they are written in a file: one file a kind, and one mapping of them all.

A new kind is a class here with a ``figure`` of its own name, a line in `FIGURES`, and a file of
that name in ``tworings.figures``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from tworings.model.figures.axis import Axis
from tworings.model.figures.bars import Bar, Bars
from tworings.model.figures.base import FigurePlan, FigureRow, Stated
from tworings.model.figures.dot_plot import Dot, DotPlot
from tworings.model.figures.icon_array import Beside, IconArray, Panel, Part
from tworings.model.figures.on_axis import OnAxis

#: Any figure of data.
AnyFigure = Annotated[Bars | DotPlot | IconArray, Field(discriminator="figure")]

#: Each kind by the word that its files have under ``figure``.
FIGURES: Mapping[str, type[FigurePlan]] = {
    "bars": Bars,
    "dot_plot": DotPlot,
    "icon_array": IconArray,
}

__all__ = [
    "FIGURES",
    "AnyFigure",
    "Axis",
    "Bar",
    "Bars",
    "Beside",
    "Dot",
    "DotPlot",
    "FigurePlan",
    "FigureRow",
    "IconArray",
    "OnAxis",
    "Panel",
    "Part",
    "Stated",
]
