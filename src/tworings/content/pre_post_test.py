"""Reads an assessment before and after: ``test.yaml`` with ``scales.yaml`` beside it."""

from __future__ import annotations

from pathlib import Path

from tworings.content.bank import bank_of, read_items
from tworings.content.book_folder import find_up
from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import read_ledger
from tworings.content.scales import load_scales
from tworings.model import PrePostTest

#: Where the book keeps it.
HOME = Path("educators", "evaluation")
BANK, SCALES = "test.yaml", "scales.yaml"
#: The item types whose response is one mark on paper.
ONE_MARK = ("myth_or_fact", "single_response")


def load_pre_post_test(folder: Path | str | None = None) -> PrePostTest:
    """Read the items and the scales of an assessment.

    Parameters
    ----------
    folder : path, optional
        The folder with ``test.yaml`` and ``scales.yaml``; without it, the book's own, looked for
        from the current folder upwards.

    Raises
    ------
    ContentError
        With every fault of these files, or when an item has no single key among choices.
    """
    if folder is None:
        folder = find_up("claims.yaml", Path.cwd()).parent / HOME
    path = Path(folder) / BANK
    faults = [*_not_one_mark(path)]
    if faults:
        raise ContentError(*faults)
    bank = bank_of(path, read_ledger(path.parent))
    return PrePostTest(bank, load_scales(path.with_name(SCALES)))


def _not_one_mark(path: Path) -> list[Fault]:
    items = read_items(path).items
    return [
        items.fault(
            item.id,
            ("type",),
            f'the item is of type "{item.type}"',
            f"one of {', '.join(ONE_MARK)}: on paper a response is one mark",
            "reword it as one of these, or leave it to a quiz",
        )
        for item in items.things.values()
        if item.type not in ONE_MARK
    ]
