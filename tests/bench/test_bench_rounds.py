from __future__ import annotations

import pytest
from bench.rounds import by_turns, percentile


def test_samples_are_taken_by_turns_and_nobody_always_goes_first():
    order = []
    takers = {name: lambda name=name: order.append(name) or len(order) for name in "ab"}
    assert by_turns(takers, 3) == {"a": [1, 4, 5], "b": [2, 3, 6]}
    assert order == ["a", "b", "b", "a", "a", "b"]


def test_percentile_is_a_value_that_was_measured():
    values = [float(n) for n in range(200, 0, -1)]
    assert percentile(values, 0.5) == 100
    assert percentile(values, 0.98) == 196
    assert percentile(values, 1) == 200
    assert percentile([7.0], 0.5) == 7


@pytest.mark.parametrize(("values", "share"), [([], 0.5), ([1.0], 0), ([1.0], 1.1)])
def test_percentile_refuses_what_has_none(values, share):
    with pytest.raises(ValueError, match="expected"):
        percentile(values, share)
