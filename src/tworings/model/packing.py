"""What a part of a workshop needs on the table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Strict, Text

#: For whom one is counted: each person, two, four, or the whole room.
Per = Literal["person", "pair", "four", "room"]


class Bring(Strict):
    """One thing to bring, and how many for a group."""

    thing: Annotated[Text, Field(description='In the plural, as on a list: "Hair elastics".')]
    per: Annotated[Per, Field(description="One for each person, pair, four people, or room.")]
    count: Annotated[int, Field(ge=1, le=100)] = 1
    used_up: Annotated[
        bool, Field(description="True when the next activity needs new ones, as with paper.")
    ] = False
    where: Annotated[
        Literal["both", "room", "online"],
        Field(description="Whether it is needed in a room, online, or both."),
    ] = "both"
