"""What to bring, and how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tworings.model import Bring
from tworings.plan.part import Part

_SIZE = {"person": 1, "pair": 2, "four": 4}


@dataclass(frozen=True)
class Packed:
    """One line of the packing list.

    Attributes
    ----------
    thing : str
    count : int
    whose : {"you", "each"}
        Whether the educator brings it, or each person has so many ready, online.
    """

    thing: str
    count: int
    whose: Literal["you", "each"]


def packing(parts: Sequence[Part], people: int, online: bool) -> tuple[Packed, ...]:
    """Return the packing list of some parts, in the order in which things are first needed.

    What is used up is counted each time; of anything else the most that one part needs.
    """
    used: dict[tuple[str, Literal["you", "each"]], list[int]] = {}
    for part in parts:
        for bring in part.brings:
            if bring.where not in ("both", "online" if online else "room"):
                continue
            whose: Literal["you", "each"] = "each" if online and bring.per != "room" else "you"
            kept = used.setdefault((bring.thing, whose), [0, 0])
            count = _count(bring, people, online)
            if bring.used_up:
                kept[1] += count
            else:
                kept[0] = max(kept[0], count)
    return tuple(Packed(thing, sum(kept), whose) for (thing, whose), kept in used.items())


def _count(bring: Bring, people: int, online: bool) -> int:
    if online or bring.per == "room":
        return bring.count
    return bring.count * -(-people // _SIZE[bring.per])
