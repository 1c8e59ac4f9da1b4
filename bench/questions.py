"""Items as jupyterquiz has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tworings.model import Item


def question(item: Item) -> dict[str, Any]:
    """Return an item as a question of jupyterquiz: the same stem, choices, keys, rationales.

    Parameters
    ----------
    item : Item
        Of any type: each has choices and a key.
    """
    stem = item.stem.inline_html
    if item.lead_in is not None:
        stem += f" {item.lead_in.inline_html}"
    return {
        "question": stem,
        "type": "many_choice" if len(item.keys) > 1 else "multiple_choice",
        "answers": [
            {
                "answer": choice.text.inline_html,
                "correct": choice.id in item.keys,
                "feedback": choice.rationale.inline_html,
            }
            for choice in item.choices
        ],
    }


def questions(items: Iterable[Item]) -> list[dict[str, Any]]:
    """Return items as questions of jupyterquiz."""
    return [question(item) for item in items]
