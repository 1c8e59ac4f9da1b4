"""Reads the evidence ledger: ``claims.yaml`` and the ``references.bib`` beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from tworings.content.book_folder import find_up
from tworings.content.claims import read_claims
from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.links import claims_name_references
from tworings.content.listed import Listed
from tworings.content.nearest import did_you_mean
from tworings.content.references import References, read_references
from tworings.model import Claim, Ledger

T = TypeVar("T")


@dataclass(frozen=True)
class LedgerFiles:
    """What was read from the two files.

    Attributes
    ----------
    claims : Listed or None
        None when the file as such cannot be read.
    references : References or None
        The same.
    faults : list of Fault
        All of both files, and of what the claims name.
    """

    claims: Listed[Claim] | None
    references: References | None
    faults: list[Fault] = field(default_factory=list)

    def part(self, claim_ids: Iterable[str]) -> Ledger:
        """Return the ledger of some claims, in the order of the files.

        Raises
        ------
        ContentError
            When there is any fault.
        """
        if self.faults or self.claims is None or self.references is None:
            raise ContentError(*self.faults)
        wanted = set(claim_ids)
        claims = {key: claim for key, claim in self.claims.things.items() if key in wanted}
        cited = {key for claim in claims.values() for key in claim.references}
        entries = self.references.entries.items()
        return Ledger(claims, {key: entry for key, entry in entries if key in cited})


def read_ledger(start: Path) -> LedgerFiles:
    """Read the nearest ledger from a folder upwards, and keep its faults beside what is sound."""
    faults: list[Fault] = []
    path = attempt(lambda: find_up("claims.yaml", start), faults)
    if path is None:
        return LedgerFiles(None, None, faults)
    claims = attempt(lambda: read_claims(path), faults)
    references = attempt(lambda: read_references(path.with_name("references.bib")), faults)
    for file in filter(None, (claims, references)):
        faults.extend(file.faults)
    if claims and references:
        faults.extend(claims_name_references(claims, references))
    return LedgerFiles(claims, references, faults)


def load_ledger(claim_ids: Iterable[str], start: Path | str) -> Ledger:
    """Read the part of the nearest ledger that some claims need.

    Parameters
    ----------
    claim_ids : iterable of str
        The claims.
    start : path
        The folder to begin with: its ``claims.yaml``, or the nearest one above.

    Returns
    -------
    Ledger

    Raises
    ------
    ContentError
        With every fault of its two files, and for each claim that they lack.
    """
    files = read_ledger(Path(start))
    wanted = list(dict.fromkeys(claim_ids))
    part = files.part(wanted)
    missing = [claim for claim in wanted if claim not in part.claims]
    if missing and files.claims:
        path, known = files.claims.document.path, files.claims.named
        raise ContentError(
            *(
                Fault(
                    path,
                    1,
                    claim,
                    f"there is no claim {quoted(claim)}",
                    "every claim that is named",
                    did_you_mean(claim, known, "add the claim to this file"),
                )
                for claim in missing
            )
        )
    return part


def attempt(read: Callable[[], T], faults: list[Fault]) -> T | None:
    """Return what is read, or put why it cannot be into the list of faults."""
    try:
        return read()
    except ContentError as error:
        faults.extend(error.faults)
        return None
