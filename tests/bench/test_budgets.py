"""What the book may cost: bytes and requests, which are the same on every machine.

Seconds are told by ``make bench`` and held by no test.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from bench import budgets, page_weight


@pytest.fixture(scope="module")
def pages(book: Path) -> list[str]:
    """Return every page of the built site."""
    found = page_weight.pages(book)
    assert any(map(page_weight.is_module, found)) and len(found) > 5
    return found


def listed(book: Path, page: str) -> str:
    """Return a page's parts, the heaviest first, for the message of a test that fails."""
    parts = sorted(page_weight.parts(book, page), key=lambda part: -part.sent)
    lines = "\n".join(f"{part.sent:>9,}  {part.path}" for part in parts)
    return f"{page}: {sum(part.sent for part in parts):,} bytes gzipped, of these\n{lines}"


def _first_visit(book: Path, page: str) -> int:
    """Return what a first visit loads; the words of the whole book are what search is made of."""
    index = {"searchindex.js"} if page == "search.html" else set()
    return sum(p.sent for p in page_weight.parts(book, page) if p.path not in index)


def test_a_first_visit_keeps_its_budget(book, pages):
    limits = {True: budgets.MODULE_PAGE_BYTES, False: budgets.PROSE_PAGE_BYTES}
    over = [
        page
        for page in pages
        if _first_visit(book, page)
        > budgets.WHOLE_BOOK_PAGES.get(page, limits[page_weight.plays(book, page)])
    ]
    assert not over, "\n\n".join(listed(book, page) for page in over)


def test_a_page_asks_for_few_files(book, pages):
    over = [p for p in pages if len(page_weight.parts(book, p)) > budgets.REQUESTS]
    assert not over, "\n\n".join(listed(book, page) for page in over)


def test_a_further_page_keeps_its_budget(book, pages):
    # Whichever module page was read before, even another page of prose.
    over = {
        f"{page} after {visited}": page_weight.after(book, visited, page)
        for visited in filter(page_weight.is_module, pages)
        for page in pages
        if page not in budgets.WHOLE_BOOK_PAGES
        and page_weight.after(book, visited, page) > budgets.FURTHER_PAGE_BYTES
    }
    assert not over


def test_a_further_module_page_keeps_its_budget(book, pages):
    # A module that was not read yet shares with the one before all but its own HTML.
    own = {
        page: page_weight.parts(book, page)[0].sent for page in filter(page_weight.is_module, pages)
    }
    over = {page: sent for page, sent in own.items() if sent > budgets.FURTHER_PAGE_BYTES}
    assert not over


def test_the_browser_asks_for_what_was_counted(new_page, served, book, pages):
    """Nothing is loaded that the count knows nothing of, and nothing is counted in vain."""
    for name in pages:
        page = new_page()
        page.goto(f"{served}/{name}", wait_until="load")
        page.wait_for_load_state("networkidle")
        asked = {
            unquote(urlsplit(address).path).lstrip("/")
            for address in page.watch.requests
            if not address.startswith(("blob:", "data:"))
        }
        landed = urlsplit(page.url).path.lstrip("/")
        counted = {part.path for part in page_weight.parts(book, name)}
        if landed != name:  # a page that sends its reader on
            counted |= {part.path for part in page_weight.parts(book, landed)}
        # A browser asks for the icon when it likes to.
        icons = {path for path in counted if "favicon" in path}
        assert asked | icons == counted, name
        page.context.close()
