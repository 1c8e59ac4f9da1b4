"""Every drawing of the body, labelled and blank, from the code that draws the book's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from tworings.content.ledger import LedgerFiles
from tworings.figures import DRAWINGS, draw
from tworings.model import Drawing, Structure
from tworings.paper.cited import Cited
from tworings.paper.format import Format
from tworings.paper.prints import print_drawing
from tworings.paper.sheet import UNREVIEWED, Sheet
from tworings.paper.typst_words import words

_TITLES = {"labelled": "with names", "blank": "write the names"}


def diagrams(book: Path, ledger: LedgerFiles, names: Mapping[str, Structure]) -> Iterator[Sheet]:
    """Yield two sheets a drawing, numbered: the names of some drawings are not neutral."""
    for number, name in enumerate(DRAWINGS, 1):
        drawing = draw(name)
        for form, said in _TITLES.items():
            cited = Cited(ledger)
            sources = cited.numbers(drawing.claims, str(book), 1)
            variant = drawing.variant.lower()
            heading = drawing.title if variant in drawing.title else f"{drawing.title} ({variant})"
            yield Sheet(
                name=f"diagram-{number}-{form}",
                title=f"Diagram {number}: {said}",
                heading=heading,
                body=partial(_body, name, form, f"{_caption(drawing)} {sources}", names),
                day=cited.day,
                references=cited.references,
                review=UNREVIEWED,
                page=f"{book.name}/modules/two-rings/two-rings",
            )


def _caption(drawing: Drawing) -> str:
    """Return the caption, with the state that paper shows: a page shows one after the other."""
    shown = f"Drawn here: {drawing.states[0].title.lower()}. " if drawing.states else ""
    return f"{shown}{drawing.caption}"


def _body(
    name: str, form: str, caption: str, names: Mapping[str, Structure], chosen: Format
) -> str:
    return f"{print_drawing(name, form, chosen.large, names)}\n{words(caption)}\n"
