"""The agenda builder: choose modules, length, start and group; read the timetable, or why not."""

from __future__ import annotations

from html import escape
from typing import Any

from tworings.content import load_agendas
from tworings.model import LARGEST, LONGEST, SHORTEST, Agendas, Preset
from tworings.plan import Timetable, agenda, inside_html, parts_of, wish_of
from tworings.widgets._base import BaseWidget, Payload


class Agenda(BaseWidget):
    """A workshop to plan: selecting never submits, *Plan it* does.

    Parameters
    ----------
    agendas : Agendas
        What `tworings.load_agendas` returns.

    Attributes
    ----------
    responses : dict
        ``{"wish": {"parts": [...], "length": 90, ...}}`` after *Plan it*; empty before.

    Raises
    ------
    TypeError
        When ``agendas`` is not an `Agendas`.
    """

    kind = "agenda"
    read = staticmethod(load_agendas)

    def __init__(self, agendas: Agendas) -> None:
        if not isinstance(agendas, Agendas):
            raise self._refusal(agendas, "Agendas", 'Agenda(load_agendas("."))')
        self._agendas = agendas
        super().__init__(self._make_payload())

    @property
    def timetable(self) -> Timetable | None:
        """What was planned last on the screen; None before *Plan it*."""
        # Planned here from what was asked for, not taken from the front end's word.
        wish = self.responses.get("wish")
        if not wish:
            return None
        asked = {**wish, "bounds": {own: tuple(two) for own, two in wish["bounds"].items()}}
        return agenda(self._agendas, asked.pop("parts"), **asked)

    def __repr__(self) -> str:
        made = self._agendas
        return f"Agenda({made.id!r}, {len(made.modules)} modules, {len(made.presets)} ready)"

    def _make_payload(self) -> Payload:
        made = self._agendas
        return {
            "id": made.id,
            "title": made.title,
            "parts": [part.payload() for part in parts_of(made)],
            "wishes": [wish for preset in made.presets for wish in _wishes(preset)],
            "limits": {"length": [SHORTEST, LONGEST], "people": [1, LARGEST]},
        }

    def _fallback_html(self) -> str:
        made = self._agendas
        parts = [f'<p class="tr-agenda-title"><strong>{escape(made.title)}</strong></p>']
        for preset in made.presets:
            parts.append(f"<p><strong>{escape(preset.title)}.</strong> {escape(preset.intro)}</p>")
            for session in range(1, len(preset.sessions) + 1):
                parts.append(inside_html(agenda(made, preset.id, session=session)))
        return "\n".join(parts)


def _wishes(preset: Preset) -> list[dict[str, Any]]:
    """Return what each session of a ready agenda asks for, with its name."""
    found = []
    for place, session in enumerate(preset.sessions, 1):
        wish = wish_of(preset, place)
        name = f"{preset.title}: {session.title}" if wish.series else preset.title
        found.append(
            {
                "title": name,
                "intro": preset.intro,
                "wish": {
                    "parts": list(wish.parts),
                    "length": wish.length,
                    "start": wish.start,
                    "people": wish.people,
                    "online": wish.online,
                    "series": wish.series,
                    "bounds": {own: list(two) for own, two in wish.bounds.items()},
                },
            }
        )
    return found
