"""The handout of each module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from tworings.content import load_module
from tworings.content.ledger import LedgerFiles
from tworings.model import Structure
from tworings.paper.manuscript import Manuscript
from tworings.paper.sheet import Sheet

#: The sheet that whoever opens the folder reads first.
GUIDE = "start-here"
#: Easy words are also set larger.
EASY_SIZE = "14pt"


def handouts(book: Path, ledger: LedgerFiles, names: Mapping[str, Structure]) -> Iterator[Sheet]:
    """Yield a sheet for each module that has a ``handout.md``.

    Raises
    ------
    ContentError
        When a handout or its module is at fault.
    """
    for path in sorted(book.glob("modules/*/handout.md")):
        module = load_module(path.with_name("module.yaml"))
        yield _sheet(
            Manuscript(path, ledger, names),
            f"handout-{module.number:02}",
            f"{book.name}/modules/{module.id}/{module.id}",
        )


def guide(book: Path, ledger: LedgerFiles, names: Mapping[str, Structure]) -> Iterator[Sheet]:
    """Yield the educator's sheet from opening the folder to closing the room, if it is there.

    Raises
    ------
    ContentError
        When its page is at fault.
    """
    path = book / "educators" / "tomorrow.md"
    if path.exists():
        yield _sheet(Manuscript(path, ledger, names), GUIDE, f"{book.name}/educators/tomorrow")


def easy_read(book: Path, ledger: LedgerFiles, names: Mapping[str, Structure]) -> Iterator[Sheet]:
    """Yield a sheet for each page in easy words: one idea a line, and large by itself.

    Raises
    ------
    ContentError
        When a page is at fault.
    """
    for path in sorted(book.glob("start/easy-read/*.md")):
        read = Manuscript(path, ledger, names)
        sheet = _sheet(read, f"easy-read-{path.stem}", f"{book.name}/start/easy-read/{path.stem}")
        yield replace(sheet, size=EASY_SIZE)


def _sheet(read: Manuscript, name: str, page: str) -> Sheet:
    """Return a page of the book as a sheet; its QR code leads to a page of the site."""
    return Sheet(
        name=name,
        title=read.heading,
        heading=read.heading,
        body=read.body,
        day=read.day,
        references=read.references,
        page=page,
    )
