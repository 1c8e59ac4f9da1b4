"""Numbers in prose: each that measures something is cited, and stands in what is cited."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.prose import Paragraph, paragraphs
from tworings.content.rules.for_educators import said_to_educators
from tworings.content.rules.learner_pages import learner_pages
from tworings.content.stated import measured, numbers_of

#: What an author sets, and no study found: how long a page takes, how an exercise goes.
OWN = ("Before you start", "Try")
#: The machine lists the sources there, and a title may hold a number.
LISTED = "Sources"


def numbers_are_cited(book: Book) -> Iterator[Fault]:
    """Hold a number with a unit to a citation in its paragraph, whose claim holds the number."""
    if not book.ledger.claims:
        return
    known = book.ledger.claims.things
    for path, one in _read(book):
        if not (found := measured(one.plain)):
            continue
        where = (path, one.line, one.section)
        if not one.claims:
            yield Fault(
                *where,
                f"{quoted(found[0][1])} stands there without a source: {quoted(one.plain[:60])}",
                "a citation in the same paragraph",
                "cite the claim that holds the number, or take the number out",
            )
            continue
        stated = {
            number for claim in one.claims if claim in known for number in numbers_of(known[claim])
        }
        for number, written in found:
            if number not in stated:
                yield Fault(
                    *where,
                    f"{quoted(written)} is in no claim that the paragraph cites",
                    f"a number of {', '.join(one.claims)}",
                    "cite the claim that holds it, or write the number that the claim holds",
                )


def _read(book: Book) -> Iterator[tuple[str, Paragraph]]:
    """Yield what may hold numbers that were found, with its file."""
    for page in learner_pages(book):
        for one in paragraphs(page):
            if one.section not in OWN and (one.section != LISTED or one.kind != "item"):
                yield str(page.path), one
    yield from said_to_educators(book)
