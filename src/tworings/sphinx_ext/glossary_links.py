"""The first use of each term on a learner's page, linked to its entry in the glossary."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.transforms.post_transforms import SphinxPostTransform

from tworings.content.glossary import PAGE, Finder, Term, read_terms
from tworings.content.pages import read_page
from tworings.content.rules.learner_pages import FOLDERS
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.whole_book import WholeBookBuilder

#: Where no term is linked: what leads elsewhere, what is looked at as a whole, what defines a word
#: itself, and what is no prose.
SKIPPED = (
    nodes.caption,
    nodes.figure,
    nodes.FixedTextElement,
    nodes.Invisible,
    nodes.legend,
    nodes.literal,
    nodes.raw,
    nodes.reference,
    nodes.term,
    nodes.thead,
    nodes.title,
)
#: Sections that list titles of others, and boxes for somebody who needs help now.
SKIPPED_IDS = {"sources"}
SKIPPED_CLASSES = {"tr-level"}


def read(app: Sphinx) -> None:
    """Read the glossary once a build."""
    path = book_folder(app) / PAGE
    app.env.tworings_terms = read_terms(read_page(path)) if path.exists() else ()


def depend_on_glossary(app: Sphinx, docname: str, source: list[str]) -> None:
    """Tell Sphinx that a page is out of date when the glossary changes."""
    if _is_for_learners(app, docname):
        app.env.note_dependency(str(book_folder(app) / PAGE))


class LinkTerms(SphinxPostTransform):
    """Link each term where a page uses it first; at most once a page, whatever its name there."""

    formats = ("html",)
    # After links out of the book were marked (600), so that theirs are never taken for ours.
    default_priority = 620

    def run(self, **kwargs: Any) -> None:
        """Change one page."""
        builder = self.app.builder
        # On paper the glossary is some leaves further on, and a link would be no help.
        if not isinstance(builder, StandaloneHTMLBuilder) or isinstance(builder, WholeBookBuilder):
            return
        if not _is_for_learners(self.app, self.env.docname):
            return
        finder = _finder(self.env.tworings_terms)
        met: set[Term] = set()
        for text in [*self.document.findall(nodes.Text)]:
            if not _is_skipped(text):
                self._link(text, finder, met)

    def _link(self, text: nodes.Text, finder: Finder, met: set[Term]) -> None:
        said = text.astext()
        pieces: list[nodes.Node] = []
        done = 0
        for start, end, term in finder.find(said, met):
            address = self._address(term)
            if address is None:
                continue
            met.add(term)
            link = nodes.reference("", said[start:end], refuri=address, classes=["tr-term"])
            pieces += [nodes.Text(said[done:start]), link] if start > done else [link]
            done = end
        if pieces:
            rest = [nodes.Text(said[done:])] if done < len(said) else []
            text.parent.replace(text, [*pieces, *rest])

    def _address(self, term: Term) -> str | None:
        """Return where the entry stands, from this page."""
        known = self.env.get_domain("std").objects
        found = known.get(("term", term.names[0]))
        if found is None:
            return None
        page, anchor = found
        return f"{self.app.builder.get_relative_uri(self.env.docname, page)}#{anchor}"


@lru_cache(maxsize=1)
def _finder(terms: tuple[Term, ...]) -> Finder:
    return Finder(terms)


def _is_for_learners(app: Sphinx, docname: str) -> bool:
    book = PurePosixPath(app.config.tworings_book)
    return any(PurePosixPath(docname).is_relative_to(book / folder) for folder in FOLDERS)


def _is_skipped(node: nodes.Node) -> bool:
    while (node := node.parent) is not None:
        if isinstance(node, SKIPPED):
            return True
        if SKIPPED_IDS.intersection(node.get("ids", ())) or SKIPPED_CLASSES.intersection(
            node.get("classes", ())
        ):
            return True
    return False
