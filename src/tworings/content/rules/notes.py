"""What is worth knowing and no fault."""

from __future__ import annotations

from tworings.content.bank import claims_of
from tworings.content.book import Book
from tworings.content.rules.places import services_due


def notes_of(book: Book) -> list[str]:
    """Return a line for each claim that nothing names, source that none names, and service due."""
    due = list(services_due(book))
    claims, references = book.ledger.claims, book.ledger.references
    if not claims:
        return due
    used = {claim for _, item in book.items() for claim in claims_of(item)}
    for bank in book.every_bank():
        used.update(claim for one in bank.stimuli.things.values() for claim in one.claims)
    for structure in book.structures.things.values() if book.structures else ():
        used.update(structure.claims)
    for tool in book.tools:
        used.update(tool.claims)
    if book.questions:
        used.update(book.questions.named_claims())
    for figure in book.figures:
        used.update(figure.named_claims())
    for folder in book.modules:
        used.update(folder.lesson.named_claims() if folder.lesson else ())
    if book.standards:
        used.update(book.standards.named_claims())
    for page in book.pages:
        used.update(page.cited())
    path = claims.document.path
    lines = [
        f"{path}:{claims.document.line(at)}: {own}: "
        "no item, structure, tool, question or page names this claim"
        for own, at in claims.where.items()
        if own not in used
    ]
    if references:
        cited = {key for claim in claims.things.values() for key in claim.references}
        lines += [
            f"{references.path}:{references.lines[key]}: {key}: no claim names this source"
            for key in references.entries
            if key not in cited
        ]
    return [*lines, *due]
