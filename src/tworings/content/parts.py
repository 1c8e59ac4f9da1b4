"""The lists inside a file: every entry looked at by itself, so that all faults are told at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed
from tworings.content.nearest import did_you_mean
from tworings.content.validation import Where, owner_of, validate
from tworings.content.yaml_reader import Document
from tworings.model import Claim

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Parts(Generic[T]):
    """What was read from one list of a file.

    Attributes
    ----------
    document : Document
        The file.
    key : str
        The list's key, such as "rules".
    things : dict of int to model
        By place in the list; only those without a fault.
    named : dict of str to int
        Every id that is written and where it first stands, also of entries with a fault.
    faults : list of Fault
    """

    document: Document
    key: str
    things: dict[int, T] = field(default_factory=dict)
    named: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, at: Where, problem: str, expected: str, mend: str) -> Fault:
        """Return a fault of something in the list, such as ``(3, "when")``."""
        where = (self.key, *at)
        return self.document.fault(where, owner_of(self.document, where), problem, expected, mend)

    def unknown(self, noun: str, at: Where, name: str, known: Collection[str]) -> Fault:
        """Return a fault of a name that leads nowhere."""
        return self.fault(
            at,
            f"unknown {noun} {quoted(name)}",
            f"one of {', '.join(known)}",
            did_you_mean(name, known, f"name another {noun}, or add this one"),
        )


def read_parts(document: Document, key: str, model: type[T]) -> Parts[T]:
    """Validate each entry of a list of a file, and that each id stands there once.

    A list that is missing, empty or no list is a fault of the file's own model, told there.
    """
    parts: Parts[T] = Parts(document, key)
    entries = document.value.get(key) if isinstance(document.value, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        own = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(own, str):
            if own in parts.named:
                line = document.line((key, parts.named[own]))
                parts.faults.append(
                    parts.fault(
                        (index, "id"),
                        f"id {quoted(own)} is used twice; the first is on line {line}",
                        f"an id of its own for each entry of {key}",
                        "give one of the two another id, or delete it",
                    )
                )
            parts.named.setdefault(own, index)
        thing, faults = validate(model, document, (key, index), key)
        parts.faults.extend(faults)
        if thing is not None:
            parts.things[index] = thing
    return parts


def parts_name_claims(parts: Parts[Any], claims: Listed[Claim]) -> Iterator[Fault]:
    """Yield a fault for each claim that an entry names and the ledger lacks."""
    for index, thing in parts.things.items():
        for place, claim in enumerate(thing.claims):
            if claim not in claims.named:
                yield parts.fault(
                    (index, "claims", place),
                    f"unknown claim {quoted(claim)}",
                    f"the id of a claim in {claims.document.path}",
                    did_you_mean(claim, claims.named, "add the claim there"),
                )


def file_names_claims(
    document: Document, own: Collection[str], claims: Listed[Claim]
) -> Iterator[Fault]:
    """Yield a fault for each claim that a file names at its top and the ledger lacks."""
    for place, claim in enumerate(own):
        if claim not in claims.named:
            yield document.fault(
                ("claims", place),
                owner_of(document, ()),
                f"unknown claim {quoted(claim)}",
                f"the id of a claim in {claims.document.path}",
                did_you_mean(claim, claims.named, "add the claim there"),
            )


def id_is_the_files_name(document: Document, stem: str) -> Iterator[Fault]:
    """Yield a fault when a file's id is not its name."""
    own = document.value.get("id") if isinstance(document.value, dict) else None
    if isinstance(own, str) and own != stem:
        yield document.fault(
            ("id",),
            own,
            f"the id is {quoted(own)} in a file named {quoted(stem)}",
            "the file's name as id",
            f'write "id: {stem}", or rename the file',
        )
