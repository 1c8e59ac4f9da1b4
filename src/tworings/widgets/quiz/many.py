"""What quizzes over the items of many banks share: parts by module, and pages to read again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from tworings.model import ItemBank, Ledger
from tworings.widgets._base import Payload
from tworings.widgets.quiz.quiz import Quiz, objectives_of
from tworings.widgets.quiz.shown import Draw, ShownPart, shown_part
from tworings.widgets.quiz.strings import STRINGS


class ManyBanks(Quiz):
    """A quiz over the items of several banks, whose summary goes by module.

    Parameters
    ----------
    joined : str
        What the quiz is called: its id, and the seed of its order.
    title : str
    banks : iterable of ItemBank
    draw : callable, optional
        What makes a drawing of a name: `tworings.draw`; see `Quiz`.
    pages : str, optional
        Where a module's page lies from the page with the quiz, with ``{id}`` for the
        module's id: ``"../modules/{id}/{id}.html"``. The summary then links to it in the
        book. There is no such link in JupyterLab, where the address would lead nowhere.
    confidence : bool, optional
        Whether it asks how sure the learner is; without it, where a bank does.
    """

    def __init__(
        self,
        joined: str,
        title: str,
        banks: Iterable[ItemBank],
        draw: Draw | None = None,
        pages: str | None = None,
        confidence: bool | None = None,
    ) -> None:
        self._joined = joined
        self._banks = tuple(banks)
        self._pages = pages
        if confidence is None:
            confidence = any(bank.confidence for bank in self._banks)
        own = [_apart(bank, joined) for bank in self._banks]
        super().__init__(_one_bank(joined, title, own, confidence), draw)

    def _make_parts(self, draw: Draw | None) -> tuple[ShownPart, ...]:
        parts: list[ShownPart] = []
        first = 1
        for bank in self._banks:
            parts.append(shown_part(_apart(bank, self._joined), draw, _title(bank), first))
            first += len(bank)
        return tuple(parts)

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
        return {**payload, "items": items, "modules": modules}

    def _static_payload(self) -> Payload:
        modules = [self._with_page(bank) for bank in self._banks]
        return {**super()._static_payload(), "modules": modules}

    def _with_page(self, bank: ItemBank) -> Payload:
        module: Payload = {"id": bank.id, "title": _title(bank)}
        if self._pages and bank.module:
            module["page"] = self._pages.replace("{id}", bank.module.id)
        return module


def _apart(bank: ItemBank, joined: str) -> ItemBank:
    """Return a bank whose stimuli and pictures are called as in no other bank."""

    def own(stimulus: str) -> str:
        return f"{bank.id}.{stimulus}"

    return replace(
        bank,
        id=f"{bank.id}.{joined}",
        items=tuple(
            item.model_copy(update={"stimulus": own(item.stimulus)}) if item.stimulus else item
            for item in bank.items
        ),
        stimuli=tuple(one.model_copy(update={"id": own(one.id)}) for one in bank.stimuli),
    )


def _one_bank(own: str, title: str, banks: Collection[ItemBank], confidence: bool) -> ItemBank:
    """Return one bank of all."""
    claims = {key: claim for bank in banks for key, claim in bank.ledger.claims.items()}
    references = {key: one for bank in banks for key, one in bank.ledger.references.items()}
    return ItemBank(
        id=own,
        title=title,
        items=tuple(item for bank in banks for item in bank.items),
        module=None,
        ledger=Ledger(claims, references),
        stimuli=tuple(stimulus for bank in banks for stimulus in bank.stimuli),
        confidence=confidence,
    )


def _title(bank: ItemBank) -> str:
    if bank.module is None:
        return bank.title
    return STRINGS["module"].format(n=bank.module.number, title=bank.module.title)
