"""What educators act on and say aloud: facilitation pages, lesson plans, answers to questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from tworings.content.book import Book
from tworings.content.pages import Page
from tworings.content.prose import Paragraph, paragraphs
from tworings.content.validation import Where
from tworings.model import RichText

#: The folder of pages on how to run a workshop; they may be a little harder to read.
FOLDER = ("educators", "facilitation")


def facilitation_pages(book: Book) -> Iterator[Page]:
    """Yield every page on how to run a workshop."""
    for page in book.pages:
        if page.path.relative_to(book.root).parts[:-1] == FOLDER:
            yield page


def answers(book: Book) -> Iterator[tuple[str, Paragraph]]:
    """Yield what is to be said to each question people ask, with its file; the line is its own."""
    yield from _parts_of_questions(book, ("answer",))


def said_to_educators(book: Book) -> Iterator[tuple[str, Paragraph]]:
    """Yield every paragraph of these pages, and of answers and advice, with its file."""
    for page in facilitation_pages(book):
        yield from ((str(page.path), one) for one in paragraphs(page))
    yield from _parts_of_questions(book, ("answer", "do", "avoid"))
    yield from lines_of_lessons(book)


def lines_of_lessons(book: Book) -> Iterator[tuple[str, Paragraph]]:
    """Yield every line of every lesson plan, with its file; the claims are those beside it."""
    for folder in book.modules:
        if folder.lesson and folder.lesson.content:
            document = folder.lesson.document
            for at, text, claims in _texts_in(folder.lesson.content):
                source = " ".join(text.source.split())
                section = str(at[0])
                line = document.line(at)
                yield document.path, Paragraph(line, section, source, claims, "text")


def _texts_in(thing: Any, at: Where = ()) -> Iterator[tuple[Where, RichText, tuple[str, ...]]]:
    """Yield each text of a plan with its path, and what the part it belongs to rests on."""
    if isinstance(thing, tuple):
        for index, part in enumerate(thing):
            if isinstance(part, RichText):
                yield (*at, index), part, ()
            else:
                yield from _texts_in(part, (*at, index))
    if isinstance(thing, BaseModel):
        claims = getattr(thing, "claims", ())
        for name in type(thing).model_fields:
            value = getattr(thing, name)
            if isinstance(value, RichText):
                yield (*at, name), value, claims
            else:
                yield from _texts_in(value, (*at, name))


def _parts_of_questions(book: Book, keys: tuple[str, ...]) -> Iterator[tuple[str, Paragraph]]:
    if not book.questions:
        return
    listed = book.questions
    for own, question in listed.things.items():
        for key in keys:
            if text := getattr(question, key):
                line = listed.document.line((*listed.where[own], key))
                source = " ".join(text.source.split())
                yield listed.document.path, Paragraph(line, own, source, question.claims, "text")
