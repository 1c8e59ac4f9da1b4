"""Lesson plans: how they are read, and what holds them to their module, each broken once."""

from __future__ import annotations

from copy import deepcopy

import jsonschema
import pytest
import yaml
from raised import TODAY, faults_of, the_fault, the_fault_of

from tworings.content import load_lesson
from tworings.content.rules import check_book
from tworings.content.schemas import schemas

GOOD = {
    "id": "sample",
    "gist": "Tea is hot.",
    "prepare": ["Boil the water."],
    "open": [{"text": "“This is about tea.”"}],
    "points": [{"text": "“Fresh tea is about 90 °C.”", "claims": ["tea-is-hot"]}],
    "show": "Show the kettle.",
    "activities": [
        {
            "activity": "sample.cold-run",
            "say": [{"text": "“Pour slowly.”"}],
            "do": ["Hand out two cups each."],
            "debrief": [{"text": "“What was spilled?”"}],
        }
    ],
    "asked": [
        {"asked": "How hot is it?", "say": "About 90 °C, of 12 kettles.", "claims": ["tea-is-hot"]},
        {"asked": "May I have milk?", "say": "You may."},
    ],
    "watch_for": [
        {"sign": "A red hand.", "do": "Cold water."},
        {"sign": "An empty cup.", "do": "Ask first."},
    ],
    "opt_out": "Watching is enough.",
    "always": [{"text": "“Hot things burn.”"}],
    "close": [{"text": "“Thank you.”"}],
}


@pytest.fixture
def plan(tea):
    """Write a plan beside the sample module; returns its path."""

    def write(spoil=lambda data: None):
        data = deepcopy(GOOD)
        spoil(data)
        path = tea / "modules/sample/lesson.yaml"
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=999))
        return path

    return write


def test_a_sound_plan_has_no_fault_and_brings_its_evidence(plan, tea):
    path = plan()
    assert check_book(tea, TODAY) == []
    lesson = load_lesson(path)
    assert lesson.content.activities[0].activity == "sample.cold-run"
    assert list(lesson.ledger.claims) == ["tea-is-hot"]
    jsonschema.validate(GOOD, schemas()["lesson.schema.json"])


def test_a_book_without_plans_is_sound(tea):
    assert check_book(tea, TODAY) == []


@pytest.mark.parametrize("key", sorted(set(GOOD)))
def test_every_part_has_to_be_there(plan, key):
    fault = the_fault_of(load_lesson, plan(lambda data: data.pop(key)))
    assert f'"{key}" is missing' in str(fault)


@pytest.mark.parametrize("key", ["prepare", "open", "points", "always", "close"])
def test_no_part_is_empty(plan, key):
    assert faults_of(load_lesson, plan(lambda data: data.update({key: []})))


def test_minutes_stand_in_the_module_alone(plan):
    path = plan(lambda data: data["activities"][0].update(minutes={"low": 1, "high": 2}))
    assert "minutes" in str(the_fault_of(load_lesson, path))


def test_an_unknown_claim_is_told_with_its_line(plan):
    path = plan(lambda data: data["points"][0].update(claims=["tea-is-hott"]))
    fault = the_fault_of(load_lesson, path)
    line = path.read_text().splitlines().index("  - tea-is-hott") + 1
    assert fault.line == line
    assert "tea-is-hot" in fault.mend


def test_an_unknown_activity_is_told_and_so_is_the_one_that_is_missing(plan, tea):
    plan(lambda data: data["activities"][0].update(activity="sample.cold-rum"))
    unknown, missing = sorted(check_book(tea, TODAY), key=lambda one: "not planned" in one.problem)
    assert "sample.cold-run" in unknown.mend
    assert '"sample.cold-run" is not planned' in missing.problem


def test_an_activity_planned_twice_is_told(plan, tea):
    plan(lambda data: data["activities"].append(deepcopy(data["activities"][0])))
    assert "planned twice" in the_fault(tea).problem


def test_the_order_is_that_of_the_module(plan, tea, rewrite):
    def second(module):
        other = {**deepcopy(module["activities"][0]), "id": "sample.warm-run"}
        module["activities"].append(other)

    rewrite("modules/sample/module.yaml", second)

    def turned(data):
        other = {**deepcopy(data["activities"][0]), "activity": "sample.warm-run"}
        data["activities"].insert(0, other)

    plan(turned)
    assert "sample.cold-run, sample.warm-run" in the_fault(tea).expected


def test_a_plan_in_the_wrong_folder_is_told(plan, tea):
    plan(lambda data: data.update(id="other"))
    assert "id: sample" in the_fault(tea).mend


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"text": "“It takes 3 weeks.”"}, "without a source"),
        ({"text": "“About 91 °C.”", "claims": ["tea-is-hot"]}, "is in no claim"),
        ({"text": "“Push through it.”"}, "never said"),
        ({"text": " ".join(["word"] * 21) + "."}, "21 words"),
    ],
)
@pytest.mark.parametrize("key", ["open", "points", "always", "close"])
def test_a_line_that_is_said_keeps_to_the_rules_of_pages(plan, tea, key, line, told):
    plan(lambda data: data[key].append(line))
    assert told in str(the_fault(tea))


@pytest.mark.parametrize("part", ["asked", "watch_for"])
def test_so_do_replies_and_advice(plan, tea, part):
    key = "say" if part == "asked" else "do"
    plan(lambda data: data[part][1].update({key: "Push through it."}))
    fault = the_fault(tea)
    assert "never said" in fault.problem
    assert part in str(fault)


@pytest.mark.parametrize("text", ["", "- a list", "[", "id: sample\nid: sample"])
def test_a_broken_file_is_one_fault_and_no_crash(tea, text):
    path = tea / "modules/sample/lesson.yaml"
    path.write_text(text)
    assert check_book(tea, TODAY)


def test_markup_is_shown_and_not_run(plan):
    path = plan(lambda data: data["open"].append({"text": "<script>alert(1)</script>"}))
    html = load_lesson(path).content.open[1].text.inline_html
    assert "<script" not in html
    assert "&lt;script" in html
