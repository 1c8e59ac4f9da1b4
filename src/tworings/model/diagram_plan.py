"""A diagram as an educator writes it: the names of its drawings."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from tworings.model._strict import Strict, Text


class DiagramPlan(Strict):
    """Which drawings a diagram shows, and where their parts are told."""

    drawings: Annotated[
        tuple[Text, ...],
        Field(
            min_length=1,
            strict=False,
            description="Names of drawings: one, or variants of one thing to choose from.",
        ),
    ]
    structures: Annotated[
        Text | None,
        Field(
            description="A structures file, counted from this one; without it, the book's own.",
        ),
    ] = None
