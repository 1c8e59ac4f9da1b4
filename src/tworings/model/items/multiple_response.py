"""Choose all that apply."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug
from tworings.model.items.base import Choice
from tworings.model.items.choice_item import ChoiceItem


class MultipleResponse(ChoiceItem):
    """Three to eight choices, of which two or more, but not all, are right.

    The score is the right choices less the wrong ones, never below 0, as a share of the
    key: ticking everything is not a way there.
    """

    partial_credit: ClassVar[bool] = True

    type: Literal["multiple_response"]
    choices: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=8, strict=False)]
    key: Annotated[
        tuple[Slug, ...],
        Field(min_length=2, strict=False, description="Ids of all right choices."),
    ]

    @property
    def key_response(self) -> tuple[str, ...]:
        """All right choices."""
        return self.key

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

    def _credit(self, made: tuple[str, ...]) -> float:
        right = len(self.keys.intersection(made))
        return max(0, right - (len(made) - right)) / len(self.keys)
