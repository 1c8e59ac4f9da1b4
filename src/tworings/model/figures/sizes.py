"""Sizes: circles to scale with each other, and a thing beside them that is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Strict, Text
from tworings.model.figures.base import Claims, FigurePlan, Stated


class SizeCircle(Strict):
    """One circle."""

    across: Annotated[float, Field(gt=0, le=10, description="Its diameter in centimetres.")]
    label: Annotated[Text, Field(max_length=60, description="What it stands for.")]
    claims: Claims


class Flared(Strict):
    """A thing with a wide base, drawn as a scheme."""

    label: Annotated[Text, Field(max_length=60, description="What to see in it.")]
    meaning: Annotated[Text, Field(description="What the table says of it.")]
    claims: Claims


class Sizes(FigurePlan):
    """Circles to scale, from left to right, with a bar of one centimetre."""

    figure: Literal["sizes"]
    head: Annotated[Text, Field(description="Head of the table's first column.")]
    label_head: Annotated[Text, Field(description="Head of its second column.")]
    circles: Annotated[tuple[SizeCircle, ...], Field(min_length=1, max_length=4, strict=False)]
    flared: Annotated[
        Flared | None, Field(description="A thing with a wide base, not to scale.")
    ] = None

    def stated(self) -> Iterator[Stated]:
        """Yield each number of the data, with the claims one of which must hold it."""
        for place, circle in enumerate(self.circles):
            yield Stated(("circles", place, "across"), circle.across, circle.claims)
