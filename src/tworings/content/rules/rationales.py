"""Rationales: they say why."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault
from tworings.content.rules.wording import plain

#: "Yes, that is right." teaches nothing.
LEAST = 40


def rationales_say_why(book: Book) -> Iterator[Fault]:
    """Hold every rationale to at least 40 characters."""
    for items, item in book.items():
        for reason in item.reasons:
            length = len(plain(reason.text))
            if length < LEAST:
                noun = reason.at[-1] if reason.at[-1] in ("afterthought",) else "rationale"
                of = f' of "{reason.name}"' if reason.name else ""
                yield items.fault(
                    item.id,
                    reason.at,
                    f"the {noun}{of} has {length} characters",
                    f"at least {LEAST}: a reason, not only a verdict",
                    "say why the choice is right or wrong"
                    if item.scored
                    else "say what may be worth thinking on",
                )
