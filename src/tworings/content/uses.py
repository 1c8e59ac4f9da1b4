"""Which modules use a claim: their items name it, or their pages cite it."""

from __future__ import annotations

from pathlib import Path

from tworings.content.bank import OF_A_MODULE, load_bank
from tworings.content.pages import read_page


def claims_used(folder: Path) -> set[str]:
    """Return every claim that a module's items, stimuli and pages name.

    Parameters
    ----------
    folder : Path
        A folder like ``book/modules/two-rings``.

    Raises
    ------
    ContentError
        When the bank or a page cannot be read.
    """
    used = set(load_bank(folder / OF_A_MODULE).ledger.claims)
    for path in pages_of(folder):
        used |= read_page(path).cited()
    return used


def pages_of(folder: Path) -> list[Path]:
    """Return the pages of a module: its own, its handout and any further one."""
    return sorted([*folder.glob("*.md"), *folder.glob("*.ipynb")])
