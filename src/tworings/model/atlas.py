"""The structures a drawing can show, with the evidence they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tworings.model.ledger import Ledger
from tworings.model.structure import Structure


@dataclass(frozen=True)
class Atlas(Mapping[str, Structure]):
    """A read-only mapping from structure id to structure.

    Attributes
    ----------
    structures : mapping of str to Structure
    ledger : Ledger
        Every claim the structures name, and its references.
    """

    structures: Mapping[str, Structure]
    ledger: Ledger

    def __getitem__(self, key: str) -> Structure:
        return self.structures[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.structures)

    def __len__(self) -> int:
        return len(self.structures)

    def __repr__(self) -> str:
        return f"Atlas({len(self)} structures)"
