"""Wrappers that nothing styles: a page of citations and widgets would carry hundreds of them."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

#: What MyST-NB puts around the output of a cell whose code is not shown.
_CELL = ({"cell", "tag_remove-input"}, {"cell_output"}, {"output", "text_html"})
#: What Sphinx puts around the text of a link into the book.
_LINK = {"std", "std-ref"}


class DropWrappers(SphinxPostTransform):
    """Leave out the wrappers around widgets and around the text of links."""

    formats = ("html",)
    # After MyST-NB has chosen which outputs of a notebook to take.
    default_priority = 650

    def run(self, **kwargs: Any) -> None:
        """Change one page."""
        for link in self.document.findall(nodes.reference):
            _unwrap(link, nodes.inline, (_LINK,))
        for cell in list(self.document.findall(nodes.container)):
            # A box stays: it keeps the widget apart from the text.
            if set(cell["classes"]) == _CELL[0]:
                _unwrap(cell, nodes.container, _CELL[1:])


def _unwrap(outer: nodes.Element, kind: type[nodes.Element], classes: tuple[set[str], ...]) -> None:
    """Take away wrappers, one inside the other, each of which is the only child."""
    for wanted in classes:
        if len(outer.children) != 1:
            return
        [child] = outer.children
        if not isinstance(child, kind) or set(child["classes"]) != wanted or child.get("ids"):
            return
        outer.children = []
        outer += child.children
