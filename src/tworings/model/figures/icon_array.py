"""An icon array: as many squares as there are people or acts, some of them filled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Strict, Text
from tworings.model.figures.base import Claims, FigurePlan, FigureRow, Stated
from tworings.model.rich_text import RichText

#: A share in per cent is a number of 100: this total needs no source.
PER_CENT = 100


class Part(FigureRow):
    """The squares that stand for one thing."""

    @property
    def filled(self) -> int:
        """How many squares are filled: the value in whole squares."""
        return round(self.value)


class Panel(Strict):
    """One field of squares."""

    title: Text
    of: Annotated[
        int, Field(ge=1, le=10_000, description="How many squares; 100 for a share in per cent.")
    ]
    parts: Annotated[tuple[Part, ...], Field(min_length=1, max_length=3, strict=False)]
    rest: Annotated[Text | None, Field(description="What the other squares stand for.")] = None
    counted_in: Annotated[
        Text | None, Field(description="In whom it was counted, where the panels differ in it.")
    ] = None

    @property
    def left(self) -> int:
        """How many squares are in no part."""
        return self.of - sum(part.filled for part in self.parts)

    @model_validator(mode="after")
    def _parts_fit_in(self) -> Panel:
        if self.left < 0:
            raise Misfit(
                f"the parts make {self.of - self.left:,} of {self.of:,} squares",
                expected="parts that fit into the total",
                mend='look the numbers up again, or change "of"',
                at="of",
            )
        for part in self.parts:
            if part.value < 0 or (part.value != part.filled and self.of != PER_CENT):
                raise Misfit(
                    f"{part.value:g} of {self.of:,} cannot be drawn as squares",
                    expected="whole numbers from 0; parts of a per cent only where of is 100",
                    mend="write the whole number that the source gives",
                    at="parts",
                )
        return self


class Beside(Strict):
    """What stands beside the squares in words: it was counted in a way that no square shows."""

    label: Text
    text: RichText
    counted_in: Text | None = None
    claims: Claims


class IconArray(FigurePlan):
    """Fields of squares, each read by itself."""

    figure: Literal["icon_array"]
    head: Annotated[Text, Field(description="Head of the table's first column.")]
    value_head: Annotated[Text, Field(description="Head of its second column.")]
    panels: Annotated[tuple[Panel, ...], Field(min_length=1, max_length=6, strict=False)]
    beside: Annotated[
        tuple[Beside, ...], Field(strict=False, description="Further rows of the table, in words.")
    ] = ()

    def stated(self) -> Iterator[Stated]:
        """Yield each number of the data, with the claims one of which must hold it."""
        for place, panel in enumerate(self.panels):
            own = tuple(dict.fromkeys(claim for part in panel.parts for claim in part.claims))
            if panel.of != PER_CENT:
                yield Stated(("panels", place, "of"), panel.of, own)
            for index, part in enumerate(panel.parts):
                yield from part.stated(("panels", place, "parts", index))
