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
from tworings.model.figures.logic_model import Leads, LogicModel, LogicPart, LogicStage
from tworings.model.figures.loop import Loop, Stage, Step, WayOut
from tworings.model.figures.on_axis import OnAxis
from tworings.model.figures.pathway import Branch, Node, Pathway
from tworings.model.figures.sizes import Flared, SizeCircle, Sizes

#: Any figure of data.
AnyFigure = Annotated[
    Bars | DotPlot | IconArray | LogicModel | Loop | Pathway | Sizes, Field(discriminator="figure")
]

#: Each kind by the word that its files have under ``figure``.
FIGURES: Mapping[str, type[FigurePlan]] = {
    "bars": Bars,
    "dot_plot": DotPlot,
    "icon_array": IconArray,
    "logic_model": LogicModel,
    "loop": Loop,
    "pathway": Pathway,
    "sizes": Sizes,
}

__all__ = [
    "FIGURES",
    "AnyFigure",
    "Axis",
    "Bar",
    "Bars",
    "Beside",
    "Branch",
    "Dot",
    "DotPlot",
    "FigurePlan",
    "FigureRow",
    "Flared",
    "IconArray",
    "Leads",
    "LogicModel",
    "LogicPart",
    "LogicStage",
    "Loop",
    "Node",
    "OnAxis",
    "Panel",
    "Part",
    "Pathway",
    "SizeCircle",
    "Sizes",
    "Stage",
    "Stated",
    "Step",
    "WayOut",
]
