"""What every item has."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Annotated, ClassVar, NamedTuple

from pydantic import Field

from tworings.model._strict import Slug, Strict
from tworings.model.claim import Claims
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


class Reason(NamedTuple):
    """A rationale of an item, and where in the item it is written.

    Attributes
    ----------
    name : str
        What it is the rationale of, such as a choice's id; empty where an item has only one.
    at : tuple
        Path to the text inside the item, such as ``("choices", 0, "rationale")``.
    text : RichText
    claims : tuple of str
        Claims named beside it; empty when it rests on the item's.
    """

    name: str
    at: tuple[str | int, ...]
    text: RichText
    claims: tuple[str, ...] = ()


class Item(Strict):
    """One thing to answer: a stem, a key, and the reasons for it."""

    #: Whether a response is scored at all; nothing of an item that is not is ever kept.
    scored: ClassVar[bool] = True
    #: Whether a response can be partly right.
    partial_credit: ClassVar[bool] = False

    id: Annotated[
        Slug,
        Field(description="<module>.<short-name>, unique over the book; free in a bank alone."),
    ]
    objective: Annotated[
        Slug | None,
        Field(description="Id of the objective it tests; only a bank without a module lacks it."),
    ] = None
    level: Annotated[CognitiveLevel, Field(description="Bloom's cognitive level.")]
    stem: RichText
    lead_in: Annotated[
        RichText | None, Field(description="What to do, if not the type's own wording.")
    ] = None
    stimulus: Annotated[
        Slug | None, Field(description="Id of the bank's stimulus that it refers to.")
    ] = None
    hints: Annotated[
        tuple[RichText, ...],
        Field(max_length=3, strict=False, description="Up to three, shown one by one on request."),
    ] = ()
    claims: Claims

    @property
    def key_response(self) -> tuple[str, ...]:
        """The response that is right, in the form that `score` takes."""
        raise NotImplementedError

    @property
    def keys(self) -> frozenset[str]:
        """The same without an order."""
        return frozenset(self.key_response)

    @property
    def key_texts(self) -> tuple[RichText, ...]:
        """The key in words."""
        raise NotImplementedError

    @property
    def why(self) -> tuple[RichText, ...]:
        """The rationale of each text of the key."""
        raise NotImplementedError

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every rationale, also those of what is not the key."""
        raise NotImplementedError

    def score(self, chosen: Collection[str]) -> float:
        """Score a response by the rule of the item's type.

        Parameters
        ----------
        chosen : collection of str
            What the learner chose, in the form that the type names; empty means unanswered.

        Returns
        -------
        float
            From 0 to 1.

        Raises
        ------
        ValueError
            When this cannot be a response to the item.
        """
        made = tuple(chosen)
        twice = sorted({one for one in made if made.count(one) > 1})
        if twice:
            raise ValueError(f"item {self.id}: {twice[0]!r} is chosen twice")
        if not made:
            return 0.0
        self._refuse(made)
        return self._credit(made)

    def outcome(self, chosen: Collection[str]) -> Outcome:
        """Tell what a response earned.

        Parameters
        ----------
        chosen : collection of str
            As in `score`.

        Returns
        -------
        Outcome
            Correct for a score of 1, incorrect for 0, partially correct between them.

        Raises
        ------
        ValueError
            When this cannot be a response to the item.
        """
        made = tuple(chosen)
        earned = self.score(made)
        if not made:
            return Outcome.UNANSWERED
        if earned == 1:
            return Outcome.CORRECT
        return Outcome.PARTIALLY_CORRECT if earned > 0 else Outcome.INCORRECT

    def _refuse(self, made: tuple[str, ...]) -> None:
        """Raise a ValueError when this cannot be a response."""
        raise NotImplementedError

    def _credit(self, made: tuple[str, ...]) -> float:
        """Return the score of a response that can be one."""
        return float(made == self.key_response)

    def _refuse_strange(self, made: Collection[str], known: Collection[str], noun: str) -> None:
        strange = sorted(set(made) - set(known))
        if strange:
            raise ValueError(f"item {self.id}: {strange[0]!r} is no {noun} of it")
