"""What educators act on and say aloud: facilitation pages, and answers to questions people ask."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.pages import Page
from tworings.content.prose import Paragraph, paragraphs

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


def _parts_of_questions(book: Book, keys: tuple[str, ...]) -> Iterator[tuple[str, Paragraph]]:
    if not book.questions:
        return
    listed = book.questions.questions
    for own, question in listed.things.items():
        for key in keys:
            if text := getattr(question, key):
                line = listed.document.line((*listed.where[own], key))
                source = " ".join(text.source.split())
                yield listed.document.path, Paragraph(line, own, source, question.claims, "text")
