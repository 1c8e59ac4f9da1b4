"""Put things in order."""

from __future__ import annotations

from itertools import combinations
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tworings.model.items.base import Choice
from tworings.model.items.choice_item import ChoiceItem


class Order(ChoiceItem):
    """Three to eight choices, written in the right order and shown in another.

    A response is every choice's id, in the learner's order. The score is the share of pairs
    that stand in the right order, if that is more than one half, and 0 otherwise: half of
    the pairs are right by chance.
    """

    partial_credit: ClassVar[bool] = True

    type: Literal["order"]
    choices: Annotated[
        tuple[Choice, ...],
        Field(min_length=3, max_length=8, strict=False, description="In the right order."),
    ]

    @property
    def key_response(self) -> tuple[str, ...]:
        """Every choice, in the right order."""
        return tuple(choice.id for choice in self.choices)

    def _refuse(self, made: tuple[str, ...]) -> None:
        super()._refuse(made)
        if len(made) < len(self.choices):
            missing = next(own for own in self.key_response if own not in made)
            raise ValueError(f"item {self.id}: {missing!r} has no place in the response")

    def _credit(self, made: tuple[str, ...]) -> float:
        place = {own: index for index, own in enumerate(made)}
        pairs = list(combinations(self.key_response, 2))
        right = sum(place[first] < place[second] for first, second in pairs)
        return right / len(pairs) if 2 * right > len(pairs) else 0.0
