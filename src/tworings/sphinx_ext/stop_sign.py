"""``{stop-sign}``: a stop sign inside a page."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.model.figure_html import as_image


class StopSignDirective(SphinxDirective):
    """Show a stop sign, as the sheets in easy words do."""

    def run(self) -> list[nodes.Node]:
        """Return it as SVG that is part of the page."""
        # Not above: a book without one need not load matplotlib.
        from tworings.figures.stop_sign import ALT, stop_sign

        html = f'<div class="tr-stop-sign">{as_image(stop_sign(), ALT)}</div>'
        return [nodes.raw("", html, format="html")]
