"""Choose the one best answer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Slug
from tworings.model.items.base import Choice
from tworings.model.items.choice_item import ChoiceItem


class SingleResponse(ChoiceItem):
    """Three to six choices, one key. All or nothing."""

    type: Literal["single_response"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=6, strict=False)]
    key: Annotated[Slug, Field(description="Id of the one right choice.")]

    @property
    def key_response(self) -> tuple[str, ...]:
        """The one key."""
        return (self.key,)
