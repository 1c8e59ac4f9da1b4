"""The front end scores as Python does: one list of cases through both, and generated ones."""

from __future__ import annotations

import pytest

from scoring_cases import CASES, TYPES, generated, item_of
from tworings.widgets import assets

GENERATED = generated(2100, seed=20261122)
SCORE = """async ({ module, cases }) => {
  const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  const { outcomeOf, scoreOf } = await import(address);
  return cases.map((one) => {
    const item = { type: one.type, key: one.keys, tolerance: one.tolerance };
    return [outcomeOf(item, one.chosen), scoreOf(item, one.chosen)];
  });
}"""


def told_by_the_front_end(page, cases):
    # The module as JupyterLab gets it, with two more names let out of it.
    module = assets.module("quiz") + "\nexport { outcomeOf, scoreOf };\n"
    page.goto("about:blank")
    return page.evaluate(SCORE, {"module": module, "cases": cases})


def test_the_shipped_front_end_scores_every_case_alike(new_page):
    told = told_by_the_front_end(new_page(), CASES)
    wrong = [
        f"{case}: {outcome}, {score}"
        for case, (outcome, score) in zip(CASES, told, strict=True)
        if outcome != case["outcome"] or score != pytest.approx(case["score"], abs=1e-12)
    ]
    assert not wrong, "\n".join(wrong)


def test_generated_responses_are_scored_alike_to_the_last_bit(new_page):
    told = told_by_the_front_end(new_page(), GENERATED)
    expected = [
        [str(item_of(case).outcome(case["chosen"])), item_of(case).score(case["chosen"])]
        for case in GENERATED
    ]
    wrong = [
        f"{case}: front end {one}, Python {other}"
        for case, one, other in zip(GENERATED, told, expected, strict=True)
        if one != other
    ]
    assert not wrong, "\n".join(wrong[:20])


def test_the_generated_cases_reach_every_outcome_of_every_type():
    seen = {(case["type"], str(item_of(case).outcome(case["chosen"]))) for case in GENERATED}
    for kind in TYPES:
        assert {(kind, o) for o in ("correct", "incorrect", "unanswered")} <= seen
    for kind in ("match", "multiple_response", "numeric", "order"):
        assert (kind, "partially_correct") in seen


def test_nothing_is_earned_without_a_key(new_page):
    case = {"type": "reflection", "keys": [], "chosen": ["anything"]}
    assert told_by_the_front_end(new_page(), [case]) == [["incorrect", 0]]
