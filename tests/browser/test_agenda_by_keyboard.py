"""The agenda builder by keyboard: plan, be told what does not fit, leave it out, print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from standalone import page_of

from tworings import Agenda, load_agendas
from tworings.model import Agendas

BOOK = Path(__file__).parents[2] / "book"
START = "Give a time to start at, from 00:00 to 23:59, such as 9:30 or 18:00."
PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture(scope="module")
def builder():
    return Agenda(load_agendas(BOOK / "educators" / "agendas"))


@pytest.fixture
def page(open_alone, builder):
    return open_alone(page_of(builder), **PHONE)


def rows(page):
    return page.locator(".tr-live .tr-agenda-table tbody tr")


def planned(page) -> list[int]:
    cells = rows(page).locator("td:nth-child(2)").all_inner_texts()
    return [int(re.search(r"(\d+) \(", cell)[1]) for cell in cells]


def plan(page) -> str:
    page.get_by_role("button", name="Plan it").press("Enter")
    return page.locator(".tr-live .tr-agenda__answer").inner_text()


def test_it_begins_with_a_timetable_that_adds_up(page):
    assert sum(planned(page)) == 60
    assert page.locator(".tr-live [role=status]").inner_text() == ""


def test_a_change_takes_the_timetable_away_until_it_is_planned(page):
    page.get_by_label("Minutes", exact=True).fill("75")
    assert rows(page).count() == 0
    assert plan(page) == "It fits: 75 minutes, from 18:00 to 19:15."
    assert sum(planned(page)) == 75
    status = page.locator(".tr-live [role=status]").inner_text()
    assert status == "It fits: 75 minutes, from 18:00 to 19:15."


def test_an_hour_may_be_one_digit(page):
    page.get_by_label("Start, such as 18:00").fill("9:30")
    assert plan(page) == "It fits: 60 minutes, from 09:30 to 10:30."


def test_over_midnight_the_clock_begins_again(page):
    page.get_by_label("Start, such as 18:00").fill("23:50")
    assert plan(page) == "It fits: 60 minutes, from 23:50 to 00:50."


def test_what_does_not_fit_is_told_and_one_button_leaves_it_out(page):
    page.get_by_role("checkbox", name="Activity: Cards in order").press("Space")
    page.get_by_role("checkbox", name="Activity: Ten signs to sort").press("Space")
    said = plan(page)
    over = int(re.search(r"which is (\d+) more than the 60", said)[1])
    assert over > 0
    assert rows(page).count() == 0
    page.get_by_role("button", name="Leave this out, and plan again").press("Enter")
    assert sum(planned(page)) == 60
    # The focus is led to what came of it.
    assert page.evaluate("document.activeElement.className").startswith("tr-agenda__answer")


def test_an_activity_brings_its_module_and_goes_with_it(page):
    talk = page.get_by_role("checkbox", name="Squeezing is half of it")
    activity = page.get_by_role("checkbox", name="Activity: Fist, flat, push")
    activity.press("Space")
    assert talk.is_checked()
    talk.press("Space")
    assert not activity.is_checked()


def test_what_is_never_cut_stays_but_in_a_series_it_may_stand_elsewhere(page):
    consent = page.get_by_role("checkbox", name="Freely given")
    assert consent.is_checked()
    assert consent.is_disabled()
    page.get_by_label("One session of a series").press("Space")
    assert consent.is_enabled()
    consent.press("Space")
    plan(page)
    said = page.locator(".tr-live .tr-agenda__outcome").inner_text()
    assert "Never cut, and not in this session, so in another one: Asking" in said


@pytest.mark.parametrize(
    ("label", "value", "said"),
    [
        ("Minutes", "", "Give the minutes as a whole number from 15 to 480."),
        ("Minutes", "14", "Give the minutes as a whole number from 15 to 480."),
        ("Minutes", "60.5", "Give the minutes as a whole number from 15 to 480."),
        ("People", "0", "Give the people as a whole number from 1 to 200."),
        ("Start, such as 18:00", "", START),
        ("Start, such as 18:00", "6 pm", START),
        ("Start, such as 18:00", "24:00", START),
        # Not half past midnight.
        ("Start, such as 18:00", ":30", START),
        ("Minutes", "-60", "Give the minutes as a whole number from 15 to 480."),
        ("Minutes", "1e9", "Give the minutes as a whole number from 15 to 480."),
        ("People", "1000", "Give the people as a whole number from 1 to 200."),
    ],
)
def test_a_wrong_number_is_told_and_found(page, label, value, said):
    field = page.get_by_label(label, exact=True)
    field.fill(value)
    assert plan(page) == said
    assert field.evaluate("field => field === document.activeElement")


def test_people_and_place_change_the_packing_list(page):
    page.get_by_label("People", exact=True).fill("31")
    plan(page)
    outcome = page.locator(".tr-live .tr-agenda__outcome")
    assert "To bring for 31" in outcome.inner_text()
    assert "Loose hair elastics: 31" in outcome.inner_text()
    page.get_by_label("Online, each person at their own screen").press("Space")
    plan(page)
    assert "Each person has ready" in outcome.inner_text()
    assert "Loose hair elastics: 1\n" in outcome.inner_text()


def test_the_sheet_holds_the_agenda_alone(page):
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print this agenda").press("Enter")
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()
    assert "☐ Pens: 12" in text
    assert "Plan it" not in text
    assert "After them." not in text
    assert page.locator(".tr-sheet tbody tr").count() == len(planned(page))


def test_text_is_text(open_alone):
    trick = "<img src=x: onerror=window.pwned=1></script><b>{low} {length}"
    agendas = load_agendas(BOOK / "educators" / "agendas")
    module = agendas.modules[0]
    talk = module.talk.model_copy(update={"title": trick, "if_late": trick})
    changed = module.model_copy(update={"title": trick, "talk": talk})
    preset = agendas.presets[0].model_copy(update={"title": trick, "intro": trick})
    made = Agendas("a", trick, (changed, *agendas.modules[1:]), agendas.blocks, (preset,))
    page = open_alone(page_of(Agenda(made)))
    assert page.locator(".tr-live :is(img, b)").count() == 0
    assert page.locator(".tr-live").inner_text().count(trick) >= 5
    assert page.evaluate("window.pwned") is None
