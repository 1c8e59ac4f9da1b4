"""The words of a page, be it a markdown file or a notebook."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tworings.content.fault import ContentError, Fault
from tworings.content.text_file import read_text

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
_CITATION = re.compile(r"#claim-([\w.-]*)")


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes
    ----------
    path : Path
    lines : tuple of (int, str)
        Its markdown, line by line, with the line of the file; code blocks are left out.
    """

    path: Path
    lines: tuple[tuple[int, str], ...]

    def headings(self) -> Iterator[tuple[int, int, str]]:
        """Yield (line, level, text) of each heading."""
        for number, line in self.lines:
            match = _HEADING.fullmatch(line)
            if match:
                text = re.sub(r"[ \t]+#+$", "", match[2].strip())
                yield number, len(match[1]), re.sub(r"[*_`]", "", text)

    def cited(self) -> set[str]:
        """Return the id of every claim that the page links to."""
        return {
            own.rstrip(".")
            for _, line in self.lines
            if "#claim-" in line
            for own in _CITATION.findall(line)
        }


def read_pages(root: Path, faults: list[Fault]) -> list[Page]:
    """Read every page below a folder; a fault goes into the list."""
    pages = []
    for path in sorted([*root.rglob("*.md"), *root.rglob("*.ipynb")]):
        if any(part.startswith((".", "_")) for part in path.relative_to(root).parts):
            continue
        try:
            pages.append(read_page(path))
        except ContentError as error:
            faults.extend(error.faults)
    return pages


def read_page(path: Path) -> Page:
    """Read a markdown file, or the markdown cells of a notebook.

    Raises
    ------
    ContentError
        When it cannot be read.
    """
    text = read_text(path)
    if path.suffix != ".ipynb":
        return Page(path, tuple(_prose(list(enumerate(text.splitlines(), 1)))))
    lines: list[tuple[int, str]] = []
    raw = text.splitlines()
    for cell in _cells(path, text):
        if cell.get("cell_type") == "markdown":
            lines.extend(_prose(_numbered(cell.get("source", ""), raw, lines)))
    return Page(path, tuple(lines))


def _cells(path: Path, text: str) -> list[dict[str, Any]]:
    line = 1
    try:
        cells = json.loads(text)["cells"]
        if isinstance(cells, list) and all(isinstance(cell, dict) for cell in cells):
            return cells
    except json.JSONDecodeError as error:
        line = error.lineno
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise ContentError(
        Fault(
            str(path),
            line,
            "",
            "this is no notebook",
            "a notebook as JupyterLab saves it",
            "open and save it in JupyterLab, or take back the last change",
        )
    )


def _numbered(source: Any, raw: list[str], before: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Find the line of each line of a cell in the notebook's file."""
    written = "".join(map(str, source)) if isinstance(source, list) else str(source)
    at = before[-1][0] if before else 1
    numbered = []
    for line in written.splitlines():
        needle = json.dumps(line, ensure_ascii=False)[1:-1]
        if needle:
            later = (n for n in range(at, len(raw) + 1) if needle in raw[n - 1])
            at = next(later, at)
        numbered.append((at, line))
    return numbered


def _prose(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Leave out fenced code; what stands in a directive, such as a note, is prose."""
    # Each open fence, and whether it holds code.
    fences: list[tuple[str, bool]] = []
    for number, line in lines:
        match = _FENCE.match(line)
        if match and fences and match[1].startswith(fences[-1][0]) and not match[2].strip():
            fences.pop()
        elif fences and fences[-1][1]:
            continue
        elif match:
            fences.append((match[1], not match[2].lstrip().startswith("{")))
        else:
            yield number, line
