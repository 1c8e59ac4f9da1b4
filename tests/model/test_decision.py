"""Decision tables: conditions, rules, what is left open, what is decided twice."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tworings.model import Condition, Factor, FactorOption, Rule
from tworings.model._strict import Misfit
from tworings.model.decision import combinations, shared, undecided

POT = Factor(
    id="pot",
    title="Pot",
    kind="choice",
    options=[FactorOption(id=i, text=i.upper()) for i in ("clay", "glass", "none")],
)
HEAT = Factor(id="heat", title="Heat", kind="scale", low="cold", high="hot")


def rule(**when):
    return Rule(when=when, verdict="v", reason="Why.", claims=["c"])


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("any", POT.values),
        ("glass", ("glass",)),
        (["none", "clay"], ("clay", "none")),
    ],
)
def test_conditions_on_a_choice(written, values):
    assert Condition.written(written).values(POT) == values


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("any", tuple(range(11))),
        (3, (3,)),
        ({"from": 9, "to": 10}, (9, 10)),
        ({"to": 0, "from": 0}, (0,)),
    ],
)
def test_conditions_on_a_scale(written, values):
    assert Condition.written(written).values(HEAT) == values


@pytest.mark.parametrize(
    "written",
    [True, 11, -1, 2.5, None, [], [1], ["a", "a"], ["any"], {}, {"from": 1}, {"from": 2, "to": 1}],
)
def test_conditions_that_are_none(written):
    with pytest.raises(Misfit):
        Condition.written(written)


def test_a_condition_is_written_as_it_was_read():
    for written in ("any", ["clay", "none"], {"from": 1, "to": 4}):
        assert Condition.written(written).as_written() == written


def test_what_a_value_is_called():
    assert POT.says("clay") == "CLAY"
    assert HEAT.says(0) == "0"
    with pytest.raises(KeyError):
        POT.says("tin")
    with pytest.raises(KeyError):
        HEAT.says(11)


CONDITIONS = st.one_of(
    st.just("any"), st.lists(st.sampled_from(POT.values), min_size=1, unique=True)
)
RANGES = st.one_of(
    st.just("any"),
    st.tuples(st.integers(0, 10), st.integers(0, 10)).map(
        lambda two: {"from": min(two), "to": max(two)}
    ),
)


@given(st.lists(st.tuples(CONDITIONS, RANGES), min_size=1, max_size=6))
def test_open_and_shared_combinations_are_found_as_by_counting(pairs):
    rules = tuple(rule(pot=pot, heat=heat) for pot, heat in pairs)
    factors = (POT, HEAT)
    by_count = {
        (one["pot"], one["heat"]): [r for r in rules if r.fits(one, factors)]
        for one in combinations(factors)
    }
    assert len(by_count) == 33
    found, count = undecided(factors, rules, most=3)
    missing = [key for key, fits in by_count.items() if not fits]
    assert count == len(missing)
    assert [(one["pot"], one["heat"]) for one in found] == missing[:3]
    for first, second in product(range(len(rules)), repeat=2):
        if first >= second:
            continue
        both = shared(factors, rules[first], rules[second])
        common = [
            key
            for key in by_count
            if all(
                rules[n].fits(dict(zip(("pot", "heat"), key, strict=True)), factors)
                for n in (first, second)
            )
        ]
        assert (both is None) == (not common)
        if both is not None:
            assert (both["pot"], both["heat"]) in common
