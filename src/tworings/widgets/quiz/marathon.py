"""The marathon: the items of many banks in one quiz, chosen by module, objective and type."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tworings.content import load_bank
from tworings.model import ItemBank
from tworings.widgets._base import Payload
from tworings.widgets.quiz.many import ManyBanks
from tworings.widgets.quiz.shown import Draw, ShownItem, mixed
from tworings.widgets.quiz.strings import STRINGS

#: What the payload and the seed of its order are called.
ID = "mixed-practice"
#: What of an item the choice needs; the rest comes once the learner starts.
TO_CHOOSE_BY = ("id", "module", "objective", "type")
#: What is only wanted once the learner starts.
LATER = ("items", "sources", "stimuli")


class Marathon(ManyBanks):
    """A quiz over the items of many banks, with filters by module, objective and item type.

    The learner chooses, starts, stops at any point, and may change the choice: responses
    that were given stay. The items come in one order, mixed over all banks.

    Parameters
    ----------
    banks : iterable of ItemBank
        What `tworings.load_banks` returns.
    draw : callable, optional
        What makes a drawing of a name: `tworings.draw`; see `Quiz`.
    pages : str, optional
        Where a module's page lies, such as ``"../modules/{id}/{id}.html"``; see `ManyBanks`.

    Raises
    ------
    TypeError
        When ``banks`` is no iterable of banks.
    ValueError
        When there is no bank, when two of them have the same id or hold the same item, or as
        for a `Quiz`.
    """

    def __init__(
        self, banks: Iterable[ItemBank], draw: Draw | None = None, pages: str | None = None
    ) -> None:
        super().__init__(ID, STRINGS["mixed_practice"], _checked(banks), draw, pages)

    @classmethod
    def from_file(
        cls, path: Path | str, book: Path | str | None = None, draw: Draw | None = None
    ) -> Marathon:
        """Make a marathon of one bank's file; see `BaseWidget.from_file`.

        Raises
        ------
        ContentError, ValueError
            See `Quiz.from_file`.
        """
        return cls([load_bank(path, book)], draw)

    def __repr__(self) -> str:
        return f"Marathon({len(self._banks)} banks, {len(self._items)} items)"

    def _in_play_order(self) -> tuple[ShownItem, ...]:
        return mixed(super()._in_play_order(), ID)

    def _make_payload(self) -> Payload:
        return {**super()._make_payload(), "filters": True}

    def _static_payload(self) -> Payload:
        payload = super()._static_payload()
        kept = {key: value for key, value in payload.items() if key not in LATER}
        items = [{key: item[key] for key in TO_CHOOSE_BY} for item in payload["items"]]
        return {**kept, "items": items}

    def _later(self) -> Payload:
        return {key: self.payload[key] for key in LATER}


def _checked(banks: Any) -> tuple[ItemBank, ...]:
    """Return the banks, each with ids that no other part of the marathon has."""
    mend = "write Marathon(load_banks(), draw)"
    if isinstance(banks, ItemBank | str | Path) or not isinstance(banks, Iterable):
        raise TypeError(
            f"Marathon was given {type(banks).__name__}; expected several item banks: {mend}"
        )
    banks = tuple(banks)
    for bank in banks:
        if not isinstance(bank, ItemBank):
            raise TypeError(
                f"Marathon was given a list with {type(bank).__name__}; "
                f"expected item banks alone: {mend}"
            )
    if not banks:
        raise ValueError(f"Marathon was given no item bank; expected at least one: {mend}")
    for kind, ids in (
        ("bank", [bank.id for bank in banks]),
        ("item", [item.id for bank in banks for item in bank.items]),
    ):
        twice = next((one for n, one in enumerate(ids) if one in ids[:n]), None)
        if twice is not None:
            raise ValueError(
                f"Marathon was given the {kind} {twice!r} twice; expected each once: leave out "
                "one of the two, or give it another id"
            )
    return banks
