"""A schematic model of the two rings over time. Numbers only: no Jupyter, no files, no pictures.

It claims no value in mmHg: every pressure is in per cent of the total at rest. Each number is in
`PARAMETERS` with its unit, and with the claim behind it or the word *assumed*.
"""

from tworings.simulate.parameters import PARAMETERS, Parameter
from tworings.simulate.rest import EARLIER, LATER, MIDDLE, Rest
from tworings.simulate.rings import Move, course
from tworings.simulate.scenarios import SCENARIOS, trace, traces

__all__ = [
    "EARLIER",
    "LATER",
    "MIDDLE",
    "PARAMETERS",
    "SCENARIOS",
    "Move",
    "Parameter",
    "Rest",
    "course",
    "trace",
    "traces",
]
