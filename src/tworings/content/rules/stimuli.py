"""Stimuli: what only one item refers to belongs into its stem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault

#: A stimulus is for sharing.
LEAST = 2


def stimuli_are_shared(book: Book) -> Iterator[Fault]:
    """Hold every stimulus to two items that refer to it, or more."""
    for bank in book.every_bank():
        written = bank.document.value.get("items") if bank.stimuli.things else None
        # Items with a fault of their own count as well: one mistake is told once.
        named = Counter(
            str(item.get("stimulus")) for item in written or () if isinstance(item, dict)
        )
        for own in bank.stimuli.things:
            if named[own] < LEAST:
                yield bank.stimuli.fault(
                    own,
                    ("id",),
                    f"{named[own] or 'no'} item{'' if named[own] == 1 else 's'} "
                    f"name{'s' if named[own] == 1 else ''} this stimulus",
                    f"at least {LEAST} items that refer to it",
                    "write one more item for it, or move its text into the stem",
                )
