"""The answer key of a bank, for educators: every item open, with no widget and nothing to play."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from string import ascii_lowercase

from tworings.model import ItemBank
from tworings.widgets.quiz.fallback import stimulus_html
from tworings.widgets.quiz.key import reasons_html, sources_html
from tworings.widgets.quiz.shown import Draw, ShownItem, shown_part
from tworings.widgets.quiz.wording import lead_in

#: The letters of what is right.
KEY = "Key: <strong>{letters}</strong>"
#: What an item tests, and at which level of thinking.
TESTS = "Tests: {text} ({level})."


def answer_key_html(bank: ItemBank, draw: Draw | None = None, *, as_written: bool = False) -> str:
    """Return every item of a bank with its key, each rationale and the sources.

    The items have the numbers that they have in the quiz and on paper. Pictures are left
    out: they stand on the page of the quiz.

    Parameters
    ----------
    bank : ItemBank
    draw : callable, optional
        What makes a drawing of a name; needed where an item points at a part of one.
    as_written : bool
        Whether the items stand in the order of the file, as on a form of paper.

    Returns
    -------
    str
        A list in HTML that makes sense on paper.

    Raises
    ------
    ValueError
        When a drawing is needed and cannot be made.
    """
    part = shown_part(bank, draw, as_written=as_written)
    before = {
        one.numbers[0]: stimulus_html(replace(one, drawing=None), bank.ledger)
        for one in part.stimuli
    }
    rows = "\n".join(
        f"<li>{before.get(one.number, '')}{_item_html(one)}{reasons_html(one)}"
        f"{_facts_html(one, bank)}{sources_html(one, bank.ledger)}</li>"
        for one in part.items
    )
    return f'<ol class="tr-key">\n{rows}\n</ol>'


def _item_html(shown: ShownItem) -> str:
    item = shown.item
    return f"<p><strong>{item.stem.inline_html}</strong><br>{lead_in(item)}</p>{_letters(shown)}"


def _letters(shown: ShownItem) -> str:
    """Return the letters of the key, to mark papers by; nothing where there are none."""
    if not shown.choices or shown.item.type == "order":
        return ""
    right = [
        ascii_lowercase[place]
        for place, choice in enumerate(shown.choices)
        if choice.id in shown.item.keys
    ]
    return f"<p>{KEY.format(letters=', '.join(right))}</p>"


def _facts_html(shown: ShownItem, bank: ItemBank) -> str:
    item = shown.item
    texts = {one.id: one.text for one in (bank.module.objectives if bank.module else ())}
    if item.objective not in texts:
        return ""
    said = TESTS.format(text=texts[item.objective], level=item.level)
    return f"<p>{escape(said)}</p>"
