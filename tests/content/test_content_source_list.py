"""The list of sources is written from what a page and its bank cite."""

from __future__ import annotations

import json

from tworings.content.source_list import write_source_lists


def sources(path) -> str:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return "".join(cells[-1]["source"])


def test_it_holds_what_the_page_and_the_bank_cite_and_no_other(tea):
    page = tea / "modules" / "sample" / "sample.ipynb"
    [written] = write_source_lists(tea)
    assert written == page
    assert "\n- [Brewer 2001](https://" in sources(page)
    # What was written by hand above the list stays; a second run changes nothing.
    text = page.read_text(encoding="utf-8")
    assert list(write_source_lists(tea)) == []
    assert page.read_text(encoding="utf-8") == text


def test_what_stands_above_stays_and_a_false_entry_goes(tea):
    page = tea / "modules" / "sample" / "sample.ipynb"
    notebook = json.loads(page.read_text(encoding="utf-8"))
    notebook["cells"][-1]["source"] = "## Sources\n\nRead these.\n\n- [Nobody](https://a.org): none"
    page.write_text(json.dumps(notebook), encoding="utf-8")
    assert list(write_source_lists(tea)) == [page]
    assert sources(page).startswith("## Sources\n\nRead these.\n\n- [")
    assert "Nobody" not in sources(page)


def test_a_page_without_the_heading_is_left_alone(tea):
    page = tea / "modules" / "sample" / "sample.ipynb"
    notebook = json.loads(page.read_text(encoding="utf-8"))
    notebook["cells"].pop()
    page.write_text(json.dumps(notebook), encoding="utf-8")
    before = page.read_bytes()
    assert list(write_source_lists(tea)) == []
    assert page.read_bytes() == before
