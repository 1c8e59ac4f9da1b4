"""Notebooks as they are stored, and nbval comparing instead of only running."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tworings import notebooks

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
ALL = notebooks.find(BOOK)


#: The notebooks that read every module: its bank, or its activities.
OF_ALL = (
    "educators/agendas/agendas.ipynb",
    "educators/agendas/ready.ipynb",
    "tools/closing.ipynb",
    "tools/marathon.ipynb",
)


@pytest.fixture
def book(tmp_path):
    """A copy of the book to break."""
    copy = tmp_path / "book"
    shutil.copytree(BOOK, copy, ignore=shutil.ignore_patterns("_build", ".ipynb_checkpoints"))
    return copy


def nbval(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--nbval", "-q", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_there_are_notebooks():
    assert ALL


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_stored_with_outputs_that_nbval_compares(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    # nbval does not compare a cell whose execution count is null.
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    text = json.dumps(notebook)
    assert "application/vnd.jupyter.widget-view+json" not in text
    assert "widgets" not in notebook["metadata"]
    assert any("text/html" in o.get("data", {}) for cell in code for o in cell["outputs"])
    assert not any(o["output_type"] == "error" for cell in code for o in cell["outputs"])


def test_none_is_stale():
    assert notebooks.stale(BOOK) == []


def test_tidying_again_changes_nothing():
    for path in ALL:
        text = path.read_text(encoding="utf-8")
        notebook = json.loads(text)
        notebooks.tidy(notebook)
        again = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
        assert again == text


def test_a_changed_item_makes_the_notebook_stale_and_nbval_fail(book):
    items = book / "modules" / "two-rings" / "items.yaml"
    text = items.read_text(encoding="utf-8")
    stem = next(line for line in text.splitlines() if line.strip().startswith("stem:"))
    assert nbval(book / "modules" / "two-rings").returncode == 0
    items.write_text(text.replace(stem, f"{stem.split(':')[0]}: Another stem altogether."), "utf-8")
    # Every notebook beside the items may have read them.
    beside = sorted((book / "modules" / "two-rings").glob("*.ipynb"))
    assert notebooks.stale(book) == sorted([*beside, *(book / path for path in OF_ALL)])
    done = nbval(book / "modules" / "two-rings")
    assert done.returncode == 1, done.stdout
    assert "Another stem altogether" in done.stdout


@pytest.mark.parametrize("name", ["items.yaml", "module.yaml"])
def test_a_notebook_of_every_bank_follows_each_of_them(book, name):
    marathon, other = book / "tools" / "marathon.ipynb", book / "tools" / "my-pace.ipynb"
    assert not notebooks.is_stale(marathon)
    new = book / "modules" / "new"
    new.mkdir()
    (new / name).write_text("title: New\n", encoding="utf-8")
    assert notebooks.is_stale(marathon), "a bank that came"
    assert not notebooks.is_stale(other)
    (new / name).unlink()
    assert not notebooks.is_stale(marathon)
    own = book / "modules" / "two-rings" / name
    own.write_text(own.read_text("utf-8") + "\n# a remark\n", "utf-8")
    assert notebooks.is_stale(marathon), "a bank that changed"
    assert not notebooks.is_stale(other)


def test_refresh_runs_what_is_stale_and_only_that(book):
    assert list(notebooks.refresh(book)) == []
    items = book / "modules" / "two-rings" / "items.yaml"
    items.write_text(items.read_text("utf-8") + "\n# a remark\n", "utf-8")
    written = list(notebooks.refresh(book))
    # Those beside the items, and those that read every module; no other.
    assert sorted(written) == sorted([*items.parent.glob("*.ipynb"), *(book / p for p in OF_ALL)])
    # The remark changed no output: the notebook differs in its digest only.
    before, after = (
        json.loads((root / "modules/two-rings/two-rings.ipynb").read_text("utf-8"))
        for root in (BOOK, book)
    )
    assert before["metadata"].pop("tworings") != after["metadata"].pop("tworings")
    assert before == after
    assert notebooks.stale(book) == []


def test_prose_does_not_make_a_notebook_stale(book):
    path = book / "modules" / "two-rings" / "two-rings.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    prose = next(cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    prose["source"] = ["# Other words"]
    path.write_text(json.dumps(notebook), "utf-8")
    assert not notebooks.is_stale(path)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("import warnings; warnings.warn('careful')", "printed to stderr"),
    ],
)
def test_a_failing_cell_is_named_and_nothing_is_written(book, code, says):
    path = book / "modules" / "two-rings" / "two-rings.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    cell["source"] = [*cell["source"], f"\n{code}"]
    path.write_text(json.dumps(notebook), "utf-8")
    before = path.read_bytes()
    with pytest.raises(notebooks.NotebookError, match=says) as caught:
        list(notebooks.refresh(book))
    assert "two-rings.ipynb" in str(caught.value)
    assert path.read_bytes() == before
    assert not list(book.rglob("*.part"))


def test_views_are_dropped_only_where_a_fallback_stands():
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "1"}}
    notebook = {
        "cells": [
            {"outputs": [{"data": {**view, "text/html": "<p>"}}, {"data": dict(view)}]},
            {"cell_type": "markdown"},
        ],
        "metadata": {"widgets": {}},
    }
    notebooks.drop_widget_views(notebook)
    first, second = notebook["cells"][0]["outputs"]
    assert first["data"] == {"text/html": "<p>"}
    assert second["data"] == view
    assert notebook["metadata"] == {}
