"""A blueprint: what it draws, and each way in which it can miss what is there."""

from __future__ import annotations

from copy import deepcopy

import pytest
from raised import faults_of, the_fault, the_fault_of

from tworings.content import load_assessment
from tworings.content.rules import check_book

GOOD = """\
id: tasting
title: A last cup
pass_mark: {right: 3, of: 4}
core:
  - {title: no scald, objective: sample.pour}
drawn:
  - module: sample
    items: [sample.first, sample.warm]
  - module: other
    items: [other.warm, other.first]
"""


@pytest.fixture
def blueprint(tea, second_module, edit):
    edit(second_module / "module.yaml", "number: 1", "number: 2")
    path = tea / "tools" / "tasting.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_items_come_from_their_banks_module_by_module(blueprint, edit):
    edit(blueprint, "  - module: sample\n    items: [sample.first, sample.warm]\n", "")
    blueprint.write_text(
        blueprint.read_text() + "  - module: sample\n    items: [sample.first, sample.warm]\n"
    )
    drawn = load_assessment(blueprint)
    assert [bank.id for bank in drawn.banks] == ["sample", "other"]
    # In the order of their bank: a blueprint says which, not when.
    assert [item.id for item in drawn.banks[1].items] == ["other.first", "other.warm"]
    assert drawn.banks[0].module.id == "sample"
    assert drawn.blueprint.pass_mark.right == 3


def test_a_good_book_with_a_blueprint_has_no_fault(blueprint, tea):
    told = [fault for fault in check_book(tea) if "tasting" in fault.file]
    assert told == []


WRONG = {
    "unknown item": (
        "[sample.first, sample.warm]",
        "[sample.first, sample.wram]",
        'unknown item "sample.wram"',
        'did you mean "sample.warm"?',
    ),
    "an item of another module": (
        "[sample.first, sample.warm]",
        "[sample.first, other.cosy]",
        'unknown item "other.cosy"',
        "name another item of this module",
    ),
    "an item twice": (
        "[sample.first, sample.warm]",
        "[sample.first, sample.first]",
        'the item "sample.first" stands twice; the first is on line 8',
        "delete one of the two",
    ),
    "met before reading": (
        "[sample.first, sample.warm]",
        "[sample.first, sample.hot]",
        'the item "sample.hot" is met before reading',
        "name another item",
    ),
    "unknown objective": (
        "objective: sample.pour",
        "objective: sample.poor",
        'unknown objective "sample.poor"',
        'did you mean "sample.pour"?',
    ),
    "wrong count": (
        "of: 4",
        "of: 5",
        "the pass mark is out of 5, and 4 items are drawn",
        'write "of: 4"',
    ),
    "one item is too few": (
        "[sample.first, sample.warm]",
        "[sample.first]",
        "entr",
        "",
    ),
    "unknown key": ("title: A last", "tittle: A last", 'unknown key "tittle"', '"title"'),
    "another name": ("id: tasting", "id: testing", 'the id is "testing"', 'write "id: tasting"'),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_fault_names_its_line_and_mend(blueprint, tea, edit, name):
    old, new, problem, mend = WRONG[name]
    line = edit(blueprint, old, new)
    fault = the_fault_of(load_assessment, blueprint)
    assert (fault.file, fault.line) == (str(blueprint), line)
    assert problem in str(fault) and mend in fault.mend
    # The check of the whole book tells the same.
    assert the_fault(tea) == fault


def test_a_module_that_is_left_out_is_named(blueprint, tea, edit):
    edit(blueprint, "  - module: other\n    items: [other.warm, other.first]\n", "")
    edit(blueprint, "{right: 3, of: 4}", "{right: 2, of: 2}")
    fault = the_fault_of(load_assessment, blueprint)
    assert fault.problem == 'no item is drawn from "other"' and fault.line == 6
    assert the_fault(tea) == fault


def test_a_module_twice_and_one_that_is_not_there(blueprint, edit):
    edit(blueprint, "  - module: other", "  - module: sample")
    told = [fault.problem for fault in faults_of(load_assessment, blueprint)]
    assert 'the module "sample" stands twice; the first is on line 7' in told
    edit(blueprint, "  - module: sample", "  - module: samples")
    told = faults_of(load_assessment, blueprint)
    [fault] = [one for one in told if "samples" in one.problem]
    assert 'did you mean "sample"?' in fault.mend


def test_a_point_of_safety_without_an_item_is_told(blueprint, tea, rewrite):
    def add(module):
        module["objectives"].append({**deepcopy(module["objectives"][0]), "id": "sample.stop"})
        module["activities"][0]["objectives"].append("sample.stop")

    rewrite("modules/sample/module.yaml", add)
    # An item of it stands in the bank, and is not drawn.
    rewrite(
        "modules/sample/items.yaml", lambda bank: bank["items"][1].update(objective="sample.stop")
    )
    rewrite("tools/tasting.yaml", lambda plan: plan["core"][0].update(objective="sample.stop"))
    fault = the_fault_of(load_assessment, blueprint)
    assert fault.problem == 'no item that is drawn tests "sample.stop" (no scald)'
    assert fault in check_book(tea)


def test_an_item_at_fault_is_told_once(blueprint, tea, edit):
    line = edit(tea / "modules/sample/items.yaml", "key: lid", "key: no-such")
    fault = the_fault(tea)
    assert "items.yaml" in fault.file and fault.line >= line


def test_faults_of_the_blueprint_and_of_a_bank_are_told_at_once(blueprint, tea, edit):
    edit(tea / "modules/sample/items.yaml", "key: lid", "key: no-such")
    edit(blueprint, "sample.first, sample.warm", "sample.first, sample.first")
    told = {fault.file for fault in faults_of(load_assessment, blueprint)}
    assert told == {str(blueprint), str(tea / "modules/sample/items.yaml")}


@pytest.mark.parametrize("text", ["", "drawn: 3\n", "- a\n- b\n", "drawn: []\nid: tasting\n", "\0"])
def test_what_is_no_blueprint_gives_faults_and_no_traceback(blueprint, text):
    blueprint.write_text(text, encoding="utf-8")
    assert faults_of(load_assessment, blueprint)
