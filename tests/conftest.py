"""What every test may ask for: the built book, a server for it, a browser, a watched page."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from chromium import FLAGS, HOW, find
from serving import serve
from watch import Watch

ROOT = Path(__file__).parent.parent
#: No name is looked up but this machine's own: nothing can leave, even if a page tried.
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"


#: How long an example takes says something of the machine, and nothing of what is tested.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

#: The files that take longest. Begun last, one process would be at them alone when all the others
#: have nothing left to do.
LONGEST = (
    "built/test_axe.py",
    "browser/test_walk_every_page.py",
    "browser/test_every_example.py",
    "browser/test_hostile_text.py",
    "browser/test_axe_in_every_state.py",
    "engines/test_engines.py",
    "bench/test_budgets.py",
    "built/test_private.py",
    "sphinx_ext/test_build.py",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first."""
    places = {str(ROOT / "tests" / name): place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(str(item.path), len(places)))


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder of the built site; the first process that asks builds it for all."""
    own = tmp_path_factory.getbasetemp()
    out = (own if worker_id == "master" else own.parent) / "book"
    with FileLock(f"{out}.lock"):
        site = out / "_build" / "html"
        if not site.exists():
            _build(out)
    return site


def _build(out: Path) -> None:
    """Build the checkout by its own command, warnings as errors."""
    command = "from jupyter_book.cli.main import main; main()"
    build = [sys.executable, "-c", command, "build", str(ROOT), "--path-output", str(out)]
    done = subprocess.run(
        [*build, "-W", "--keep-going"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        # Half a book would be taken for one by the next process.
        shutil.rmtree(out, ignore_errors=True)
        pytest.fail(f"the book does not build:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")


@pytest.fixture(scope="session")
def served(book: Path) -> Iterator[str]:
    """Serve the book on this machine; return its address, without a slash at the end."""
    with serve(book) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start a real Chromium; a machine without one fails, and never skips."""
    path = find()
    if path is None:
        pytest.fail(HOW)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, NO_NETWORK])
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Return a maker of watched pages, each in a context of its own.

    The test fails at its end when a page asked another host for anything, logged an error or a
    warning, threw, or got no or a bad answer from its own host. Keyword arguments are those of
    ``Browser.new_context``; a test that expects a fault takes it out of ``page.watch.faults``.
    """
    watches: list[Watch] = []
    contexts = []

    def make(**options: Any) -> Page:
        context = chromium.new_context(**options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.watch = Watch(page, scripts=options.get("java_script_enabled", True))
        watches.append(page.watch)
        return page

    yield make
    for context in contexts:
        context.close()
    faults = [fault for watch in watches for fault in watch.faults]
    assert not faults, "the pages had faults:\n" + "\n".join(faults)
