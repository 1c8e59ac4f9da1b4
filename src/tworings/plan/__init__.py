"""From modules to a timetable. Numbers and words only: no Jupyter, no files.

The front end of the agenda builder works by the same rule, `tworings.plan.fit`; a test runs both
over many wishes.
"""

from tworings.plan._words import WORDS
from tworings.plan.fit import Fit, fit
from tworings.plan.part import Part, parts_of
from tworings.plan.planner import agenda, wish_of
from tworings.plan.table import inside_html
from tworings.plan.timetable import Line, Timetable
from tworings.plan.wish import Wish, WishError

__all__ = [
    "WORDS",
    "Fit",
    "Line",
    "Part",
    "Timetable",
    "Wish",
    "WishError",
    "agenda",
    "fit",
    "inside_html",
    "parts_of",
    "wish_of",
]
