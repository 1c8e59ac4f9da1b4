"""The lists inside a file: every entry looked at by itself, so that all faults are told at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from tworings.content.claimed import claims_of, unknown_claims
from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed
from tworings.content.nearest import did_you_mean
from tworings.content.sayings import used_twice
from tworings.content.validation import Where, fault_at, validate
from tworings.content.yaml_reader import Document
from tworings.model import Claim

T = TypeVar("T", bound=BaseModel)
M = TypeVar("M", bound=BaseModel)


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
        return fault_at(self.document, (self.key, *at), problem, expected, mend)

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
    entries = document.mapping.get(key)
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        own = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(own, str):
            if own in parts.named:
                line = document.line((key, parts.named[own]))
                said = used_twice(own, line, f"each entry of {key}")
                parts.faults.append(parts.fault((index, "id"), *said))
            parts.named.setdefault(own, index)
        thing, faults = validate(model, document, (key, index), key)
        parts.faults.extend(faults)
        if thing is not None:
            parts.things[index] = thing
    return parts


@dataclass(frozen=True)
class PartsFile(Generic[M]):
    """What was read from a file of such lists.

    Attributes
    ----------
    document : Document
        The file.
    head : model or None
        The file before its lists were looked at; None when it is at fault itself.
    lists : tuple of Parts
        Each list, with those entries that are without a fault.
    content : model or None
        The whole file; None when there is any fault.
    faults : list of Fault
        All of the file.
    """

    document: Document
    head: BaseModel | None
    lists: tuple[Parts[Any], ...]
    content: M | None
    faults: list[Fault] = field(default_factory=list)

    def named_claims(self) -> set[str]:
        """Return every claim that its sound parts name."""
        return claims_of((self.head, *(tuple(parts.things.values()) for parts in self.lists)))

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that its sound parts name and the ledger lacks."""
        found = unknown_claims(self.document, self.head, claims)
        for parts in self.lists:
            for index, thing in parts.things.items():
                found += unknown_claims(self.document, thing, claims, (parts.key, index))
        return found


def read_parts_file(
    document: Document,
    model: type[M],
    head: type[BaseModel],
    lists: Mapping[str, type[BaseModel]],
    rules: Callable[..., Iterable[Fault]],
) -> PartsFile[M]:
    """Validate a file list by list, and keep its faults beside what is sound.

    Parameters
    ----------
    document : Document
        The file; its id must be its name.
    model : class
        The whole file.
    head : class
        The same, with lists of anything.
    lists : mapping of str to class
        What an entry of each list is, by the list's key.
    rules : callable
        Yields what is wrong between the lists: ``rules(head, *parts)``, the head None when it is
        at fault itself.
    """
    top, faults = validate(head, document)
    read = tuple(read_parts(document, key, entry) for key, entry in lists.items())
    faults = [*faults, *id_is_the_files_name(document)]
    for parts in read:
        faults.extend(parts.faults)
    faults.extend(rules(top, *read))
    content = None
    if not faults:
        content, faults = validate(model, document)
    return PartsFile(document, top, read, content, faults)


def id_is_the_files_name(document: Document) -> Iterator[Fault]:
    """Yield a fault when a file's id is not its name."""
    own, stem = document.mapping.get("id"), Path(document.path).stem
    if isinstance(own, str) and own != stem:
        yield document.fault(
            ("id",),
            own,
            f"the id is {quoted(own)} in a file named {quoted(stem)}",
            "the file's name as id",
            f'write "id: {stem}", or rename the file',
        )
