"""A file that names claims, read together with the evidence it rests on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import LedgerFiles, attempt, read_ledger
from tworings.content.listed import Listed
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Claim, Ledger


class ClaimingFile(Protocol):
    """What was read from a file, whatever its kind."""

    @property
    def faults(self) -> list[Fault]:
        """All faults of the file alone."""
        ...

    def named_claims(self) -> set[str]:
        """Return every claim that its sound parts name."""
        ...

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that it names and the ledger lacks."""
        ...


F = TypeVar("F", bound=ClaimingFile)


def all_faults(file: ClaimingFile, ledger: LedgerFiles) -> list[Fault]:
    """Return the faults of a file, and of what it names in the ledger."""
    return [*file.faults, *(file.name_claims(ledger.claims) if ledger.claims else ())]


def read_with_ledger(
    read: Callable[[Document], F], path: Path | str, book: Path | str | None
) -> tuple[F, Ledger]:
    """Read a file and the part of the ledger that it names.

    Parameters
    ----------
    read : callable
        Reads what stands in the file alone, and keeps its faults beside what is sound.
    path : path
        The file.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the file.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    path = Path(path)
    faults: list[Fault] = []
    file = attempt(lambda: read(read_yaml(path)), faults)
    ledger = read_ledger(Path(book) if book is not None else path.parent)
    faults.extend(ledger.faults)
    if file is not None:
        faults.extend(all_faults(file, ledger))
    if faults or file is None:
        raise ContentError(*faults)
    return file, ledger.part(file.named_claims())
