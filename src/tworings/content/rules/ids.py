"""Ids: each once in the book, and readable."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted


def ids_are_unique(book: Book) -> Iterator[Fault]:
    """Refuse an id that stands for two things, of one kind or of two."""
    first: dict[str, tuple[str, Fault]] = {}
    for kind, fault in _all_ids(book):
        if fault.id not in first:
            first[fault.id] = (kind, fault)
            continue
        other, where = first[fault.id]
        # Two of a kind in one file are told when the file is read.
        if kind != other or fault.file != where.file:
            yield Fault(
                fault.file,
                fault.line,
                fault.id,
                f"{kind} {quoted(fault.id)} has the id of {_article(other)} {other} "
                f"({where.file}:{where.line})",
                "each id once in the book",
                "give one of the two another id",
            )


def ids_start_with_their_module(book: Book) -> Iterator[Fault]:
    """Hold an item's id to tell where it lives: ``two-rings.closed-at-rest``."""
    for folder in book.modules:
        if not folder.bank or not folder.file or not folder.file.module:
            continue
        module = folder.file.module.id
        for item_id in folder.bank.items.things:
            if not item_id.startswith(f"{module}."):
                yield folder.bank.items.fault(
                    item_id,
                    ("id",),
                    f"the id is {quoted(item_id)}",
                    f'an id that starts with "{module}."',
                    f'write "{module}.{item_id.rpartition(".")[2]}", here and where it is named',
                )


def _all_ids(book: Book) -> Iterator[tuple[str, Fault]]:
    """Yield what has an id, and where, in a fault that has nothing to say."""
    for kind, listed in (("claim", book.ledger.claims), ("structure", book.structures)):
        for own, at in listed.where.items() if listed else ():
            yield kind, Fault(listed.document.path, listed.document.line(at), own, "", "", "")
    for folder in book.modules:
        if folder.file and folder.file.module:
            document = folder.file.document
            for kind, key in (("objective", "objectives"), ("activity", "activities")):
                for index, thing in enumerate(getattr(folder.file.module, key)):
                    line = document.line((key, index, "id"))
                    yield kind, Fault(document.path, line, thing.id, "", "", "")
    for bank in book.every_bank():
        for own, at in bank.items.where.items():
            yield "item", Fault(bank.document.path, bank.document.line(at), own, "", "", "")
    if book.questions:
        asked = book.questions
        for own, at in asked.where.items():
            line = asked.document.line(at)
            yield "question", Fault(asked.document.path, line, own, "", "", "")
    for tool in book.tools:
        if tool.id:
            line = tool.document.line(("id",))
            yield "tool", Fault(tool.document.path, line, tool.id, "", "", "")


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"
