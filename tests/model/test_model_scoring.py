"""Python scores every case of ``tests/scoring.yaml``; the front end runs the same file."""

from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from tworings.model import AnyItem, Outcome

CASES = yaml.safe_load((Path(__file__).parents[1] / "scoring.yaml").read_text(encoding="utf-8"))


def item_of(case):
    item = {
        "id": "m.i",
        "type": case["type"],
        "objective": "m.o",
        "level": "apply",
        "stem": "Stem",
        "claims": ["c"],
        "key": case["keys"] if case["type"] == "multiple_response" else case["keys"][0],
    }
    if case["type"] == "myth_or_fact":
        item["rationales"] = dict.fromkeys(case["choices"], "Because")
    else:
        item["choices"] = [
            {"id": own, "text": own, "rationale": "Because"} for own in case["choices"]
        ]
    return TypeAdapter(AnyItem).validate_python(item)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case(case):
    item = item_of(case)
    assert [choice.id for choice in item.choices] == case["choices"]
    assert item.keys == set(case["keys"])
    assert item.outcome(case["chosen"]) is Outcome(case["outcome"])


def test_every_type_has_every_outcome_it_can_have():
    seen = {(case["type"], case["outcome"]) for case in CASES}
    for kind in ("myth_or_fact", "single_response", "multiple_response"):
        for outcome in ("correct", "incorrect", "unanswered"):
            assert (kind, outcome) in seen
    assert ("multiple_response", "partially_correct") in seen


@pytest.mark.parametrize("kind", ["myth_or_fact", "single_response", "multiple_response"])
def test_a_choice_that_is_none(kind):
    case = next(case for case in CASES if case["type"] == kind)
    with pytest.raises(ValueError, match=r"item m\.i: 'x' is no choice of it"):
        item_of(case).outcome(["x"])
