"""The empty table that paper forms are typed into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tworings.model import PrePostTest


def write_template(path: Path, assessment: PrePostTest) -> Path:
    """Write the names of the columns, and nothing else.

    The mark at the beginning tells spreadsheet programs that it is UTF-8.

    Raises
    ------
    FileExistsError
        When there is such a file: it may hold somebody's typing.
    """
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        file.write(",".join(assessment.columns) + "\r\n")
    return path


def column_guide(assessment: PrePostTest) -> Iterator[str]:
    """Yield a line on each column: what to type into it."""
    yield "code    the person's own code, as they wrote it"
    yield "time    pre or post"
    for name, item in assessment.items.items():
        if item.type == "myth_or_fact":
            letters = "M, F or D"
        else:
            letters = f"A to {chr(ord('A') + len(item.choices) - 1)}"
        yield f"{name:<8}{letters}: {item.stem.plain}"
    yield "s1 ...  how sure they were of k1 ...: 1, 2 or 3 (may stay blank)"
    for name, line in assessment.lines.items():
        yield f"{name:<8}1 to 5: {line.text.plain}"
