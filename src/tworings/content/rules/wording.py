"""An item's words as the rules compare them: without markup, in lower case."""

from __future__ import annotations

import re

from tworings.model import RichText

_MARKS = re.compile(r"[*_`\\]+")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def plain(text: RichText) -> str:
    """Return a text without emphasis marks, in one line. Quicker than rendering it."""
    return unmarked(text.source)


def unmarked(text: str) -> str:
    """Return a written text without emphasis marks, in one line."""
    return " ".join(_MARKS.sub("", text).split())


def words(text: RichText) -> tuple[str, ...]:
    """Return the words of a text in lower case."""
    return tuple(_WORD.findall(plain(text).lower()))
