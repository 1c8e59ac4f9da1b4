"""Text in the language of typst: every word goes as a string, so none of it can be read as code."""

from __future__ import annotations

import re

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
#: A stretch that typst may find no place to break in: it breaks at spaces, slashes and hyphens.
_LONG = re.compile(r"[^\s/-]{30,}")
#: No word of the book is longer; what is, may break after every so many letters.
_LONGEST, _PIECE = 29, 12
#: A place for a break that shows nothing.
_HERE = "\u200b"


def string(text: str) -> str:
    """Return a string of typst's code."""
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def words(text: str) -> str:
    """Return a text as content: whatever stands in it, typst shows it as it is."""
    # A tab would have no width here, and join two words.
    text = _LONG.sub(_breakable, text.replace("\t", " "))
    # The semicolon ends the expression: a full stop or bracket after it begins no further one.
    return f"#{string(text)};" if text else ""


def _breakable(long: re.Match[str]) -> str:
    """Return a stretch with places to break: what runs over the edge of the paper is lost."""
    # In an address a line may end before one of these signs.
    parts = re.split(r"(?=[._?=&%]\w)", long[0])
    return _HERE.join(_HERE.join(_pieces(part)) for part in parts if part)


def _pieces(part: str) -> list[str]:
    if len(part) <= _LONGEST:
        return [part]
    return [part[at : at + _PIECE] for at in range(0, len(part), _PIECE)]


def content(markup: str) -> str:
    """Return markup as an argument."""
    return f"[{markup}]"


def call(name: str, *arguments: str, **named: str) -> str:
    """Return a call inside markup; arguments are typst's code already."""
    given = [*arguments, *(f"{key}: {value}" for key, value in named.items())]
    return f"#{name}({', '.join(given)});"


def listed(values: list[str]) -> str:
    """Return an array; one of a single value keeps its comma."""
    return f"({', '.join(values)},)"


#: A run of underscores is a line to write on.
BLANK = re.compile(r"_{3,}")
#: From so many on, a line at the end of a text reaches to the margin.
_TO_THE_MARGIN = 8
#: The shortest line that a hand can write a word on, in underscores.
_SHORTEST = 10


def words_and_blanks(text: str, last: bool = False) -> str:
    """Return a text with its lines to write on.

    Parameters
    ----------
    text : str
    last : bool
        Nothing follows on the same line, so a long line may reach to the margin.
    """
    # A box to tick stays beside its word.
    text = text.replace("☐ ", "☐\u00a0")
    parts, start = [], 0
    for run in BLANK.finditer(text):
        parts.append(words(text[start : run.start()]))
        if len(run[0]) >= _TO_THE_MARGIN and last and not text[run.end() :].strip():
            parts.append(call("blank-to-the-margin"))
        else:
            parts.append(call("blank", f"{max(len(run[0]), _SHORTEST) * 0.5:.1f}em"))
        start = run.end()
    return "".join([*parts, words(text[start:])])
