"""Something to do by the clock, in phases that come round again, such as slow breathing."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.rich_text import RichText
from tworings.model.sourced import SourcedLine

Shape = Literal["grow", "hold", "shrink", "rest"]


class Amount(Strict):
    """A whole number that the reader may change within bounds."""

    usual: Annotated[int, Field(ge=1, le=60, description="What it starts with.")]
    low: Annotated[int, Field(ge=1, le=60, description="The least to choose from.")]
    high: Annotated[int, Field(ge=1, le=60, description="The most to choose from.")]

    @model_validator(mode="after")
    def _in_order(self) -> Amount:
        if not self.low <= self.usual <= self.high:
            raise Misfit(
                f"low is {self.low}, usual is {self.usual}, high is {self.high}",
                expected="usual between low and high",
                mend="change one of the three",
                at="usual",
            )
        return self


class Phase(Strict):
    """One part of a round."""

    id: Slug
    text: Annotated[Text, Field(description='What to do, such as "Breathe in".')]
    seconds: Amount
    shape: Annotated[
        Shape, Field(description="What the shape does: grow, shrink, or stay (hold, rest).")
    ]


class Pace(Strict):
    """An exercise by the clock: what to do, for how long, how often, and when to stop."""

    id: Slug
    title: Text
    intro: RichText
    phases: Annotated[tuple[Phase, ...], Field(min_length=2, max_length=6, strict=False)]
    rounds: Annotated[Amount, Field(description="How often the phases come round.")]
    before: Annotated[
        tuple[SourcedLine, ...], Field(strict=False, description="What to know and do first.")
    ] = ()
    stop_if: Annotated[
        tuple[SourcedLine, ...],
        Field(min_length=1, strict=False, description="When to stop; always in view."),
    ]
    after: Annotated[RichText, Field(description="What is said at the end; no praise for more.")]
    known: Annotated[
        tuple[SourcedLine, ...],
        Field(min_length=1, strict=False, description="What was measured, each with claims."),
    ]
    habit: Annotated[
        RichText, Field(description="What of this is habit or choice and was not measured.")
    ]

    def seconds(self) -> int:
        """Return how long the whole takes as it starts out, in seconds."""
        return self.rounds.usual * sum(phase.seconds.usual for phase in self.phases)
