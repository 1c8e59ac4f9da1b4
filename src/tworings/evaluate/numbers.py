"""The numbers of an evaluation, each from its textbook formula. Knows no files and no people."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from tworings.model.evaluation import Interval

#: How often the bootstrap draws, from which seed, and how much its interval covers.
DRAWS, SEED, COVERAGE = 10_000, 20261122, 0.95
#: The share of people in the upper and in the lower group of D (Kelley 1939).
OUTER_SHARE = 0.27
#: Draws at a time, so that a group does not fill the memory.
_AT_ONCE = 500
#: From so many people on, how often each value is drawn is drawn, and not who: a fraction of the
#: time, and no other distribution.
_MANY = 1_000


def bootstrap(values: Sequence[float]) -> Interval:
    """Return the mean with its percentile bootstrap interval.

    People are drawn with replacement, `DRAWS` times, from a fixed seed: the same values give the
    same interval.

    Parameters
    ----------
    values : sequence of float
        One a person.

    Raises
    ------
    ValueError
        When there is no value.
    """
    given = np.asarray(values, float)
    if given.size == 0:
        raise ValueError("a mean needs at least one value, and there is none")
    rng = np.random.default_rng(SEED)
    batches = range(DRAWS // _AT_ONCE)
    if given.size < _MANY:
        drawn = [given[rng.integers(0, given.size, (_AT_ONCE, given.size))] for _ in batches]
        means = np.concatenate([draw.mean(axis=1) for draw in drawn])
    else:
        values, times = np.unique(given, return_counts=True)
        shares = times / given.size
        how_often = [rng.multinomial(given.size, shares, _AT_ONCE) for _ in batches]
        means = np.concatenate(how_often) @ values / given.size
    outside = (1 - COVERAGE) / 2
    low, high = np.quantile(means, [outside, 1 - outside])
    return Interval(float(given.mean()), float(low), float(high))


def spread(values: Sequence[float]) -> float:
    """Return the standard deviation with n - 1; 0 for a single value."""
    given = np.asarray(values, float)
    return float(given.std(ddof=1)) if given.size > 1 else 0.0


def cohen_d_z(changes: Sequence[float]) -> float | None:
    """Return the mean change over the standard deviation of the changes (Cohen 1988; Lakens 2013).

    None when everybody changed alike.
    """
    over = spread(changes)
    # Equal decimals can differ in their last bit.
    if over < 1e-12:
        return None
    return float(np.mean(changes)) / over


def hedges_factor(freedom: int) -> float:
    """Return the exact factor that takes the small-sample bias from d (Hedges 1981).

    Parameters
    ----------
    freedom : int
        Degrees of freedom: people in pairs less one.

    Raises
    ------
    ValueError
        Below two, where it is not defined.
    """
    if freedom < 2:
        raise ValueError(f"the correction needs 2 degrees of freedom; there are {freedom}")
    upper, lower = math.lgamma(freedom / 2), math.lgamma((freedom - 1) / 2)
    return math.exp(upper - lower) / math.sqrt(freedom / 2)


def point_biserial(right: Sequence[float], rest: Sequence[float]) -> float | None:
    """Return the correlation of one item with the score on the others.

    Parameters
    ----------
    right : sequence of {0, 1}
        The item, one a person.
    rest : sequence of float
        The score without the item, which makes the correlation a corrected one.

    Returns
    -------
    float or None
        None when all are alike in one of the two.
    """
    one, others = np.asarray(right, float), np.asarray(rest, float)
    if one.size < 2 or np.ptp(one) == 0 or np.ptp(others) == 0:
        return None
    return float(np.corrcoef(one, others)[0, 1])


def discrimination_index(right: Sequence[float], total: Sequence[float]) -> float:
    """Return D: the share right in the upper 27 % less that in the lower 27 %.

    Who stands in which group must not hang on the order of a file: people with the same total
    share what room is left in a group.
    """
    one, totals = np.asarray(right, float), np.asarray(total, float)
    return _share_of_best(one, totals) - _share_of_best(one, -totals)


def _share_of_best(right: np.ndarray, totals: np.ndarray) -> float:
    room = whole = OUTER_SHARE * right.size
    found = 0.0
    for total in np.unique(totals)[::-1]:
        alike = right[totals == total]
        taken = min(room, alike.size)
        found += taken * float(alike.mean())
        room -= taken
        if room <= 0:
            break
    return found / whole
