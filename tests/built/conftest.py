"""The pages of the built book, found, not listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup


@pytest.fixture(scope="session")
def pages(book: Path) -> list[str]:
    """Return the path of every page in the built folder, below the folder."""
    found = sorted(path.relative_to(book).as_posix() for path in book.rglob("*.html"))
    assert {"index.html", "search.html", "book/index.html"} <= set(found)
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
    """Return the pages that a reader stays on: all but the redirect at the root."""
    return {page: soup for page, soup in soups.items() if page != "index.html"}
