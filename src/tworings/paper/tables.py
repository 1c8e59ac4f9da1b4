"""Tables on paper: columns as wide as what stands in them asks for."""

from __future__ import annotations

import re

from tworings.paper.typst_words import call, content, listed

_LINK = re.compile(r"\s*\(\[[^\]]*\]\([^)]*\)(?:, \[[^\]]*\]\([^)]*\))*\)|[*`]|\]\([^)]*\)|\[")
#: What is there to be written in: nothing, a line, or a number to go on from.
_ROOM = re.compile(r"_*|\d+\.")
#: A column is never narrower, nor counted as wider, than so many letters.
_NARROW, _WIDE = 7, 36
#: What a column to write in counts as.
_TO_WRITE = 20
#: A table of so many rows and letters stays on one page.
_TOGETHER, _LETTERS = 13, 900


def table(rows: list[list[str]], said: list[list[str]]) -> str:
    """Return a table as typst's markup.

    Parameters
    ----------
    rows : list of list of str
        The cells as typst's markup; the first row names the columns.
    said : list of list of str
        The same as it is written, to measure.
    """
    columns = [_width([row[n] for row in said]) for n in range(len(rows[0]))]
    cells = [
        _cell(cell, text)
        for row, texts in zip(rows[1:], said[1:], strict=True)
        for cell, text in zip(row, texts, strict=True)
    ]
    long = sum(len(text) for row in said for text in row) > _LETTERS
    heads = listed([content(cell) for cell in rows[0]])
    keep = "true" if len(rows) <= _TOGETHER and not long else "false"
    return call("ruled", keep, listed([f"{width}fr" for width in columns]), heads, *cells)


def _cell(markup: str, said: str) -> str:
    if not _ROOM.fullmatch(said.strip()):
        return content(markup)
    # Room for a pen. The lines of the table are the lines to write on.
    return content(call("tall", content(markup if said.strip(" _") else "")))


def _width(cells: list[str]) -> int:
    plain = [_LINK.sub("", cell).strip() for cell in cells]
    body = plain[1:] or plain
    if all(not cell.strip(" _") for cell in body):
        return max(_TO_WRITE, max(len(word) for word in [*plain[0].split(), ""]) + 1)
    longest_word = max((len(word) for cell in plain for word in cell.split()), default=0)
    longest = max(len(cell) for cell in plain)
    return max(_NARROW, longest_word + 2, min(longest, _WIDE))
