"""How long the page of a module is: one sitting, and not a word more."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault
from tworings.content.pages import Page
from tworings.content.prose import paragraphs, words
from tworings.content.rules.module_page import page_of

#: Words of prose on the page of a module.
MOST = 1200
#: What is done or looked up there, and not read from top to bottom.
NOT_PROSE = frozenset(
    {
        "You will be able to",
        "Check what you think",
        "Try",
        "Quiz",
        "When to stop or get help",
        "Sources",
    }
)


def prose_words(page: Page) -> int:
    """Count the words that somebody reads from the top of a module's page to its end."""
    return sum(len(words(one.plain)) for one in paragraphs(page) if one.section not in NOT_PROSE)


def module_pages_are_one_sitting(book: Book) -> Iterator[Fault]:
    """Let the page of a module have at most 1,200 words of prose."""
    for folder in book.modules:
        page = page_of(book, folder)
        if page is not None and (count := prose_words(page)) > MOST:
            yield Fault(
                str(page.path),
                1,
                folder.path.name,
                f"the page has {count:,} words of prose",
                f"at most {MOST:,}, without {', '.join(sorted(NOT_PROSE))}",
                "take out what another module says, and link to it",
            )
