"""Links from what a directive makes to a place on another page of the book."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform


class PageLink(nodes.Inline, nodes.Element):
    """A link to a place that Sphinx has no label for: a heading, or an item of a quiz.

    Attributes
    ----------
    docname : str
        The page.
    fragment : str
        The id of the place; empty for the page as a whole.
    """


def page_link(docname: str, fragment: str, text: str) -> PageLink:
    """Return a link with a text."""
    return PageLink("", nodes.inline("", text), docname=docname, fragment=fragment)


def heading_fragment(title: str) -> str:
    """Return the id that Sphinx gives to the first section of a page with this heading."""
    return nodes.make_id(title)


class ResolvePageLinks(SphinxPostTransform):
    """Turn each `PageLink` into a reference; its address differs in the book on one page."""

    formats = ("html",)
    default_priority = 10

    def run(self, **kwargs: Any) -> None:
        """Resolve the links of one page."""
        for link in list(self.document.findall(PageLink)):
            uri = self.app.builder.get_relative_uri(self.env.docname, link["docname"])
            uri += f"#{link['fragment']}" if link["fragment"] else ""
            link.replace_self(nodes.reference("", "", *link.children, refuri=uri, internal=True))
