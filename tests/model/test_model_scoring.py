"""Python scores every case of ``tests/scoring.yaml``; the front end runs the same file."""

from collections import Counter
from itertools import permutations

import pytest
from pydantic import TypeAdapter

from scoring_cases import CASES, TYPES, generated, item_of
from tworings.model import AnyItem, Outcome


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case(case):
    item = item_of(case)
    assert item.key_response == tuple(case["keys"]) or case["type"] in ("numeric",)
    assert item.keys == frozenset(item.key_response)
    assert item.outcome(case["chosen"]) is Outcome(case["outcome"])
    assert item.score(case["chosen"]) == pytest.approx(case["score"], abs=1e-12)


def test_every_type_has_ten_cases_and_every_outcome_it_can_have():
    assert {case["type"] for case in CASES} == set(TYPES)
    assert min(Counter(case["type"] for case in CASES).values()) >= 10
    seen = {(case["type"], case["outcome"]) for case in CASES}
    for kind in TYPES:
        for outcome in ("correct", "incorrect", "unanswered"):
            assert (kind, outcome) in seen
    assert {kind for kind, outcome in seen if outcome == "partially_correct"} == {
        kind for kind in TYPES if item_of(_case(kind)).partial_credit
    }


def _case(kind):
    return next(case for case in CASES if case["type"] == kind)


@pytest.mark.parametrize("case", generated(700, seed=1), ids=str)
def test_what_holds_for_every_response(case):
    item = item_of(case)
    score, outcome = item.score(case["chosen"]), item.outcome(case["chosen"])
    assert 0 <= score <= 1
    assert (outcome is Outcome.CORRECT) == (score == 1)
    assert (outcome is Outcome.UNANSWERED) == (not case["chosen"])
    assert (outcome is Outcome.PARTIALLY_CORRECT) == (0 < score < 1)
    assert item.score(item.key_response) == 1
    assert len(item.key_texts) == len(item.why) >= 1
    if not item.partial_credit:
        assert score in (0, 1)


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_no_order_and_its_reverse_both_earn_something(count):
    item = item_of({"type": "order", "keys": list("abcdef"[:count])})
    for made in permutations("abcdef"[:count]):
        assert 0 in (item.score(made), item.score(made[::-1]))


STRANGE = {
    "single_response": (["x"], "'x' is no choice of it"),
    "multiple_response": (["a", "x"], "'x' is no choice of it"),
    "myth_or_fact": (["x"], "'x' is no choice of it"),
    "order": (["a", "b", "x"], "'x' is no choice of it"),
    "match": (["r=x"], "'r=x' is no row with an option of it"),
    "numeric": (["four"], "'four' is no number such as '4.2'"),
    "hotspot": (["a", "b"], "a response is one structure, not 2"),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_what_cannot_be_a_response(kind):
    chosen, said = STRANGE[kind]
    for method in ("outcome", "score"):
        with pytest.raises(ValueError, match=r"item m\.i: ") as caught:
            getattr(item_of(_case(kind)), method)(chosen)
        assert said in str(caught.value)


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_is_chosen_twice(kind):
    key = item_of(_case(kind)).key_response
    with pytest.raises(ValueError, match="is chosen twice"):
        item_of(_case(kind)).score([*key, key[0]])


def test_an_order_has_every_choice():
    with pytest.raises(ValueError, match="'c' has no place in the response"):
        item_of(_case("order")).score(["a", "b"])


def test_a_row_is_matched_once():
    with pytest.raises(ValueError, match="row 'r' is matched twice"):
        item_of(_case("match")).score(["r=a", "r=b"])


@pytest.mark.parametrize("text", ["nan", "inf", "1e999", "", " 4", "4,2", "0x4", "٤", "1_0", "4."])
def test_what_is_no_number(text):
    with pytest.raises(ValueError, match="is no number"):
        item_of(_case("numeric")).score([text])


def test_a_reflection_is_never_scored():
    item = TypeAdapter(AnyItem).validate_python(
        {
            "id": "m.r",
            "type": "reflection",
            "level": "create",
            "stem": "Think.",
            "afterthought": "Thought.",
        }
    )
    assert not item.scored
    assert (item.key_response, item.key_texts, item.why) == ((), (), ())
    assert item.score([]) == 0
    assert item.outcome([]) is Outcome.UNANSWERED
    with pytest.raises(ValueError, match=r"item m\.r: a reflection has no response"):
        item.score(["anything"])
