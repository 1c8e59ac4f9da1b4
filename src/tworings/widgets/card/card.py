"""A card to keep: filled in on the page, printed or saved by the reader, kept nowhere else."""

from __future__ import annotations

from html import escape
from typing import Any

from tworings.content import load_card
from tworings.model import (
    BlankCard,
    CardField,
    CardOption,
    CardSection,
    RichText,
)
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets.card.strings import STRINGS

#: What can be said to each thing of a scale list, in this order.
SCALE = ("yes", "maybe", "not_now", "no")
#: How many lines stand on paper for several lines of text.
_LINES = 3


class Card(BaseWidget):
    """A form to fill in, print or save as a file.

    What is written stays in the view alone: it is in no storage, no address and no title,
    and it is **not** synced to Python. A kernel would keep it, and a notebook that is saved
    could carry it on. So `responses` stays empty, always.

    Parameters
    ----------
    blank : BlankCard
        What `tworings.load_card` returns.

    Raises
    ------
    TypeError
        When ``blank`` is not a `BlankCard`.
    """

    kind = "card"
    read = staticmethod(load_card)

    def __init__(self, blank: BlankCard) -> None:
        if not isinstance(blank, BlankCard):
            raise self._refusal(blank, "a BlankCard", 'Card(load_card("card.yaml"))')
        self._form, self._ledger = blank.form, blank.ledger
        super().__init__(self._make_payload())

    def reset(self) -> None:
        """Clear every field on the screen; the reader can bring it back there."""
        self.send({"clear": True})

    def __repr__(self) -> str:
        return f"Card({self._form.id!r}, {len(list(self._form.fields()))} fields)"

    def _make_payload(self) -> Payload:
        form = self._form
        claims = [claim for field in form.fields() for claim in field.claims]
        return {
            "id": form.id,
            "title": form.title,
            "intro": form.intro.inline_html,
            "sections": [
                {
                    "title": section.title,
                    "intro": _html_or_none(section.intro),
                    "fields": [self._field_payload(field) for field in section.fields],
                }
                for section in form.sections
            ],
            "scale": list(SCALE),
            "sources": sources_payload(self._ledger.references_of(claims)),
        }

    def _field_payload(self, field: CardField) -> dict[str, Any]:
        return {
            "id": field.id,
            "kind": field.kind,
            "label": field.label.inline_html,
            "help": _html_or_none(field.help),
            "listed": [{"id": o.id, "text": o.text.inline_html} for o in field.listed],
            "sources": self._ledger.keys_of(field.claims),
        }

    def _fallback_html(self) -> str:
        form = self._form
        sections = "\n".join(self._section_html(section) for section in form.sections)
        return (
            f'<p class="tr-card-title"><strong>{escape(form.title)}</strong><br>'
            f"{form.intro.inline_html}</p>\n{sections}"
        )

    def _section_html(self, section: CardSection) -> str:
        fields = "".join(f"<li>{self._field_html(field)}</li>" for field in section.fields)
        intro = f"<br>{section.intro.inline_html}" if section.intro else ""
        return (
            f'<p class="tr-card-section"><strong>{escape(section.title)}</strong>{intro}</p>\n'
            f'<ul class="tr-card-fields">{fields}</ul>'
        )

    def _field_html(self, field: CardField) -> str:
        parts = [f"<p><strong>{field.label.inline_html}</strong>"]
        if field.help:
            parts.append(f"<br>{field.help.inline_html}")
        parts.append(sources_of(self._ledger, field.claims, "<br>{}"))
        return "".join(parts) + "</p>" + _to_fill_in(field)


def _to_fill_in(field: CardField) -> str:
    """Return lines to write on and boxes to tick, as text that needs no style."""
    blank, box = escape(STRINGS["blank"]), escape(STRINGS["box"])
    if field.kind == "scale_list":
        words = " ".join(f"<span>{box} {escape(STRINGS[f'scale_{word}'])}</span>" for word in SCALE)
        rows = "".join(_row(thing, words) for thing in field.listed)
        return f'<ul class="tr-card-things">{rows}</ul>'
    if field.listed:
        rows = "".join(f"<li>{box} {option.text.inline_html}</li>" for option in field.listed)
        return f'<ul class="tr-card-boxes">{rows}</ul>'
    # Told to nobody who listens: a line to write on is for a pen.
    line = f'<p class="tr-card-line" aria-hidden="true">{blank}</p>'
    return line * (_LINES if field.kind == "lines" else 1)


def _row(thing: CardOption, words: str) -> str:
    text = f"<span>{thing.text.inline_html}:</span>"
    return f'<li>{text} <span class="tr-card-scale">{words}</span></li>'


def _html_or_none(text: RichText | None) -> str | None:
    return text.inline_html if text is not None else None
