"""A module of the curriculum: objectives, activities, minutes, topics."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.packing import Bring
from tworings.model.topic import TopicId

CognitiveLevel = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]


class Minutes(Strict):
    """How long something takes: a low and a high bound, in minutes."""

    low: Annotated[int, Field(ge=1, le=240)]
    high: Annotated[int, Field(ge=1, le=240)]

    @model_validator(mode="after")
    def _ordered(self) -> Minutes:
        if self.low > self.high:
            raise Misfit(
                f"low ({self.low}) is above high ({self.high})",
                expected="the low bound first",
                mend="swap the two numbers",
            )
        return self


class PassMark(Strict):
    """How many right out of how many."""

    right: Annotated[int, Field(ge=1)]
    of: Annotated[int, Field(ge=1)]

    @model_validator(mode="after")
    def _possible(self) -> PassMark:
        if self.right > self.of:
            raise Misfit(
                f"right ({self.right}) is above of ({self.of})",
                expected="at most as many right as there are",
                mend='write the smaller number at "right"',
            )
        return self


class Objective(Strict):
    """What a learner will be able to do."""

    id: Slug
    tag: Annotated[
        Literal["K", "S", "A"], Field(description="Knowledge, skill or attitude (K, S, A).")
    ]
    level: Annotated[CognitiveLevel, Field(description="Bloom's cognitive level.")]
    verb: Text
    text: Annotated[Text, Field(description='What follows "You will be able to".')]
    pass_mark: PassMark | None = None
    taught_at: Annotated[Text, Field(description="The heading of the module page that teaches it.")]


class _Timed(Strict):
    """What every part of a module has in an agenda."""

    minutes: Minutes
    brings: Annotated[
        tuple[Bring, ...], Field(strict=False, description="What it needs on the table.")
    ] = ()
    if_late: Annotated[
        Text | None, Field(description="What to cut when late; without it, all of it.")
    ] = None
    never_cut: Annotated[
        bool, Field(description="True for what every workshop holds, however short.")
    ] = False


class Activity(_Timed):
    """Something to do, in the room or alone."""

    id: Slug
    title: Text
    objectives: Annotated[tuple[Slug, ...], Field(min_length=1, strict=False)]
    alone: Annotated[Text, Field(description="How one person does it alone, in one sentence.")]


class Talk(_Timed):
    """What is said and shown of a module, without its activities."""

    title: Annotated[Text, Field(description="The least that is said, in a few words.")]


class TopicHome(Strict):
    """Where a module teaches a topic of ``topics.yaml``, and what tests it."""

    id: TopicId
    taught_at: Annotated[Text, Field(description="The heading of the module page that teaches it.")]
    items: Annotated[
        tuple[Slug, ...],
        Field(min_length=1, strict=False, description="Items of the module's bank that test it."),
    ]


class WholeMinutes(Strict):
    """Minutes for the whole module."""

    self_study: Annotated[int, Field(ge=1)]
    workshop: Annotated[int, Field(ge=1)]


class Module(Strict):
    """One of the ten modules."""

    id: Slug
    number: Annotated[int, Field(ge=1, le=10)]
    title: Text
    minutes: WholeMinutes
    topics: Annotated[
        tuple[TopicHome, ...],
        Field(min_length=1, strict=False, description="The topics that it teaches, each once."),
    ]
    standards: Annotated[
        tuple[Slug, ...],
        Field(strict=False, description="What it answers of educators/standards.yaml, by id."),
    ] = ()
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1, strict=False)]
    talk: Annotated[
        Talk | None, Field(description="What is said in a workshop; agendas need it.")
    ] = None
    activities: Annotated[tuple[Activity, ...], Field(min_length=1, strict=False)]
    check_first: Annotated[
        tuple[Slug, ...],
        Field(
            min_length=2,
            max_length=3,
            strict=False,
            description="Two or three myth-or-fact items to meet before reading.",
        ),
    ]
    reviewed_on: date | None = None
    reviewed_by: Annotated[
        Text | None, Field(description="The role of the clinician who reviewed it.")
    ] = None

    @model_validator(mode="after")
    def _review_is_whole(self) -> Module:
        if (self.reviewed_on is None) != (self.reviewed_by is None):
            raise Misfit(
                "only one of reviewed_on and reviewed_by is there",
                expected="both or neither",
                mend="add the other one, or delete this one until a review has been done",
            )
        return self

    @model_validator(mode="after")
    def _workshop_fits(self) -> Module:
        if self.talk is None:
            return self
        timed = (self.talk, *self.activities)
        low = sum(part.minutes.low for part in timed)
        high = sum(part.minutes.high for part in timed)
        if not low <= self.minutes.workshop <= high:
            raise Misfit(
                f"workshop is {self.minutes.workshop} minutes, and talk and activities together "
                f"take {low} to {high}",
                expected="workshop minutes within the bounds of its parts",
                mend="change the workshop minutes, or the bounds of talk or an activity",
                at="minutes",
            )
        return self
