"""How anatomy and numbers are drawn: one file a figure; each returns a ``model.Drawing``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial

from tworings.figures import coronal, floor, median, pressure_trace, transverse
from tworings.figures.plotted import KINDS, Plotted, plot
from tworings.figures.pressure_trace import chart
from tworings.model import Chart, Drawing
from tworings.simulate import SCENARIOS

#: Every drawing of anatomy by its name, in the order of the book.
DRAWINGS: Mapping[str, Callable[[], Drawing]] = {
    "coronal": coronal.draw,
    "median-prostate": partial(median.draw, "prostate"),
    "median-vagina": partial(median.draw, "vagina"),
    "pelvic-floor": floor.draw,
    "transverse": transverse.draw,
}

#: Every chart by its name: ``pressure-rest``, ``pressure-squeeze``, ...
CHARTS: Mapping[str, Callable[[], Chart]] = {
    f"pressure-{name}".replace("_", "-"): partial(pressure_trace.draw, name) for name in SCENARIOS
}


def draw(name: str, variant: str | None = None) -> Drawing:
    """Return a drawing by name.

    Parameters
    ----------
    name : str
        ``coronal``, ``median-prostate``, ``median-vagina``, ``pelvic-floor`` or
        ``transverse``; or a chart, such as ``pressure-squeeze``.
    variant : str, optional
        A body variant: ``draw("median", "vagina")`` is ``draw("median-vagina")``.

    Returns
    -------
    Drawing
        The same object each time: it is drawn once. A chart is a `Chart`, with a table.

    Raises
    ------
    ValueError
        When there is no such drawing.
    """
    full = name if variant is None else f"{name}-{variant}"
    known = [*DRAWINGS, *CHARTS]
    if full not in known:
        raise ValueError(f"there is no drawing {full!r}; there are: {', '.join(known)}")
    return _drawn(full)


@cache
def _drawn(name: str) -> Drawing:
    return (DRAWINGS.get(name) or CHARTS[name])()


__all__ = ["CHARTS", "DRAWINGS", "KINDS", "Plotted", "chart", "draw", "plot"]
