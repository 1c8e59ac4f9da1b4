"""How the two rings move from one level to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tworings.simulate.parameters import value
from tworings.simulate.rest import Rest


@dataclass(frozen=True)
class Move:
    """From this moment on, each ring goes towards a level, and then holds it.

    Attributes
    ----------
    at : float
        Seconds from the start.
    inner, outer : float
        The level of each ring, in per cent of the total at rest. Not below 0.
    """

    at: float
    inner: float
    outer: float

    def __post_init__(self) -> None:
        if min(self.at, self.inner, self.outer) < 0:
            raise ValueError(f"{self} goes below 0")


def course(
    rest: Rest, moves: Sequence[Move], duration: float, step: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return both rings' pressure over time.

    Each ring starts at its share at rest. A move takes it to its new level along a smooth ramp.
    A move takes as long as its slower ring needs: ``inner_takes`` seconds where the inner ring
    changes, else ``outer_takes``; both are assumed. A move that comes before the last one is done
    starts from where the ring is.

    Parameters
    ----------
    rest : Rest
        Where both start.
    moves : sequence of Move
        In order of their times.
    duration, step : float
        Seconds in all, and from one value to the next.

    Returns
    -------
    inner, outer : tuple of float
        Per cent of the total at rest, at 0, ``step``, ... ``duration``.

    Raises
    ------
    ValueError
        When the moves are not in order, or the step does not fit the duration.
    """
    if [m.at for m in moves] != sorted(m.at for m in moves):
        raise ValueError("the moves are not in order of their times")
    steps = round(duration / step) if step > 0 else 0
    if steps < 1 or abs(steps * step - duration) > 1e-9:
        raise ValueError(f"steps of {step:g} s do not fill {duration:g} s")
    times = [n * step for n in range(steps + 1)]
    levels = [rest.inner, *(m.inner for m in moves)]
    takes = [
        value("outer_takes" if before == after else "inner_takes")
        for before, after in pairwise(levels)
    ]
    return (
        tuple(_level(t, rest.inner, moves, takes, lambda m: m.inner) for t in times),
        tuple(_level(t, rest.outer, moves, takes, lambda m: m.outer) for t in times),
    )


def _level(
    time: float,
    start: float,
    moves: Sequence[Move],
    takes: Sequence[float],
    goal_of: Callable[[Move], float],
) -> float:
    """Return where a ring is at a time, on its way from goal to goal."""
    now = goal = start
    since, lasts = 0.0, 1.0
    for move, needed in zip(moves, takes, strict=True):
        if move.at > time:
            break
        now = _between(now, goal, (move.at - since) / lasts)
        since, lasts, goal = move.at, needed, goal_of(move)
    return _between(now, goal, (time - since) / lasts)


def _between(start: float, goal: float, share: float) -> float:
    """Return a place on a ramp that starts and ends gently; ``share`` is how far along it is."""
    share = min(1.0, max(0.0, share))
    return start + (goal - start) * share * share * (3 - 2 * share)
