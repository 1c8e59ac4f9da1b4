"""The quiz: respond, check, read why, try again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tworings.content import load_bank
from tworings.model import Item, ItemBank, Module, Outcome, ScaleForm
from tworings.widgets._base import BaseWidget, Payload, sources_payload
from tworings.widgets.quiz.fallback import fallback_html
from tworings.widgets.quiz.payload import PICTURE, PayloadMaker, answers_payload, pictures
from tworings.widgets.quiz.shown import Draw, ShownItem, ShownPart, shown_part

if TYPE_CHECKING:
    import pandas as pd


class Score(NamedTuple):
    """How many items are right.

    Attributes
    ----------
    correct, checked, items : int
        Items whose last checked response was right, items checked, items in the quiz;
        reflections are not among them.
    """

    correct: int
    checked: int
    items: int

    def __repr__(self) -> str:
        return f"{self.correct} of {self.items} correct, {self.checked} checked"


class Quiz(BaseWidget):
    """A quiz over an item bank.

    Selecting never submits; *Check* does. Every response can be changed, every
    item tried again, and the quiz left at any point. Hints are never counted, and
    nothing of a reflection is kept.

    Parameters
    ----------
    bank : ItemBank
        What `tworings.load_bank` returns, or a part of it.
    draw : callable, optional
        What makes a drawing of a name: `tworings.draw`. Needed when an item or a stimulus
        names a drawing.
    save : bool
        Whether the learner may save a file of their answers after the summary. It is made on
        their device when they ask for it, and goes nowhere else.
    scales : ScaleForm, optional
        For an assessment before and after: what else is asked beside the items
        (`tworings.load_scales`). The key and the reasons then wait until the learner asks for
        them after the summary, and the file says whether it is from before or after. Nothing is
        shuffled, so that a form of paper has the letters of the file.
    in_order : bool
        Whether the items stand as in the bank, for notes that speak of "the second one"; else
        their order follows from the bank's id.

    Attributes
    ----------
    responses : dict
        ``{item id: {"chosen": [text], "outcome": str, "score": float, "attempts": int}}`` for
        every item checked so far; kept up to date while the learner plays. ``chosen`` has the
        form that the item's type takes. Where the bank asks for it, and the learner said so,
        ``"confidence"`` is ``not_sure``, ``fairly_sure`` or ``certain``.

    Raises
    ------
    TypeError
        When ``bank`` is not an `ItemBank`.
    ValueError
        When a drawing is needed and cannot be made, or lacks a part that an item names.
    """

    kind = "quiz"

    def __init__(
        self,
        bank: ItemBank,
        draw: Draw | None = None,
        *,
        save: bool = False,
        scales: ScaleForm | None = None,
        in_order: bool = False,
    ) -> None:
        if not isinstance(bank, ItemBank):
            raise self._refusal(bank, "an ItemBank", 'Quiz(load_bank("items.yaml"))')
        self._bank = bank
        self._scales = scales
        self._in_order = in_order
        self._answers = answers_payload(scales) if save or scales else None
        self._parts = self._make_parts(draw)
        self._shown = self._in_play_order()
        self._stimuli = tuple(stimulus for part in self._parts for stimulus in part.stimuli)
        self._items = tuple(shown.item for shown in self._shown)
        super().__init__(self._make_payload())

    @classmethod
    def from_file(
        cls,
        path: Path | str,
        book: Path | str | None = None,
        draw: Draw | None = None,
        *,
        scales: ScaleForm | None = None,
    ) -> Quiz:
        """Make a quiz from a bank's file; see `BaseWidget.from_file`.

        Raises
        ------
        ContentError
            With every fault of the file, and of what it names in another.
        ValueError
            When a drawing is needed and cannot be made, or lacks a part that an item names.
        """
        return cls(load_bank(path, book), draw, scales=scales)

    @property
    def score(self) -> Score:
        """How many items are right so far."""
        outcomes = [item.outcome(self._chosen(item)) for item in self._scored]
        checked = [o for o in outcomes if o is not Outcome.UNANSWERED]
        return Score(checked.count(Outcome.CORRECT), len(checked), len(outcomes))

    @property
    def points(self) -> float:
        """The sum of the scores so far, each from 0 to 1: here partly right counts as well."""
        return sum(item.score(self._chosen(item)) for item in self._scored)

    def to_frame(self) -> pd.DataFrame:
        """Return one row an item: what was chosen, and what it earned.

        Returns
        -------
        pandas.DataFrame
            Index ``item``; columns ``type``, ``objective``, ``chosen`` (the response joined by
            spaces), ``outcome``, ``score``, ``attempts``, ``confidence``. Reflections have no row.
        """
        import pandas as pd

        rows = []
        for item in self._scored:
            chosen, told = self._chosen(item), self.responses.get(item.id, {})
            rows.append(
                {
                    "item": item.id,
                    "type": item.type,
                    "objective": item.objective,
                    "chosen": " ".join(chosen),
                    # Scored here from what was chosen, not taken from the front end's word.
                    "outcome": str(item.outcome(chosen)),
                    "score": item.score(chosen),
                    "attempts": int(told.get("attempts", 0)),
                    "confidence": str(told.get("confidence", "")),
                }
            )
        return pd.DataFrame(rows).set_index("item")

    def __repr__(self) -> str:
        return f"Quiz({self._bank.id!r}, {len(self._items)} items)"

    @property
    def _scored(self) -> tuple[Item, ...]:
        return tuple(item for item in self._items if item.scored)

    def _chosen(self, item: Item) -> list[str]:
        return list(self.responses.get(item.id, {}).get("chosen", ()))

    def _make_parts(self, draw: Draw | None) -> tuple[ShownPart, ...]:
        """Return what stands in the fallback, bank by bank."""
        as_written = self._scales is not None
        return (shown_part(self._bank, draw, as_written=as_written, in_order=self._in_order),)

    def _in_play_order(self) -> tuple[ShownItem, ...]:
        return tuple(shown for part in self._parts for shown in part.items)

    def _objectives(self) -> list[Payload]:
        """Return what the summary counts by."""
        used = {item.objective for item in self._scored}
        return [one for one in objectives_of(self._bank.module) if one["id"] in used]

    def _make_payload(self) -> Payload:
        make = PayloadMaker(self._bank.ledger)
        payload = {
            "id": self._bank.id,
            "title": self._bank.title,
            "items": [make.item(shown) for shown in self._shown],
            "objectives": self._objectives(),
            "stimuli": [make.stimulus(shown) for shown in self._stimuli],
            "confidence": self._bank.confidence,
        }
        if self._answers is not None:
            payload["answers"] = self._answers
        return {
            **payload,
            "sources": sources_payload(make.sources.values()),
            **pictures(self._shown, self._stimuli),
        }

    def _static_payload(self) -> Payload:
        # On a page the pictures stand in the fallback, and the view takes a copy from there.
        return {k: value for k, value in self.payload.items() if not k.startswith(PICTURE)}

    def _fallback_html(self) -> str:
        return fallback_html(self._bank.title, self._parts, self._bank.id, self._scales)


def objectives_of(module: Module | None) -> list[Payload]:
    """Return the objectives of a module as the front end tells them."""
    return [
        {"id": o.id, "text": o.text[0].upper() + o.text[1:], "taught_at": o.taught_at}
        for o in (module.objectives if module else ())
    ]
