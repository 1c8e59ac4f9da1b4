"""What an evaluation found, drawn: one file a figure, and all of them on one sheet of paper."""

from tworings.figures.evaluation.calibration import calibration
from tworings.figures.evaluation.change import change
from tworings.figures.evaluation.gains import gains
from tworings.figures.evaluation.item_map import item_map
from tworings.figures.evaluation.report import report

__all__ = ["calibration", "change", "gains", "item_map", "report"]
