"""``{stop-sign}``: the one picture of the pages in easy words that is no drawing of the body."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

#: Where a side of the sign begins, of 100: then all eight are equally long.
_CUT = 29.3
_CORNERS = (
    f"M{_CUT} 0H{100 - _CUT}L100 {_CUT}V{100 - _CUT}L{100 - _CUT} 100H{_CUT}L0 {100 - _CUT}V{_CUT}z"
)
#: The word is a picture of the word: it stands in the name, and grows with the sign.
SVG = (
    '<svg class="tr-stop-sign" viewBox="0 0 100 100" role="img" aria-label="A stop sign">'
    f'<path class="tr-fill-emergency" d="{_CORNERS}"/>'
    '<text class="tr-fill-paper" x="50" y="59.5" font-size="27" font-weight="700" '
    'text-anchor="middle">STOP</text></svg>'
)


class StopSignDirective(SphinxDirective):
    """Show a stop sign; `tworings.paper` draws its own, in greys."""

    def run(self) -> list[nodes.Node]:
        """Return it as SVG."""
        return [nodes.raw("", SVG, format="html")]
