"""What every figure of data has: a name, words for those who do not see it, and its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.rich_text import RichText

#: Ids of the claims that something rests on.
Claims = Annotated[
    tuple[Slug, ...], Field(min_length=1, strict=False, description="Ids of the claims it shows.")
]


class Stated(NamedTuple):
    """A number that a figure shows: where it stands, and the claims one of which must hold it."""

    where: tuple[str | int, ...]
    number: float
    claims: tuple[str, ...]


class FigureRow(Strict):
    """One thing that is shown, with its number."""

    label: Annotated[Text, Field(description="In a few plain words; items name it so.")]
    value: float
    low: Annotated[
        float | None, Field(description="Low end of the interval, if the source has one.")
    ] = None
    high: Annotated[float | None, Field(description="Its high end.")] = None
    claims: Claims

    @model_validator(mode="after")
    def _interval_holds_the_value(self) -> FigureRow:
        if (self.low is None) != (self.high is None):
            raise Misfit(
                "only one end of an interval is there",
                expected='both "low" and "high", or neither',
                mend="add the other end, or delete this one",
                at="high" if self.low is None else "low",
            )
        if self.low is not None and not self.low <= self.value <= self.high:
            raise Misfit(
                f"{self.value:g} lies outside {self.low:g} to {self.high:g}",
                expected="low, value and high in rising order",
                mend="look them up again in the source",
                at="value",
            )
        return self

    def stated(self, where: tuple[str | int, ...]) -> Iterator[Stated]:
        """Yield each number of the row."""
        for key in ("value", "low", "high"):
            number = getattr(self, key)
            if number is not None:
                yield Stated((*where, key), number, self.claims)


class FigurePlan(Strict):
    """A figure of data; each kind adds what it shows."""

    figure: str
    id: Annotated[Slug, Field(description="The file's name.")]
    title: Text
    alt: Annotated[
        Text, Field(max_length=150, description="What it shows, for those who do not see it.")
    ]
    description: Annotated[Text, Field(description="Everything that can be seen, in plain words.")]
    studied: Annotated[
        Text | None, Field(description="Sample, year and country; it ends the caption.")
    ] = None
    caption: Annotated[RichText, Field(description="What is measured, and what it does not show.")]
    claims: Claims

    def stated(self) -> Iterator[Stated]:
        """Yield each number of the data, with the claims one of which must hold it."""
        yield from ()

    def drawn(self) -> tuple[float, ...]:
        """Return the numbers that the author sets, such as those of an axis."""
        return ()
