"""The plan of the modules that are not written yet, and rules that hold it."""

from pathlib import Path

import jsonschema
import pytest
import yaml
from raised import TODAY, the_fault

from tworings.content import ContentError, load_planned
from tworings.content.rules import check_book
from tworings.content.schemas import schemas

ROOT = Path(__file__).parents[2]
PLAN = "book/modules/plan.yaml"
ENTRY = "- id: {id}\n  number: {number}\n  title: Milk\n  minutes: {{self_study: 5, workshop: 5}}\n"


@pytest.fixture
def plan(tea):
    """Write a plan from numbers and, where one is given, an id; the sample is module 1."""

    def write(*numbers, **ids):
        text = "".join(
            ENTRY.format(number=number, id=ids.get(f"n{number}", f"m{place}"))
            for place, number in enumerate(numbers)
        )
        (tea / "modules" / "plan.yaml").write_text(text, encoding="utf-8")
        return tea

    return write


def own_number(tea):
    text = (tea / "modules" / "sample" / "module.yaml").read_text(encoding="utf-8")
    return int(text.split("number: ")[1].split()[0])


def others(tea):
    return [number for number in range(1, 11) if number != own_number(tea)]


def test_a_plan_that_makes_ten_has_no_fault(plan, tea):
    assert check_book(plan(*others(tea)), TODAY) == []
    assert [one.number for one in load_planned(tea / "modules/plan.yaml").values()] == others(tea)


def test_a_book_needs_no_plan(tea):
    assert check_book(tea, TODAY) == []


def test_a_number_that_is_missing(plan, tea):
    fault = the_fault(plan(*others(tea)[:-2]))
    assert (fault.file, fault.line) == (PLAN, 1)
    assert fault.problem == "there is no module 9, 10"


def test_a_number_of_a_module_that_is_written(plan, tea):
    fault = the_fault(plan(*others(tea), own_number(tea)))
    assert (fault.file, fault.id) == (PLAN, "m9")
    assert f'number {own_number(tea)} is that of "sample"' == fault.problem


def test_a_module_that_was_written_and_is_still_planned(plan, tea):
    number = others(tea)[0]
    fault = the_fault(plan(*others(tea), **{f"n{number}": "sample"}))
    assert (fault.file, fault.id) == (PLAN, "sample")
    assert fault.mend == "delete its entry here"


def test_the_schema_accepts_the_books_own_plan_and_refuses_a_wrong_number():
    own = yaml.safe_load((ROOT / PLAN).read_text(encoding="utf-8"))
    schema = schemas()["plan.schema.json"]
    jsonschema.validate(own, schema)
    [entry] = yaml.safe_load(ENTRY.format(id="milk", number=10))
    jsonschema.validate([entry], schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**entry, "number": 11}], schema)


def test_an_empty_plan_is_sound_and_still_wants_ten_modules(plan, tea):
    path = plan() / "modules" / "plan.yaml"
    path.write_text("# All are written.\n[]\n", encoding="utf-8")
    assert load_planned(path) == {}
    fault = the_fault(tea)
    numbers = ", ".join(map(str, others(tea)))
    assert (fault.file, fault.problem) == (PLAN, f"there is no module {numbers}")


@pytest.mark.parametrize("text", ["", "{}\n", "- []\n"])
def test_nothing_else_stands_for_an_empty_plan(plan, tea, text):
    path = plan() / "modules" / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError):
        load_planned(path)


def test_a_plan_with_a_fault_is_told_once(plan, tea):
    path = plan(*others(tea)) / "modules" / "plan.yaml"
    path.write_text(path.read_text().replace("number: 10", "number: 11"), encoding="utf-8")
    assert "11" in str(the_fault(tea))
    with pytest.raises(ContentError):
        load_planned(path)
