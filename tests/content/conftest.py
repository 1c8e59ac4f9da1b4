"""A small whole book to read, and to break in one place."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tworings.content.rules.module_page import HEADINGS

GOOD = Path(__file__).parent / "good_book"


def make_book(folder):
    """Copy the good book into a folder, with the notebook that nbval must not find in the tests."""
    book = folder / "book"
    shutil.copytree(GOOD, book)
    page = book / "modules" / "sample" / "sample.ipynb"
    write_notebook(page, [f"## {heading}\n\nText." for heading in HEADINGS])
    (book / "index.md").write_text(
        "# Tea\n\nTea is hot ([Brewer 2001](modules/x.md#claim-tea-is-hot)).\n", encoding="utf-8"
    )
    return book


def write_notebook(path, cells):
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": cell.splitlines(keepends=True)}
        for cell in cells
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False), encoding="utf-8")


@pytest.fixture
def tea(tmp_path, monkeypatch):
    """The good book, in a folder from which it is named ``book``."""
    monkeypatch.chdir(tmp_path)
    make_book(tmp_path)
    return Path("book")


@pytest.fixture
def items(tea):
    return tea / "modules" / "sample" / "items.yaml"


@pytest.fixture
def module(tea):
    return tea / "modules" / "sample" / "module.yaml"


@pytest.fixture
def edit():
    """Replace a piece of a file that must be there, and return the line where it stood."""

    def replace(path, old, new):
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {path}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replace


@pytest.fixture
def notebook():
    return write_notebook


@pytest.fixture(scope="session")
def whole_book(tmp_path_factory):
    """The good book once for tests that keep what they change to themselves."""
    return make_book(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def rewrite(tea):
    """Change a YAML file of the book through its plain values."""

    def change(name, spoil):
        path = tea / name
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        spoil(data)
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
        path.write_text(text, encoding="utf-8")

    return change


@pytest.fixture
def items_to(rewrite):
    return lambda spoil: rewrite("modules/sample/items.yaml", lambda bank: spoil(bank["items"]))


@pytest.fixture
def second_module(tea):
    """Add a second module, as sound as the first; return its folder."""
    first, second = tea / "modules" / "sample", tea / "modules" / "other"
    second.mkdir()
    for name in ("items.yaml", "module.yaml"):
        text = (first / name).read_text(encoding="utf-8").replace("sample", "other")
        (second / name).write_text(text, encoding="utf-8")
    shutil.copyfile(first / "sample.ipynb", second / "other.ipynb")
    bank = yaml.safe_load((second / "items.yaml").read_text(encoding="utf-8"))
    for number, item in enumerate(bank["items"]):
        item["stem"] = f"Other{number} words{number} than{number} there{number} were{number}"
    text = yaml.safe_dump(bank, allow_unicode=True, sort_keys=False)
    (second / "items.yaml").write_text(text, encoding="utf-8")
    return second
