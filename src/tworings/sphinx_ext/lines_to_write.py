"""A line to write on that is the only thing in an entry of a list: ``- ____``."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms import SphinxTransform

#: What the page shows: as long as the lines that its writers draw inside a text.
_LINE = "_" * 20


class KeepLinesToWrite(SphinxTransform):
    """Show such a line as the line that it is.

    Markdown reads underscores that stand alone as a break between sections. Docutils
    knows that only between sections, and stops the build with a bare assertion anywhere else.
    """

    # Before docutils moves the breaks between sections (830).
    default_priority = 825

    def apply(self) -> None:
        """Change one page."""
        for found in list(self.document.findall(nodes.transition)):
            if not isinstance(found.parent, nodes.document | nodes.section):
                found.replace_self(nodes.paragraph("", _LINE))
