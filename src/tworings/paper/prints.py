"""Drawings on paper: the same SVG as in the book, in greys, set in the sheets' own letters."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tworings.figures import draw
from tworings.figures.stop_sign import ALT, stop_sign
from tworings.model import Drawing, Structure
from tworings.paper.letters import FAMILY
from tworings.paper.typst_words import call, content, string, words

#: As in the book: see ``sphinx_ext/drawing.py``.
FORMS = ("plain", "labelled", "blank")
_COLOUR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b")
#: So many lines for names leave a large drawing less of the page.
_MANY = 12
#: The colour of a line, or of letters.
_LINE = re.compile(rf'((?:\bstroke="|<text\b[^>]*\bfill="|<tspan\b[^>]*\bfill=")){_COLOUR.pattern}')
#: A grey below this level, of 255, is meant to be seen.
_DARK = 0x90


def in_greys(svg: str) -> str:
    """Return a picture with every colour as the grey that is as light.

    Lines and letters that are dark become black: an old copier breaks up a thin one in grey.
    """

    def level(found: re.Match[str]) -> int:
        red, green, blue = (int(part, 16) for part in found.groups()[-3:])
        return round(0.2126 * red + 0.7152 * green + 0.0722 * blue)

    def grey(found: re.Match[str]) -> str:
        return f"#{level(found):02x}{level(found):02x}{level(found):02x}"

    def ink(found: re.Match[str]) -> str:
        return f"{found[1]}#000000" if level(found) < _DARK else found[0]

    return _COLOUR.sub(grey, _LINE.sub(ink, svg))


def on_paper(svg: str) -> str:
    """Return a picture in greys, with the letters that the sheets are set in."""
    return re.sub(r'font-family="[^"]*"', f'font-family="{FAMILY}"', in_greys(svg))


def print_stop_sign(width: str) -> str:
    """Return the stop sign as typst's markup."""
    return call("drawn", string(on_paper(stop_sign())), string(ALT), width)


def print_drawing(name: str, form: str, large: bool, names: Mapping[str, Structure]) -> str:
    """Return a drawing as typst's markup, with its names or with lines for them.

    Parameters
    ----------
    name : str
        As `tworings.figures.draw` knows it.
    form : {"plain", "labelled", "blank"}
    large : bool
        In large print the names stand below: beside the numbers they would be small.
    names : mapping of str to Structure
        The parts by their ids.

    Raises
    ------
    ValueError
        When there is no such drawing.
    """
    drawing = draw(name)
    beside = form == "labelled" and not large
    svg = drawing.labelled_svg if beside else drawing.svg
    many = len(drawing.regions) > _MANY
    width = "100%" if beside else ("62%" if many and form == "blank" else "70%") if large else "58%"
    picture = call("drawn", string(on_paper(svg)), string(drawing.alt), width)
    if beside or not drawing.regions:
        return picture
    return call("block", content(picture + _names(drawing, form, names)), breakable="false")


def _names(drawing: Drawing, form: str, names: Mapping[str, Structure]) -> str:
    entries = [
        content("#blank(1fr)" if form == "blank" else words(names[region.structure].name))
        for region in drawing.regions
    ]
    half = (len(entries) + 1) // 2
    spacing = ("0.55em" if half > _MANY // 2 else "0.7em") if form == "blank" else "0.5em"
    left = call("enum", *entries[:half], spacing=spacing)
    right = call("enum", *entries[half:], spacing=spacing, start=str(half + 1))
    return call("side-by-side", content(left), content(right))
