"""``{evidence}``: the ledger, every claim with what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import load_claims, load_references
from tworings.content.uses import claims_used, pages_of
from tworings.model import Claim, Reference
from tworings.model.claim import Strength
from tworings.sphinx_ext import modules
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.day import written_day
from tworings.sphinx_ext.modules import ListedModule
from tworings.sphinx_ext.page_link import page_link

#: Each strength of `Claim` in plain words, the strongest first: a heading, and what it means.
STRENGTHS: dict[Strength, tuple[str, str]] = {
    "guideline": ("Guidelines", "A health body read the studies and agreed on advice."),
    "systematic-review": (
        "Reviews of studies",
        "Someone gathered the studies on one question and weighed them together.",
    ),
    "cohort": (
        "Clinical studies",
        "People were examined, treated or followed over time. Some only watch what happens.",
    ),
    "survey": (
        "Surveys",
        "People were asked. Surveys show what goes together, not what causes what.",
    ),
    "physiology": (
        "How the body works",
        "Anatomy and measurements. Often from few people, and mostly at one moment.",
    ),
    "expert-consensus": (
        "Expert advice",
        "What experienced clinicians or health services advise. Few or no studies have tested it.",
    ),
    "unknown": ("Not known", "Nobody has studied it, or the studies do not agree."),
}


def claim_anchor(claim_id: str) -> str:
    """Return the anchor that pages cite: ``[Bharucha 2006](#claim-both-rings-close)``."""
    return f"claim-{claim_id}"


class EvidenceDirective(SphinxDirective):
    """Show every claim of the ledger, the strongest kind of evidence first."""

    def run(self) -> list[nodes.Node]:
        """Return one section a strength."""
        book = book_folder(self.env.app)
        ledger, library = book / "claims.yaml", book / "references.bib"
        self.env.note_dependency(str(ledger))
        self.env.note_dependency(str(library))
        claims, references = load_claims(ledger), load_references(library)
        self._uses = self._modules_by_claim()
        return [
            self._section(strength, chosen, references)
            for strength in STRENGTHS
            if (chosen := [c for c in claims.values() if c.strength == strength])
        ]

    def _modules_by_claim(self) -> dict[str, list[ListedModule]]:
        """Return the modules that use each claim, in their order."""
        uses: dict[str, list[ListedModule]] = {}
        for module in modules.listed(self.env.app):
            if module.docname is None:
                continue
            folder = (Path(self.env.app.srcdir) / module.docname).parent
            for path in (folder / "items.yaml", *pages_of(folder)):
                self.env.note_dependency(str(path))
            for claim in claims_used(folder):
                uses.setdefault(claim, []).append(module)
        return uses

    def _section(
        self, strength: Strength, claims: list[Claim], references: Mapping[str, Reference]
    ) -> nodes.section:
        heading, meaning = STRENGTHS[strength]
        section = nodes.section(ids=[f"evidence-{strength}"], names=[heading.lower()])
        self.state.document.note_implicit_target(section)
        section += nodes.title("", heading)
        section += nodes.paragraph("", meaning)
        section += [self._claim(claim, references) for claim in claims]
        return section

    def _claim(self, claim: Claim, references: Mapping[str, Reference]) -> nodes.container:
        anchor = claim_anchor(claim.id)
        box = nodes.container(ids=[anchor], names=[anchor], classes=["tr-claim"])
        # An explicit target is a label of the whole book, so that any page may link to it.
        self.state.document.note_explicit_target(box)
        box += nodes.raw("", claim.statement.html, format="html")
        facts = nodes.definition_list(classes=["tr-facts"])
        if claim.population:
            facts += _fact("Who was studied", nodes.Text(claim.population))
        if claim.caution:
            facts += _fact("Take care", nodes.raw("", claim.caution.inline_html, format="html"))
        facts += _fact("Source", *_links([references[key] for key in claim.references]))
        if used := self._uses.get(claim.id):
            facts += _fact("Used in", *_module_links(used))
        facts += _fact("Last checked", nodes.Text(written_day(claim.checked_on)))
        if claim.review_by:
            facts += _fact("To be read again by", nodes.Text(written_day(claim.review_by)))
        box += facts
        return box


def _fact(name: str, *value: nodes.Node) -> nodes.definition_list_item:
    return nodes.definition_list_item(
        "",
        nodes.term("", name),
        nodes.definition("", nodes.paragraph("", "", *value)),
    )


def _links(references: list[Reference]) -> list[nodes.Node]:
    parts: list[nodes.Node] = []
    for reference in references:
        if parts:
            parts.append(nodes.Text("; "))
        parts.append(nodes.reference("", reference.label, refuri=reference.url))
        if not reference.year:
            parts.append(nodes.Text(" (no year given)"))
    return parts


def _module_links(used: list[ListedModule]) -> list[nodes.Node]:
    parts: list[nodes.Node] = []
    for module in used:
        if parts:
            parts.append(nodes.Text(", "))
        parts.append(page_link(module.docname, "", f"Module {module.number}"))
    return parts
