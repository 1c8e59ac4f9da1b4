"""What all items have that are answered by choosing among choices."""

from __future__ import annotations

from pydantic import model_validator

from tworings.model._strict import Misfit, refuse_twice
from tworings.model.items.base import Choice, Item, Reason
from tworings.model.rich_text import RichText


class ChoiceItem(Item):
    """An item with ``choices``. A response is the ids of those that were chosen."""

    @model_validator(mode="after")
    def _choices_fit_the_key(self) -> ChoiceItem:
        ids = [choice.id for choice in self.choices]
        refuse_twice(ids, "choice", "choices", "an item")
        strange = sorted(self.keys - set(ids))
        if strange:
            raise Misfit(
                f'key names "{strange[0]}", which is no choice of this item',
                expected=f"one of {', '.join(ids)}",
                mend="write the id of a choice as key",
                at="key",
            )
        return self

    @property
    def _of_key(self) -> tuple[Choice, ...]:
        by_id = {choice.id: choice for choice in self.choices}
        return tuple(by_id[own] for own in self.key_response)

    @property
    def key_texts(self) -> tuple[RichText, ...]:
        """The text of each choice of the key."""
        return tuple(choice.text for choice in self._of_key)

    @property
    def why(self) -> tuple[RichText, ...]:
        """The rationale of each choice of the key."""
        return tuple(choice.rationale for choice in self._of_key)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The rationale of each choice."""
        return tuple(
            Reason(choice.id, ("choices", index, "rationale"), choice.rationale, choice.claims)
            for index, choice in enumerate(self.choices)
        )

    def _refuse(self, made: tuple[str, ...]) -> None:
        self._refuse_strange(made, {choice.id for choice in self.choices}, "choice")

    def _credit(self, made: tuple[str, ...]) -> float:
        return float(frozenset(made) == self.keys)
