"""From a name, or a list of parts, to a timetable that says what it is."""

from __future__ import annotations

import re

import pytest

from tworings import plan
from tworings.plan import agenda, parts_of


def test_every_ready_agenda_adds_up_to_its_length(agendas):
    lengths = {preset.id: preset.length for preset in agendas.presets}
    assert {60, 90, 120} <= set(lengths.values())
    for preset in agendas.presets:
        for session in range(1, len(preset.sessions) + 1):
            timetable = agenda(agendas, preset.id, session=session)
            assert timetable.fits, timetable.answer
            assert sum(line.planned for line in timetable.lines) == preset.length
            assert timetable.lines[0].start == preset.start


def test_what_is_never_cut_is_in_every_ready_agenda(agendas):
    must = {part.id for part in parts_of(agendas) if part.never_cut}
    assert {"consent", "consent.list-and-stop-card", "gradual", "protection", "help"} <= must
    for preset in agendas.presets:
        held = {
            line.part.id
            for session in range(1, len(preset.sessions) + 1)
            for line in agenda(agendas, preset.id, session=session).lines
        }
        assert must <= held


def test_the_series_holds_every_activity_of_every_module(agendas):
    held = {own for session in agendas.preset("series-of-four").sessions for own in session.parts}
    every = {activity.id for module in agendas.modules for activity in module.activities}
    assert len(agendas.modules) == 10
    assert every <= held


def test_a_wish_changes_what_the_ready_agenda_says(agendas):
    timetable = agenda(agendas, "workshop-90", start="23:30", people=7)
    assert (timetable.lines[0].start, timetable.end) == ("23:30", "01:00")
    assert timetable.answer == "It fits: 90 minutes, from 23:30 to 01:00."
    assert "To bring for 7" in timetable._repr_html_()


def test_too_much_says_by_how_much_and_what_to_leave_out(agendas):
    wanted = ["lubricant.slide-test", "gradual.plan-with-stops", "protection.card-order"]
    timetable = agenda(agendas, wanted, length=40)
    assert not timetable.fits
    assert timetable.lines == ()
    over = timetable.fit.least - 40
    assert f"which is {over} more than the 40 that there are" in timetable.answer
    assert "The smallest thing to leave out: " in timetable.answer
    assert "<table" not in timetable._repr_html_()
    short = agenda(agendas, wanted, length=timetable.fit.least)
    assert [line.planned for line in short.lines] == [line.low for line in short.lines]


def test_what_is_never_cut_can_be_too_much_by_itself(agendas):
    timetable = agenda(agendas, [], length=15)
    assert timetable.fit.drop == ()
    assert f"what is never cut needs {timetable.fit.floor} minutes" in timetable.answer


def test_too_little_says_by_how_much_and_when_it_would_end(agendas):
    timetable = agenda(agendas, ["help"], length=30, start="10:00", series=True)
    assert timetable.answer == (
        "There is too little in it: the parts fill 8 minutes at most, so 22 of the 30 are left "
        "over. Add a part, or end at 10:08."
    )
    assert timetable.elsewhere.startswith("Never cut, and not in this session")


def test_each_line_says_what_to_cut(agendas):
    for line in agenda(agendas, "workshop-120").lines:
        assert line.late
        assert line.late.startswith("Never cut.") == line.part.never_cut


def test_the_html_is_the_same_each_time_and_holds_each_line(agendas):
    timetable = agenda(agendas, "online-90")
    html = timetable._repr_html_()
    assert html == agenda(agendas, "online-90")._repr_html_()
    assert html.count("<tr>") == len(timetable.lines) + 2
    assert not re.search(r"style=|<script|<style|on\w+=", html)
    # Online each activity is done alone, so it says how.
    assert html.count("Each alone:") == sum(
        line.part.kind == "activity" for line in timetable.lines
    )


def test_text_is_text(agendas):
    trick = '<b onclick="x">'
    module = agendas.modules[0]
    talk = module.talk.model_copy(update={"title": trick, "if_late": trick})
    changed = module.model_copy(update={"title": trick, "talk": talk})
    hostile = type(agendas)(
        "a", trick, (changed, *agendas.modules[1:]), agendas.blocks, agendas.presets
    )
    html = agenda(hostile, [module.id], length=60)._repr_html_()
    assert trick not in html
    assert html.count("&lt;b onclick=&quot;x&quot;&gt;") >= 4


@pytest.mark.parametrize(
    ("wanted", "wishes", "said"),
    [
        ("workshop-91", {}, "there is no agenda 'workshop-91'; expected one of workshop-60"),
        (
            "workshop-90",
            {"session": 2},
            "workshop-90 has no session 2; expected a whole number from 1",
        ),
        ("workshop-90", {"session": "1"}, "workshop-90 has no session '1'"),
        ("workshop-90", {"session": True}, "workshop-90 has no session True"),
        ("workshop-90", {"lenght": 60}, "nothing can be wished for by 'lenght'"),
        ("workshop-90", {"parts": ("help",)}, "nothing can be wished for by 'parts'"),
        (["help"], {"bounds": {"helb": (1, 2)}}, "there is no part 'helb'; did you mean 'help'?"),
        (None, {}, "what is wanted is None; expected the name of a ready agenda"),
        (5, {}, "what is wanted is 5"),
        (b"workshop-90", {}, "what is wanted is b'workshop-90'"),
        (["lubricants"], {}, "there is no part 'lubricants'; did you mean 'lubricant'?"),
        (["help"], {"length": 5}, "length is 5; expected a whole number from 15 to 480"),
    ],
)
def test_what_cannot_be_is_named(agendas, wanted, wishes, said):
    with pytest.raises(ValueError) as caught:
        plan.agenda(agendas, wanted, **wishes)
    assert str(caught.value).startswith(said)
