"""Every sheet of the book, written into one folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tworings.content import load_structures
from tworings.content.fault import ContentError
from tworings.content.ledger import LedgerFiles, attempt, read_ledger
from tworings.content.pre_post_test import HOME
from tworings.paper.address import site_address
from tworings.paper.before_and_after import before_and_after
from tworings.paper.cited import Cited
from tworings.paper.diagrams import diagrams
from tworings.paper.format import FORMATS
from tworings.paper.forms import forms
from tworings.paper.handouts import easy_read, guide, handouts
from tworings.paper.press import press
from tworings.paper.question_cards import question_cards
from tworings.paper.sheet import Sheet
from tworings.written import write_whole


def every_sheet(book: Path) -> list[Sheet]:
    """Return the sheets of a book, in the order of their names.

    Raises
    ------
    ContentError
        With the faults of every page that has one.
    """
    ledger = read_ledger(book)
    if ledger.faults:
        raise ContentError(*ledger.faults)
    names = load_structures(book / "structures.yaml", book)
    day = Cited(ledger).day
    faults = []
    sheets: list[Sheet] = []
    kinds = (
        lambda: [*handouts(book, ledger, names)],
        lambda: [*guide(book, ledger, names)],
        lambda: [*easy_read(book, ledger, names)],
        lambda: _of_the_evaluation(book, ledger, day),
        lambda: [*diagrams(book, ledger, names), question_cards(day)],
    )
    for kind in kinds:
        sheets.extend(attempt(kind, faults) or [])
    if faults:
        raise ContentError(*faults)
    return sorted(sheets, key=lambda sheet: sheet.name)


def _of_the_evaluation(book: Path, ledger: LedgerFiles, day: date) -> list[Sheet]:
    folder = book / HOME
    tests = before_and_after(folder, ledger) if (folder / "test.yaml").exists() else []
    return [*tests, *forms(book, day)]


def write_stack(book: Path, to: Path, base: str = "") -> Iterator[Path]:
    """Write every sheet in every format it has.

    Parameters
    ----------
    book : Path
        The folder of the book.
    to : Path
        The folder to write to.
    base : str
        The address of the published site; with it, sheets carry a QR code to their page.

    Yields
    ------
    Path
        Each file, once it is written.

    Raises
    ------
    ContentError
        When a page is at fault; nothing has been written then.
    PressError
        When the address is none, or a sheet cannot be set.
    """
    base = site_address(base)
    sheets = every_sheet(book)
    to.mkdir(parents=True, exist_ok=True)
    for sheet in sheets:
        for form in FORMATS:
            if form.large and not sheet.large:
                continue
            path = to / f"{sheet.name}-{form.suffix}.pdf"
            yield write_whole(path, press(sheet, form, base))
