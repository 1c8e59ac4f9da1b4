"""The sources of one sheet, numbered in the order in which it cites them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import LedgerFiles
from tworings.content.nearest import did_you_mean
from tworings.model import Claim, Ledger, Reference


class Cited:
    """Gives each reference its number when it is first cited.

    Parameters
    ----------
    ledger : LedgerFiles
        The whole ledger, without faults.
    """

    def __init__(self, ledger: LedgerFiles) -> None:
        self._claims = ledger.claims
        self._ledger: Ledger = ledger.part(ledger.claims.named if ledger.claims else ())
        self._keys: dict[str, int] = {}
        self._days: set[date] = set()

    def numbers(
        self, claims: Iterable[str], file: str, line: int, labels: Iterable[str] = ()
    ) -> str:
        """Return the numbers of the references of some claims, such as ``[1, 4]``.

        A link that bears the label of one reference means that one; any other means all
        that its claim rests on.

        Raises
        ------
        ContentError
            When the ledger lacks a claim.
        """
        labels = set(labels)
        found: dict[int, None] = {}
        for name in claims:
            claim = self._claim(name, file, line)
            self._days.add(claim.checked_on)
            meant = [k for k in claim.references if self._ledger.references[k].label in labels]
            for key in meant or claim.references:
                found[self._keys.setdefault(key, len(self._keys) + 1)] = None
        return f"[{', '.join(str(number) for number in found)}]"

    def _claim(self, name: str, file: str, line: int) -> Claim:
        if name not in self._ledger.claims:
            path = self._claims.document.path if self._claims else "claims.yaml"
            raise ContentError(
                Fault(
                    file,
                    line,
                    "",
                    f'the link names the claim "{name}", which is not in {path}',
                    "the id of a claim",
                    did_you_mean(name, self._ledger.claims, "add the claim there"),
                )
            )
        return self._ledger.claims[name]

    @property
    def references(self) -> tuple[Reference, ...]:
        """What the numbers stand for."""
        return tuple(self._ledger.references[key] for key in self._keys)

    @property
    def day(self) -> date:
        """The newest day on which a cited claim was checked; with none cited, any claim."""
        return max(self._days or {claim.checked_on for claim in self._ledger.claims.values()})
