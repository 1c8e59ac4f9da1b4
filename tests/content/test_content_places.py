"""Where to get help: country files that cannot be, that have grown old, and what they lack."""

from datetime import date, timedelta

import pytest
from raised import TODAY, faults_of, the_fault, the_fault_of

from tworings.content import ContentError, load_place, load_places
from tworings.content.book import read_book
from tworings.content.place_listing import listing
from tworings.content.rules import check_book
from tworings.content.rules.notes import notes_of

UK = "places/uk.yaml"


@pytest.fixture
def uk(tea):
    return tea / "places" / "uk.yaml"


def checked(rewrite, day, level="urgent"):
    rewrite(UK, lambda place: place[level][0].update(checked_on=day))


# Files that cannot be


@pytest.mark.parametrize("level", ["emergency", "urgent", "non_urgent"])
def test_a_level_that_is_missing_or_empty_is_a_fault(tea, uk, rewrite, level):
    rewrite(UK, lambda place: place.update({level: []}))
    assert level in the_fault_of(load_place, uk).problem
    rewrite(UK, lambda place: place.pop(level))
    fault = the_fault_of(load_place, uk)
    assert f'"{level}" is missing' in fault.problem


@pytest.mark.parametrize(
    "source",
    [
        "http://help.example/111",
        "help.example/111",
        "https://",
        "https://localhost",
        "https:///help.example",
        "https://help .example/111",
        "https://help..example/111",
        "https://.example/111",
        "javascript:alert(1)",
        "see the web",
    ],
)
def test_a_source_of_another_form_is_a_fault(tea, uk, rewrite, source):
    rewrite(UK, lambda place: place["urgent"][0].update(source=source))
    fault = the_fault_of(load_place, uk)
    assert fault.id == "uk > urgent 1"
    assert "https://" in fault.expected


@pytest.mark.parametrize(
    "source", ["https://a.example", "https://a.example/", "https://a.b.example/x?y=1&z=2#c"]
)
def test_a_source_may_have_any_path(tea, uk, rewrite, source):
    rewrite(UK, lambda place: place["urgent"][0].update(source=source))
    assert load_place(uk).urgent[0].source == source


@pytest.mark.parametrize("number", ["99", "9990", "112 or 999", "the usual one"])
def test_the_number_at_the_top_is_one_that_a_service_says(tea, uk, rewrite, number):
    rewrite(UK, lambda place: place.update(emergency_number=number))
    fault = the_fault_of(load_place, uk)
    assert (fault.line, fault.id) == (3, "uk")
    assert "number" in fault.expected


def test_every_number_at_the_top_may_be_said_by_another_service(tea, uk, rewrite):
    def change(place):
        place["emergency_number"] = "112 or 999"
        place["emergency"].append({**place["urgent"][0], "how": "Ring 112.", "checked_on": TODAY})

    rewrite(UK, change)
    assert load_place(uk).emergency_number == "112 or 999"


def test_an_unknown_need_is_a_fault(tea, uk, rewrite):
    rewrite(UK, lambda place: place["urgent"][0].update(needs=["prep"]))
    assert "pep" in the_fault_of(load_place, uk).expected


def test_faults_of_every_country_are_told_at_once(tea, uk, edit):
    other = uk.with_name("ireland.yaml")
    other.write_text(uk.read_text(encoding="utf-8"), encoding="utf-8")
    edit(uk, "country:", "land:")
    faults = faults_of(load_places, tea)
    assert {fault.file for fault in faults} == {"book/places/uk.yaml", "book/places/ireland.yaml"}


# Years


@pytest.mark.parametrize("level", ["emergency", "urgent", "non_urgent"])
def test_a_service_that_was_read_over_a_year_ago_is_a_fault(tea, rewrite, level):
    checked(rewrite, TODAY - timedelta(days=365), level)
    assert check_book(tea, TODAY) == []
    checked(rewrite, TODAY - timedelta(days=366), level)
    fault = the_fault(tea)
    assert (fault.file, fault.id) == ("book/places/uk.yaml", f"uk > {level} 1")
    lines = (tea / UK).read_text(encoding="utf-8").splitlines()
    assert "checked_on: 2025-11-21" in lines[fault.line - 1]
    assert "366 days ago" in fault.problem


def test_a_day_to_come_is_no_day_of_a_check(tea, rewrite):
    checked(rewrite, TODAY + timedelta(days=1))
    assert "a day to come" in the_fault(tea).problem


def test_a_service_is_noted_in_its_last_month(tea, rewrite):
    def due():
        return [note for note in notes_of(read_book(tea, TODAY)) if "read again" in note]

    checked(rewrite, TODAY - timedelta(days=335))
    assert due() == []
    checked(rewrite, TODAY - timedelta(days=336))
    assert due() == [f'book/{UK}:{_line(tea)}: "Urgent" is to be read again by 2026-12-21']
    (tea / "claims.yaml").unlink()
    assert len(due()) == 1, "a book whose ledger cannot be read has its dates all the same"
    checked(rewrite, TODAY - timedelta(days=366))
    assert due() == [], "then it is a fault"


def _line(tea):
    lines = (tea / UK).read_text(encoding="utf-8").splitlines()
    return 1 + next(i for i, line in enumerate(lines) if "2025-12-21" in line)


# The order, and what is missing


def test_countries_stand_by_name_and_the_rest_of_the_world_last(tea, uk):
    text = uk.read_text(encoding="utf-8")
    names = {"elsewhere": "Another country", "us": "United States", "fr": "France"}
    for name, country in names.items():
        own = text.replace("id: uk", f"id: {name}").replace("United Kingdom", country)
        uk.with_name(f"{name}.yaml").write_text(own, encoding="utf-8")
    assert [place.id for place in load_places(tea)] == ["fr", "uk", "us", "elsewhere"]


def test_no_country_at_all_is_an_empty_list(tea, uk):
    uk.unlink()
    assert load_places(tea) == []


def test_the_listing_tells_levels_ages_and_what_is_missing(tea, rewrite):
    def change(place):
        place["urgent"][0].update(needs=["advice", "pep"], checked_on=date(2025, 11, 1))

    rewrite(UK, change)
    lines = list(listing(load_places(tea), TODAY))
    assert lines[0] == "United Kingdom (places/uk.yaml): 999"
    assert lines[1:7] == [
        "  emergency",
        "      21 days  Emergency",
        "  urgent",
        "     386 days  Urgent [advice, pep]  PAST ITS YEAR",
        "  not urgent",
        "      21 days  Surgery",
    ]
    assert lines[7] == (
        "  missing: help after sexual assault (sexual_assault); tests for infections (tests)"
    )
    assert lines[8] == "  past its year: 1"
    assert "no places/elsewhere.yaml" in lines[-1]


def test_nothing_is_missing_where_every_need_is_answered(tea, rewrite):
    def change(place):
        place["urgent"][0]["needs"] = ["advice", "pep"]
        place["non_urgent"][0]["needs"] = ["sexual_assault", "tests"]

    rewrite(UK, change)
    lines = list(listing(load_places(tea), TODAY))
    assert "  missing: nothing" in lines
    assert not any("past" in line for line in lines)


def test_a_file_that_is_no_country_is_told(tea, uk):
    uk.write_text("[]\n", encoding="utf-8")
    with pytest.raises(ContentError):
        load_places(tea)
