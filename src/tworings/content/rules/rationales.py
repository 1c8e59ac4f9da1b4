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
        for index, choice in enumerate(item.choices):
            length = len(plain(choice.rationale))
            if length < LEAST:
                at = ("choices", index, "rationale")
                yield items.fault(
                    item.id,
                    ("rationales", choice.id) if item.type == "myth_or_fact" else at,
                    f'the rationale of "{choice.id}" has {length} characters',
                    f"at least {LEAST}: a reason, not only a verdict",
                    "say why the choice is right or wrong",
                )
