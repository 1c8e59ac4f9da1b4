"""Hotspots: they name parts of the body that the book knows."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean


def hotspots_name_structures(book: Book) -> Iterator[Fault]:
    """Hold the key of a hotspot, and each part with a rationale, to stand in the structures."""
    if not book.structures:
        return
    for items, item in book.items():
        if item.type != "hotspot":
            continue
        for name in item.rationales:
            if name not in book.structures.named:
                yield items.fault(
                    item.id,
                    ("rationales", name),
                    f"unknown structure {quoted(name)}",
                    f"the id of a structure in {book.structures.document.path}",
                    did_you_mean(name, book.structures.named, "add the structure there"),
                )
