"""Tables on paper: columns as wide as what stands in them asks for."""

from __future__ import annotations

import re

from tworings.paper.typst_words import BLANK, call, content, listed

_LINK = r"\[[^\]]*\]\([^)]*\)"
#: On paper a citation is a number.
_CITED = re.compile(rf"\({_LINK}(?:, {_LINK})*\)")
#: What paper does not show of a cell as it is written.
_UNSEEN = re.compile(r"[*`]|\]\([^)]*\)|\[(?!\d)")
#: What is there to be written in: nothing, a line, or a number to go on from.
_ROOM = re.compile(r"_*|\d+\.")
#: Boxes to tick, each with a word or two.
_TICKS = re.compile(r"(?:☐ ?\w{0,6} ?){1,3}")
#: A column is never narrower than so many letters, nor asks for more; beside one to write in, less.
_NARROW, _WIDE, _WIDE_BESIDE_ROOM = 4, 60, 36
#: What stands at both sides of the words in a cell, in letters.
_SIDES = 2
#: No word asks for more: a longer one may be broken.
_WORD = 30
#: What a column to write in asks for.
_TO_WRITE = 20
#: A table of so many rows and letters stays on one page.
_TOGETHER, _LETTERS = 13, 900


def table(rows: list[list[str]], said: list[list[str]], letters: int) -> str:
    """Return a table as typst's markup.

    Parameters
    ----------
    rows : list of list of str
        The cells as typst's markup; the first row names the columns.
    said : list of list of str
        The same as it is written, to measure.
    letters : int
        How many letters stand in a line of the paper.
    """
    columns = [[_seen(row[n]) for row in said] for n in range(len(rows[0]))]
    cells = [
        _cell(cell, text)
        for row, texts in zip(rows[1:], said[1:], strict=True)
        for cell, text in zip(row, texts, strict=True)
    ]
    heads = listed([content(cell) for cell in rows[0]])
    keep = "true" if keeps_together(said) else "false"
    widths = listed([f"{width:.1f}fr" for width in _widths(columns, letters)])
    return call("ruled", keep, widths, heads, *cells)


def keeps_together(said: list[list[str]]) -> bool:
    """Whether a table is short enough to stay on one page."""
    return len(said) <= _TOGETHER and sum(len(text) for row in said for text in row) <= _LETTERS


def _cell(markup: str, said: str) -> str:
    if _ROOM.fullmatch(said.strip()):
        # Room for a pen. The lines of the table are the lines to write on.
        return content(call("tall", content(markup if said.strip(" _") else "")))
    if BLANK.search(said):
        return content(call("to-fill", content(markup)))
    return content(markup)


def _seen(said: str) -> str:
    """Return a cell about as long as paper shows it."""
    seen = _UNSEEN.sub("", _CITED.sub("[00]", said)).strip()
    # Boxes to tick stay in one line.
    return seen.replace(" ", "_") if _TICKS.fullmatch(seen) else seen


def _widths(columns: list[list[str]], letters: int) -> list[float]:
    """Return what each column gets: its longest word at least."""
    to_write = [all(not cell.strip(" _") for cell in cells[1:]) for cells in columns]
    wide = _WIDE_BESIDE_ROOM if any(to_write) else _WIDE
    least, asked = [], []
    for cells, empty in zip(columns, to_write, strict=True):
        word = max(len(word) for cell in cells for word in [*cell.split(), ""])
        least.append(max(_NARROW, min(word, _WORD) + _SIDES))
        wish = _TO_WRITE if empty else min(max(map(len, cells)), wide)
        asked.append(max(wish + _SIDES, least[-1]))
    # With room for all, what is left goes to each as it asked; else to what is more than least.
    share = (letters - sum(least)) / (sum(asked) - sum(least) or 1)
    if share >= 1:
        return [wish * letters / sum(asked) for wish in asked]
    return [n + max(share, 0) * (wish - n) for n, wish in zip(least, asked, strict=True)]
