"""Reads a card to keep, such as ``tools/stop-card.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tworings.content.fault import Fault, quoted
from tworings.content.parts import id_is_the_files_name
from tworings.content.sourced import load_sourced
from tworings.content.validation import Where, fault_at
from tworings.content.yaml_reader import Document
from tworings.model import BlankCard, CardForm


def load_card(path: Path | str, book: Path | str | None = None) -> BlankCard:
    """Read a card to keep and the evidence it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/tools/stop-card.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the file that has them.

    Returns
    -------
    BlankCard

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    read = load_sourced(CardForm, path, book, card_faults)
    return BlankCard(read.content, read.ledger)


def card_faults(document: Document, form: CardForm) -> Iterator[Fault]:
    """Yield what is wrong between the parts of a card that are each sound."""
    sections = [(("sections", s), one.id) for s, one in enumerate(form.sections)]
    fields = [
        (("sections", s, "fields", f), one.id)
        for s, section in enumerate(form.sections)
        for f, one in enumerate(section.fields)
    ]
    yield from _twice(document, sections, "section")
    yield from _twice(document, fields, "field")
    yield from id_is_the_files_name(document)


def _twice(document: Document, things: list[tuple[Where, str]], noun: str) -> Iterator[Fault]:
    first: dict[str, Where] = {}
    for where, own in things:
        if own in first:
            line = document.line(first[own])
            yield fault_at(
                document,
                (*where, "id"),
                f"id {quoted(own)} is used twice; the first {noun} is on line {line}",
                f"an id of its own for each {noun}",
                "give one of the two another id, or delete it",
            )
        first.setdefault(own, where)
