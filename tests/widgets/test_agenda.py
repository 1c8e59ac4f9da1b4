"""The agenda builder in Python: payload, fallback, and what was planned."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

import pytest

from tworings import Agenda, load_agendas, load_bank, plan

BOOK = Path(__file__).resolve().parents[2] / "book"
FOLDER = BOOK / "educators" / "agendas"


@pytest.fixture(scope="module")
def agendas():
    return load_agendas(FOLDER)


def test_every_ready_agenda_stands_in_the_fallback_line_by_line(agendas):
    html = Agenda(agendas)._fallback_html()
    for preset in agendas.presets:
        assert escape(preset.title) in html
        assert escape(preset.intro) in html
        for session in range(1, len(preset.sessions) + 1):
            timetable = plan.agenda(agendas, preset.id, session=session)
            rows = "".join(
                f'<tr><th scope="row">{line.start}</th><td data-tr-head="[^"]+">{line.planned} '
                rf"\({line.low} to {line.high}\)</td>.*?</tr>"
                for line in timetable.lines
            )
            assert re.search(rows, html)
    # Sanitisers disable or drop these: the fallback must not need them.
    assert not re.search(r"<(button|input|select|form|style|iframe)", html)


def test_the_payload_is_plain_and_the_same_each_time(agendas):
    payload = Agenda(agendas).payload
    assert json.loads(json.dumps(payload)) == payload
    assert payload == Agenda(agendas).payload
    ids = {part["id"] for part in payload["parts"]}
    for wish in payload["wishes"]:
        assert set(wish["wish"]["parts"]) <= ids


def test_the_timetable_is_planned_here_and_not_taken_on_trust(agendas):
    builder = Agenda(agendas)
    assert builder.timetable is None
    wish = {**builder.payload["wishes"][0]["wish"], "length": 75, "start": "09:15"}
    builder.responses = {"wish": wish, "minutes": [1]}
    assert sum(line.planned for line in builder.timetable.lines) == 75
    assert builder.timetable.lines[0].start == "09:15"
    same = plan.agenda(agendas, "workshop-60", length=75, start="09:15")
    assert builder.timetable.lines == same.lines
    builder.responses = {"wish": {**wish, "parts": ["nonsense"]}}
    with pytest.raises(ValueError, match="there is no part 'nonsense'"):
        _ = builder.timetable
    builder.reset()
    assert builder.timetable is None


def test_own_bounds_come_along(agendas):
    builder = Agenda(agendas)
    place = [wish["title"] for wish in builder.payload["wishes"]].index("Two hours")
    wish = builder.payload["wishes"][place]["wish"]
    assert wish["bounds"] == {"break": [8, 10]}
    builder.responses = {"wish": wish}
    assert builder.timetable.lines == plan.agenda(agendas, "workshop-120").lines


def test_names(agendas):
    assert repr(Agenda(agendas)).startswith("Agenda('agendas', ")
    one = Agenda.from_file(FOLDER / "workshop-90.yaml")
    assert (one.payload["id"], one.payload["title"]) == ("workshop-90", "One hour and a half")
    with pytest.raises(TypeError, match="expected Agendas: write Agenda"):
        Agenda(load_bank(BOOK / "modules/help/items.yaml"))
