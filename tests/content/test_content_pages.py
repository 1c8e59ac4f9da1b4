"""The words of pages: which lines are prose, and where they stand."""

import pytest
from raised import the_fault_of

from tworings.content.pages import read_page, read_pages

CODE = """# One

~~~~python
# no heading
```
still code
~~~~

```{admonition} Title
Inside.
```{note}
Deeper.
```
```

## Two ##
"""


def test_code_is_left_out_and_directives_are_not(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(CODE, encoding="utf-8")
    page = read_page(path)
    assert [(n, line) for n, line in page.lines if line] == [
        (1, "# One"),
        (10, "Inside."),
        (12, "Deeper."),
        (16, "## Two ##"),
    ]
    assert list(page.headings()) == [(1, 1, "One"), (16, 2, "Two")]


def test_a_notebook_gives_the_lines_of_its_file(tmp_path, notebook):
    path = tmp_path / "a.ipynb"
    notebook(path, ['# A "title"\n\nText.', "## *Second*\n\nText."])
    raw = path.read_text(encoding="utf-8").splitlines()
    page = read_page(path)
    assert list(page.headings()) == [
        (next(n for n, line in enumerate(raw, 1) if "# A" in line), 1, 'A "title"'),
        (next(n for n, line in enumerate(raw, 1) if "Second" in line), 2, "Second"),
    ]
    texts = [number for number, line in page.lines if line == "Text."]
    assert texts[0] < texts[1]


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"cells": 3}', '{"cells": [1]}', "[" * 100_000])
def test_what_is_no_notebook(tmp_path, text):
    path = tmp_path / "a.ipynb"
    path.write_text(text, encoding="utf-8")
    assert "no notebook" in the_fault_of(read_page, path).problem


def test_hidden_and_built_folders_hold_no_pages(tmp_path):
    for folder in ("_build", ".ipynb_checkpoints", "a"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "b.md").write_text("text", encoding="utf-8")
    assert [page.path.parent.name for page in read_pages(tmp_path, [])] == ["a"]
