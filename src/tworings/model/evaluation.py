"""What an evaluation found: plain numbers, ready to be drawn or printed."""

from __future__ import annotations

from dataclasses import dataclass

#: Nothing is broken down for fewer people than this: somebody could be recognised.
FEWEST = 5


@dataclass(frozen=True)
class Interval:
    """A mean with the interval of its bootstrap.

    Attributes
    ----------
    mean, low, high : float
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class Counts:
    """Who is in the numbers, and who and what is missing.

    Attributes
    ----------
    pairs : int
        People with responses at both times.
    pre_only, post_only : int
        People with responses at one time.
    blank_pre, blank_post : int
        Items left blank by the people in pairs, of ``asked`` at each time.
    asked : int
        Items times pairs.
    set_aside : int
        Rows or files that were not used, each named among the faults.
    faults : int
        Everything that was named while reading.
    """

    pairs: int
    pre_only: int
    post_only: int
    blank_pre: int
    blank_post: int
    asked: int
    set_aside: int
    faults: int


@dataclass(frozen=True)
class Change:
    """How the number of right responses changed, over people in pairs.

    Attributes
    ----------
    pre, post : tuple of int
        Right responses of each person, in one order; a blank is not right.
    out_of : int
        Items asked.
    mean : Interval
        Mean change with its interval.
    spread : float
        Standard deviation of the changes (n - 1).
    d_z, g_z : float or None
        Cohen's d of paired differences, and the same with Hedges' correction; None when
        everybody changed alike, so that there is nothing to divide by.
    """

    pre: tuple[int, ...]
    post: tuple[int, ...]
    out_of: int
    mean: Interval
    spread: float
    d_z: float | None
    g_z: float | None


@dataclass(frozen=True)
class Gain:
    """How one objective, or one scale, changed.

    Attributes
    ----------
    name : str
        Id of the objective, or title of the scale.
    people : int
    pre, post : float
        Share right, or mean of the scale.
    change : Interval
    """

    name: str
    people: int
    pre: float
    post: float
    change: Interval


@dataclass(frozen=True)
class ItemNumbers:
    """What the responses before the course say of one item.

    Attributes
    ----------
    column, item : str
        ``k1`` and the item's id.
    people : int
    difficulty : float
        The share that was right (p): the higher, the easier.
    discrimination : float or None
        Point-biserial correlation with the other items (corrected); None when it is not defined.
    index : float or None
        D: right in the upper 27 % less right in the lower 27 %; None in small groups.
    difficulty_after : float or None
        The same share after the course; None when too few filled it in.
    """

    column: str
    item: str
    people: int
    difficulty: float
    discrimination: float | None
    index: float | None
    difficulty_after: float | None


@dataclass(frozen=True)
class Sureness:
    """How often people were right who were this sure.

    Attributes
    ----------
    level : str
        ``not_sure``, ``fairly_sure`` or ``certain``.
    people, responses : int
    right : float or None
        None when fewer than five people said so.
    """

    level: str
    people: int
    responses: int
    right: float | None


@dataclass(frozen=True)
class Findings:
    """Everything that an evaluation found.

    Attributes
    ----------
    counts : Counts
    change : Change or None
        None below five pairs, as is everything that follows.
    objectives, scales : tuple of Gain
    items : tuple of ItemNumbers
    sureness : tuple of Sureness
        After the course; empty when nobody was asked.
    withheld : tuple of str
        One sentence for each thing that is not shown, and why.
    made_up : bool
        Whether the responses are nobody's. Every figure and table then says so.
    """

    counts: Counts
    change: Change | None
    objectives: tuple[Gain, ...]
    scales: tuple[Gain, ...]
    items: tuple[ItemNumbers, ...]
    sureness: tuple[Sureness, ...]
    withheld: tuple[str, ...]
    made_up: bool
