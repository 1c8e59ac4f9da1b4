"""A topic that the curriculum has to hold, wherever it is taught."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Strict, Text

#: A topic of the source (S1 to S26) or one that it leaves out (G1 to G16).
TopicId = Annotated[str, Field(pattern=r"^(S([1-9]|1[0-9]|2[0-6])|G([1-9]|1[0-6]))$")]
Treatment = Literal["keep", "correct", "add"]


class Topic(Strict):
    """One thing that the source says, or leaves out; each module names those that it teaches."""

    id: TopicId
    title: Annotated[Text, Field(description="What it is about, in a few words.")]
    treatment: Annotated[
        Treatment,
        Field(description="What the book does with it: keep, correct, or add what was left out."),
    ]
    note: Annotated[Text, Field(description="How, in one sentence.")]
