"""What an educator asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tworings.model import LARGEST, LONGEST, SHORTEST

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_ONE_FIGURE = re.compile(r"^([0-9]):")


class WishError(ValueError):
    """A wish that cannot be: one sentence says what it is, what was expected, and the mend."""

    def _render_traceback_(self) -> list[str]:
        # IPython asks for this: in a notebook the sentence stands alone, without the calls.
        return [str(self)]


@dataclass(frozen=True)
class Wish:
    """Which parts, how long, when, for how many.

    Attributes
    ----------
    parts : tuple of str
        Ids of parts, in any order.
    length : int
        Minutes, 15 to 480.
    start : str
        A time of day, such as "18:00".
    people : int
        How many come, 1 to 200.
    online : bool
    series : bool
        True for one session of several: what is never cut may stand in another one.
    bounds : mapping of str to (int, int)
        Bounds of its own for a part.

    Raises
    ------
    WishError
        When a number, the time or a bound cannot be; it says what can.
    """

    parts: tuple[str, ...]
    length: int = 90
    start: str = "18:00"
    people: int = 12
    online: bool = False
    series: bool = False
    bounds: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _whole("length", self.length, SHORTEST, LONGEST)
        _whole("people", self.people, 1, LARGEST)
        if isinstance(self.start, str):
            # As the builder on the page takes it.
            object.__setattr__(self, "start", _ONE_FIGURE.sub(r"0\1:", self.start.strip()))
        if not isinstance(self.start, str) or not _CLOCK.fullmatch(self.start):
            raise WishError(
                f"start is {_short(self.start)}; expected a time of day from 00:00 to 23:59; "
                'mend: write it such as "18:00"'
            )
        _yes_or_no("online", self.online)
        _yes_or_no("series", self.series)
        if not isinstance(self.bounds, Mapping):
            raise WishError(
                f"bounds is {_short(self.bounds)}; expected a low and a high number of minutes for "
                'a part; mend: write it such as {"myths": (8, 12)}'
            )
        for own, two in self.bounds.items():
            _bounds(own, two)

    @property
    def minute(self) -> int:
        """The minute of the day that it starts at."""
        return minute_of(self.start)


def _whole(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise WishError(
            f"{name} is {_short(value)}; expected a whole number from {low} to {high}; mend: "
            f"write {name}= and the number, without quotes"
        )


def _yes_or_no(name: str, value: object) -> None:
    # A word such as "no" would count as yes.
    if not isinstance(value, bool):
        raise WishError(
            f"{name} is {_short(value)}; expected True or False; mend: write {name}=True, or "
            "leave it out"
        )


def _bounds(own: object, two: object) -> None:
    whole = isinstance(two, tuple | list) and [type(one) for one in two] == [int, int]
    if not whole or not 1 <= two[0] <= two[1] <= LONGEST:
        raise WishError(
            f"the bounds of {_short(own)} are {_short(two)}; expected two whole numbers of "
            f"minutes, 1 to {LONGEST}, the lower first; mend: write them such as (8, 12)"
        )


def _short(value: object) -> str:
    said = repr(value)
    return said if len(said) <= 60 else f"{said[:57]}..."


def minute_of(clock: str) -> int:
    """Return the minute of the day: "01:30" is 90."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock(minute: int) -> str:
    """Return the time of day of a minute; after midnight it begins again."""
    hours, minutes = divmod(minute % 1440, 60)
    return f"{hours:02}:{minutes:02}"
