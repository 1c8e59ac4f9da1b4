"""``{standards-map}``: what others ask of such a course, and the modules that answer it."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import ContentError, load_module, load_standards
from tworings.content.standards import STANDARDS
from tworings.model import Framework, Ledger, Module, Standard
from tworings.sphinx_ext import modules
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.evidence import claim_anchor

HEADS = ("What it asks, in our words", "Where the course answers it")


class StandardsMapDirective(SphinxDirective):
    """Show each framework as a table: its standards, and the modules that name them."""

    def run(self) -> list[nodes.Node]:
        """Return a section a framework."""
        book = book_folder(self.env.app)
        paths = [path for path in modules.files(self.env.app) if path.name == "module.yaml"]
        for path in (book / STANDARDS, book / "claims.yaml", book / "references.bib", *paths):
            self.env.note_dependency(str(path))
        try:
            read = load_standards(book / STANDARDS)
            answering = sorted(map(load_module, paths), key=lambda module: module.number)
        except ContentError as error:
            raise self.error(str(error)) from error
        return [
            self._section(framework, read.ledger, answering)
            for framework in read.content.frameworks
        ]

    def _section(
        self, framework: Framework, ledger: Ledger, answering: list[Module]
    ) -> nodes.section:
        section = nodes.section(ids=[f"standards-{framework.id}"], names=[framework.id])
        self.state.document.note_implicit_target(section)
        section += nodes.title("", framework.title)
        about = nodes.paragraph("", f"{framework.about} Read in: ")
        for place, claim in enumerate(framework.claims):
            label = ledger.references[ledger.claims[claim].references[0]].label
            about += nodes.Text(", " if place else "")
            about += self._xref("ref", claim_anchor(claim), label)
        about += nodes.Text(".")
        section += about
        section += self._table(framework, answering)
        return section

    def _table(self, framework: Framework, answering: list[Module]) -> nodes.table:
        group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in HEADS), cols=len(HEADS))
        heads = [nodes.entry("", nodes.paragraph("", head)) for head in HEADS]
        group += nodes.thead("", nodes.row("", *heads))
        group += nodes.tbody("", *(self._row(one, answering) for one in framework.standards))
        return nodes.table("", group)

    def _row(self, standard: Standard, answering: list[Module]) -> nodes.row:
        answer = nodes.paragraph("")
        naming = [module for module in answering if standard.id in module.standards]
        if naming:
            answer += nodes.Text("Modules " if len(naming) > 1 else "Module ")
        for place, module in enumerate(naming):
            answer += nodes.Text(", " if place else "")
            page = f"/{self.config.tworings_book}/modules/{module.id}/{module.id}"
            answer += self._xref("doc", page, str(module.number), module.title)
        parts = [
            f"The course as a whole: {standard.whole_course}" if standard.whole_course else "",
            f"Left out: {standard.not_covered}" if standard.not_covered else "",
        ]
        said = " ".join(filter(None, parts))
        if said:
            answer += nodes.Text(f". {said}" if naming else said)
        return nodes.row(
            "",
            nodes.entry("", nodes.paragraph("", standard.name)),
            nodes.entry("", answer),
        )

    def _xref(self, kind: str, target: str, text: str, about: str = "") -> addnodes.pending_xref:
        shown = nodes.inline("", text)
        if about:
            # A number alone says nothing to whoever hears the links one by one.
            shown += nodes.inline("", f": {about}", classes=["visually-hidden"])
        # A reference that Sphinx resolves: it differs in the book on one page.
        return addnodes.pending_xref(
            "",
            shown,
            refdomain="std",
            reftype=kind,
            refdoc=self.env.docname,
            reftarget=target,
            refexplicit=True,
            refwarn=True,
        )
