"""A deck of slides as it is written: a page, ``modules/<module>/slides.md``, a heading a slide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tworings.content.text_file import read_text

#: What a deck's file is called, in the folder of its module.
DECK = "slides.md"
#: The directives of a deck, as they are written.
NOTES, AIMS, ITEMS, ACTIVITY = "notes", "deck-aims", "deck-items", "deck-activity"

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_DIRECTIVE = re.compile(r"\{([a-z-]+)\}\s*(.*)")


@dataclass(frozen=True)
class Part:
    """A directive of a slide.

    Attributes
    ----------
    name : str
        Such as ``notes``.
    arguments : tuple of str
        What stands behind the name, word by word.
    line : int
    text : str
        What stands in it.
    """

    name: str
    arguments: tuple[str, ...]
    line: int
    text: str


@dataclass(frozen=True)
class Slide:
    """One slide.

    Attributes
    ----------
    number : int
        From 1.
    heading : str
    line : int
        The line of its heading.
    text : str
        What stands on it outside of any directive.
    parts : tuple of Part
        Its directives, in order.
    """

    number: int
    heading: str
    line: int
    text: str
    parts: tuple[Part, ...]

    def named(self, name: str) -> tuple[Part, ...]:
        """Return the directives of one name."""
        return tuple(part for part in self.parts if part.name == name)


@dataclass(frozen=True)
class Deck:
    """The slides of one module.

    Attributes
    ----------
    path : Path
    slides : tuple of Slide
    """

    path: Path
    slides: tuple[Slide, ...]

    def parts(self, name: str) -> Iterator[Part]:
        """Yield every directive of one name."""
        for slide in self.slides:
            yield from slide.named(name)


def read_deck(path: Path) -> Deck:
    """Read a deck. What stands above its first slide is none.

    Raises
    ------
    ContentError
        When the file cannot be read.
    """
    return Deck(path, tuple(_slides(read_text(path).splitlines())))


def _slides(lines: list[str]) -> Iterator[Slide]:
    heading, start, number = "", 0, 0
    text: list[str] = []
    parts: list[Part] = []
    for at, line, part in _pieces(lines):
        if part is None and line.startswith("## "):
            if number:
                yield Slide(number, heading, start, "\n".join(text).strip(), tuple(parts))
            heading, start, number = line[3:].strip(), at, number + 1
            text, parts = [], []
        elif part is not None:
            parts.append(part)
        else:
            text.append(line)
    if number:
        yield Slide(number, heading, start, "\n".join(text).strip(), tuple(parts))


def _pieces(lines: list[str]) -> Iterator[tuple[int, str, Part | None]]:
    """Yield each line outside of fences, and each fenced directive as one piece."""
    fence, head, start = "", "", 0
    inside: list[str] = []
    for at, line in enumerate(lines, 1):
        match = _FENCE.match(line)
        if fence:
            # The fence that ends it is at least as long; a shorter one stands inside.
            if match and match[1].startswith(fence) and not match[2].strip():
                found = _DIRECTIVE.fullmatch(head)
                name, arguments = (found[1], found[2].split()) if found else ("", [])
                yield start, "", Part(name, tuple(arguments), start, "\n".join(inside).strip())
                fence, inside = "", []
            else:
                inside.append(line)
        elif match:
            fence, head, start = match[1], match[2].strip(), at
        else:
            yield at, line, None
