"""The scenarios: what happens, and how far each ring goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tworings.model.trace import SCENARIOS, Moment, Trace
from tworings.simulate._words import WORDS
from tworings.simulate.parameters import value
from tworings.simulate.rest import EARLIER, LATER, MIDDLE, Rest
from tworings.simulate.rings import Move, course

#: Seconds of every course, and from one value to the next.
DURATION, STEP = 12.0, 0.5

#: The levels (inner, outer) that the rings go to, from how they rest.
Levels = Callable[[Rest], tuple[float, float]]


@dataclass(frozen=True)
class _Happening:
    """What happens between two times: the rings go to other levels, and back."""

    start: float
    end: float
    levels: Levels


def _added_by_the_outer_ring(name: str) -> Levels:
    return lambda rest: (rest.inner, rest.outer + value(name))


def _let_go(rest: Rest) -> tuple[float, float]:
    return (
        rest.inner * value("push_leaves_inner") / 100,
        rest.outer * value("push_leaves_outer") / 100,
    )


def _filled(rest: Rest) -> tuple[float, float]:
    # The inner ring's share of the moment's total was measured; the outer ring makes up the rest.
    total = value("total_when_filled")
    inner = total * value("inner_share_when_filled") / 100
    return inner, total - inner - rest.cushions


_HAPPENINGS: dict[str, _Happening | None] = {
    "rest": None,
    "squeeze": _Happening(2, 7, _added_by_the_outer_ring("squeeze_adds")),
    "push_relaxing": _Happening(2, 7, _let_go),
    "push_tightening": _Happening(2, 7, _added_by_the_outer_ring("push_adds")),
    "filling": _Happening(2, 6, _filled),
    "worry": _Happening(2, 8, _added_by_the_outer_ring("worry_adds")),
    "slow_breath": _Happening(2, 8, _added_by_the_outer_ring("breath_adds")),
    "outside": _Happening(2, 8, _added_by_the_outer_ring("outside_adds")),
}


def trace(scenario: str, rest: Rest = MIDDLE) -> Trace:
    """Return what the two rings do in a scenario.

    Parameters
    ----------
    scenario : str
        One of `SCENARIOS`.
    rest : Rest, optional
        How the pressure at rest is shared out; by default about the middle of two studies.

    Returns
    -------
    Trace
        In whole per cent of the total at rest, every half second.

    Raises
    ------
    ValueError
        When there is no such scenario.
    """
    if scenario not in _HAPPENINGS:
        raise ValueError(f"there is no scenario {scenario!r}; there are: {', '.join(SCENARIOS)}")
    happening, words = _HAPPENINGS[scenario], WORDS[scenario]
    inner, outer = _run(happening, rest)
    # The same happening from either study: what the inner ring's share may have been.
    studies = [_run(happening, study)[0] for study in (EARLIER, LATER)]
    times = (0.0, happening.start, happening.end) if happening else (0.0,)
    return Trace(
        id=scenario,
        title=words.title,
        step=STEP,
        inner=_whole(inner),
        outer=_whole(outer),
        cushions=round(rest.cushions),
        inner_low=_whole(min(pair) for pair in zip(*studies, strict=True)),
        inner_high=_whole(max(pair) for pair in zip(*studies, strict=True)),
        moments=tuple(
            Moment(at, said, state) for at, (said, state) in zip(times, words.moments, strict=True)
        ),
        goes=words.goes,
        basis=words.basis,
        known=words.known,
        assumed=words.assumed,
        claims=words.claims,
    )


def traces(scenarios: Iterable[str] = SCENARIOS, rest: Rest = MIDDLE) -> tuple[Trace, ...]:
    """Return several scenarios; without any named, all of them in the order of the book.

    Raises
    ------
    ValueError
        When there is no such scenario.
    """
    return tuple(trace(scenario, rest) for scenario in scenarios)


def _run(happening: _Happening | None, rest: Rest) -> tuple[tuple[float, ...], tuple[float, ...]]:
    moves: list[Move] = []
    if happening:
        moves = [
            Move(happening.start, *happening.levels(rest)),
            Move(happening.end, rest.inner, rest.outer),
        ]
    return course(rest, moves, DURATION, STEP)


def _whole(values: Iterable[float]) -> tuple[int, ...]:
    return tuple(round(v) for v in values)
