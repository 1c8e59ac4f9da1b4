"""Review dates: guidance that dates is read again in time."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault


def reviews_are_not_overdue(book: Book) -> Iterator[Fault]:
    """Refuse a claim whose ``review_by`` has passed."""
    if not book.ledger.claims:
        return
    for claim in book.ledger.claims.things.values():
        if claim.review_by and claim.review_by < book.today:
            yield book.ledger.claims.fault(
                claim.id,
                ("review_by",),
                f"the review was due by {claim.review_by}",
                f"a day that has not passed (today is {book.today})",
                "read the sources again, mend the claim, then set checked_on and review_by anew",
            )
