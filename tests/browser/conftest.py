"""The pages that widgets are played on."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page
from standalone import MODULE_PAGE, write_site


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


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def open_alone(new_page: Callable[..., Page], tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a stand-alone page: its text, then ``Browser.new_context``'s."""
    handler = functools.partial(_Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()

        def make(text: str, fragment: str = "", **options: object) -> Page:
            write_site(tmp_path, {"page.html": text})
            page = new_page(**options)
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/page.html{fragment}")
            return page

        yield make
        server.shutdown()
        thread.join()
