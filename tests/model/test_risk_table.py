"""Risks in the model: how a cut is taken off, how figures are rounded, what does not fit."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tworings.model import Cut, Frequency, RiskRow, RiskTable


def table(risk, effect, **more):
    return RiskTable.model_validate(
        {
            "id": "t",
            "title": "T",
            "intro": "I",
            "per": 10000,
            "in_words": "W",
            "conditions": "C",
            "acts": [
                {
                    "id": "a",
                    "text": "A",
                    "risk": {"range": "R", **risk},
                    "studied": "S",
                    "claims": ["c"],
                }
            ],
            "protections": [
                {
                    "id": "p",
                    "text": "P",
                    "does": "D",
                    "conditions": "C",
                    "effect": effect,
                    "claims": ["c"],
                }
            ],
            "table": [
                {"with": [], "outcome": "alone", "claims": ["c"]},
                {"with": ["p"], "outcome": "lowered", "claims": ["c"]},
            ],
            "also": [{"text": "L"}],
            **more,
        }
    )


#: risk, effect -> what is left: best figure, low end, high end.
LEFT = {
    "both with ends": (
        {"estimate": 100, "low": 50, "high": 200},
        {"estimate": 80, "low": 70, "high": 90},
        (20, 5, 60),
    ),
    "ends of the act alone": (
        {"estimate": 138, "low": 48, "high": 285},
        {"estimate": 99},
        (1, 0, 3),
    ),
    "ends of the cut alone": ({"estimate": 138}, {"low": 70, "high": 91}, (None, 12, 42)),
    "no ends at all": ({"estimate": 138}, {"estimate": 99.2}, (1, None, None)),
    "no best cut": (
        {"estimate": 62, "low": 7, "high": 168},
        {"low": 70, "high": 91},
        (None, 0, 51),
    ),
    "nothing left": ({"estimate": 100, "low": 50, "high": 200}, {"estimate": 100}, (0, 0, 0)),
    "a cut of nothing": (
        {"estimate": 100, "low": 50, "high": 200},
        {"estimate": 0, "low": 0, "high": 0},
        (100, 50, 200),
    ),
    # In binary fractions 24 * (1 - 0.7) is a little more than 7.2, and 10 * 0.1 is not 1.
    "exact where floats are not": (
        {"estimate": 10, "low": 10, "high": 10},
        {"estimate": 90},
        (1, 1, 1),
    ),
    "half goes up": ({"estimate": 25}, {"estimate": 90}, (3, None, None)),
    "fewer than 1 stays fewer than 1": ({"estimate": 62}, {"estimate": 99}, (0, None, None)),
}


@pytest.mark.parametrize("case", LEFT)
def test_what_a_cut_leaves(case):
    risk, effect, left = LEFT[case]
    cell = table(risk, effect).decide("a", ("p",))
    assert (cell.estimate, cell.low, cell.high) == left


def test_without_protection_the_figures_are_the_acts_own():
    cell = table({"estimate": 138, "low": 48, "high": 285}, {"estimate": 99}).decide("a")
    assert (cell.estimate, cell.low, cell.high) == (138, 48, 285)
    assert cell.protections == ()


def test_a_row_with_its_own_cut_goes_before_the_protections():
    risks = table(
        {"estimate": 100},
        {"estimate": 99},
        table=[
            {"with": [], "outcome": "alone", "claims": ["c"]},
            {"with": ["p"], "outcome": "lowered", "effect": {"estimate": 50}, "claims": ["c"]},
        ],
    )
    assert risks.decide("a", ("p",)).estimate == 50


@pytest.mark.parametrize(("act", "ids"), [("b", ()), ("a", ("q",))])
def test_what_no_row_decides_is_no_number(act, ids):
    with pytest.raises(KeyError):
        table({"estimate": 1}, {"estimate": 1}).decide(act, ids)


def test_sets_are_all_there_and_each_once():
    protections = [
        {"id": i, "text": "P", "does": "D", "conditions": "C", "claims": ["c"]} for i in "pqr"
    ]
    sets = list(table({"estimate": 1}, None, protections=protections).sets())
    assert len(sets) == len({frozenset(one) for one in sets}) == 8
    assert sets[0] == ()


@pytest.mark.parametrize(
    "values",
    [
        {"estimate": 5, "low": 6, "high": 7},
        {"estimate": 5, "low": 1, "high": 4},
        {"low": 2, "high": 1},
        {"estimate": 5, "low": 1},
        {"estimate": 5, "high": 9},
        {},
        {"estimate": -1},
        {"estimate": 101},
    ],
)
def test_a_cut_that_cannot_be(values):
    with pytest.raises(ValidationError):
        Cut.model_validate(values)


def test_a_frequency_needs_a_best_figure_and_says_what_its_ends_are():
    for values in ({"low": 1, "high": 2, "range": "R"}, {"estimate": 1}):
        with pytest.raises(ValidationError):
            Frequency.model_validate(values)


@pytest.mark.parametrize(
    "row",
    [
        {"with": [], "outcome": "lowered"},
        {"with": ["p"], "outcome": "alone"},
        {"with": ["p"], "outcome": "none_seen"},
        {"with": ["p"], "outcome": "not_measured"},
        {"with": ["p"], "outcome": "not_measured", "text": "T", "effect": {"estimate": 1}},
        {"with": ["p"], "outcome": "lowered", "claims": []},
    ],
)
def test_a_row_that_does_not_fit_together(row):
    with pytest.raises(ValidationError):
        RiskRow.model_validate({"claims": ["c"], **row})
