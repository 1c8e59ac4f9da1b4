"""The sheets of the real book, set once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def book() -> Path:
    return ROOT / "book"


@pytest.fixture(scope="session")
def sheets(book):
    from tworings.paper.stack import every_sheet

    return {sheet.name: sheet for sheet in every_sheet(book)}


@pytest.fixture(scope="session")
def pdfs(book, tmp_path_factory) -> dict[str, bytes]:
    from tworings.paper.stack import write_stack

    to = tmp_path_factory.mktemp("stack")
    return {path.stem: path.read_bytes() for path in write_stack(book, to)}
