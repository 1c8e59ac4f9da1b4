"""The triage: tick signs, and read how soon to ask for help. Never a diagnosis."""

from __future__ import annotations

from html import escape
from typing import Any

from tworings.content import load_triage
from tworings.model import Level, Sign, Together, TriageScheme
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets.triage.strings import STRINGS


class Triage(BaseWidget):
    """Signs to tick; *Show* tells the most urgent level that any of them calls for.

    The safety note stays in view in every state. An emergency sign wins whatever else is
    ticked, and nothing that is shown names what somebody might have.

    Parameters
    ----------
    scheme : TriageScheme
        What `tworings.load_triage` returns.

    Attributes
    ----------
    responses : dict
        ``{"ticked": [sign ids], "level": level id or None}`` after *Show*; empty before.

    Raises
    ------
    TypeError
        When ``scheme`` is not a `TriageScheme`.
    """

    kind = "triage"
    read = staticmethod(load_triage)

    def __init__(self, scheme: TriageScheme) -> None:
        if not isinstance(scheme, TriageScheme):
            raise self._refusal(scheme, "a TriageScheme", 'Triage(load_triage("signs.yaml"))')
        self._scheme = scheme
        super().__init__(self._make_payload())

    @property
    def level(self) -> str | None:
        """The level of what was ticked last: emergency, soon, watch, or None for nothing."""
        # Worked out here from what was ticked, not taken from the front end's word.
        return self._scheme.level_of(self.responses.get("ticked", ()))

    def __repr__(self) -> str:
        return f"Triage({self._scheme.id!r}, {len(self._scheme.text.signs)} signs)"

    def _make_payload(self) -> Payload:
        text = self._scheme.text
        named = [claim for one in (text, *text.signs, *text.together) for claim in one.claims]
        return {
            "id": text.id,
            "title": text.title,
            "intro": text.intro.inline_html,
            "safety_note": text.safety_note.inline_html,
            "note_sources": self._scheme.ledger.keys_of(text.claims),
            "nothing_ticked": text.nothing_ticked.inline_html,
            "help_page": text.help_page.model_dump() if text.help_page else None,
            "say": list(text.say),
            "how_soon": list(text.how_soon),
            "levels": [
                {"id": level.id, "title": level.title, "do": level.do.inline_html}
                for level in text.levels
            ],
            "groups": [{"id": group.id, "title": group.title} for group in text.groups],
            "signs": [
                {"id": sign.id, "group": sign.group, "text": sign.text, **self._said(sign)}
                for sign in text.signs
            ],
            "together": [{"signs": list(one.signs), **self._said(one)} for one in text.together],
            "sources": sources_payload(self._scheme.ledger.references_of(named)),
        }

    def _said(self, one: Sign | Together) -> dict[str, Any]:
        return {
            "level": one.level,
            "how_soon": one.how_soon or "",
            "why": one.why.inline_html,
            "sources": self._scheme.ledger.keys_of(one.claims),
        }

    def _fallback_html(self) -> str:
        text = self._scheme.text
        parts = [
            f'<p class="tr-triage-title"><strong>{escape(text.title)}</strong><br>'
            f"{text.intro.inline_html}</p>",
            f'<p class="tr-triage-note">{text.safety_note.inline_html}{self._sources(text)}</p>',
        ]
        parts += [self._level_html(level) for level in text.levels]
        parts.append(f"<p>{text.nothing_ticked.inline_html}</p>")
        if text.help_page:
            said = STRINGS["help_page"].format(page=text.help_page.text)
            parts.append(f"<p>{escape(said)}</p>")
        if text.say:
            said = "".join(f"<li>{escape(line)}</li>" for line in text.say)
            heading = escape(STRINGS["say_heading"])
            parts.append(
                f'<p class="tr-triage-title"><strong>{heading}</strong></p><ul>{said}</ul>'
            )
        return "\n".join(parts)

    def _level_html(self, level: Level) -> str:
        text, signs = self._scheme.text, self._scheme.signs
        items = [
            self._item(escape(sign.text), sign) for sign in text.signs if sign.level == level.id
        ]
        for one in text.together:
            if one.level == level.id:
                names = f" {escape(STRINGS['and'])} ".join(
                    f"“{escape(signs[own].text)}”" for own in one.signs
                )
                items.append(self._item(STRINGS["all_of"].format(signs=names), one))
        return (
            f'<p class="tr-triage-title"><strong><span class="tr-triage-mark '
            f'tr-triage-mark--{level.id}">{escape(level.title)}</span></strong><br>'
            f"{level.do.inline_html}</p>\n<ul>{''.join(items)}</ul>"
        )

    def _item(self, said: str, one: Sign | Together) -> str:
        soon = f" <strong>{escape(one.how_soon)}.</strong>" if one.how_soon else ""
        return f"<li><strong>{said}.</strong>{soon} {one.why.inline_html}{self._sources(one)}</li>"

    def _sources(self, one: Any) -> str:
        return sources_of(self._scheme.ledger, one.claims, " <small>{}</small>")
