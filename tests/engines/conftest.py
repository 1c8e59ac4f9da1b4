"""Every engine beside Chromium, each started once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from engine import Engine, MissingEngine

from engines import ENGINES, start

MODULE_PAGE = "book/modules/two-rings/two-rings.html"


@pytest.fixture(scope="session", params=sorted(ENGINES))
def started(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Start an engine; one that cannot be had is skipped, and a skip fails the session."""
    try:
        engine = start(request.param)
    except MissingEngine as missing:
        pytest.skip(str(missing))
    yield engine
    engine.close()


@pytest.fixture
def engine(started: Engine) -> Iterator[Engine]:
    """Return the engine at the width of a computer; its pages may have no fault."""
    started.resize(1280, 800)
    started.faults.clear()
    yield started
    started.open("about:blank")
    assert not started.faults, "the pages had faults:\n" + "\n".join(started.faults)


@pytest.fixture
def filed(book: Path) -> str:
    """Return the address of the module's page as a file."""
    return (book / MODULE_PAGE).as_uri()


@pytest.fixture
def lesson(served: str) -> str:
    """Return the address of the module's page, served."""
    return f"{served}/{MODULE_PAGE}"
