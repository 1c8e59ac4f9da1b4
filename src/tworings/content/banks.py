"""Reads every item bank of the book's modules, ``modules/*/items.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.bank import OF_A_MODULE, bank_of
from tworings.content.book_folder import find_up
from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import LedgerFiles, attempt, read_ledger
from tworings.model import ItemBank


def load_banks(book: Path | str | None = None) -> tuple[ItemBank, ...]:
    """Read the item bank of every module, in the order of the modules' numbers.

    Parameters
    ----------
    book : path, optional
        The folder with ``claims.yaml`` and ``modules/``; without it, the nearest one from
        the current folder upwards.

    Returns
    -------
    tuple of ItemBank

    Raises
    ------
    ContentError
        With every fault of every bank, and of what one names in another file; or when there
        is no bank.
    """
    faults: list[Fault] = []
    root = find_up("claims.yaml", Path.cwd()).parent if book is None else Path(book)
    ledger = read_ledger(root)
    banks = [
        attempt(lambda path=path: _of_a_module(path, ledger), faults)
        for path in sorted((root / "modules").glob(f"*/{OF_A_MODULE}"))
        if not path.parent.name.startswith((".", "_"))
    ]
    if not banks:
        faults.append(
            Fault(
                str(root / "modules"),
                1,
                "",
                "there is no item bank",
                f"a folder for each module, with module.yaml and {OF_A_MODULE}",
                "add one, or name the folder of the book: load_banks(FOLDER)",
            )
        )
    if faults:
        raise ContentError(*faults)
    return tuple(sorted(filter(None, banks), key=lambda bank: (bank.module.number, bank.id)))


def _of_a_module(path: Path, ledger: LedgerFiles) -> ItemBank:
    bank = bank_of(path, ledger)
    if bank.module is None:
        raise ContentError(
            Fault(
                str(path),
                1,
                "",
                "the bank has no module.yaml beside it",
                "both files in the folder of a module",
                "write module.yaml, or move the bank out of modules/",
            )
        )
    return bank
