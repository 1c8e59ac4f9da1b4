"""The list of sources is written from what a page and its bank cite."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tworings.authoring.source_list import write_source_lists

BOOK = Path("book")


@pytest.fixture
def page(tea) -> Path:
    """A module's page that ends with its sources."""
    path = BOOK / "modules" / "sample" / "sample.ipynb"
    write(path, ["# Tea\n\nTea is hot.", "## Sources\n\nRead these."])
    return path


def write(path: Path, cells: list[str]) -> None:
    made = [{"cell_type": "markdown", "metadata": {}, "source": cell} for cell in cells]
    path.write_text(json.dumps({"cells": made, "nbformat": 4, "metadata": {}}), encoding="utf-8")


def sources(path: Path) -> str:
    return "".join(json.loads(path.read_text(encoding="utf-8"))["cells"][-1]["source"])


def test_it_holds_what_the_page_and_the_bank_cite_and_no_other(page):
    assert list(write_source_lists(BOOK)) == [page]
    assert sources(page).startswith("## Sources\n\nRead these.\n\n- [Brewer 2001](https://")
    # A second run changes nothing.
    before = page.read_bytes()
    assert list(write_source_lists(BOOK)) == []
    assert page.read_bytes() == before


def test_a_false_entry_goes(page):
    write(page, ["# Tea", "## Sources\n\nRead these.\n\n- [Nobody](https://a.org): none"])
    assert list(write_source_lists(BOOK)) == [page]
    assert sources(page).startswith("## Sources\n\nRead these.\n\n- [Brewer")
    assert "Nobody" not in sources(page)


def test_what_the_section_itself_cites_is_listed(page):
    elsewhere = BOOK / "elsewhere.ipynb"
    write(elsewhere, ["# Tea", "## Sources\n\nIt is hot ([Brewer 2001](#claim-tea-is-hot))."])
    list(write_source_lists(BOOK))
    assert "\n\n- [Brewer 2001](https://" in sources(elsewhere)


def test_a_page_without_the_heading_is_left_alone(page):
    write(page, ["# Tea\n\nTea is hot."])
    before = page.read_bytes()
    assert list(write_source_lists(BOOK)) == []
    assert page.read_bytes() == before
