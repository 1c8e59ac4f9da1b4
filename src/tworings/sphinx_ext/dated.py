"""``{dated}``: guidance that changes, with the year it reflects and the day to read it again."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import load_claims, load_references
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.day import written_day
from tworings.sphinx_ext.evidence import claim_anchor
from tworings.sphinx_ext.page_link import page_link
from tworings.sphinx_ext.table import shortened, table


class DatedDirective(SphinxDirective):
    """List every claim of the ledger that has a day to be read again, the nearest day first."""

    def run(self) -> list[nodes.Node]:
        """Return one table."""
        book = book_folder(self.env.app)
        ledger, library = book / "claims.yaml", book / "references.bib"
        self.env.note_dependency(str(ledger))
        self.env.note_dependency(str(library))
        references = load_references(library)
        evidence = f"{self.env.config.tworings_book}/reference/evidence"
        rows = []
        dated = (claim for claim in load_claims(ledger).values() if claim.review_by)
        for claim in sorted(dated, key=lambda one: one.review_by):
            link = page_link(evidence, claim_anchor(claim.id), shortened(claim.statement.plain))
            years = sorted({references[key].year for key in claim.references} - {""})
            rows.append(
                [
                    [nodes.paragraph("", "", link)],
                    [nodes.paragraph("", ", ".join(years) or "no year given")],
                    [nodes.paragraph("", written_day(claim.review_by))],
                ]
            )
        return [table(["What it is about", "Year of the source", "Read again by"], (6, 2, 2), rows)]
