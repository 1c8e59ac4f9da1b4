"""The numbers against ones that were found in another way: by SciPy, by hand, by counting all.

Numbers marked SciPy were computed once by SciPy 1.17.1, from the same values.
"""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tworings.evaluate.numbers import (
    bootstrap,
    cohen_d_z,
    discrimination_index,
    hedges_factor,
    point_biserial,
    spread,
)

PRE = (9, 6, 7, 8, 7, 9, 8, 8, 8, 7)
POST = (9, 7, 8, 9, 8, 9, 9, 10, 9, 9)
CHANGES = [b - a for a, b in zip(PRE, POST, strict=True)]


def test_d_z_is_t_over_the_root_of_n():
    # SciPy: ttest_rel(POST, PRE).statistic
    assert cohen_d_z(CHANGES) == pytest.approx(4.743416490252569 / math.sqrt(10))


@pytest.mark.parametrize(
    ("freedom", "factor"),
    # SciPy: gamma(df / 2) / (sqrt(df / 2) gamma((df - 1) / 2))
    [
        (2, 0.5641895835477563),
        (4, 0.7978845608028653),
        (9, 0.9138748917925523),
        (36, 0.9789963891541879),
        (200, 0.9962445224791685),
    ],
)
def test_the_correction_is_the_exact_one(freedom, factor):
    assert hedges_factor(freedom) == pytest.approx(factor, rel=1e-12)
    # The rule of thumb that most books print is near it.
    assert hedges_factor(freedom) == pytest.approx(1 - 3 / (4 * freedom - 1), abs=0.01)


@pytest.mark.parametrize("freedom", [-1, 0, 1])
def test_the_correction_is_refused_where_it_is_not_defined(freedom):
    with pytest.raises(ValueError, match="2 degrees of freedom"):
        hedges_factor(freedom)


@pytest.mark.parametrize("changes", [[2, 2, 2, 2, 2], [0] * 9, [0.1 + 0.2, 0.3, 0.3]])
def test_there_is_no_effect_size_where_everybody_changed_alike(changes):
    assert cohen_d_z(changes) is None


def test_the_interval_is_that_of_every_possible_draw():
    values = [0, 1, 1, 3, 5]
    means = [np.mean(draw) for draw in itertools.product(values, repeat=5)]
    low, high = np.quantile(means, [0.025, 0.975])
    found = bootstrap(values)
    assert found.mean == 2
    # Means of five whole numbers stand 0.2 apart: a draw may fall on the next one.
    assert found.low == pytest.approx(low, abs=0.2) and found.high == pytest.approx(high, abs=0.2)


def test_the_interval_is_that_of_scipy():
    changes = [1, 0, 3, -1, 2, 4, 2, 0, 1, 5, 2, 3, -2, 1, 6, 2, 3, 1, 0, 4]
    found = bootstrap(changes)
    # SciPy: bootstrap(..., n_resamples=200_000, method="percentile")
    assert found.mean == pytest.approx(1.85)
    assert found.low == pytest.approx(1.0, abs=0.051)
    assert found.high == pytest.approx(2.7, abs=0.051)


def test_the_interval_is_the_same_each_time_and_needs_somebody():
    assert bootstrap(CHANGES) == bootstrap(list(CHANGES))
    with pytest.raises(ValueError, match="at least one value"):
        bootstrap([])


@given(st.lists(st.integers(-10, 10), min_size=1, max_size=30))
def test_the_mean_lies_in_its_interval_and_both_among_the_values(values):
    found = bootstrap(values)
    assert min(values) - 1e-9 <= found.low <= found.mean + 1e-9
    assert found.mean - 1e-9 <= found.high <= max(values) + 1e-9
    assert spread(values) >= 0


ONE = (1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 1)
REST = (7, 3, 6, 8, 5, 2, 9, 4, 4, 6, 3, 5)


def test_the_point_biserial_is_that_of_scipy():
    # SciPy: pointbiserialr(ONE, REST).statistic
    assert point_biserial(ONE, REST) == pytest.approx(0.7339199838302458)


def test_the_point_biserial_is_the_difference_of_two_means():
    right = [rest for one, rest in zip(ONE, REST, strict=True) if one]
    wrong = [rest for one, rest in zip(ONE, REST, strict=True) if not one]
    p = len(right) / len(ONE)
    by_hand = (np.mean(right) - np.mean(wrong)) / np.std(REST) * math.sqrt(p * (1 - p))
    assert point_biserial(ONE, REST) == pytest.approx(by_hand)


@pytest.mark.parametrize(
    ("one", "rest"), [([1, 1, 1], [1, 2, 3]), ([0, 1, 1], [4, 4, 4]), ([1], [1]), ([], [])]
)
def test_there_is_no_correlation_where_all_are_alike(one, rest):
    assert point_biserial(one, rest) is None


def test_d_of_groups_without_ties():
    # 100 people, totals 1 to 100: 27 in each group; 20 and 6 of these are right.
    totals = list(range(1, 101))
    right = [int(n <= 6 or n > 80) for n in totals]
    assert discrimination_index(right, totals) == pytest.approx(20 / 27 - 6 / 27)


@given(st.permutations(range(20)))
def test_d_does_not_hang_on_the_order_of_the_file(order):
    totals = [n // 4 for n in range(20)]
    right = [int(n % 3 == 0 or n > 12) for n in range(20)]
    found = discrimination_index([right[n] for n in order], [totals[n] for n in order])
    assert found == pytest.approx(discrimination_index(right, totals))


def test_d_is_1_0_and_minus_1_at_its_ends():
    totals = list(range(20))
    upper = [int(n >= 10) for n in totals]
    assert discrimination_index(upper, totals) == pytest.approx(1)
    assert discrimination_index([1 - n for n in upper], totals) == pytest.approx(-1)
    assert discrimination_index([1] * 20, totals) == pytest.approx(0)
