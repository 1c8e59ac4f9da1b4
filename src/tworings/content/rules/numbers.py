"""Numbers in prose: each that measures something is cited, and stands in what is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.prose import Paragraph, paragraphs
from tworings.content.rules.for_educators import said_to_educators
from tworings.content.rules.learner_pages import learner_pages
from tworings.content.rules.wording import plain
from tworings.model import Claim

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
#: Units that a study or a guideline states. Minutes and seconds are those of an exercise.
_UNIT = (
    r"%|per cent\b|°|mmHg\b|mOsm\w*/kg\b|cm\b|mm\b|ml\b|mg\b|kg\b|"
    r"(?:hour|day|week|month|year)s?\b|(?:in|per|of|out of) (?:every )?(?:100|1,000|10,000)\b"
)
_MEASURED = re.compile(
    rf"(?<![\w.,/-])(?P<first>{_NUMBER})(?:\s*(?:to|–|-|and|or)\s*(?P<last>{_NUMBER}))?[\s\u00a0]?(?:{_UNIT})"
)
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
        if not (found := _measured(one)):
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
            number
            for claim in one.claims
            if claim in known
            for number in _numbers(_said(known[claim]))
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


def _measured(one: Paragraph) -> list[tuple[str, str]]:
    """Return each number with a unit, and how it is written."""
    return [
        (number.replace(",", ""), match[0])
        for match in _MEASURED.finditer(one.plain)
        for number in (match["first"], match["last"])
        if number
    ]


def _said(claim: Claim) -> str:
    """Return what a claim says, and of whom."""
    return f"{plain(claim.statement)} {claim.population or ''}"


def _numbers(text: str) -> set[str]:
    return {number.replace(",", "") for number in re.findall(_NUMBER, text)}
