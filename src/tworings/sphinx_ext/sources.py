"""``{sources}``: every reference of the book."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import load_references
from tworings.model import Reference
from tworings.sphinx_ext.check import book_folder


class SourcesDirective(SphinxDirective):
    """List every reference, sorted by its short form, with a link to where it can be read."""

    def run(self) -> list[nodes.Node]:
        """Return one list."""
        library = book_folder(self.env.app) / "references.bib"
        self.env.note_dependency(str(library))
        references = load_references(library).values()
        listing = nodes.bullet_list(classes=["tr-references"])
        listing += [_entry(r) for r in sorted(references, key=lambda r: r.label.casefold())]
        return [listing]


def source_anchor(key: str) -> str:
    """Return the anchor of a reference among the sources."""
    return f"source-{key}"


def _entry(reference: Reference) -> nodes.list_item:
    text = nodes.paragraph("", "", nodes.strong("", reference.label))
    text += nodes.Text(f". {reference.citation.rstrip('.')}. ")
    text += nodes.reference("", "Read it", refuri=reference.url)
    # Many links say "Read it"; each must make sense when heard alone.
    text[-1] += nodes.inline("", f": {reference.label}", classes=["visually-hidden"])
    return nodes.list_item("", text, ids=[source_anchor(reference.key)])
