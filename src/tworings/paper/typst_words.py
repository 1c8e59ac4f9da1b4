"""Text in the language of typst: every word goes as a string, so none of it can be read as code."""

from __future__ import annotations

import re

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def string(text: str) -> str:
    """Return a string of typst's code."""
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def words(text: str) -> str:
    """Return a text as content: whatever stands in it, typst shows it as it is."""
    # The semicolon ends the expression: a full stop or bracket after it begins no further one.
    return f"#{string(text)};" if text else ""


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
_BLANK = re.compile(r"_{3,}")
#: From so many on, a line at the end of a text reaches to the margin.
_TO_THE_MARGIN = 20


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
    for run in _BLANK.finditer(text):
        parts.append(words(text[start : run.start()]))
        long = len(run[0]) >= _TO_THE_MARGIN and last and not text[run.end() :].strip()
        width = "1fr" if long else f"{len(run[0]) * 0.5:.1f}em"
        parts.append(call("blank", width))
        start = run.end()
    return "".join([*parts, words(text[start:])])
