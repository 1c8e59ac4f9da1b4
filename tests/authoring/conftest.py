"""A small book to add to, and a session at the prompt with its answers piped in."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest

from tworings.cli import main

GOOD = Path(__file__).parents[1] / "content" / "good_book"


@pytest.fixture
def tea(tmp_path, monkeypatch):
    """The small book, in a folder from which it is named ``book``."""
    shutil.copytree(GOOD, tmp_path / "book")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def session(tea, monkeypatch, capsys):
    """Run the verb with lines as its input; return its status and all that it said."""

    def run(lines, *arguments):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        status = main(["new-item", *(arguments or ["book/modules/sample/items.yaml"])])
        return status, capsys.readouterr().out

    return run
