"""Something to think about, with no right answer."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tworings.model._strict import Slug
from tworings.model.items.base import Item, Reason
from tworings.model.rich_text import RichText


class Reflection(Item):
    """A prompt to think about. There is no key, nothing is scored, and nothing is kept."""

    scored: ClassVar[bool] = False

    type: Literal["reflection"]
    afterthought: Annotated[
        RichText, Field(description='Shown after "I have thought about it". No verdict.')
    ]
    claims: Annotated[
        tuple[Slug, ...],
        Field(strict=False, description="Claims that the afterthought rests on, if any."),
    ] = ()

    @property
    def key_response(self) -> tuple[str, ...]:
        """Nothing: there is no right response."""
        return ()

    @property
    def key_texts(self) -> tuple[RichText, ...]:
        """Nothing."""
        return ()

    @property
    def why(self) -> tuple[RichText, ...]:
        """Nothing."""
        return ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The afterthought: it rests on claims as a rationale does."""
        return (Reason("", ("afterthought",), self.afterthought),)

    def _refuse(self, made: tuple[str, ...]) -> None:
        raise ValueError(f"item {self.id}: a reflection has no response: nothing of it is kept")
