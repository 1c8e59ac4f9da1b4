"""Cards for anonymous questions: eight a sheet, all alike, to cut apart."""

from __future__ import annotations

from datetime import date

from tworings.paper.format import Format
from tworings.paper.sheet import Sheet
from tworings.paper.typst_words import call, content, words

#: How many cards stand on a sheet, in two columns.
CARDS = 8
_HOW = (
    "Everybody gets a card and the same pen, and everybody writes at the same time. "
    "Read the cards alone first. Shred them once they are answered."
)
_ASK = "My question:"
_LINE = "No name. No question? Write “no question”. Fold it, and drop it in the box."


def question_cards(day: date) -> Sheet:
    """Return the sheet of cards."""
    return Sheet(
        name="question-cards",
        title="Question cards",
        heading="Question cards",
        body=_body,
        day=day,
        page="book/educators/facilitation/question-cards",
        pages=1,
        large=False,
    )


def _body(form: Format) -> str:
    cards = call("cards", str(CARDS), content(words(_ASK)), content(words(_LINE)))
    return f"{words(_HOW)}\n{cards}"
