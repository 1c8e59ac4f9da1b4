"""``{standards-map}``: what others ask of such a course, and the modules that answer it."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import ContentError, load_module, load_standards
from tworings.content.standards import STANDARDS
from tworings.model import Framework, Ledger, Module, Standard
from tworings.sphinx_ext import modules
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.evidence import claim_anchor
from tworings.sphinx_ext.page_link import page_link
from tworings.sphinx_ext.table import Cell, table

HEADS = ["What it asks, in our words", "Where the course answers it"]


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
        about = f"<p>{escape(framework.about)} Read in: {_citations(framework, ledger)}.</p>"
        section += nodes.raw("", about, format="html")
        section += self._table(framework, answering)
        return section

    def _table(self, framework: Framework, answering: list[Module]) -> nodes.table:
        rows = [self._row(one, answering) for one in framework.standards]
        return table(HEADS, (1, 1), rows)

    def _row(self, standard: Standard, answering: list[Module]) -> list[Cell]:
        answer = nodes.paragraph("")
        naming = [module for module in answering if standard.id in module.standards]
        if naming:
            answer += nodes.Text("Modules " if len(naming) > 1 else "Module ")
        for place, module in enumerate(naming):
            answer += nodes.Text(", " if place else "")
            page = f"{self.config.tworings_book}/modules/{module.id}/{module.id}"
            link = page_link(page, "", str(module.number))
            # A number alone says nothing to whoever hears the links one by one.
            link += nodes.inline("", f": {module.title}", classes=["visually-hidden"])
            answer += link
        parts = [
            f"The course as a whole: {standard.whole_course}" if standard.whole_course else "",
            f"Left out: {standard.not_covered}" if standard.not_covered else "",
        ]
        said = " ".join(filter(None, parts))
        if said:
            answer += nodes.Text(f". {said}" if naming else said)
        return [[nodes.paragraph("", standard.name)], [answer]]


def _citations(framework: Framework, ledger: Ledger) -> str:
    """Return where a framework was read, as links to the evidence."""
    # Several claims may rest on one page; its name is told once.
    first: dict[str, str] = {}
    for claim in framework.claims:
        for reference in ledger.references_of([claim]):
            first.setdefault(reference.label, claim)
    return ", ".join(
        f'<a href="#{claim_anchor(claim)}">{escape(label)}</a>' for label, claim in first.items()
    )
