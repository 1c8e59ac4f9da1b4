"""The assessment of the book, and tables written for a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tables import HOME

from tworings.evaluate import load_pre_post_test
from tworings.model import PrePostTest


@pytest.fixture(scope="session")
def assessment() -> PrePostTest:
    return load_pre_post_test(HOME)


@pytest.fixture
def head(assessment: PrePostTest) -> str:
    return ",".join(assessment.columns)


@pytest.fixture
def table(tmp_path: Path, head: str) -> Callable[..., Path]:
    """Return a function that writes rows below the names of the columns."""

    def write(*rows: str, name: str = "responses.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes("\n".join([head, *rows, ""]).encode(encoding))
        return path

    return write
