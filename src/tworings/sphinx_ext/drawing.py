"""``{drawing}``: a figure inside a page, as SVG that is part of it."""

from __future__ import annotations

from html import escape
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

import tworings
from tworings.content import load_structures
from tworings.model import Drawing
from tworings.model.figure_html import as_image, drawing_html
from tworings.model.own_ids import with_own_ids
from tworings.sphinx_ext.check import book_folder

#: ``plain``: numbers, and a list of the names. ``labelled``: the names stand in the picture; where
#: it is too narrow for them, it is the plain one. ``blank``: numbers, and a line for each name.
FORMS = ("plain", "labelled", "blank")


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
        except ValueError as error:
            raise self.error(str(error)) from error
        form = self.options.get("form", "plain")
        # The same picture may stand on a page twice; its ids may not.
        turns = self.env.temp_data.setdefault("tworings.drawings", {})
        turns[name] = turns.get(name, 0) + 1
        if form == "blank":
            picture = _image(drawing, f"blank-{turns[name]}") + _lines(drawing)
        else:
            picture = _image(drawing, f"plain-{turns[name]}") + self._names(drawing)
        if form == "labelled":
            wide = _image(drawing, f"labelled-{turns[name]}", labelled=True)
            picture = (
                f'<div class="tr-drawing__wide">{wide}</div>'
                f'<div class="tr-drawing__narrow">{picture}</div>'
            )
        return [nodes.raw("", drawing_html(drawing, picture, form), format="html")]

    def _names(self, drawing: Drawing) -> str:
        """Return the parts' names by number; nothing for a drawing without parts."""
        if not drawing.regions:
            return ""
        parts = book_folder(self.env.app) / "structures.yaml"
        self.env.note_dependency(str(parts))
        structures = load_structures(parts)
        rows = "".join(
            f'<li value="{region.number}">{escape(structures[region.structure].name)}</li>'
            for region in drawing.regions
        )
        return f'<ol class="tr-drawing__names">{rows}</ol>'


def _image(drawing: Drawing, suffix: str, labelled: bool = False) -> str:
    svg = drawing.labelled_svg if labelled else drawing.svg
    return as_image(with_own_ids(svg, f"-{suffix}"), drawing.alt)


def _lines(drawing: Drawing) -> str:
    """Return a line for each name, to write on."""
    line = '<span class="tr-blank"></span>'
    rows = "".join(f'<li value="{region.number}">{line}</li>' for region in drawing.regions)
    return f'<ol class="tr-drawing__names" aria-label="Lines for the names">{rows}</ol>'
