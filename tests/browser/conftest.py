"""The pages that widgets are played on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from standalone import MODULE_PAGE, write_site

from serving import serve


@pytest.fixture(params=["http", "file"])
def lesson(request: pytest.FixtureRequest, book: Path) -> str:
    """Return the address of the module's page as it was built: served, and as a file."""
    if request.param == "file":
        return (book / MODULE_PAGE).as_uri()
    return f"{request.getfixturevalue('served')}/{MODULE_PAGE}"


@pytest.fixture
def served_lesson(served: str) -> str:
    """Return the address of the module's page as it was built, served."""
    return f"{served}/{MODULE_PAGE}"


@pytest.fixture
def open_alone(new_page: Callable[..., Page], tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a stand-alone page: its text, then ``Browser.new_context``'s."""
    with serve(tmp_path) as address:

        def make(text: str, fragment: str = "", **options: object) -> Page:
            write_site(tmp_path, {"page.html": text})
            page = new_page(**options)
            page.goto(f"{address}/page.html{fragment}")
            return page

        yield make
