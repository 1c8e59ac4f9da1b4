"""The pacer: phases by the clock, in silence, with a way to stop always in view."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from tworings.content import load_pacer
from tworings.model import Amount, Pace, Phase, Sourced, SourcedLine
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets.pacer.strings import STRINGS


class Pacer(BaseWidget):
    """Paces an exercise such as slow breathing: no sound, nothing that starts by itself.

    Parameters
    ----------
    pace : Sourced of Pace
        What `tworings.load_pacer` returns.

    Attributes
    ----------
    responses : dict
        ``{"rounds_done": int}``: rounds finished since the last start; empty before.

    Raises
    ------
    TypeError
        When ``pace`` holds no `Pace`.
    """

    kind = "pacer"
    read = staticmethod(load_pacer)

    def __init__(self, pace: Sourced[Pace]) -> None:
        if not isinstance(getattr(pace, "content", None), Pace):
            raise self._refusal(
                pace, "an exercise by the clock", 'Pacer(load_pacer("slow-breath.yaml"))'
            )
        self._pace = pace.content
        self._ledger = pace.ledger
        super().__init__(self._make_payload())

    @property
    def rounds_done(self) -> int:
        """How many rounds were finished since the last start."""
        return int(self.responses.get("rounds_done", 0))

    def __repr__(self) -> str:
        return f"Pacer({self._pace.id!r}, {len(self._pace.phases)} phases)"

    def _make_payload(self) -> Payload:
        pace = self._pace
        return {
            "id": pace.id,
            "title": pace.title,
            "intro": pace.intro.inline_html,
            "phases": [
                {"id": p.id, "text": p.text, "shape": p.shape, "seconds": p.seconds.model_dump()}
                for p in pace.phases
            ],
            "rounds": pace.rounds.model_dump(),
            "before": self._lines_payload(pace.before),
            "stop_if": self._lines_payload(pace.stop_if),
            "after": pace.after.inline_html,
            "known": self._lines_payload(pace.known),
            "habit": pace.habit.inline_html,
            "sources": sources_payload(self._ledger.references.values()),
        }

    def _lines_payload(self, lines: Iterable[SourcedLine]) -> list[dict[str, Any]]:
        return [
            {
                "text": line.text.inline_html,
                "sources": self._ledger.keys_of(line.claims),
            }
            for line in lines
        ]

    def _fallback_html(self) -> str:
        pace = self._pace
        steps = "".join(f"<li>{_step(phase)}</li>" for phase in pace.phases)
        rounds = "repeat_fixed" if pace.rounds.low == pace.rounds.high else "repeat"
        repeat = STRINGS[rounds].format(
            rounds=pace.rounds.usual, low=pace.rounds.low, high=pace.rounds.high
        )
        parts = [
            f"<p><strong>{escape(pace.title)}</strong><br>{pace.intro.inline_html}</p>",
            self._list_html("before", pace.before),
            self._list_html("stop_if", pace.stop_if),
            f"<p><strong>{escape(STRINGS['by_clock'])}</strong></p><ol>{steps}</ol>"
            f"<p>{escape(repeat)} {escape(STRINGS['how_long'].format(time=_time(pace)))}</p>",
            f"<p><strong>{escape(STRINGS['end'])}</strong><br>{pace.after.inline_html}</p>",
            self._list_html("measured", pace.known),
            f"<p><strong>{escape(STRINGS['habit'])}</strong><br>{pace.habit.inline_html}</p>",
        ]
        return "\n".join(part for part in parts if part)

    def _list_html(self, heading: str, lines: tuple[SourcedLine, ...]) -> str:
        if not lines:
            return ""
        entries = "".join(f"<li>{self._line_html(line)}</li>" for line in lines)
        return f"<p><strong>{escape(STRINGS[heading])}</strong></p><ul>{entries}</ul>"

    def _line_html(self, line: SourcedLine) -> str:
        return f"{line.text.inline_html}{sources_of(self._ledger, line.claims)}"


def _step(phase: Phase) -> str:
    said = f"<strong>{escape(phase.text)}</strong>: {escape(_seconds(phase.seconds.usual))}"
    return f"{said} ({escape(_range(phase.seconds))})" if _can_change(phase.seconds) else said


def _can_change(amount: Amount) -> bool:
    return amount.low < amount.high


def _range(amount: Amount) -> str:
    return STRINGS["range"].format(low=amount.low, high=amount.high)


def _seconds(number: int) -> str:
    return STRINGS["one_second"] if number == 1 else STRINGS["seconds"].format(n=number)


def _time(pace: Pace) -> str:
    seconds = pace.seconds()
    if seconds < 50:
        return _seconds(seconds)
    minutes = max(1, round(seconds / 60))
    return STRINGS["one_minute"] if minutes == 1 else STRINGS["minutes"].format(n=minutes)
