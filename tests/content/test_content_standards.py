"""Standards: how they are read, and what holds modules to them, each broken once."""

from __future__ import annotations

from copy import deepcopy

import jsonschema
import pytest
import yaml
from raised import TODAY, check_book, the_fault, the_fault_of

from tworings.content import load_standards
from tworings.content.schemas import schemas

GOOD = {
    "frameworks": [
        {
            "id": "tea",
            "title": "What tea asks",
            "about": "By tea people, for all.",
            "claims": ["tea-is-hot"],
            "standards": [
                {"id": "tea.pour", "name": "Pouring"},
                {"id": "tea.warm", "name": "Warmth", "whole_course": "the pot is kept warm."},
                {"id": "tea.milk", "name": "Milk", "not_covered": "it is another course."},
            ],
        }
    ]
}


@pytest.fixture
def standards(tea, rewrite):
    """Write the standards, let the sample module name one; returns the path."""

    def write(spoil=lambda data: None, named=("tea.pour",)):
        data = deepcopy(GOOD)
        spoil(data["frameworks"][0])
        path = tea / "educators/standards.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=999))
        rewrite("modules/sample/module.yaml", lambda module: module.update(standards=list(named)))
        return path

    return write


def test_sound_standards_have_no_fault(standards, tea):
    path = standards()
    assert check_book(tea, TODAY) == []
    assert len(load_standards(path).content.standards()) == 3
    jsonschema.validate(GOOD, schemas()["standards.schema.json"])


def test_a_module_that_names_an_unknown_standard_is_told(standards, tea):
    standards(named=("tea.pour", "tea.por"))
    fault = the_fault(tea)
    assert str(fault).startswith("book/modules/sample/module.yaml:")
    assert "tea.pour" in fault.mend


def test_a_standard_that_nobody_answers_for_is_told(standards, tea):
    standards(named=())
    assert 'no module names "tea.pour"' in the_fault(tea).problem


def test_what_is_left_out_cannot_be_named(standards, tea):
    standards(named=("tea.pour", "tea.milk"))
    assert "left out" in the_fault(tea).problem


def test_a_standard_cannot_be_answered_and_left_out(standards):
    path = standards(lambda tea: tea["standards"][1].update(not_covered="no"))
    assert "delete whole_course or not_covered" in str(the_fault_of(load_standards, path))


def test_an_id_begins_with_its_framework(standards):
    path = standards(lambda tea: tea["standards"][1].update(id="coffee.warm"))
    assert the_fault_of(load_standards, path).mend == 'write "id: tea.warm"'


def test_an_id_is_used_once(standards):
    path = standards(lambda tea: tea["standards"].append(dict(tea["standards"][0])))
    assert "used twice" in the_fault_of(load_standards, path).problem


def test_where_it_was_read_is_named(standards):
    assert "claims" in str(the_fault_of(load_standards, standards(lambda tea: tea.pop("claims"))))
    path = standards(lambda tea: tea.update(claims=["tea-is-cold"]))
    assert "unknown claim" in the_fault_of(load_standards, path).problem
