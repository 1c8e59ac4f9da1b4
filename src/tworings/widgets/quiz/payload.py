"""What the front end of the quiz starts from."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from tworings.model import Item, Ledger, Reference, ScaleForm
from tworings.model.items.hotspot import plain_name
from tworings.widgets._base import Payload
from tworings.widgets.quiz.shown import ShownItem, ShownStimulus
from tworings.widgets.quiz.wording import lead_in

#: What the pictures are called in the payload, and the slots of the fallback.
PICTURE = "svg-"


class PayloadMaker:
    """Makes the payload of items and stimuli, and remembers every source it names.

    Parameters
    ----------
    ledger : Ledger
        The evidence of the bank.

    Attributes
    ----------
    sources : dict of str to Reference
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.sources: dict[str, Reference] = {}

    def item(self, shown: ShownItem) -> Payload:
        """Return an item; the front end has one file for each type."""
        item = shown.item
        common = {
            "id": item.id,
            "type": item.type,
            "objective": item.objective,
            "stem": item.stem.inline_html,
            "lead_in": lead_in(item),
            "key": list(item.key_response),
            "sources": self._keys(item.claims),
        }
        if item.hints:
            common["hints"] = [hint.inline_html for hint in item.hints]
        if item.stimulus:
            common["stimulus"] = item.stimulus
        return {**common, **self._own(shown)}

    def stimulus(self, shown: ShownStimulus) -> Payload:
        """Return a stimulus."""
        stimulus, drawing = shown.stimulus, shown.drawing
        payload: Payload = {
            "id": stimulus.id,
            "title": stimulus.title,
            "sources": self._keys(stimulus.claims),
        }
        if stimulus.text:
            payload["text"] = stimulus.text.html
        if drawing:
            payload["drawing"] = {
                "picture": picture_of("stimulus", stimulus.id),
                "alt": drawing.alt,
                "view": drawing.view,
                "caption": drawing.caption,
            }
        return payload

    def _own(self, shown: ShownItem) -> Payload:
        item = shown.item
        if item.type == "match":
            return {
                "options": [{"id": o.id, "text": o.text.inline_html} for o in shown.options],
                "rows": [{**self._choice(item, row), "key": row.key} for row in shown.rows],
            }
        if item.type == "numeric":
            return {
                "tolerance": item.tolerance,
                "unit": item.unit,
                "low": item.low,
                "high": item.high,
                "shown_as": item.key_texts[0].inline_html,
                "rationale": item.rationale.inline_html,
            }
        if item.type == "hotspot":
            return {
                "picture": picture_of("item", item.id),
                "alt": shown.drawing.alt,
                "view": shown.drawing.view,
                "caption": shown.drawing.caption,
                "regions": [
                    {
                        "structure": region.structure,
                        "number": region.number,
                        "element": region.element,
                        "name": plain_name(region.structure),
                        "rationale": item.rationale_of(region.structure).inline_html,
                    }
                    for region in shown.drawing.regions
                ],
            }
        if item.type == "reflection":
            return {"afterthought": item.afterthought.inline_html}
        return {"choices": [self._choice(item, choice) for choice in shown.choices]}

    def _choice(self, item: Item, choice: Any) -> Payload:
        return {
            "id": choice.id,
            "text": choice.text.inline_html,
            "rationale": choice.rationale.inline_html,
            "sources": self._keys(choice.claims or item.claims),
        }

    def _keys(self, claims: Collection[str]) -> list[str]:
        found = self._ledger.references_of(claims)
        self.sources.update({reference.key: reference for reference in found})
        return [reference.key for reference in found]


def answers_payload(form: ScaleForm | None) -> Payload:
    """Return what is asked where a learner may save a file; with scales, before and after."""
    if form is None:
        return {"scales": [], "times": False, "reasons_later": False}
    return {
        "intro": form.intro.inline_html,
        "scales": [
            {
                "title": scale.title,
                "low": scale.low,
                "high": scale.high,
                "lines": [{"id": one.id, "text": one.text.inline_html} for one in scale.lines],
            }
            for scale in form.scales
        ],
        "times": True,
        "reasons_later": True,
    }


def picture_of(kind: str, own: str) -> str:
    """Return the name of a picture, in the payload and as a slot."""
    return f"{PICTURE}{kind}-{own}"


def pictures(items: Iterable[ShownItem], stimuli: Iterable[ShownStimulus]) -> Payload:
    """Return every picture by its name."""
    named = [(picture_of("item", one.item.id), one.drawing) for one in items]
    named += [(picture_of("stimulus", one.stimulus.id), one.drawing) for one in stimuli]
    return {name: drawing.svg for name, drawing in named if drawing}
