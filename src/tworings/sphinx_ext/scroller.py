"""Wide tables scroll inside a box of their own; the keyboard must get there."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxTranslator


class Scroller(nodes.container):
    """A box that scrolls sideways and can take the focus."""


def visit_scroller(translator: SphinxTranslator, node: Scroller) -> None:
    """Open the box. A group, not a region: a page with six tables needs no six landmarks."""
    translator.body.append(
        translator.starttag(
            node,
            "div",
            CLASS="tr-scroller",
            role="group",
            tabindex="0",
            **{"aria-label": node["label"]},
        )
    )


def depart_scroller(translator: SphinxTranslator, node: Scroller) -> None:
    """Close the box."""
    translator.body.append("</div>\n")


class ReachScrollers(SphinxPostTransform):
    """Put a `Scroller` in place of the container that the theme wraps around each table."""

    formats = ("html",)
    # After the theme's own transform (500).
    default_priority = 600

    def run(self, **kwargs: Any) -> None:
        """Change the tables of one page."""
        for table in list(self.document.findall(nodes.table)):
            title = next(table.findall(nodes.title), None)
            scroller = Scroller(label=title.astext() if title else "Table")
            outer = table.parent
            wrapped = isinstance(outer, nodes.container) and "table-wrapper" in outer["classes"]
            (outer if wrapped else table).replace_self(scroller)
            scroller += table
