"""What a learner saved of a quiz: a file made only when asked for, with no name in it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Slug, Strict
from tworings.model.scale import STEPS

#: What the front end writes, so that another file is told from this one.
FORMAT = "tworings-answers-1"
#: How sure a learner can be of a response, from the least.
CONFIDENCE = ("not_sure", "fairly_sure", "certain")
#: When it was filled in.
Time = Literal["pre", "post"]
#: No longer text is read: nothing that belongs here comes near.
Short = Annotated[str, Field(max_length=4000)]


class SavedResponse(Strict):
    """One response, with its words beside it so that its owner can read the file."""

    item: Slug
    stem: Short
    chosen: Annotated[tuple[Short, ...], Field(min_length=1, max_length=50, strict=False)]
    in_words: Annotated[tuple[Short, ...], Field(max_length=50, strict=False)] = ()
    outcome: Literal["correct", "partially_correct", "incorrect"]
    attempts: Annotated[int, Field(ge=1, le=10_000)]
    confidence: Literal[CONFIDENCE] | None = None


class SavedLine(Strict):
    """What was said to one line of a scale."""

    line: Slug
    text: Short
    value: Annotated[int, Field(ge=STEPS[0], le=STEPS[-1])]


class AnswerFile(Strict):
    """The whole file."""

    what: Annotated[Short, Field(description="What this file is, for whoever opens it.")]
    format: Literal[FORMAT]
    bank: Annotated[Slug, Field(description="Id of the item bank.")]
    saved_on: Annotated[
        str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="The day, and nothing finer.")
    ]
    time: Annotated[Time | None, Field(description="Before or after the course.")] = None
    code: Annotated[
        Annotated[str, Field(max_length=40)] | None,
        Field(description="A code that its owner made up; no name."),
    ] = None
    responses: Annotated[tuple[SavedResponse, ...], Field(max_length=2000, strict=False)]
    scales: Annotated[tuple[SavedLine, ...], Field(max_length=200, strict=False)] = ()
