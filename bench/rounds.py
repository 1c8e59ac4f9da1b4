"""By turns: both books in every round, so that a noisy machine is noisy for both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import ceil
from typing import TypeVar

Sample = TypeVar("Sample")


def by_turns(takers: Mapping[str, Callable[[], Sample]], rounds: int) -> dict[str, list[Sample]]:
    """Take samples by turns; who goes first changes from round to round.

    Parameters
    ----------
    takers : mapping of str to callable
        What takes one sample, by name.
    rounds : int
        How many samples of each.

    Returns
    -------
    dict of str to list
        The samples of each, in order.
    """
    names = list(takers)
    samples: dict[str, list[Sample]] = {name: [] for name in names}
    for number in range(rounds):
        for name in names if number % 2 == 0 else reversed(names):
            samples[name].append(takers[name]())
    return samples


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least this share of all values does not exceed.

    Parameters
    ----------
    values : sequence of float
    share : float
        Above 0, at most 1: 0.98 for p98.

    Raises
    ------
    ValueError
        When there is no value, or the share is out of bounds.
    """
    if not values:
        raise ValueError("a percentile of no values; expected at least one")
    if not 0 < share <= 1:
        raise ValueError(f"share {share} is out of bounds; expected above 0 and at most 1")
    return sorted(values)[ceil(share * len(values)) - 1]
