"""``{drawing}``: a figure inside a page, as SVG that is part of it."""

from __future__ import annotations

import re
from html import escape
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

import tworings
from tworings.content import load_structures
from tworings.model import Drawing
from tworings.sphinx_ext.check import book_folder

#: ``plain``: numbers only. ``labelled``: names beside them. ``blank``: numbers, and a line to write
#: each name on.
FORMS = ("plain", "labelled", "blank")
_ID = re.compile(r'\bid="([^"]+)"')


class DrawingDirective(SphinxDirective):
    """Show a drawing with its caption and its long description."""

    required_arguments = 1
    option_spec: ClassVar = {"form": lambda value: directives.choice(value, FORMS)}

    def run(self) -> list[nodes.Node]:
        """Return the figure as HTML."""
        name = self.arguments[0]
        try:
            # Named here, not imported above: a book with no drawing need not load matplotlib.
            drawing = tworings.draw(name)
        except (KeyError, ValueError) as error:
            raise self.error(str(error.args[0])) from error
        form = self.options.get("form", "plain")
        # The same picture may stand on a page twice; its ids may not.
        turn = self.env.temp_data.setdefault("tworings.drawings", {})
        turn[name] = turn.get(name, 0) + 1
        suffix = f"-{form}-{turn[name]}"
        return [
            nodes.raw("", _figure(drawing, self._names(drawing, form), form, suffix), format="html")
        ]

    def _names(self, drawing: Drawing, form: str) -> str:
        """Return the parts by number: their names, or lines to write them on."""
        if form == "labelled":
            return ""
        if form == "blank":
            line = '<span class="tr-blank"></span>'
            rows = "".join(f'<li value="{r.number}">{line}</li>' for r in drawing.regions)
            return f'<ol class="tr-drawing__names" aria-label="Lines for the names">{rows}</ol>'
        parts = book_folder(self.env.app) / "structures.yaml"
        self.env.note_dependency(str(parts))
        structures = load_structures(parts)
        rows = "".join(
            f'<li value="{r.number}">{escape(structures[r.structure].name)}</li>'
            for r in drawing.regions
        )
        return f'<ol class="tr-drawing__names">{rows}</ol>'


def _figure(drawing: Drawing, names: str, form: str, suffix: str) -> str:
    svg = drawing.labelled_svg if form == "labelled" else drawing.svg
    described = "".join(
        f"<p>{escape(part)}</p>" for part in re.split(r"\n\s*\n", drawing.description.strip())
    )
    return (
        f'<figure class="tr-drawing tr-drawing--{form}">'
        f"{as_image(with_own_ids(svg, suffix), drawing.alt)}"
        f"<figcaption>{escape(drawing.caption)}</figcaption>"
        f"{names}"
        f"<details><summary>The picture in words</summary>{described}</details>"
        "</figure>"
    )


def with_own_ids(svg: str, suffix: str) -> str:
    """Return the SVG with a suffix on every id, and on every reference to one.

    Parameters
    ----------
    svg : str
        The picture.
    suffix : str
        What is put behind each id.
    """
    ids = set(_ID.findall(svg))
    if not ids:
        return svg
    names = "|".join(re.escape(i) for i in sorted(ids, key=len, reverse=True))
    svg = re.sub(rf'\bid="({names})"', rf'id="\1{suffix}"', svg)
    svg = re.sub(rf'href="#({names})"', rf'href="#\1{suffix}"', svg)
    svg = re.sub(rf"url\(#({names})\)", rf"url(#\1{suffix})", svg)
    return re.sub(
        r'\b(aria-labelledby|aria-describedby)="([^"]*)"',
        lambda m: f'{m[1]}="{" ".join(i + suffix if i in ids else i for i in m[2].split())}"',
        svg,
    )


def as_image(svg: str, alt: str) -> str:
    """Return the SVG as one image with a name, for those who do not see it."""
    start = svg.index("<svg")
    end = svg.index(">", start)
    head = re.sub(
        r'\s(role|aria-label|aria-labelledby|aria-describedby)="[^"]*"', "", svg[start:end]
    )
    return f'{head} role="img" aria-label="{escape(alt)}"{svg[end:]}'
