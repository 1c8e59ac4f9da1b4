"""A lesson plan: what an educator says and does with one module."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from tworings.model._strict import Slug, Strict, Text
from tworings.model.claim import ClaimsIfAny
from tworings.model.rich_text import RichText
from tworings.model.sourced import SourcedLine

Lines = Annotated[tuple[SourcedLine, ...], Field(min_length=1, strict=False)]
Steps = Annotated[tuple[RichText, ...], Field(min_length=1, strict=False)]


class LessonPart(Strict):
    """One activity as it is led. Its title and its minutes stand in the module's own file."""

    activity: Annotated[Slug, Field(description="An activity of the module, by its id.")]
    say: Annotated[Lines, Field(description="Words to say aloud, line by line.")]
    do: Annotated[Steps, Field(description="What the educator does, and the group.")]
    debrief: Annotated[Lines, Field(description="What to ask or say when it is done.")]


class AskedLine(Strict):
    """Something that people ask, and what can be said."""

    asked: RichText
    say: RichText
    claims: ClaimsIfAny = ()


class Watch(Strict):
    """A sign that somebody may not be well with it, and what to do."""

    sign: RichText
    do: RichText


class Lesson(Strict):
    """The plan of one module; objectives, minutes and packing stand in ``module.yaml``."""

    id: Annotated[Slug, Field(description="The id of the module, which is its folder's name.")]
    gist: Annotated[Text, Field(description="What remains if all else is forgotten.")]
    prepare: Annotated[Steps, Field(description="What is done before people come.")]
    open: Annotated[Lines, Field(description="Words to begin with.")]
    points: Annotated[Lines, Field(description="What is said of the subject, with its sources.")]
    show: Annotated[RichText, Field(description="What of the book is shown meanwhile.")]
    activities: Annotated[tuple[LessonPart, ...], Field(min_length=1, strict=False)]
    asked: Annotated[tuple[AskedLine, ...], Field(min_length=2, strict=False)]
    watch_for: Annotated[tuple[Watch, ...], Field(min_length=2, strict=False)]
    opt_out: Annotated[RichText, Field(description="How somebody takes part without doing it.")]
    always: Annotated[Lines, Field(description="What is said however late it is.")]
    close: Annotated[Lines, Field(description="Words to end with.")]
