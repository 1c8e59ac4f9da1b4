"""What an educator asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tworings.model import LARGEST, LONGEST, SHORTEST

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


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
    ValueError
        When a number or the time cannot be; it says what can.
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
        if not isinstance(self.start, str) or not _CLOCK.fullmatch(self.start):
            raise ValueError(f'start is {self.start!r}; expected a time of day such as "18:00"')

    @property
    def minute(self) -> int:
        """The minute of the day that it starts at."""
        return minute_of(self.start)


def _whole(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ValueError(f"{name} is {value!r}; expected a whole number from {low} to {high}")


def minute_of(clock: str) -> int:
    """Return the minute of the day: "01:30" is 90."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock(minute: int) -> str:
    """Return the time of day of a minute; after midnight it begins again."""
    hours, minutes = divmod(minute % 1440, 60)
    return f"{hours:02}:{minutes:02}"
