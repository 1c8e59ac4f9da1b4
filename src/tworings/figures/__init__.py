"""How anatomy is drawn: one file a figure; each returns a ``model.Drawing``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial

from tworings.figures import coronal, median, transverse
from tworings.model import Drawing

#: Every drawing by its name, in the order of the book.
DRAWINGS: Mapping[str, Callable[[], Drawing]] = {
    "coronal": coronal.draw,
    "median-prostate": partial(median.draw, "prostate"),
    "median-vagina": partial(median.draw, "vagina"),
    "transverse": transverse.draw,
}


def draw(name: str, variant: str | None = None) -> Drawing:
    """Return a drawing by name.

    Parameters
    ----------
    name : str
        ``coronal``, ``median-prostate``, ``median-vagina`` or ``transverse``.
    variant : str, optional
        A body variant: ``draw("median", "vagina")`` is ``draw("median-vagina")``.

    Returns
    -------
    Drawing
        The same object each time: it is drawn once.

    Raises
    ------
    ValueError
        When there is no such drawing.
    """
    full = name if variant is None else f"{name}-{variant}"
    if full not in DRAWINGS:
        raise ValueError(f"there is no drawing {full!r}; there are: {', '.join(DRAWINGS)}")
    return _drawn(full)


@cache
def _drawn(name: str) -> Drawing:
    return DRAWINGS[name]()


__all__ = ["DRAWINGS", "draw"]
