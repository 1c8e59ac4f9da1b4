"""Choose the one best answer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Slug
from tworings.model.items.base import Choice, Item


class SingleResponse(Item):
    """Three to six choices, one key."""

    type: Literal["single_response"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=6, strict=False)]
    key: Annotated[Slug, Field(description="Id of the one right choice.")]

    @property
    def keys(self) -> frozenset[str]:
        """The one key."""
        return frozenset({self.key})
