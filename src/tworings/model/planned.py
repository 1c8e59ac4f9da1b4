"""A module that is planned, and not written yet."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from tworings.model._strict import Slug, Strict, Text
from tworings.model.module import WholeMinutes
from tworings.model.topic import TopicId


class PlannedModule(Strict):
    """What is known of a module before there is a folder for it."""

    id: Annotated[Slug, Field(description="What its folder will be called.")]
    number: Annotated[int, Field(ge=1, le=10)]
    title: Text
    minutes: WholeMinutes
    topics: Annotated[
        tuple[TopicId, ...],
        Field(strict=False, description="Topics that only it will teach."),
    ] = ()
