"""A course of pressure over time, as the model of the rings computes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

#: What can be simulated, in the order of the book.
Scenario = Literal[
    "rest",
    "squeeze",
    "push_relaxing",
    "push_tightening",
    "filling",
    "worry",
    "slow_breath",
    "outside",
]
SCENARIOS: tuple[str, ...] = get_args(Scenario)

#: What the total does before it comes back.
Way = Literal["rise", "fall", "stay"]

#: What the direction of a course rests on: on a study of it, on one of something near, on none.
Basis = Literal["studied", "described", "near", "unknown"]


@dataclass(frozen=True)
class Moment:
    """Something that happens in a course.

    Attributes
    ----------
    at : float
        Seconds from the start.
    words : str
        What happens, in one or two plain sentences.
    state : str
        The state of an anatomical drawing that shows it, such as ``squeeze``; empty when no
        drawing has one, and the picture stays at rest.
    """

    at: float
    words: str
    state: str = ""


@dataclass(frozen=True)
class Trace:
    """What each ring adds to the pressure, step by step. Schematic: no value in mmHg is claimed.

    All pressures are whole per cent of the total at rest, so the total starts at 100.

    Attributes
    ----------
    id : str
        The scenario's.
    title : str
        Short title.
    step : float
        Seconds from one value to the next.
    inner, outer : tuple of int
        The share of the inner ring, and of the striated muscle (the outer ring), at each step.
    cushions : int
        The share of the anal cushions, the same at each step.
    inner_low, inner_high : tuple of int
        The inner ring's share when the model starts from the one or the other study.
    moments : tuple of Moment
        In order; the first is at 0 s.
    goes : {"rise", "fall", "stay"}
        What the total does before it comes back.
    basis : {"studied", "described", "near", "unknown"}
        What that direction rests on.
    known : str
        What was measured or described, in whom. Plain text.
    assumed : str
        What the model puts in without a measurement. Plain text.
    claims : tuple of str
        The claims behind ``known``.

    Raises
    ------
    ValueError
        When the values do not make one course.
    """

    id: str
    title: str
    step: float
    inner: tuple[int, ...]
    outer: tuple[int, ...]
    cushions: int
    inner_low: tuple[int, ...]
    inner_high: tuple[int, ...]
    moments: tuple[Moment, ...]
    goes: Way
    basis: Basis
    known: str
    assumed: str
    claims: tuple[str, ...]

    def __post_init__(self) -> None:
        lengths = {len(v) for v in (self.inner, self.outer, self.inner_low, self.inner_high)}
        if len(lengths) != 1 or min(lengths) < 2 or self.step <= 0:
            raise ValueError(
                f"trace {self.id!r}: every row needs a value at each of two or more steps"
            )
        if min(*self.inner, *self.outer, *self.inner_low, self.cushions) < 0:
            raise ValueError(f"trace {self.id!r}: a share of the pressure is below 0")
        times = [moment.at for moment in self.moments]
        if not times or times[0] != 0 or times != sorted(set(times)) or times[-1] > self.duration:
            raise ValueError(
                f"trace {self.id!r}: the moments are at {times}; expected 0 first, then later ones "
                f"in order up to {self.duration:g} s"
            )

    @property
    def duration(self) -> float:
        """Seconds from the first value to the last."""
        return (len(self.inner) - 1) * self.step

    @property
    def times(self) -> tuple[float, ...]:
        """Seconds from the start, for each value."""
        return tuple(n * self.step for n in range(len(self.inner)))

    @property
    def total(self) -> tuple[int, ...]:
        """All shares together, in per cent of the total at rest."""
        return tuple(i + o + self.cushions for i, o in zip(self.inner, self.outer, strict=True))

    @property
    def furthest(self) -> int:
        """The total where it is furthest from rest."""
        return max(self.total, key=lambda value: abs(value - self.total[0]))

    def place(self, seconds: float) -> int:
        """Return the place of the value at a time, the nearest step."""
        return min(len(self.inner) - 1, max(0, round(seconds / self.step)))

    def settled(self, number: int) -> float:
        """Return the time when what happened at a moment, counted from 0, has come to rest."""
        later = self.moments[number + 1 :]
        last = self.place(later[0].at) if later else len(self.inner) - 1
        pairs = list(zip(self.inner, self.outer, strict=True))
        first = last
        while first > self.place(self.moments[number].at) and pairs[first - 1] == pairs[last]:
            first -= 1
        return first * self.step

    @property
    def alt(self) -> str:
        """Short text in place of a picture of it."""
        if self.goes == "stay":
            course = "the total stays at 100"
        else:
            word = "rises" if self.goes == "rise" else "falls"
            course = f"the total {word} from 100 to {self.furthest} and comes back"
        return f"Chart of the two rings over {self.duration:g} seconds. {self.title}: {course}."

    @property
    def description(self) -> str:
        """The course in words, moment by moment; a blank line parts paragraphs."""
        parts = []
        ends = [*(moment.at for moment in self.moments[1:]), self.duration]
        for moment, end in zip(self.moments, ends, strict=True):
            # Where what happened at a moment has come to rest: just before the next one.
            n = self.place(end)
            parts.append(
                f"From {moment.at:g} s: {moment.words} By {end:g} s: inner ring "
                f"{self.inner[n]}, outer ring {self.outer[n]}, cushions {self.cushions}, total "
                f"{self.total[n]}."
            )
        return "\n\n".join(parts)
