"""A table as a spreadsheet saved it: whatever its encoding and separator, line by line.

A line is read by itself, or with the few below it that make it a whole row. So a quotation mark
that was never closed costs one row, and not everything that follows it.
"""

from __future__ import annotations

import codecs
import csv
from dataclasses import dataclass
from pathlib import Path

from tworings.content.fault import ContentError, Fault
from tworings.content.text_file import read_bytes

SEPARATORS = (",", ";", "\t")
#: More than any group's table.
MAX_BYTES = 8 * 1024 * 1024
#: A cell of more lines than this is a quotation mark that was never closed.
LONGEST_CELL = 10
#: What other files begin with.
_OTHERS = (
    (b"PK\x03\x04", "spreadsheet or an archive"),
    (b"\xd0\xcf\x11\xe0", "spreadsheet of an old kind"),
    (b"%PDF-", "PDF"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True)
class TableLine:
    """One line that is not empty.

    Attributes
    ----------
    number : int
        From 1, as editors count.
    cells : tuple of str
        Without space around them.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """What stands in a file.

    Attributes
    ----------
    path : str
    lines : tuple of TableLine
    broken : tuple of TableLine
        Lines that could not be parted into cells, each as one cell.
    faults : tuple of Fault
    """

    path: str
    lines: tuple[TableLine, ...]
    broken: tuple[TableLine, ...]
    faults: tuple[Fault, ...]


def read_table(path: Path | str) -> Table:
    """Read a table of comma-, semicolon- or tab-separated values.

    UTF-8 and UTF-16 are told by their mark or by their look, else it is Windows-1252, line by
    line: a file put together from two may hold both.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    faults: list[Fault] = []
    data = read_bytes(Path(path), MAX_BYTES)
    kind = next((kind for mark, kind in _OTHERS if data.startswith(mark)), "")
    if kind:
        raise ContentError(
            Fault(
                str(path),
                1,
                "",
                f"this is a {kind}, whatever its name",
                "a table of comma-separated values",
                'open it, and save it as "CSV UTF-8"',
            )
        )
    texts = _texts(str(path), data, faults)
    if texts and texts[0].strip().lower().startswith("sep=") and len(texts[0].strip()) <= 5:
        # What a spreadsheet program writes for itself.
        texts[0] = ""
    separator = max(SEPARATORS, key=_head(texts).count)
    lines: list[TableLine] = []
    broken: list[TableLine] = []
    width = below = 0
    for number, text in enumerate(texts, 1):
        if number <= below or not text.strip(f" {''.join(SEPARATORS)}"):
            continue
        cells = _cells(text, separator)
        if cells is None and width:
            # A cell may hold the end of a line. Not one by mistake: the row must come out whole.
            for more in range(number + 1, min(number + LONGEST_CELL, len(texts)) + 1):
                cells = _cells(" ".join(texts[number - 1 : more]), separator)
                if cells is not None and len(cells) == width:
                    below = more
                    break
                cells = None
        if cells is None:
            broken.append(TableLine(number, (text.strip(),)))
            faults.append(
                Fault(
                    str(path),
                    number,
                    "",
                    "a quotation mark in this row is not closed",
                    "quotation marks in pairs, or none",
                    "delete the mark, and save the file again; the row was set aside",
                )
            )
            continue
        width = max(width, len(cells))
        lines.append(TableLine(number, tuple(cell.strip() for cell in cells)))
    if not lines and not broken:
        faults.append(
            Fault(
                str(path),
                1,
                "",
                "the file is empty",
                "a first row with the names of the columns, and a row for each form",
                "begin with the template: tworings responses-template",
            )
        )
    return Table(str(path), tuple(lines), tuple(broken), tuple(faults))


def _head(texts: list[str]) -> str:
    """Return the line with the names of the columns; without one, the first that is not empty."""
    filled = [text for text in texts if text.strip()][:10]
    named = (text for text in filled if "code" in text.lower() and "time" in text.lower())
    return next(named, filled[0] if filled else "")


def _cells(text: str, separator: str) -> list[str] | None:
    try:
        return next(csv.reader([text], delimiter=separator, strict=True), None)
    except csv.Error:
        return None


def _texts(path: str, data: bytes, faults: list[Fault]) -> list[str]:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding and data.count(b"\0") > len(data) // 4:
        # UTF-16 without a mark: every second byte of plain letters is 0.
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    if encoding.startswith("utf-16"):
        text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
        return _refuse_lost(path, _split(text), faults)
    data = data.removeprefix(codecs.BOM_UTF8)
    parts = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    return _refuse_lost(path, [_decoded(part) for part in parts], faults)


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _decoded(part: bytes) -> str:
    try:
        return part.decode("utf-8")
    except UnicodeDecodeError:
        return part.decode("cp1252", errors="replace")


def _refuse_lost(path: str, texts: list[str], faults: list[Fault]) -> list[str]:
    for number, text in enumerate(texts, 1):
        lost = next((c for c in text if c == "\ufffd" or (c < " " and c != "\t")), None)
        if lost:
            faults.append(
                Fault(
                    path,
                    number,
                    "",
                    "this row holds a letter that cannot be read",
                    "text in UTF-8, UTF-16 or Windows-1252",
                    "look at the row, and save the file again as CSV UTF-8",
                )
            )
    return ["".join(c for c in text if c >= " " or c == "\t") for text in texts]
