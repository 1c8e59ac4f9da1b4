"""The rule: which parts, in which order, with how many minutes; or by how much they do not fit.

Whole minutes only, so that the sum is exact. ``widgets/agenda/rule.js`` is the same rule for the
front end: whoever changes one changes both, and a test compares them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from tworings.plan.packing import Packed, packing
from tworings.plan.part import Part
from tworings.plan.wish import Wish


@dataclass(frozen=True)
class Fit:
    """What came of a wish.

    Attributes
    ----------
    parts : tuple of Part
        What is in it, in order, with the bounds that hold here.
    starts, minutes : tuple of int
        The minute of the day and the planned minutes of each; empty when it does not fit.
    least, most : int
        The sums of the bounds.
    over, spare : int
        By how many minutes it is too much, or too little; both 0 when it fits.
    drop : tuple of str
        When it is too much: the fewest parts to leave out, and of those the shortest.
        Empty when what is never cut is too much by itself.
    spare_after : int
        How many minutes are left over once they are out.
    floor : int
        The low minutes of what cannot be left out.
    absent : tuple of str
        What is never cut and not in it: only in a series.
    packing : tuple of Packed
    """

    parts: tuple[Part, ...]
    starts: tuple[int, ...]
    minutes: tuple[int, ...]
    least: int
    most: int
    over: int
    spare: int
    drop: tuple[str, ...]
    spare_after: int
    floor: int
    absent: tuple[str, ...]
    packing: tuple[Packed, ...]


def fit(parts: Sequence[Part], wish: Wish) -> Fit:
    """Plan a wish.

    Parameters
    ----------
    parts : sequence of Part
        All that there are, in the order of `parts_of`.
    wish : Wish

    Returns
    -------
    Fit
    """
    chosen = ordered(chosen_of(parts, wish))
    lows, highs = [part.low for part in chosen], [part.high for part in chosen]
    least, most = sum(lows), sum(highs)
    over, spare = max(0, least - wish.length), max(0, wish.length - most)
    minutes: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    if not over and not spare:
        minutes = share(lows, highs, wish.length)
        begins = accumulate(minutes[:-1], initial=wish.minute) if minutes else ()
        starts = tuple(start % 1440 for start in begins)
    drop = smallest_drop(chosen, over) if over else ()
    dropped = sum(part.high for part in chosen if part.id in drop)
    inside = {part.id for part in chosen}
    return Fit(
        parts=chosen,
        starts=starts,
        minutes=minutes,
        least=least,
        most=most,
        over=over,
        spare=spare,
        drop=drop,
        spare_after=max(0, wish.length - most + dropped) if drop else 0,
        floor=_floor(chosen),
        absent=tuple(part.id for part in parts if part.never_cut and part.id not in inside),
        packing=packing(chosen, wish.people, wish.online),
    )


def chosen_of(parts: Sequence[Part], wish: Wish) -> list[Part]:
    """Return the parts of a wish, and those that come along, with the bounds that hold.

    An activity brings what is said of its module; outside a series, what is never cut is in.
    """
    wanted = set(wish.parts)
    if not wish.series:
        wanted |= {part.id for part in parts if part.never_cut}
    wanted |= {part.group for part in parts if part.kind == "activity" and part.id in wanted}
    found = []
    for part in parts:
        if part.id in wanted:
            own = wish.bounds.get(part.id)
            low, high = own or (wish.online and part.online) or (part.low, part.high)
            found.append(replace(part, low=low, high=high))
    return found


def ordered(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return parts in order, with the middle blocks between two modules, nearest to the middle."""
    middle = [part for part in parts if part.place == "middle"]
    rest = [part for part in parts if part.place != "middle"]
    whole = sum(part.low for part in rest)
    modules = [place for place, part in enumerate(rest) if part.place == "module"]
    # Without two modules to stand between: before what closes.
    closing = sum(part.place != "close" for part in rest)
    best, where = -1, closing
    for place in modules[1:]:
        if rest[place].group == rest[place - 1].group:
            continue
        apart = abs(whole - 2 * sum(part.low for part in rest[:place]))
        if best < 0 or apart < best:
            best, where = apart, place
    return (*rest[:where], *middle, *rest[where:])


def share(lows: Sequence[int], highs: Sequence[int], length: int) -> tuple[int, ...]:
    """Share out minutes in proportion to the room that each part has; largest remainders first.

    The sum is the length, and each share lies within its bounds; the caller sees to it that this
    can be.
    """
    rooms = [high - low for low, high in zip(lows, highs, strict=True)]
    extra, room = length - sum(lows), sum(rooms)
    if not room:
        return tuple(lows)
    shares = [extra * own // room for own in rooms]
    left = extra - sum(shares)
    order = sorted(range(len(rooms)), key=lambda place: (-(extra * rooms[place] % room), place))
    for place in order[:left]:
        shares[place] += 1
    return tuple(low + own for low, own in zip(lows, shares, strict=True))


def _drops(parts: Sequence[Part]) -> dict[int, tuple[str, ...]]:
    """Return for each sum of low minutes the fewest parts that can be left out to make it."""
    best: dict[int, tuple[str, ...]] = {0: ()}
    for _, group in groupby(parts, key=lambda part: part.group):
        before = sorted(best.items())
        for option in _options(list(group)):
            minutes = sum(part.low for part in option)
            ids = tuple(part.id for part in option)
            for total, dropped in before:
                known = best.get(total + minutes)
                if known is None or len(dropped) + len(ids) < len(known):
                    best[total + minutes] = (*dropped, *ids)
    return best


def _options(group: list[Part]) -> list[list[Part]]:
    """Return what can be left out of a group: some of its activities, or all of it."""
    free = [part for part in group if part.kind == "activity" and not part.never_cut]
    options = [
        [part for place, part in enumerate(free) if bits >> place & 1]
        for bits in range(1, 1 << len(free))
    ]
    if not any(part.never_cut for part in group):
        options.append(group)
    return options


def smallest_drop(parts: Sequence[Part], over: int) -> tuple[str, ...]:
    """Return the fewest parts that make up for so many minutes, and of those the shortest."""
    drops = _drops(parts).items()
    enough = [(len(ids), total, ids) for total, ids in drops if total >= over]
    return min(enough)[2] if enough else ()


def _floor(parts: Sequence[Part]) -> int:
    """Return the low minutes of what cannot be left out: a talk stays with what is never cut."""
    must = {part.group for part in parts if part.never_cut}
    stays = (p for p in parts if p.never_cut or (p.kind == "talk" and p.group in must))
    return sum(part.low for part in stays)
