"""The words of the figures: short sentences, and nothing that is never said."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.prose import sentences_of, words
from tworings.content.rules.never_said import forbidden_in
from tworings.content.rules.readability import LONGEST
from tworings.content.validation import fault_at


def figures_are_put_plainly(book: Book) -> Iterator[Fault]:
    """Hold the words of a figure to what the words of a page keep to."""
    for file in book.figures:
        for where, text in file.texts():
            for sentence in sentences_of(text):
                if (count := len(words(sentence))) > LONGEST:
                    yield fault_at(
                        file.document,
                        where,
                        f"a sentence has {count} words: {quoted(sentence[:60])}",
                        f"at most {LONGEST}",
                        "make two sentences of it",
                    )
                for said, why in forbidden_in(sentence):
                    yield fault_at(
                        file.document,
                        where,
                        f"{quoted(said)} is never said: {why}",
                        "words that leave the reader free, and only what the evidence bears",
                        "say what is known instead",
                    )
