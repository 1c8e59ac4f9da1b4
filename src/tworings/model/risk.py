"""How often an act passes something on, and what each protection, or several, does about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.rich_text import RichText
from tworings.model.sourced import SourcedLine

Outcome = Literal["alone", "lowered", "none_seen", "not_measured"]
Claims = Annotated[
    tuple[Slug, ...], Field(min_length=1, strict=False, description="Ids of the claims it rests on")
]


class _Span(Strict):
    """A best figure with its low and high end; what lacks is not known."""

    estimate: Annotated[float | None, Field(ge=0, description="The best figure.")] = None
    low: Annotated[float | None, Field(ge=0, description="The low end.")] = None
    high: Annotated[float | None, Field(ge=0, description="The high end.")] = None

    @model_validator(mode="after")
    def _ends_fit(self) -> _Span:
        if (self.low is None) != (self.high is None):
            raise Misfit(
                "one end is given and the other is not",
                expected="low and high together, or neither",
                mend="add the other end, or delete this one",
            )
        if self.estimate is None and self.low is None:
            raise Misfit(
                "there is no figure",
                expected="an estimate, or low and high, or all three",
                mend='add "estimate:"',
            )
        order = [part for part in (self.low, self.estimate, self.high) if part is not None]
        if order != sorted(order):
            raise Misfit(
                f"the figures are {', '.join(f'{part:g}' for part in order)}",
                expected="low, estimate and high in rising order",
                mend="look them up again in the source",
            )
        return self


class Frequency(_Span):
    """How often something is passed on, out of as many acts as the table counts."""

    estimate: Annotated[float, Field(ge=0, description="The best figure.")]
    range: Annotated[
        RichText, Field(description="What the low and high end are, or why there are none.")
    ]


class Cut(_Span):
    """By how much a protection lowers the risk, in per cent of what it would be."""

    estimate: Annotated[float | None, Field(ge=0, le=100, description="Best figure, %.")] = None
    low: Annotated[float | None, Field(ge=0, le=100, description="The smallest cut, %.")] = None
    high: Annotated[float | None, Field(ge=0, le=100, description="The largest cut, %.")] = None


class Act(Strict):
    """One thing that people do, and its risk without any protection."""

    id: Slug
    text: Annotated[Text, Field(description="In a few plain words.")]
    risk: Frequency
    studied: Annotated[RichText, Field(description="Who was studied, and what not to read into it")]
    claims: Claims


class Protection(Strict):
    """One thing that lowers the risk."""

    id: Slug
    text: Annotated[Text, Field(description="In a few plain words.")]
    does: Annotated[RichText, Field(description="What it does, with its own figure and range.")]
    conditions: Annotated[RichText, Field(description="What has to be so for the figure to hold.")]
    effect: Annotated[
        Cut | None, Field(description="By how much it lowers the risk, where that was measured.")
    ] = None
    claims: Claims


class RiskRow(Strict):
    """What is known of some protections together, for some acts or for every act."""

    acts: Annotated[
        tuple[Slug, ...] | None,
        Field(strict=False, description="Which acts; without it, every act."),
    ] = None
    with_: Annotated[
        tuple[Slug, ...],
        Field(alias="with", strict=False, description="Which protections; [] for none."),
    ]
    outcome: Annotated[
        Outcome,
        Field(
            description="alone: the act's own figure; lowered: less a cut that was found; "
            "none_seen: nothing was passed on while it was watched; not_measured: no number."
        ),
    ]
    effect: Annotated[
        Cut | None, Field(description="The cut that was found for these together.")
    ] = None
    text: Annotated[
        RichText | None, Field(description="What was seen, or what is not known, in words.")
    ] = None
    claims: Claims

    @model_validator(mode="after")
    def _says_enough(self) -> RiskRow:
        if (self.outcome == "alone") != (not self.with_):
            raise Misfit(
                f'the outcome is "{self.outcome}" with {len(self.with_) or "no"} protections',
                expected='"alone" for no protection, and only then',
                mend='write "outcome: alone" and "with: []", or another outcome',
                at="outcome",
            )
        if self.outcome in ("none_seen", "not_measured") and self.text is None:
            raise Misfit(
                f'"{self.outcome}" says nothing more',
                expected="a text: what was seen and in whom, or what is not known",
                mend='add "text:"',
                at="outcome",
            )
        if self.effect is not None and self.outcome != "lowered":
            raise Misfit(
                f'there is a cut, and the outcome is "{self.outcome}"',
                expected='"lowered" for a row with an effect',
                mend='write "outcome: lowered", or delete the effect',
                at="effect",
            )
        return self


@dataclass(frozen=True)
class Cell:
    """What the table says of one act with some protections.

    Attributes
    ----------
    act : Act
    protections : tuple of Protection
        In the order of the file.
    row : RiskRow
        The row that decides it.
    estimate, low, high : int or None
        Out of as many acts as the table counts. 0 stands for fewer than 1. The low end is
        rounded down, the high end up. None where there is no such figure.
    """

    act: Act
    protections: tuple[Protection, ...]
    row: RiskRow
    estimate: int | None = None
    low: int | None = None
    high: int | None = None


class RiskTable(Strict):
    """Acts, protections, and one decided row for every combination of them."""

    id: Slug
    title: Text
    intro: RichText
    per: Annotated[Literal[1000, 10000], Field(description="How many acts the figures count.")]
    in_words: Annotated[RichText, Field(description='What "per 10,000" means, in plain words.')]
    conditions: Annotated[
        RichText, Field(description="What every figure takes for granted, such as the partner.")
    ]
    acts: Annotated[tuple[Act, ...], Field(min_length=1, max_length=6, strict=False)]
    protections: Annotated[tuple[Protection, ...], Field(min_length=1, max_length=4, strict=False)]
    table: Annotated[
        tuple[RiskRow, ...],
        Field(min_length=1, strict=False, description="Every combination, decided once."),
    ]
    also: Annotated[
        tuple[SourcedLine, ...],
        Field(min_length=1, strict=False, description="What to know and do beside any number."),
    ]

    def sets(self) -> Iterator[tuple[str, ...]]:
        """Yield every set of protections by their ids, none first, in the order of the file."""
        ids = [protection.id for protection in self.protections]
        for size in range(len(ids) + 1):
            yield from combinations(ids, size)

    def rows_for(self, act: str, protections: tuple[str, ...]) -> list[int]:
        """Return the places of the rows that decide a combination: one in a sound table."""
        wanted = set(protections)
        return [
            place
            for place, row in enumerate(self.table)
            if set(row.with_) == wanted and (row.acts is None or act in row.acts)
        ]

    def cut_of(self, row: RiskRow) -> Cut | None:
        """Return the cut of a row: its own, or that of its one protection."""
        if row.effect is not None or len(row.with_) != 1:
            return row.effect
        own = {protection.id: protection.effect for protection in self.protections}
        return own.get(row.with_[0])

    def decide(self, act: str, protections: tuple[str, ...] = ()) -> Cell:
        """Return what the table says of an act with some protections.

        Raises
        ------
        KeyError
            When there is no such act, or not exactly one row decides the combination.
        """
        acts = {one.id: one for one in self.acts}
        chosen = tuple(one for one in self.protections if one.id in protections)
        places = self.rows_for(act, protections)
        if act not in acts or len(places) != 1:
            raise KeyError(f"{len(places)} rows decide {act!r} with {list(protections)}")
        row, one = self.table[places[0]], acts[act]
        if row.outcome == "alone":
            return Cell(one, chosen, row, *_rounded(one.risk.estimate, *_ends(one.risk)))
        cut = self.cut_of(row)
        if row.outcome != "lowered" or cut is None:
            return Cell(one, chosen, row)
        return Cell(one, chosen, row, *_lowered(one.risk, cut))

    def cells(self) -> Iterator[Cell]:
        """Yield every combination of an act and a set of protections, decided."""
        for act in self.acts:
            for protections in self.sets():
                yield self.decide(act.id, protections)


def _ends(span: _Span) -> tuple[float | None, float | None]:
    return span.low, span.high


def _lowered(risk: Frequency, cut: Cut) -> tuple[int | None, int | None, int | None]:
    """Take a cut off a risk; the ends come from the ends of both."""
    left = {name: _left(getattr(cut, name)) for name in ("estimate", "low", "high")}
    estimate = None if left["estimate"] is None else Decimal(str(risk.estimate)) * left["estimate"]
    if risk.low is None and cut.low is None:
        return _rounded(estimate, None, None)
    # The smallest cut leaves the most.
    most, least = (left["estimate"] if left[end] is None else left[end] for end in ("low", "high"))
    low = Decimal(str(risk.estimate if risk.low is None else risk.low)) * least
    high = Decimal(str(risk.estimate if risk.high is None else risk.high)) * most
    return _rounded(estimate, low, high)


def _left(percent: float | None) -> Decimal | None:
    return None if percent is None else 1 - Decimal(str(percent)) / 100


def _rounded(
    estimate: Decimal | float | None, low: Decimal | float | None, high: Decimal | float | None
) -> tuple[int | None, int | None, int | None]:
    def whole(value: Decimal | float | None, how: str) -> int | None:
        if value is None:
            return None
        number = Decimal(str(value))
        return 0 if number < 1 else int(number.to_integral_value(rounding=how))

    return (
        whole(estimate, ROUND_HALF_UP),
        whole(low, ROUND_FLOOR),
        whole(high, ROUND_CEILING),
    )
