"""A statement to judge: myth, fact, or it depends."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Strict
from tworings.model.items.base import Choice, Reason
from tworings.model.items.choice_item import ChoiceItem
from tworings.model.rich_text import RichText

Verdict = Literal["myth", "fact", "depends"]


class Rationales(Strict):
    """Why each of the three verdicts is right or wrong here."""

    myth: RichText
    fact: RichText
    depends: RichText


class MythOrFact(ChoiceItem):
    """A statement to judge; the three choices are always the same and in this order.

    All or nothing.
    """

    type: Literal["myth_or_fact"]
    key: Annotated[Verdict, Field(description="myth, fact or depends.")]
    rationales: Rationales

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The three verdicts as choices."""
        words = {"myth": "Myth", "fact": "Fact", "depends": "It depends"}
        return tuple(
            Choice(id=verdict, text=RichText(word), rationale=getattr(self.rationales, verdict))
            for verdict, word in words.items()
        )

    @property
    def key_response(self) -> tuple[str, ...]:
        """The one verdict that stands."""
        return (self.key,)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The rationale of each verdict."""
        return tuple(
            Reason(choice.id, ("rationales", choice.id), choice.rationale)
            for choice in self.choices
        )
