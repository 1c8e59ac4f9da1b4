"""What every item has."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict
from tworings.model.module import CognitiveLevel
from tworings.model.rich_text import RichText


class Outcome(StrEnum):
    """What a response earned."""

    CORRECT = "correct"
    PARTIALLY_CORRECT = "partially_correct"
    INCORRECT = "incorrect"
    UNANSWERED = "unanswered"


class Choice(Strict):
    """One thing a learner can choose, with the reason why it is right or wrong."""

    id: Slug
    text: RichText
    rationale: Annotated[
        RichText, Field(description="Why this choice is right or wrong; shown after Check.")
    ]
    claims: Annotated[
        tuple[Slug, ...],
        Field(strict=False, description="Claims behind this rationale, if not all of the item's."),
    ] = ()


class Item(Strict):
    """One thing to answer: a stem, choices, a key, and a rationale for each choice."""

    id: Annotated[Slug, Field(description="<module>.<short-name>, unique over the book.")]
    objective: Annotated[Slug, Field(description="Id of the objective it tests.")]
    level: Annotated[CognitiveLevel, Field(description="Bloom's cognitive level.")]
    stem: RichText
    lead_in: Annotated[
        RichText | None, Field(description="What to do, if not the type's own wording.")
    ] = None
    claims: Annotated[
        tuple[Slug, ...],
        Field(min_length=1, strict=False, description="Claims of claims.yaml it rests on."),
    ]

    @property
    def keys(self) -> frozenset[str]:
        """Ids of the choices that make up the key."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _choices_fit_the_key(self) -> Item:
        ids = [choice.id for choice in self.choices]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise Misfit(
                f'choice id "{twice[0]}" is used twice',
                expected="each choice id once in an item",
                mend="give one of the two another id",
                at="choices",
            )
        strange = sorted(self.keys - set(ids))
        if strange:
            raise Misfit(
                f'key names "{strange[0]}", which is no choice of this item',
                expected=f"one of {', '.join(ids)}",
                mend="write the id of a choice as key",
                at="key",
            )
        return self

    def outcome(self, chosen: Collection[str]) -> Outcome:
        """Score a response.

        Parameters
        ----------
        chosen : collection of str
            Ids of the choices the learner made; empty means unanswered.

        Returns
        -------
        Outcome
            Correct when the response is exactly the key.

        Raises
        ------
        ValueError
            When an id is no choice of this item.
        """
        made = frozenset(chosen)
        strange = sorted(made - {choice.id for choice in self.choices})
        if strange:
            raise ValueError(f"item {self.id}: {strange[0]!r} is no choice of it")
        if not made:
            return Outcome.UNANSWERED
        if made == self.keys:
            return Outcome.CORRECT
        return self._near_miss(made)

    def _near_miss(self, made: frozenset[str]) -> Outcome:
        return Outcome.INCORRECT
