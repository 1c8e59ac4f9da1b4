"""Links that lead out of the book."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

#: The other site learns neither which page the reader came from, nor gets hold of it.
REL = "noreferrer noopener"
#: Said to screen readers; the style shows an arrow.
NOTE = " (another site)"


def is_outgoing(address: str) -> bool:
    """Tell whether an address leads out of the book."""
    return address.startswith(("https://", "http://", "//"))


class MarkOutgoingLinks(SphinxPostTransform):
    """Give each outgoing link its ``rel`` and its mark."""

    formats = ("html",)
    default_priority = 600

    def run(self, **kwargs: Any) -> None:
        """Change the links of one page."""
        for link in self.document.findall(nodes.reference):
            if not is_outgoing(link.get("refuri", "")):
                continue
            link["rel"] = REL
            link["classes"].append("tr-outgoing")
            link += nodes.inline("", NOTE, classes=["visually-hidden"])
