"""``{plot}``: a figure of data inside a page, from the file beside it."""

from __future__ import annotations

import re
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

import tworings
from tworings.content import ContentError
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.decks import is_deck
from tworings.sphinx_ext.gallery import SHARED

#: From how many times its width a picture's height counts as tall: better scrolled than shrunk.
TALL = 1.5
_BOX = re.compile(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"')


class PlotDirective(SphinxDirective):
    """Show a figure of data: its file beside the page, such as ``fear-loop.yaml``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the figure as HTML, with its words and its numbers."""
        path = Path(self.env.doc2path(self.env.docname)).parent / self.arguments[0]
        book = book_folder(self.env.app)
        for file in (path, *(book / name for name in SHARED)):
            self.env.note_dependency(str(file))
        try:
            shown = tworings.plot(tworings.load_figure(path, book))
        except (ContentError, ValueError) as error:
            raise self.error(str(error)) from error
        html = shown._repr_html_()
        if is_deck(self.env.app, self.env.docname):
            rise = _rise(shown.svg)
            if rise > TALL:
                html = f'<div class="tr-slide__tall">{html}</div>'
            elif rise > 1:
                # Beside it there is room for its table.
                html = html.replace('<figure class="', '<figure class="tr-slide__high ', 1)
        return [nodes.raw("", html, format="html")]


def _rise(svg: str) -> float:
    """Return how many times its width the height of a picture is."""
    box = _BOX.search(svg)
    return float(box[2]) / float(box[1]) if box else 0.0
