"""What is worth knowing and no fault."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.claimed import claims_of
from tworings.content.glossary import PAGE, Finder
from tworings.content.rules.learner_pages import learner_pages, terms_of
from tworings.content.rules.places import services_due
from tworings.content.texts import texts_in


def notes_of(book: Book) -> list[str]:
    """Return a line for each claim, source and word that nothing uses, and each service due."""
    return [*_of_the_ledger(book), *_of_the_glossary(book), *services_due(book)]


def _of_the_glossary(book: Book) -> Iterator[str]:
    """Yield a line for each term that no learner page, item, tool, structure or claim uses."""
    terms = terms_of(book)
    documents = [one.items.document for one in book.every_bank()]
    documents += [tool.document for tool in book.tools]
    documents += [one.document for one in (book.structures, book.ledger.claims) if one]
    texts = [line for page in learner_pages(book) for _, line in page.lines]
    texts += [text for document in documents for _, text in texts_in(document.value)]
    finder = Finder(terms)
    used = {term for text in texts for _, _, term in finder.find(text)}
    for term in terms:
        if term not in used:
            yield (
                f"{book.root / PAGE}:{term.line}: {term.names[0]}: "
                "no learner page, item, tool, structure or claim uses this word"
            )


def _of_the_ledger(book: Book) -> list[str]:
    claims, references = book.ledger.claims, book.ledger.references
    if not claims:
        return []
    used = {claim for _, item in book.items() for claim in claims_of(item)}
    for bank in book.every_bank():
        used.update(bank.stimuli.named_claims())
    if book.structures:
        used.update(book.structures.named_claims())
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
    return lines
