"""Every claim that content names, wherever in it, and whether the ledger holds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean
from tworings.content.validation import Where, fault_at
from tworings.content.yaml_reader import Document

if TYPE_CHECKING:
    from tworings.content.listed import Listed
    from tworings.model import Claim


def claims_in(thing: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Yield each claim that a model or a part of it names under ``claims``, with its path."""
    if isinstance(thing, tuple):
        for index, part in enumerate(thing):
            yield from claims_in(part, (*where, index))
    if not isinstance(thing, BaseModel):
        return
    for name, field in type(thing).model_fields.items():
        at = (*where, field.alias or name)
        value = getattr(thing, name)
        if name == "claims":
            yield from (((*at, index), claim) for index, claim in enumerate(value))
        else:
            yield from claims_in(value, at)


def claims_of(thing: Any) -> set[str]:
    """Return every claim that a model or a part of it names."""
    return {claim for _, claim in claims_in(thing)}


def unknown_claims(
    document: Document, thing: Any, claims: Listed[Claim], where: Where = ()
) -> list[Fault]:
    """Return a fault for each claim that content names and the ledger lacks.

    ``where`` is the path of the content in its file; empty when it is the whole of it.
    """
    return [
        fault_at(
            document,
            at,
            f"unknown claim {quoted(claim)}",
            f"the id of a claim in {claims.document.path}",
            did_you_mean(claim, claims.named, "add the claim there"),
        )
        for at, claim in claims_in(thing, where)
        if claim not in claims.named
    ]
