"""The structures a drawing can show, with the evidence they rest on."""

from __future__ import annotations

from tworings.model.sourced import SourcedById
from tworings.model.structure import Structure


class Atlas(SourcedById[Structure]):
    """A read-only mapping from structure id to structure, and what the structures rest on."""

    def __repr__(self) -> str:
        return f"Atlas({len(self)} structures)"
