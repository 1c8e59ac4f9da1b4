"""Choose all that apply."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug
from tworings.model.items.base import Choice, Item, Outcome


class MultipleResponse(Item):
    """Three to eight choices, of which two or more, but not all, are right."""

    type: Literal["multiple_response"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=8, strict=False)]
    key: Annotated[
        tuple[Slug, ...],
        Field(min_length=2, strict=False, description="Ids of all right choices."),
    ]

    @property
    def keys(self) -> frozenset[str]:
        """All right choices."""
        return frozenset(self.key)

    @model_validator(mode="after")
    def _key_is_a_part(self) -> MultipleResponse:
        if len(self.keys) < len(self.key):
            raise Misfit(
                "key names a choice twice",
                expected="each right choice once",
                mend="delete the repeated id",
                at="key",
            )
        if len(self.keys) == len(self.choices):
            raise Misfit(
                "every choice is right",
                expected="at least one choice that is not right",
                mend="add a wrong choice, or take one out of the key",
                at="key",
            )
        return self

    def _near_miss(self, made: frozenset[str]) -> Outcome:
        # More right than wrong choices is partly right; ticking everything is not a way there.
        right, wrong = len(made & self.keys), len(made - self.keys)
        return Outcome.PARTIALLY_CORRECT if right > wrong else Outcome.INCORRECT
