"""The pages of the built book, found, not listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

#: Pages with another frame or none: the redirect at the root, where "Leave this page" leads, and
#: what a host shows for a wrong address.
BARE = {"index.html", "notes.html", "404.html"}


@pytest.fixture(scope="session")
def pages(book: Path) -> list[str]:
    """Return the path of every page in the built folder, below the folder."""
    found = sorted(path.relative_to(book).as_posix() for path in book.rglob("*.html"))
    assert BARE | {"search.html", "book/index.html"} <= set(found)
    return found


@pytest.fixture(scope="session")
def soups(book: Path, pages: list[str]) -> dict[str, BeautifulSoup]:
    """Return every page, parsed."""
    return {
        page: BeautifulSoup((book / page).read_text(encoding="utf-8"), "html.parser")
        for page in pages
    }


@pytest.fixture(scope="session")
def framed(soups: dict[str, BeautifulSoup]) -> dict[str, BeautifulSoup]:
    """Return the pages of the book's own frame."""
    return {page: soup for page, soup in soups.items() if page not in BARE}


@pytest.fixture(scope="session")
def decks(pages: list[str]) -> list[str]:
    """Return the deck of each module."""
    found = [page for page in pages if page.endswith("/slides.html") and "/modules/" in page]
    assert len(found) == 10
    return found
