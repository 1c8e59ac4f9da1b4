"""Reads a file that is one tool: validated, with the claims it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from tworings.content.claimed import claims_of, unknown_claims
from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault
from tworings.content.listed import Listed
from tworings.content.validation import Where, fault_at, validate
from tworings.content.yaml_reader import Document
from tworings.model import Claim, Sourced

M = TypeVar("M", bound=BaseModel)
#: What a kind of tool asks for beyond its model.
Rules = Callable[[Document, Any], Iterable[Fault]]


@dataclass(frozen=True)
class SourcedFile(Generic[M]):
    """What was read from a tool's file.

    Attributes
    ----------
    document : Document
        The file.
    content : model or None
        None when it is at fault itself; there may be faults beside a sound one.
    faults : list of Fault
        All of the file.
    """

    document: Document
    content: M | None
    faults: list[Fault] = field(default_factory=list)

    def fault(self, at: Where, problem: str, expected: str, mend: str) -> Fault:
        """Return a fault of what stands at a path, such as ``("acts", 0)``."""
        return fault_at(self.document, at, problem, expected, mend)

    def named_claims(self) -> set[str]:
        """Return every claim that the content names."""
        return claims_of(self.content)

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that the content names and the ledger lacks."""
        return unknown_claims(self.document, self.content, claims)


def read_sourced(model: type[M], document: Document, rules: Rules | None = None) -> SourcedFile[M]:
    """Validate a document that holds one tool, and keep its faults beside what is sound."""
    content, faults = validate(model, document)
    if content is not None and rules is not None:
        faults = [*faults, *rules(document, content)]
    return SourcedFile(document, content, faults)


def load_sourced(
    model: type[M], path: Path | str, book: Path | str | None = None, rules: Rules | None = None
) -> Sourced[M]:
    """Read one tool's file and the evidence it rests on.

    Raises
    ------
    ContentError
        With every fault of the file and of the ledger, and of what one names in the other.
    """
    file, ledger = read_with_ledger(lambda own: read_sourced(model, own, rules), path, book)
    return Sourced(file.content, ledger)
