"""The evidence ledger: claims, and the references they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tworings.model.claim import Claim, Reference


@dataclass(frozen=True)
class Ledger:
    """What the book may say, and why.

    Attributes
    ----------
    claims : mapping of str to Claim
    references : mapping of str to Reference
    """

    claims: Mapping[str, Claim]
    references: Mapping[str, Reference]

    def references_of(self, claim_ids: Iterable[str]) -> tuple[Reference, ...]:
        """Return the references of some claims, each once, in order.

        Raises
        ------
        KeyError
            When a claim or a reference is not in the ledger.
        """
        keys = dict.fromkeys(key for i in claim_ids for key in self.claims[i].references)
        return tuple(self.references[key] for key in keys)

    def keys_of(self, claim_ids: Iterable[str]) -> list[str]:
        """Return the keys of the same references; see :meth:`references_of`."""
        return [reference.key for reference in self.references_of(claim_ids)]

    def __repr__(self) -> str:
        return f"Ledger({len(self.claims)} claims, {len(self.references)} references)"
