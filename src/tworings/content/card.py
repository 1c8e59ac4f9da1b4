"""Reads a card to keep, such as ``tools/stop-card.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed
from tworings.content.nearest import did_you_mean
from tworings.content.parts import id_is_the_files_name
from tworings.content.validation import Where, owner_of, validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import BlankCard, CardField, CardForm, Claim


@dataclass(frozen=True)
class CardFile:
    """What was read from a card's file.

    Attributes
    ----------
    document : Document
        The file.
    form : CardForm or None
        None when the model refuses it.
    faults : list of Fault
        All of the file.
    """

    document: Document
    form: CardForm | None
    faults: list[Fault] = field(default_factory=list)

    def fault(self, at: Where, problem: str, expected: str, mend: str) -> Fault:
        """Return a fault of what stands at a path, such as ``("sections", 0, "fields", 2)``."""
        return self.document.fault(at, owner_of(self.document, at), problem, expected, mend)

    def fields(self) -> Iterator[tuple[Where, CardField]]:
        """Yield every field with its path; none when the card is at fault."""
        for s, section in enumerate(self.form.sections if self.form else ()):
            for f, one in enumerate(section.fields):
                yield ("sections", s, "fields", f), one

    def named_claims(self) -> set[str]:
        """Return every claim that a field names."""
        return {claim for _, one in self.fields() for claim in one.claims}

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that a field names and the ledger lacks."""
        return [
            self.fault(
                (*where, "claims", index),
                f"unknown claim {quoted(claim)}",
                f"the id of a claim in {claims.document.path}",
                did_you_mean(claim, claims.named, "add the claim there"),
            )
            for where, one in self.fields()
            for index, claim in enumerate(one.claims)
            if claim not in claims.named
        ]


def read_card(path: Path | str, document: Document | None = None) -> CardFile:
    """Read a card's file alone, and keep its faults beside what is sound.

    ``document`` is what stands in it, if it has been read already.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = document or read_yaml(path)
    form, faults = validate(CardForm, document)
    file = CardFile(document, form, faults)
    if form is not None:
        sections = [(("sections", n), one.id) for n, one in enumerate(form.sections)]
        faults.extend(_twice(file, sections, "section"))
        faults.extend(_twice(file, [(at, one.id) for at, one in file.fields()], "field"))
        faults.extend(id_is_the_files_name(document, Path(path).stem))
    return file


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
    file, ledger = read_with_ledger(read_card, path, book)
    return BlankCard(file.form, ledger)


def _twice(file: CardFile, things: list[tuple[Where, str]], noun: str) -> list[Fault]:
    faults = []
    first: dict[str, Where] = {}
    for where, own in things:
        if own in first:
            line = file.document.line(first[own])
            faults.append(
                file.fault(
                    (*where, "id"),
                    f"id {quoted(own)} is used twice; the first {noun} is on line {line}",
                    f"an id of its own for each {noun}",
                    "give one of the two another id, or delete it",
                )
            )
        first.setdefault(own, where)
    return faults
