"""A text with the claims it rests on, and content with the evidence that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from pydantic import Field

from tworings.model._strict import Slug, Strict
from tworings.model.ledger import Ledger
from tworings.model.rich_text import RichText

T = TypeVar("T")


class SourcedLine(Strict):
    """One line of a list, with its claims where it says something about health."""

    text: RichText
    claims: Annotated[
        tuple[Slug, ...], Field(strict=False, description="Ids of the claims it rests on.")
    ] = ()


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
