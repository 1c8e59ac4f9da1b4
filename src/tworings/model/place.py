"""Where to get help in one country."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from tworings.model._strict import Slug, Strict, Text


class Service(Strict):
    """One way to reach help."""

    name: Text
    how: Annotated[Text, Field(description="The number to ring or the place to go.")]
    for_: Annotated[Text, Field(alias="for", description="What it is for, in a few words.")]
    source: Annotated[str, Field(pattern=r"^https://\S+$", description="The page that was read.")]
    checked_on: date


class Place(Strict):
    """The three levels of help in one country."""

    id: Slug
    country: Text
    emergency: Annotated[tuple[Service, ...], Field(min_length=1, strict=False)]
    urgent: Annotated[tuple[Service, ...], Field(min_length=1, strict=False)]
    non_urgent: Annotated[tuple[Service, ...], Field(min_length=1, strict=False)]
