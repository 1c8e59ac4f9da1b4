"""Exercises by the clock as YAML, and the folder of tools as `tworings check` reads it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from raised import TODAY, faults_of, the_fault, the_fault_of
from tool_files import ROOT, copy_of, files_of

from tworings.content import load_pacer
from tworings.content.book import read_book
from tworings.content.rules import check_book
from tworings.content.rules.notes import notes_of
from tworings.content.schemas import schemas

FILES = files_of("pacer", "slow-breath", "let-go")


@pytest.fixture
def hand(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return copy_of("pacer", "hand")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_real_files_are_sound_and_short(path):
    pace = load_pacer(path, ROOT / "book").content
    assert 20 <= pace.seconds() <= 180
    data = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8"))))
    jsonschema.validate(data, schemas()["pacer.schema.json"])
    data["phases"][0]["shape"] = "jump"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schemas()["pacer.schema.json"])


def test_letting_go_comes_first_lasts_longer_and_ends_it():
    phases = load_pacer(ROOT / "book" / "tools" / "let-go.yaml").content.phases
    squeezes = [phase for phase in phases if phase.shape == "shrink"]
    others = [phase for phase in phases if phase.shape != "shrink"]
    assert phases[0] in others
    assert phases[-1] in others
    assert min(phase.seconds.usual for phase in others) > max(
        phase.seconds.usual for phase in squeezes
    )
    assert all(phase.seconds.high <= 10 for phase in squeezes)


#: What is written over what, then the line below the change, id, and pieces of what is told.
BAD = {
    "unknown key": (
        ("stop_if:", "stopif:"),
        (0, "hand", 'unknown key "stopif"', "stop_if", 'did you mean "stop_if"?'),
    ),
    "nothing to stop for": (
        ("stop_if:\n  - text: It hurts, or you would rather not.", "stop_if: []"),
        (0, "hand", '"stop_if" has no entries', "always in view", "add"),
    ),
    "unknown shape": (
        ("shape: shrink", "shape: shrunk"),
        (0, "hand > fist", '"shape" is "shrunk"', "grow", 'did you mean "shrink"?'),
    ),
    "the same move twice": (
        ("shape: shrink", "shape: grow"),
        (0, "hand > fist", "the shape is to grow, and it did so", "in turns", '"hold"'),
    ),
    "a move that never turns": (
        ("shape: grow", "shape: hold"),
        (None, "hand > fist", "the shape is to shrink, and it did so", "in turns", '"hold"'),
    ),
    "an id twice": (
        ("- id: open", "- id: fist"),
        (0, "hand > fist", 'id "fist" is used twice', "its own", "another id"),
    ),
    "usual out of bounds": (
        ("{usual: 3, low: 2, high: 4}", "{usual: 5, low: 2, high: 4}"),
        (0, "hand > fist", "low is 2, usual is 5, high is 4", "between", "change one"),
    ),
    "seconds without end": (
        ("{usual: 3, low: 2, high: 4}", "{usual: 3, low: 2, high: 400}"),
        (0, "hand > fist", '"seconds.high" is 400', "60 or less", "smaller"),
    ),
    "half a second": (
        ("{usual: 3, low: 2, high: 4}", "{usual: 3.5, low: 2, high: 4}"),
        (0, "hand > fist", '"seconds.usual" is 3.5', "whole number", "digits"),
    ),
    "no rounds": (
        ("rounds: {usual: 4, low: 1, high: 8}\n", ""),
        (None, "hand", '"rounds" is missing', "How often", '"rounds:"'),
    ),
    "known without a source": (
        ("    claims: [pelvic-floor-hammock]\n", ""),
        (-1, "hand > known 1", "names no claim", "at least one claim", "habit"),
    ),
    "an unknown claim": (
        ("claims: [pelvic-floor-hammock]", "claims: [pelvic-floor-hamock]"),
        (0, "hand > known 1", "unknown claim", "book/claims.yaml", '"pelvic-floor-hammock"?'),
    ),
    "a move without its counterpart": (
        ("    shape: shrink\n  - id: open\n", "    shape: rest\n  - id: open\n"),
        (None, "hand > open", "the shape is to grow, and it did so", "in turns"),
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_broken_exercise_is_told_with_file_line_and_mend(case, hand, edit):
    (old, new), (below, owner, *pieces) = BAD[case]
    line = edit(hand, old, new)
    fault = next(f for f in faults_of(load_pacer, hand) if pieces[0] in f.problem)
    assert (Path(fault.file), fault.id) == (hand, owner)
    assert below is None or fault.line == line + below
    for piece in pieces:
        assert piece in str(fault)


def test_a_tool_outside_any_book_is_read_with_a_book_that_is_named(tmp_path, hand):
    alone = tmp_path / "elsewhere"
    alone.mkdir()
    path = alone / "hand.yaml"
    path.write_bytes(hand.read_bytes())
    assert load_pacer(path, tmp_path / "book").content.id == "hand"


def test_a_broken_ledger_is_told_too(hand, edit):
    edit(hand.parents[1] / "claims.yaml", "strength: cohort", "strength: hearsay")
    assert "hearsay" in the_fault_of(load_pacer, hand).problem


def pacer_of_tea(tea):
    (tea / "tools").mkdir(exist_ok=True)
    path = tea / "tools" / "steep.yaml"
    path.write_text(
        "id: steep\ntitle: Steep\nintro: Wait.\nphases:\n"
        "  - {id: dip, text: Dip, seconds: {usual: 1, low: 1, high: 1}, shape: grow}\n"
        "  - {id: lift, text: Lift, seconds: {usual: 1, low: 1, high: 1}, shape: shrink}\n"
        "rounds: {usual: 1, low: 1, high: 1}\nstop_if:\n  - text: It is cold.\nafter: Drink.\n"
        "known:\n  - text: Tea is hot.\n    claims: [tea-is-hot]\nhabit: Two dips.\n",
        encoding="utf-8",
    )
    return path


def test_check_reads_every_tool_of_the_book(tea):
    path = pacer_of_tea(tea)
    assert check_book(tea, TODAY) == []
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("shape: shrink", "shape: grow"), encoding="utf-8")
    assert len(check_book(tea, TODAY)) == 2
    path.write_text(text.replace("[tea-is-hot]", "[tea-is-cold]"), encoding="utf-8")
    fault = the_fault(tea)
    assert (fault.file, fault.problem) == (str(path), 'unknown claim "tea-is-cold"')


def test_a_file_of_no_kind_is_told(tea):
    path = pacer_of_tea(tea)
    path.write_text("- tea\n", encoding="utf-8")
    fault = the_fault(tea)
    assert (fault.file, fault.problem) == (
        str(path),
        "the file does not say what kind of tool it is",
    )
    assert "phases" in fault.expected


def test_a_claim_that_a_tool_names_is_named(tea):
    with (tea / "claims.yaml").open("a", encoding="utf-8") as claims:
        claims.write(
            "\n- id: lonely\n  statement: X.\n  strength: cohort\n"
            "  references: [brewer2001kettle]\n  checked_on: 2026-11-01\n"
        )
    path = pacer_of_tea(tea)
    assert any("lonely" in note for note in notes_of(read_book(tea, TODAY)))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[tea-is-hot]", "[lonely]"), encoding="utf-8")
    assert not any("lonely" in note for note in notes_of(read_book(tea, TODAY)))
