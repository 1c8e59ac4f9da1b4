"""Files that learners saved: a broken one is named, and the others are used."""

from __future__ import annotations

import copy
import json

import jsonschema
import pytest
from tables import HOME, row

from tworings.evaluate import evaluate, read_responses, report

GOOD = {
    "what": "Answers to: Before and after.",
    "format": "tworings-answers-1",
    "bank": "test",
    "saved_on": "2026-11-22",
    "time": "pre",
    "code": "an 07 ri",
    "responses": [
        {
            "item": "test.latex",
            "stem": "Which kind?",
            "chosen": ["oil"],
            "in_words": ["One made with oil"],
            "outcome": "correct",
            "attempts": 2,
            "confidence": "certain",
        }
    ],
    "scales": [{"line": "say-stop", "text": "I can say no.", "value": 4}],
}


def changed(path: tuple, value: object) -> dict:
    file = copy.deepcopy(GOOD)
    place = file
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return file


@pytest.fixture
def folder(tmp_path):
    def write(**files: object):
        for name, file in files.items():
            text = file if isinstance(file, str) else json.dumps(file, indent=2)
            (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_a_good_file(folder, assessment):
    reading = read_responses(folder(good=GOOD), assessment)
    assert not reading.faults
    (one,) = reading.responses
    assert (one.code, one.time) == ("AN07RI", "pre")
    assert one.chosen == {"test.latex": "oil"} and one.sure == {"test.latex": "certain"}
    assert one.said == {"say-stop": 4}
    schema = json.loads((HOME.parents[2] / "schema" / "answers.schema.json").read_text())
    jsonschema.validate(GOOD, schema)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("format",), "other", "format"),
        (("what",), "x" * 1_000_000, '"what" has 1,000,000 characters; expected at most 4,000'),
        (("code",), "Somebody with a whole name", "of 1 to 20 letters and figures"),
        (("code",), "x" * 41, '"code" has 41 characters; expected at most 40'),
        (("bank",), "two-rings", 'responses to "two-rings"'),
        (("time",), None, "before or after"),
        (("time",), "later", "time"),
        (("code",), None, "cannot be matched"),
        (("code",), "   ", "cannot be matched"),
        (("saved_on",), "2026-11-22T10:00", "saved_on"),
        (("responses",), "none", "responses"),
        (("name",), "Somebody", 'unknown key "name"'),
        (("responses", 0, "chosen"), [], "chosen"),
        (("scales", 0, "value"), 6, "value"),
        (("scales", 0, "value"), "4", "value"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_the_rest_is_kept(
    folder, assessment, path, value, said
):
    reading = read_responses(folder(bad=changed(path, value), good=GOOD), assessment)
    assert [r.file.rpartition("/")[2] for r in reading.responses] == ["good.json"]
    assert reading.faults and all("bad.json" in fault.file for fault in reading.faults)
    assert any(said in str(fault) for fault in reading.faults)
    assert [one.file.rpartition("/")[2] for one in reading.set_aside] == ["bad.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '"x"', "{}", "<html>", "\ufeff", '{"a": 1, "a": 2}'], ids=repr
)
def test_a_file_that_is_no_such_thing(folder, assessment, text):
    reading = read_responses(folder(bad=text, good=GOOD), assessment)
    assert len(reading.responses) == 1 and len(reading.set_aside) == 1 and reading.faults


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("responses", 0, "item"), "test.unknown"),
        (("responses", 0, "chosen"), ["lard"]),
        (("responses", 0, "chosen"), ["oil", "water"]),
        (("scales", 0, "line"), "say-go"),
    ],
)
def test_an_entry_that_is_strange_counts_as_blank(folder, assessment, path, value):
    reading = read_responses(folder(one=changed(path, value)), assessment)
    (fault,) = reading.faults
    assert "counts as blank" in fault.mend and fault.line > 1
    (one,) = reading.responses
    assert not one.chosen or not one.said


@pytest.mark.parametrize(
    "text",
    [
        '#panic("x")',
        '#read("/etc/passwd")',
        "<script>alert(1)</script>",
        "\u202egnp.exe",
        "$x$ \\ *b* _i_ @a <b>",
        "y" * 3_999,
    ],
)
def test_whatever_a_file_holds_stays_text_on_one_short_line(folder, assessment, text):
    file = changed(("responses", 0, "chosen"), [text])
    file["responses"][0]["item"] = "test.latex"
    file["responses"][0]["stem"] = file["responses"][0]["in_words"][0] = text
    file["code"] = text[:20]
    reading = read_responses(folder(one=file), assessment)
    (fault,) = reading.faults
    assert str(fault).isprintable() and len(str(fault)) < 600
    assert report(evaluate(reading, assessment)).startswith(b"%PDF")


def test_an_id_of_any_length_stays_short_in_a_fault(folder, assessment):
    file = changed(("responses", 0, "item"), f"test.{'x' * 1_000_000}")
    (fault,) = read_responses(folder(one=file), assessment).faults
    assert len(str(fault)) < 600


def test_an_item_twice_counts_once(folder, assessment):
    file = copy.deepcopy(GOOD)
    file["responses"].append({**file["responses"][0], "chosen": ["water"]})
    reading = read_responses(folder(one=file), assessment)
    assert reading.responses[0].chosen == {"test.latex": "oil"}
    assert "stands twice" in reading.faults[0].problem


def test_a_table_and_files_in_one_folder(folder, table, assessment):
    table(row("AN07RI", "post"))
    reading = read_responses(folder(pre=GOOD), assessment)
    assert not reading.faults
    assert {(r.code, r.time) for r in reading.responses} == {("AN07RI", "pre"), ("AN07RI", "post")}
