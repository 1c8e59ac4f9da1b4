"""The quiz: choose, check, read why, try again."""

from __future__ import annotations

import random
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from tworings.model import Choice, Item, ItemBank, Outcome, Reference
from tworings.widgets._base import BaseWidget, Payload, source_links, sources_payload
from tworings.widgets.quiz.strings import STRINGS
from tworings.widgets.words import WORDS

if TYPE_CHECKING:
    import pandas as pd


class Score(NamedTuple):
    """How many items are right.

    Attributes
    ----------
    correct, checked, items : int
        Items whose last checked response was right, items checked, items in the quiz.
    """

    correct: int
    checked: int
    items: int

    def __repr__(self) -> str:
        return f"{self.correct} of {self.items} correct, {self.checked} checked"


class Quiz(BaseWidget):
    """A quiz over an item bank.

    Selecting never submits; *Check* does. Every response can be changed, every
    item tried again, and the quiz left at any point.

    Parameters
    ----------
    bank : ItemBank
        What `tworings.load_bank` returns, or a part of it.

    Attributes
    ----------
    responses : dict
        ``{item id: {"chosen": [choice ids], "outcome": str, "attempts": int}}`` for
        every item checked so far; kept up to date while the learner plays.

    Raises
    ------
    TypeError
        When ``bank`` is not an `ItemBank`.
    """

    kind = "quiz"

    def __init__(self, bank: ItemBank) -> None:
        if not isinstance(bank, ItemBank):
            raise TypeError(
                f"Quiz was given {type(bank).__name__}; expected an ItemBank: "
                'write Quiz(load_bank("items.yaml"))'
            )
        self._bank = bank
        self._items = tuple(_shuffled(bank.items, bank.id))
        self._choices = {item.id: _choices_in_order(item, bank.id) for item in self._items}
        self._sources: dict[str, Reference] = {}
        super().__init__(self._make_payload())

    @property
    def score(self) -> Score:
        """How many items are right so far."""
        outcomes = [self._outcome(item) for item in self._items]
        checked = [o for o in outcomes if o is not Outcome.UNANSWERED]
        return Score(checked.count(Outcome.CORRECT), len(checked), len(outcomes))

    def to_frame(self) -> pd.DataFrame:
        """Return one row an item: id, type, objective, chosen, outcome, attempts.

        Returns
        -------
        pandas.DataFrame
            Index ``item``; ``chosen`` holds choice ids joined by a space.
        """
        import pandas as pd

        rows = [
            {
                "item": item.id,
                "type": item.type,
                "objective": item.objective,
                "chosen": " ".join(self._chosen(item)),
                "outcome": str(self._outcome(item)),
                "attempts": int(self.responses.get(item.id, {}).get("attempts", 0)),
            }
            for item in self._items
        ]
        return pd.DataFrame(rows).set_index("item")

    def __repr__(self) -> str:
        return f"Quiz({self._bank.id!r}, {len(self._items)} items)"

    def _chosen(self, item: Item) -> list[str]:
        return list(self.responses.get(item.id, {}).get("chosen", ()))

    def _outcome(self, item: Item) -> Outcome:
        # Scored here from what was chosen, not taken from the front end's word.
        return item.outcome(self._chosen(item))

    def _make_payload(self) -> Payload:
        module = self._bank.module
        used = {item.objective for item in self._items}
        return {
            "id": self._bank.id,
            "title": self._bank.title,
            "items": [self._item_payload(item) for item in self._items],
            "objectives": [
                {"id": o.id, "text": o.text[0].upper() + o.text[1:], "taught_at": o.taught_at}
                for o in module.objectives
                if o.id in used
            ],
            "sources": sources_payload(self._sources.values()),
        }

    def _item_payload(self, item: Item) -> dict[str, Any]:
        return {
            "id": item.id,
            "type": item.type,
            "objective": item.objective,
            "stem": item.stem.inline_html,
            "lead_in": _lead_in(item),
            "key": sorted(item.keys),
            "choices": [
                {
                    "id": choice.id,
                    "text": choice.text.inline_html,
                    "rationale": choice.rationale.inline_html,
                    "sources": [r.key for r in self._references(item, choice)],
                }
                for choice in self._choices[item.id]
            ],
        }

    def _references(self, item: Item, choice: Choice) -> tuple[Reference, ...]:
        found = self._bank.ledger.references_of(choice.claims or item.claims)
        self._sources.update({reference.key: reference for reference in found})
        return found

    def _fallback_html(self) -> str:
        items = "\n".join(self._item_html(n, item) for n, item in enumerate(self._items, 1))
        keys = "\n".join(self._key_html(n, item) for n, item in enumerate(self._items, 1))
        return (
            f'<p class="tr-quiz-title"><strong>{escape(self._bank.title)}</strong><br>'
            f"{escape(STRINGS['key_later'])}</p>\n"
            f'<ol class="tr-quiz-items">\n{items}\n</ol>\n'
            f'<p class="tr-quiz-title"><strong>{escape(STRINGS["key_heading"])}</strong></p>\n'
            f"{keys}"
        )

    def _item_html(self, number: int, item: Item) -> str:
        choices = "".join(f"<li>{c.text.inline_html}</li>" for c in self._choices[item.id])
        return (
            f"<li><p><strong>{item.stem.inline_html}</strong><br>{_lead_in(item)}</p>"
            f'<ol type="a">{choices}</ol></li>'
        )

    def _key_html(self, number: int, item: Item) -> str:
        rows = "".join(
            f"<li><strong>{c.text.inline_html}</strong> "
            f"({escape(STRINGS['part_of_key' if c.id in item.keys else 'not_key'])}). "
            f"{c.rationale.inline_html}</li>"
            for c in self._choices[item.id]
        )
        return (
            f"<details><summary>{escape(STRINGS['key_of'].format(n=number))}</summary>"
            f'<ol type="a">{rows}</ol><p>{escape(WORDS["sources"])} '
            f"{source_links(self._bank.ledger.references_of(item.claims))}</p></details>"
        )


def _lead_in(item: Item) -> str:
    if item.lead_in is not None:
        return item.lead_in.inline_html
    return escape(STRINGS[f"lead_in_{item.type}"])


def _shuffled(things: tuple[Any, ...], seed: str) -> list[Any]:
    """Return the things in an order that follows from the seed alone."""
    order = list(things)
    random.Random(seed).shuffle(order)
    return order


def _choices_in_order(item: Item, bank_id: str) -> tuple[Choice, ...]:
    # Myth, fact, depends always stand in this order: the eye should not have to search.
    if item.type == "myth_or_fact":
        return item.choices
    return tuple(_shuffled(item.choices, f"{bank_id}/{item.id}"))
