"""A file, or a part of one, that lists things with ids: claims, items, structures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from tworings.content.claimed import claims_of, unknown_claims
from tworings.content.fault import ContentError, Fault
from tworings.content.sayings import used_twice
from tworings.content.validation import Where, fault_at, validate
from tworings.content.yaml_reader import Document
from tworings.model import Claim

T = TypeVar("T", bound=BaseModel)

#: Nobody mends more at a time; a file of nothing but faults must not hold up the rest.
MAX_FAULTS = 1_000


@dataclass(frozen=True)
class Listed(Generic[T]):
    """What was read from such a list.

    Attributes
    ----------
    document : Document
        The file.
    things : dict of str to model
        By id, in order; only those without a fault.
    where : dict of str to tuple
        The path of each thing in the document.
    named : set of str
        Every id that is written, also those of things with a fault, so that one mistake
        is not told again as an unknown id.
    faults : list of Fault
    """

    document: Document
    things: dict[str, T] = field(default_factory=dict)
    where: dict[str, Where] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, thing_id: str, key: Where, problem: str, expected: str, mend: str) -> Fault:
        """Return a fault of something in a thing, such as ``("claims", 0)``."""
        return fault_at(self.document, self.where[thing_id] + key, problem, expected, mend)

    def named_claims(self) -> set[str]:
        """Return every claim that a sound thing names."""
        return claims_of(tuple(self.things.values()))

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that a thing names and the ledger lacks."""
        return [
            fault
            for own, thing in self.things.items()
            for fault in unknown_claims(self.document, thing, claims, self.where[own])
        ]

    def whole(self) -> dict[str, T]:
        """Return the things.

        Raises
        ------
        ContentError
            When there is any fault.
        """
        if self.faults:
            raise ContentError(*self.faults)
        return self.things


def read_list(
    document: Document,
    noun: str,
    model_of: Callable[[Any], type[T] | None],
    where: Where = (),
) -> Listed[T]:
    """Validate each entry of a list.

    Parameters
    ----------
    document : Document
        The file.
    noun : str
        What an entry is, such as "claim".
    model_of : callable
        Gives the model of an entry; None for one that :func:`refuse` should tell about.
    where : tuple
        Path to the list; empty for a file that is one.
    """
    listed: Listed[T] = Listed(document)
    entries: Any = document.value
    for step in where:
        entries = entries[step]
    if not isinstance(entries, list) or not entries:
        name = f'"{where[-1]}"' if where else "the file"
        listed.faults.append(
            document.fault(
                where,
                "",
                f"{name} has no {noun}s" if entries in ([], None) else f"{name} is no list",
                f"a list of at least one {noun}",
                f'write a line that starts with "- id: " for each {noun}',
            )
        )
        return listed
    for index, entry in enumerate(entries):
        at = (*where, index)
        if len(listed.faults) >= MAX_FAULTS:
            problem = f"there are more than {MAX_FAULTS:,} faults; from here on none is told"
            listed.faults.append(
                document.fault(at, "", problem, f"sound {noun}s", "mend the others first")
            )
            break
        own = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(own, str):
            if own in listed.named:
                listed.faults.append(_twice(listed, own, at, noun))
                continue
            listed.named.add(own)
            listed.where[own] = at
        thing, faults = validate(model_of(entry), document, at, noun)
        listed.faults.extend(faults)
        if thing is not None:
            listed.things[own] = thing
    return listed


def read_list_in(
    document: Document, key: str, noun: str, model_of: Callable[[Any], type[T] | None]
) -> Listed[T]:
    """Validate each entry of a list that stands under a key of the file; see :func:`read_list`.

    A list that is missing, empty or no list is a fault of the file's own model, told there.
    """
    entries = document.mapping.get(key)
    if isinstance(entries, list) and entries:
        return read_list(document, noun, model_of, (key,))
    return Listed(document)


def _twice(listed: Listed[Any], own: str, at: Where, noun: str) -> Fault:
    first = listed.document.line(listed.where[own])
    return listed.document.fault((*at, "id"), own, *used_twice(own, first, f"each {noun}"))
