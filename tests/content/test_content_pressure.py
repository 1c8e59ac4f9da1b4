"""A pressure lab's file: read, and every fault with its line and its mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from raised import TODAY, faults_of, the_fault_of

from tworings import simulate
from tworings.content import load_ledger, load_pressure
from tworings.content.rules import check_book
from tworings.content.schemas import schemas
from tworings.figures import DRAWINGS, draw

GOOD = "# What it shows.\ntitle: Rest and squeeze\nscenarios: [rest, squeeze]\ndrawing: coronal\n"


@pytest.fixture
def lab(tea):
    path = tea / "tools" / "lab.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_good_file(lab):
    plan = load_pressure(lab)
    assert (plan.title, plan.scenarios, plan.drawing) == (
        "Rest and squeeze",
        ("rest", "squeeze"),
        "coronal",
    )
    lab.write_text("title: T\nscenarios: [worry]\n", encoding="utf-8")
    assert load_pressure(lab).drawing is None


@pytest.mark.parametrize(
    ("old", "new", "line", "problem", "mend"),
    [
        ("squeeze]", "sqeeze]", 3, "sqeeze", "squeeze"),
        ("coronal", "corona", 4, "corona", "coronal"),
        ("scenarios", "scenario", 3, 'unknown key "scenario"', 'did you mean "scenarios"'),
        ("[rest, squeeze]", "[]", 3, "scenarios", ""),
        ("[rest, squeeze]", "rest", 3, "scenarios", ""),
        ("[rest, squeeze]", "[rest, 7]", 3, "7", ""),
        ("[rest, squeeze]", "[rest, rest]", 3, '"rest" is named twice', "delete one"),
        ("Rest and squeeze", "''", 2, "title", ""),
        ("drawing:", "colour: red\ndrawing:", 4, 'unknown key "colour"', "delete it"),
    ],
)
def test_each_fault_has_its_line_and_its_mend(lab, edit, old, new, line, problem, mend):
    edit(lab, old, new)
    fault = the_fault_of(load_pressure, lab)
    assert (fault.file, fault.line) == ("book/tools/lab.yaml", line)
    assert problem in fault.problem
    assert fault.expected
    assert mend in fault.mend
    assert fault.mend


def test_all_faults_at_once(lab):
    lab.write_text("scenarios: [rest, sqeeze, wory]\ndrawing: x\n", encoding="utf-8")
    faults = faults_of(load_pressure, lab)
    assert [fault.line for fault in faults] == [1, 1, 1, 2]


def test_the_check_of_the_book_reads_it(lab, tea, edit):
    assert check_book(tea, TODAY) == []
    edit(lab, "squeeze]", "sqeeze]")
    (fault,) = check_book(tea, TODAY)
    assert (fault.file, fault.line) == ("book/tools/lab.yaml", 3)


def test_the_names_are_those_that_can_be_simulated_and_drawn():
    keys = schemas()["pressure.schema.json"]["properties"]
    assert tuple(keys["scenarios"]["items"]["enum"]) == simulate.SCENARIOS
    (drawings,) = (one["enum"] for one in keys["drawing"]["anyOf"] if "enum" in one)
    # A lab moves through every state of a scenario; what lacks one cannot go with it.
    needed = {state.id for state in draw("coronal").states}
    assert drawings == [n for n in DRAWINGS if needed <= {one.id for one in draw(n).states}]


def test_a_ledger_tells_what_it_lacks(tea):
    ledger = load_ledger(["tea-is-hot", "tea-is-hot"], tea)
    assert list(ledger.claims) == ["tea-is-hot"]
    fault = the_fault_of(load_ledger, ["tea-is-hott", "tea-is-hot"], tea)
    assert fault.file == str(Path("book/claims.yaml"))
    assert 'no claim "tea-is-hott"' in fault.problem
    assert 'did you mean "tea-is-hot"' in fault.mend
