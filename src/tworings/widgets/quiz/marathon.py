"""The marathon: the items of many banks in one quiz, chosen by module, objective and type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tworings.content import load_bank
from tworings.model import ItemBank, Ledger
from tworings.widgets._base import Payload
from tworings.widgets.quiz.quiz import Quiz, objectives_of
from tworings.widgets.quiz.shown import Draw, ShownItem, ShownPart, mixed, shown_part
from tworings.widgets.quiz.strings import STRINGS

#: What the payload and the seed of its order are called.
ID = "mixed-practice"
#: What of an item the choice needs; the rest comes once the learner starts.
TO_CHOOSE_BY = ("id", "module", "objective", "type")
#: What is only wanted once the learner starts.
LATER = ("items", "sources", "stimuli")


class Marathon(Quiz):
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
        Where a module's page lies from the page with the marathon, with ``{id}`` for the
        module's id: ``"../modules/{id}/{id}.html"``. The summary then links to it in the
        book. There is no such link in JupyterLab, where the address would lead nowhere.

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
        self._banks = _checked(banks)
        self._pages = pages
        super().__init__(_joined(map(_apart, self._banks)), draw)

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

    def _make_parts(self, draw: Draw | None) -> tuple[ShownPart, ...]:
        parts: list[ShownPart] = []
        first = 1
        for bank in self._banks:
            parts.append(shown_part(_apart(bank), draw, _title(bank), first))
            first += len(bank)
        return tuple(parts)

    def _in_play_order(self) -> tuple[ShownItem, ...]:
        return mixed(super()._in_play_order(), ID)

    def _objectives(self) -> list[Payload]:
        used = {item.objective for item in self._items}
        return [
            {**objective, "module": bank.id}
            for bank in self._banks
            for objective in objectives_of(bank.module)
            if objective["id"] in used
        ]

    def _make_payload(self) -> Payload:
        payload = super()._make_payload()
        home = {item.id: bank.id for bank in self._banks for item in bank.items}
        items = [{**item, "module": home[item["id"]]} for item in payload["items"]]
        modules = [{"id": bank.id, "title": _title(bank)} for bank in self._banks]
        return {**payload, "items": items, "filters": {"modules": modules}}

    def _static_payload(self) -> Payload:
        payload = super()._static_payload()
        kept = {key: value for key, value in payload.items() if key not in LATER}
        return {
            **kept,
            "items": [{key: item[key] for key in TO_CHOOSE_BY} for item in payload["items"]],
            "filters": {"modules": [self._with_page(bank) for bank in self._banks]},
        }

    def _later(self) -> Payload:
        return {key: self.payload[key] for key in LATER}

    def _with_page(self, bank: ItemBank) -> Payload:
        module: Payload = {"id": bank.id, "title": _title(bank)}
        if self._pages and bank.module:
            module["page"] = self._pages.replace("{id}", bank.module.id)
        return module


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


def _apart(bank: ItemBank) -> ItemBank:
    """Return a bank whose stimuli and pictures are called as in no other bank."""

    def own(stimulus: str) -> str:
        return f"{bank.id}.{stimulus}"

    return replace(
        bank,
        id=f"{bank.id}.{ID}",
        items=tuple(
            item.model_copy(update={"stimulus": own(item.stimulus)}) if item.stimulus else item
            for item in bank.items
        ),
        stimuli=tuple(one.model_copy(update={"id": own(one.id)}) for one in bank.stimuli),
    )


def _joined(banks: Iterable[ItemBank]) -> ItemBank:
    """Return one bank of all."""
    banks = tuple(banks)
    claims = {key: claim for bank in banks for key, claim in bank.ledger.claims.items()}
    references = {key: one for bank in banks for key, one in bank.ledger.references.items()}
    return ItemBank(
        id=ID,
        title=STRINGS["mixed_practice"],
        items=tuple(item for bank in banks for item in bank.items),
        module=None,
        ledger=Ledger(claims, references),
        stimuli=tuple(stimulus for bank in banks for stimulus in bank.stimuli),
        confidence=any(bank.confidence for bank in banks),
    )


def _title(bank: ItemBank) -> str:
    if bank.module is None:
        return bank.title
    return STRINGS["module"].format(n=bank.module.number, title=bank.module.title)
