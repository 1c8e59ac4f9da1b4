"""What can stand in an agenda: the fixed blocks, what is said of a module, its activities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from tworings.model import Activity, Agendas, Bring, Module, Talk
from tworings.plan._words import WORDS


@dataclass(frozen=True)
class Part:
    """One thing that can be a line of an agenda.

    Attributes
    ----------
    id : str
        A block's id, a module's id for what is said, an activity's id.
    kind : {"block", "talk", "activity"}
    group : str
        The module's id, or the block's own: parts of a group stand together.
    place : {"open", "module", "middle", "close"}
    title : str
    of : str
        The module's title; empty for a block.
    low, high : int
        Its bounds in minutes.
    online : tuple of int or None
        Its bounds online, where they differ.
    never_cut : bool
    if_late : str
        What to cut when late; empty for all of it.
    alone : str
        How an activity is done alone, and so online.
    brings : tuple of Bring
    """

    id: str
    kind: Literal["block", "talk", "activity"]
    group: str
    place: Literal["open", "module", "middle", "close"]
    title: str
    of: str
    low: int
    high: int
    online: tuple[int, int] | None
    never_cut: bool
    if_late: str
    alone: str
    brings: tuple[Bring, ...]

    def payload(self) -> dict[str, Any]:
        """Return it in plain values, with the same names, for the front end."""
        plain = asdict(self)
        plain["brings"] = [bring.model_dump(mode="json") for bring in self.brings]
        plain["online"] = list(self.online) if self.online else None
        return plain


def parts_of(agendas: Agendas) -> tuple[Part, ...]:
    """Return every part there is: opening blocks, modules by number, then the other blocks."""
    blocks = [
        Part(
            id=block.id,
            kind="block",
            group=block.id,
            place=block.place,
            title=block.title,
            of="",
            low=block.minutes.low,
            high=block.minutes.high,
            online=(block.online.low, block.online.high) if block.online else None,
            never_cut=block.never_cut,
            if_late=block.if_late or "",
            alone="",
            brings=block.brings,
        )
        for block in agendas.blocks
    ]
    modules = [part for module in agendas.modules for part in _of_module(module)]
    return (
        *(part for part in blocks if part.place == "open"),
        *modules,
        *(part for part in blocks if part.place == "middle"),
        *(part for part in blocks if part.place == "close"),
    )


def _of_module(module: Module) -> Iterator[Part]:
    # A module that nobody has written a talk for yet cannot be planned.
    if module.talk is None:
        return
    handout = Bring(
        thing=WORDS["handout"].format(number=module.number, title=module.title),
        per="person",
        used_up=True,
    )
    yield _timed(module, module.talk, module.id, (handout, *module.talk.brings))
    for activity in module.activities:
        yield _timed(module, activity, activity.id, activity.brings)


def _timed(module: Module, timed: Talk | Activity, own: str, brings: tuple[Bring, ...]) -> Part:
    return Part(
        id=own,
        kind="talk" if isinstance(timed, Talk) else "activity",
        group=module.id,
        place="module",
        title=timed.title,
        of=module.title,
        low=timed.minutes.low,
        high=timed.minutes.high,
        online=None,
        never_cut=timed.never_cut,
        if_late=timed.if_late or "",
        alone="" if isinstance(timed, Talk) else timed.alone,
        brings=brings,
    )
