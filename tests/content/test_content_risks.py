"""Risks as YAML: the real tables are whole, and every way to break one is told with its mend."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest
import yaml
from raised import faults_of, the_fault_of
from tool_files import ROOT, copy_of, files_of

from tworings.content import load_risks
from tworings.content.schemas import schemas

FILES = files_of("risk", "odds")
BOOK = ROOT / "book"


@pytest.fixture
def together(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return copy_of("risk", "together")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_combination_is_decided_once_and_has_its_sources(path):
    risks = load_risks(path, BOOK)
    table = risks.content
    decided = {}
    for place, row in enumerate(table.table):
        for act in row.acts or [act.id for act in table.acts]:
            decided.setdefault((act, frozenset(row.with_)), []).append(place)
    ids = [one.id for one in table.protections]
    wanted = {
        (act.id, frozenset(chosen))
        for act in table.acts
        for size in range(len(ids) + 1)
        for chosen in combinations(ids, size)
    }
    assert {key: len(places) for key, places in decided.items()} == dict.fromkeys(wanted, 1)
    for cell in table.cells():
        assert risks.ledger.references_of(cell.row.claims)
        has_number = cell.row.outcome in ("alone", "lowered")
        assert has_number == (cell.estimate is not None or cell.low is not None)
        if has_number and cell.estimate is not None and cell.low is not None:
            assert cell.low <= cell.estimate <= cell.high
        if len(cell.protections) > 1 and has_number:
            assert cell.row.effect is not None, "nothing is multiplied on its own"


def test_protection_never_raises_a_number():
    table = load_risks(ROOT / "book" / "tools" / "odds.yaml").content
    for cell in table.cells():
        alone = table.decide(cell.act.id)
        if cell.row.outcome == "lowered":
            assert cell.high < alone.high
            assert cell.estimate is None or cell.estimate < alone.estimate


def test_the_books_figures_are_those_of_its_claims():
    """Each figure of the table stands in the statement of a claim that its part names."""
    risks = load_risks(ROOT / "book" / "tools" / "odds.yaml")
    numbers = {
        "receptive": ("138", "48", "285"),
        "insertive-circumcised": ("11", "2", "24"),
        "insertive-uncircumcised": ("62", "7", "168"),
    }
    for act in risks.content.acts:
        said = " ".join(risks.ledger.claims[c].statement.plain for c in act.claims)
        figures = (act.risk.estimate, act.risk.low, act.risk.high)
        assert tuple(f"{figure:g}" for figure in figures) == numbers[act.id]
        for figure in numbers[act.id]:
            assert f" {figure} " in said.replace(")", " ").replace("(", " ")
    for one in risks.content.protections:
        said = " ".join(risks.ledger.claims[c].statement.plain for c in one.claims)
        for figure in one.effect.model_dump().values() if one.effect else ():
            assert figure is None or f"{figure:g}%" in said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_schema_accepts_it(path):
    data = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8"))))
    jsonschema.validate(data, schemas()["risk.schema.json"])
    data["table"][0]["outcome"] = "doubled"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schemas()["risk.schema.json"])


#: What is written over what, then the line below the change, id, and pieces of what is told.
BAD = {
    "unknown key": (
        ("    studied:", "    studeid:"),
        (0, "together > receptive", 'unknown key "studeid"', "studied", 'did you mean "studied"?'),
    ),
    "unknown outcome": (
        ("outcome: not_measured", "outcome: not_mesured"),
        (0, "together > table 3", '"outcome" is "not_mesured"', "lowered", '"not_measured"?'),
    ),
    "unknown protection": (
        ("with: [treatment]", "with: [treatmnt]"),
        (0, "together > table 3", 'unknown protection "treatmnt"', "condom", '"treatment"?'),
    ),
    "unknown act": (
        ("  - with: [treatment]", "  - acts: [recptive]\n    with: [treatment]"),
        (0, "together > table 3", 'unknown act "recptive"', "receptive", '"receptive"?'),
    ),
    "a protection twice in a row": (
        ("with: [condom, treatment]", "with: [condom, treatment, condom]"),
        (0, "together > table 4", '"condom" is named twice', "once", "delete one"),
    ),
    "a combination that no row decides": (
        ("  - with: [treatment]\n    outcome: not_measured\n", None),
        (
            "table:",
            "together",
            "no row decides receptive with treatment",
            "one row",
            '"with: [treatment]"',
        ),
    ),
    "a combination decided twice": (
        ("with: [treatment]", "with: [treatment, condom]"),
        (None, "together > table 4", "receptive with condom and treatment is decided twice"),
    ),
    "two cuts to be multiplied": (
        ("    effect: {estimate: 99.2}\n", ""),
        (-1, "together > table 4", "no cut is known for these together", "never multiplied"),
    ),
    "no cut for one": (
        ("    effect: {low: 70, high: 91}\n", ""),
        (-1, "together > table 2", 'no cut is known for "condom"', "effect"),
    ),
    "a protection beside none": (
        ("with: []", "with: [condom]"),
        (1, "together > table 1", 'the outcome is "alone" with 1 protections', "no protection"),
    ),
    "none seen, and no word of what": (
        (
            "outcome: not_measured\n    text: Treatment alone has no figure here. Where it keeps "
            "the virus suppressed, no infection was seen in couples.",
            "outcome: none_seen",
        ),
        (0, "together > table 3", '"none_seen" says nothing more', "in whom", "text"),
    ),
    "one end without the other": (
        ("{low: 70, high: 91}", "{low: 70}"),
        (0, "together > table 2", "one end is given", "low and high", "add the other end"),
    ),
    "ends the wrong way round": (
        ("{low: 70, high: 91}", "{low: 91, high: 70}"),
        (0, "together > table 2", "the figures are 91, 70", "rising order", "source"),
    ),
    "a cut of more than all": (
        ("{estimate: 99.2}", "{estimate: 992}"),
        (0, "together > table 4", '"effect.estimate" is 992', "100 or less", "smaller"),
    ),
    "more than there are": (
        ("estimate: 138", "estimate: 13800"),
        (-1, "together > receptive", "13800 of 10,000", "figures up to", "look the figure up"),
    ),
    "a figure in quotes": (
        ("estimate: 138", 'estimate: "138"'),
        (0, "together > receptive", '"risk.estimate" is "138"', "number", "expected"),
    ),
    "no word on the range": (
        ("      range: We read no low and high end for this average.\n", ""),
        (-2, "together > receptive", '"risk.range" is missing', "why there are none", "range"),
    ),
    "an unknown claim in an act": (
        ("claims: [hiv-risk-receptive]", "claims: [hiv-risk-receptve]"),
        (0, "together > receptive", "unknown claim", "book/claims.yaml", '"hiv-risk-receptive"?'),
    ),
    "an unknown claim in a row": (
        ("claims: [undetectable-zero]", "claims: [undetectable-one]"),
        (0, "together > table 3", "unknown claim", "book/claims.yaml", '"undetectable-zero"?'),
    ),
    "a row without a claim": (
        ("claims: [undetectable-zero]", "claims: []"),
        (0, "together > table 3", '"claims" has no entries', "at least 1", "add"),
    ),
    "an act with the id of another": (
        ("  - id: treatment\n", "  - id: condom\n"),
        (0, "together > condom", 'id "condom" is used twice', "its own", "another id"),
    ),
    "a strange number to count by": (
        ("per: 10000", "per: 12"),
        (0, "together", '"per" is 12', "one of 1000, 10000", "write one of these numbers"),
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_broken_table_is_told_with_file_line_and_mend(case, together, edit):
    (old, new), (below, owner, *pieces) = BAD[case]
    text = together.read_text(encoding="utf-8")
    if new is None:
        # The whole row goes.
        start = text.index(old)
        end = text.index("\n  - ", start + 5) + 1
        together.write_text(text[:start] + text[end:], encoding="utf-8")
        line = together.read_text(encoding="utf-8").split(below)[0].count("\n") + 1
    else:
        line = edit(together, old, new)
        line = None if below is None else line + below
    faults = faults_of(load_risks, together)
    fault = next(f for f in faults if pieces[0] in f.problem)
    assert (Path(fault.file), fault.id) == (together, owner)
    assert line is None or fault.line == line
    told = str(fault)
    for piece in pieces:
        assert piece in told


def test_every_fault_is_told_at_once(together, edit):
    edit(together, "with: [treatment]", "with: [treatmnt]")
    edit(together, "estimate: 138", "estimate: 13800")
    edit(together, "claims: [undetectable-zero]", "claims: [undetectable-one]")
    edit(together.parents[1] / "claims.yaml", "strength: cohort", "strength: hearsay")
    problems = " ".join(fault.problem for fault in faults_of(load_risks, together))
    for piece in ("treatmnt", "13800", "undetectable-one", "hearsay"):
        assert piece in problems


def test_two_cuts_are_refused_as_one_fault(together, edit):
    edit(together, "    effect: {estimate: 99.2}\n", "")
    assert "these together" in the_fault_of(load_risks, together).problem
