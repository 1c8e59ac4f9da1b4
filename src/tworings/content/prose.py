"""The prose of a page as readers hear it: paragraphs and sentences, without marks and citations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tworings.content.pages import Page

_CLAIM = re.compile(r"#claim-([\w.-]*\w)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*)")
_ITEM = re.compile(r" {0,9}(?:[-*+]|\d{1,3}[.)])[ \t]+")
#: A citation, with the brackets around it: what it says is no part of the sentence.
_CITATION = re.compile(
    r"\s*\(\[[^\[\]]*\]\([^()]*#claim-[^()]*\)(?:[,;]\s*\[[^\[\]]*\]\([^()]*\))*\)"
)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)")
#: A role with a text: ``{term}`the inner ring <internal anal sphincter>` ``.
_ROLE = re.compile(r"\{[a-z:-]+\}`([^`<]*?)\s*(?:<[^`]*>)?`")
_MARKS = re.compile(r"[*`\\]+|(?<!\w)_|_(?!\w)")
#: What ends with a dot and ends no sentence.
_SHORT = re.compile(r"\b(?:e\.g|i\.e|etc|vs|Dr|approx)\.|\bNo\.(?=\s*\d)")
_END = re.compile(r"(?<=[.!?])[\"”')]*\s+(?=[\"“'(]?[A-Z0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,:/–-]*")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, an entry of a list or a row of a table.

    Attributes
    ----------
    line : int
        The line of the file where it begins.
    section : str
        The heading of level 2 above it; empty before the first.
    source : str
        As it is written.
    claims : tuple of str
        The claims that it cites.
    kind : str
        ``text``, ``item`` or ``row``.
    """

    line: int
    section: str
    source: str
    claims: tuple[str, ...]
    kind: str

    @property
    def plain(self) -> str:
        """The text without marks, links' addresses and citations."""
        text = _CITATION.sub("", self.source)
        text = _ROLE.sub(r"\1", _LINK.sub(r"\1", text))
        return " ".join(_MARKS.sub("", text).split())

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences, in order; what a colon leads to counts as one of its own."""
        return sentences_of(self.plain)


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a text without marks; what a colon leads to is one of its own."""
    text = _SHORT.sub(lambda m: m[0].replace(".", "\u2024"), text)
    parts = (piece for part in _END.split(text) for piece in re.split(r"(?<=:)\s+", part))
    return tuple(part.strip() for part in parts if words(part))


def paragraphs(page: Page) -> Iterator[Paragraph]:
    """Yield every paragraph of a page, in order."""
    section = ""
    gathered: list[str] = []
    start, kind = 0, "text"

    def made() -> Iterator[Paragraph]:
        source = " ".join(gathered).strip()
        if source:
            yield Paragraph(start, section, source, tuple(_CLAIM.findall(source)), kind)
        gathered.clear()

    previous = 0
    for number, line in page.lines:
        stripped = line.strip()
        heading = _HEADING.fullmatch(line)
        starts_item = _ITEM.match(line)
        is_row = stripped.startswith("|")
        # In a notebook the lines of two cells follow each other without an empty one between.
        if not stripped or heading or starts_item or is_row or number > previous + 1:
            yield from made()
        previous = number
        if heading:
            if line.lstrip().startswith("## "):
                section = re.sub(r"[*_`]", "", heading[1]).strip()
            continue
        if not stripped or re.fullmatch(r"[|:\-\s]+|:[\w-]+:.*|\{[^}]*\}|<!--.*-->|---", stripped):
            continue
        if not gathered:
            start, kind = number, "item" if starts_item else "row" if is_row else "text"
        gathered.append(_ITEM.sub("", stripped, count=1) if starts_item else stripped)
    yield from made()


def words(text: str) -> list[str]:
    """Return the words and numbers of a text."""
    return _WORD.findall(text)
