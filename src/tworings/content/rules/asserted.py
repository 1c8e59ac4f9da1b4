"""What the files of the book state as true, beside its pages: banks, tools and the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tworings.content.book import Book
from tworings.content.rules.wording import plain, unmarked
from tworings.content.texts import texts_in
from tworings.content.validation import Where, owner_of
from tworings.content.yaml_reader import Document

#: What somebody is quoted with is theirs: pushy lines are there to be seen through.
_QUOTED = re.compile('[\u201c"][^\u201c\u201d"]*[\u201d"]')
#: Keys of a tool that hold no statement: names, or what the learner may do, right or wrong.
UNSTATED = ("id", "choices", "claims")


@dataclass(frozen=True)
class Asserted:
    """One text that states something, and where it is written.

    Attributes
    ----------
    document : Document
    at : tuple
        Path to the text.
    text : str
        Plain, in one line.
    beside : str
        What is read together with it, such as the item that a rationale belongs to.
    """

    document: Document
    at: Where
    text: str
    beside: str = ""

    @property
    def owner(self) -> str:
        """The id of what the text belongs to."""
        return owner_of(self.document, self.at)


def asserted(book: Book) -> Iterator[Asserted]:
    """Yield every statement of the banks, the tools, the structures and the ledger."""
    for bank in book.every_bank():
        for own, item in bank.items.things.items():
            yield from _of_item(bank.document, bank.items.where[own], item)
        for own, stimulus in bank.stimuli.things.items():
            if stimulus.text:
                at = (*bank.stimuli.where[own], "text")
                yield Asserted(bank.document, at, _unquoted(plain(stimulus.text)))
    for tool in book.tools:
        if not tool.bank:
            for at, text in texts_in(tool.document.value):
                if not set(at) & set(UNSTATED):
                    yield Asserted(tool.document, at, _unquoted(unmarked(text)))
    for listed, key in ((book.ledger.claims, "statement"), (book.structures, "does")):
        for own, thing in listed.things.items() if listed else ():
            text = plain(getattr(thing, key))
            yield Asserted(listed.document, (*listed.where[own], key), text)


def _of_item(document: Document, where: Where, item: Any) -> Iterator[Asserted]:
    """Yield a stem that is no myth, each text of the key, every rationale and every hint."""
    stem = plain(item.stem)
    if item.type != "myth_or_fact" or item.key == "fact":
        yield Asserted(document, (*where, "stem"), _unquoted(stem))
    # Of what can be chosen, only the key is meant as true; a myth's key is its verdict alone.
    if item.type in ("single_response", "multiple_response", "order"):
        for index, choice in enumerate(item.choices):
            if choice.id in item.keys:
                at = (*where, "choices", index, "text")
                yield Asserted(document, at, _unquoted(plain(choice.text)), stem)
    for reason in item.reasons:
        yield Asserted(document, (*where, *reason.at), _unquoted(plain(reason.text)), stem)
    for index, hint in enumerate(item.hints):
        yield Asserted(document, (*where, "hints", index), _unquoted(plain(hint)), stem)


def _unquoted(text: str) -> str:
    return " ".join(_QUOTED.sub(" ", text).split())
