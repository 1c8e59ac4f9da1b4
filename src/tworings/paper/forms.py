"""Forms to fill in by hand: a card's fields as lines to write on and boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from tworings.content import load_card
from tworings.content.pre_post_test import HOME
from tworings.model import CardField, CardForm
from tworings.paper.format import Format
from tworings.paper.sheet import Sheet
from tworings.paper.tables import table
from tworings.paper.typst_words import call, content, words

#: The forms of the evaluation that are cards, and their names on paper.
FORMS = ("exit-ticket", "feedback", "fidelity")
BOX = "☐"
#: How many lines a longer answer gets.
_LINES = 3
#: What is said to each thing of a list.
_REPLIES = ("Yes", "Maybe", "Not now", "No")


def forms(book: Path, day: date) -> Iterator[Sheet]:
    """Yield the forms of the evaluation.

    Raises
    ------
    ContentError
        When a form is at fault.
    """
    for name in FORMS:
        path = book / HOME / f"{name}.yaml"
        if path.exists():
            yield form_sheet(load_card(path).form, day)


def form_sheet(form: CardForm, day: date) -> Sheet:
    """Return a card as a sheet."""
    return Sheet(
        name=form.id, title=form.title, heading=form.title, body=partial(_body, form), day=day
    )


def _body(form: CardForm, chosen: Format) -> str:
    parts = [f"{words(form.intro.plain)}\n"]
    for section in form.sections:
        parts.append(call("heading", content(words(section.title)), level="2"))
        if section.intro:
            parts.append(f"{words(section.intro.plain)}\n")
        parts.extend(_field(field, chosen.letters) for field in section.fields)
    return "\n".join(parts)


def _field(field: CardField, letters: int) -> str:
    label = call("strong", content(words(field.label.plain)))
    if field.help:
        label += words(f" {field.help.plain}")
    if field.kind == "line":
        return call("field", content(label), content(call("blank-to-the-margin")))
    if field.kind == "lines":
        return call("field", content(label), content(call("writing-line") * _LINES))
    if field.kind == "scale_list":
        heads = [words(""), *(words(reply) for reply in _REPLIES)]
        rows = [[words(one.text.plain), *([words(BOX)] * len(_REPLIES))] for one in field.things]
        said = [[one.text.plain, *([BOX] * len(_REPLIES))] for one in field.things]
        return f"{label}\n" + table([heads, *rows], [["", *_REPLIES], *said], letters)
    ticks = [content(words(f"{BOX} {one.text.plain}")) for one in field.options]
    return call("field", content(label), content(call("ticks", *ticks)))
