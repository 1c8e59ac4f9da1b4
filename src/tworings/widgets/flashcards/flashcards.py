"""Flashcards: an item on one side; the key, why and the sources on the other."""

from __future__ import annotations

import random
from html import escape
from typing import Any, NamedTuple

from tworings.content import load_bank
from tworings.model import Item, ItemBank
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets.flashcards.strings import STRINGS

#: Types whose choices help to think; the others have none, or always the same.
_WITH_CHOICES = ("multiple_response", "order", "single_response")


class Tally(NamedTuple):
    """How the items have been sorted so far.

    Attributes
    ----------
    knew, again, items : int
        Items that were known, items to look at again, items in all.
    """

    knew: int
    again: int
    items: int

    def __repr__(self) -> str:
        return f"{self.knew} of {self.items} known, {self.again} to look at again"


class Flashcards(BaseWidget):
    """The items of a bank, one at a time, to answer in the head and then turn over.

    What was not known comes back after a few others, until it is known or the reader
    stops. Nothing is scored. Left out are items without a key (reflections) and items
    that need a drawing or a stimulus beside them.

    Parameters
    ----------
    bank : ItemBank
        What `tworings.load_bank` returns, or a part of it.

    Attributes
    ----------
    responses : dict
        ``{item id: "knew" or "again"}`` for every item sorted so far: the last word of
        the reader on each.

    Raises
    ------
    TypeError
        When ``bank`` is not an `ItemBank`.
    ValueError
        When no item of the bank can be shown in this way.
    """

    kind = "flashcards"
    read = staticmethod(load_bank)

    def __init__(self, bank: ItemBank) -> None:
        if not isinstance(bank, ItemBank):
            raise self._refusal(bank, "an ItemBank", 'Flashcards(load_bank("items.yaml"))')
        self._bank = bank
        self._id = f"{bank.id}.flashcards"
        items = [item for item in bank.items if _can_turn(item)]
        if not items:
            raise ValueError(
                f"bank {bank.id!r} has no item for flashcards; expected at least one that has "
                "a key and needs no drawing or stimulus: add one, or write Quiz(bank)"
            )
        random.Random(self._id).shuffle(items)
        self._items = tuple(items)
        super().__init__(self._make_payload())

    @property
    def tally(self) -> Tally:
        """How the items have been sorted so far."""
        made = [self.responses.get(item.id) for item in self._items]
        return Tally(made.count("knew"), made.count("again"), len(made))

    def __repr__(self) -> str:
        return f"Flashcards({self._bank.id!r}, {len(self._items)} items)"

    def _make_payload(self) -> Payload:
        claims = [claim for item in self._items for claim in item.claims]
        return {
            "id": self._id,
            "title": self._bank.title,
            "items": [self._item_payload(item) for item in self._items],
            "sources": sources_payload(self._bank.ledger.references_of(claims)),
        }

    def _item_payload(self, item: Item) -> dict[str, Any]:
        return {
            "id": item.id,
            "type": item.type,
            "stem": item.stem.inline_html,
            "choices": [text.inline_html for text in self._choices(item)],
            "key": [text.inline_html for text in item.key_texts],
            "why": [text.inline_html for text in item.why],
            "sources": self._bank.ledger.keys_of(item.claims),
        }

    def _choices(self, item: Item) -> list[Any]:
        if item.type == "match":
            return [row.text for row in item.rows]
        if item.type not in _WITH_CHOICES:
            return []
        texts = [choice.text for choice in item.choices]
        random.Random(f"{self._id}/{item.id}").shuffle(texts)
        return texts

    def _fallback_html(self) -> str:
        items = "\n".join(self._item_html(item) for item in self._items)
        return (
            f'<p class="tr-flashcards-title"><strong>{escape(self._bank.title)}</strong><br>'
            f"{escape(STRINGS['how'])}</p>\n"
            f'<ol class="tr-flashcards-items">\n{items}\n</ol>'
        )

    def _item_html(self, item: Item) -> str:
        choices = "".join(f"<li>{text.inline_html}</li>" for text in self._choices(item))
        # A rationale for each part of the key stands with it; one for all follows them.
        paired = len(item.why) == len(item.key_texts)
        whys = [why.inline_html for why in item.why]
        keys = "".join(
            f"<li><strong>{key.inline_html}</strong>.{f' {whys[n]}' if paired else ''}</li>"
            for n, key in enumerate(item.key_texts)
        )
        list_of = "ol" if item.type == "order" else "ul"
        rest = "" if paired else "".join(f"<p>{why}</p>" for why in whys)
        sources = sources_of(self._bank.ledger, item.claims, "<p>{}</p>")
        return (
            f"<li><p><strong>{item.stem.inline_html}</strong></p>"
            + (f"<ul>{choices}</ul>" if choices else "")
            + f"<details><summary>{escape(STRINGS['key'])}</summary><{list_of}>{keys}</{list_of}>"
            f"{rest}{sources}</details></li>"
        )


def _can_turn(item: Item) -> bool:
    """Tell whether an item has something on its other side, and nothing to look at beside it."""
    needs = (getattr(item, name, None) for name in ("drawing", "stimulus"))
    return bool(item.key_texts) and not any(needs)
