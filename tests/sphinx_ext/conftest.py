"""A copy of the book that a test may break, and the command that builds it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what a build reads, and return the folder."""
    for name in ("_config.yml", "_toc.yml"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(
        ROOT / "book", tmp_path / "book", ignore=shutil.ignore_patterns(".ipynb_checkpoints")
    )
    return tmp_path


@pytest.fixture
def build(copy: Path) -> Callable[..., subprocess.CompletedProcess]:
    """Return a function that builds the copy as a person would, with the flags given."""

    def run(*flags: str) -> subprocess.CompletedProcess:
        command = "from jupyter_book.cli.main import main; main()"
        return subprocess.run(
            [sys.executable, "-c", command, "build", str(copy), *flags],
            cwd=copy,
            capture_output=True,
            text=True,
            check=False,
        )

    return run
