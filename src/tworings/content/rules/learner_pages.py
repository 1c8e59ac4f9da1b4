"""Which pages are for learners: the rules on words hold there."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.glossary import PAGE, Term, read_terms
from tworings.content.pages import Page

#: Folders of the book whose pages learners read; pages for educators and of reference are not.
FOLDERS = ("modules", "start", "tools")


def learner_pages(book: Book) -> Iterator[Page]:
    """Yield the first page, and every page of a folder for learners."""
    for page in book.pages:
        parts = page.path.relative_to(book.root).parts
        if parts == ("index.md",) or parts[0] in FOLDERS:
            yield page


def glossary_terms(book: Book) -> frozenset[str]:
    """Return the terms of the glossary, plain and clinical; empty when there is none."""
    return frozenset(name for term in terms_of(book) for name in term.names)


def terms_of(book: Book) -> tuple[Term, ...]:
    """Return the entries of the glossary; empty when there is none."""
    path = book.root / PAGE
    page = next((page for page in book.pages if page.path == path), None)
    return read_terms(page) if page else ()
