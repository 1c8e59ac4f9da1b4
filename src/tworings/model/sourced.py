"""A text with the claims it rests on, and content with the evidence that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from tworings.model._strict import Strict
from tworings.model.claim import ClaimsIfAny
from tworings.model.ledger import Ledger
from tworings.model.rich_text import RichText

T = TypeVar("T")


class SourcedLine(Strict):
    """One line of a list, with its claims where it says something about health."""

    text: RichText
    claims: ClaimsIfAny = ()


@dataclass(frozen=True)
class Sourced(Generic[T]):
    """Content that was read from one file, and the part of the ledger that it names.

    Attributes
    ----------
    content : T
        Such as a `RiskTable` or a `Pace`.
    ledger : Ledger
        Every claim the content names, and its references.
    """

    content: T
    ledger: Ledger

    def __repr__(self) -> str:
        return f"{type(self.content).__name__}({getattr(self.content, 'id', '')!r})"


@dataclass(frozen=True, repr=False)
class SourcedById(Mapping[str, T]):
    """A read-only mapping from id to thing, in order, and what these things rest on.

    Attributes
    ----------
    things : mapping of str to T
    ledger : Ledger
        Every claim the things name, and its references.
    """

    things: Mapping[str, T]
    ledger: Ledger

    def __getitem__(self, key: str) -> T:
        return self.things[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.things)

    def __len__(self) -> int:
        return len(self.things)
