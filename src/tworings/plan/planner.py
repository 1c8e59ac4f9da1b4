"""From a ready agenda, or from parts by name, to a timetable."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tworings.model import Agendas, Preset
from tworings.plan.fit import fit
from tworings.plan.part import Part, parts_of
from tworings.plan.timetable import Timetable, short_name
from tworings.plan.wish import Wish


def wish_of(preset: Preset, session: int = 1) -> Wish:
    """Return what a ready agenda asks for.

    Parameters
    ----------
    preset : Preset
    session : int
        Which of its sessions, from 1.

    Raises
    ------
    ValueError
        When there is no such session.
    """
    if not 1 <= session <= len(preset.sessions):
        raise ValueError(
            f"{preset.id} has no session {session!r}; expected 1 to {len(preset.sessions)}"
        )
    chosen = preset.sessions[session - 1]
    return Wish(
        parts=chosen.parts,
        length=preset.length,
        start=preset.start,
        people=preset.people,
        online=preset.online,
        series=len(preset.sessions) > 1,
        bounds={own: (one.low, one.high) for own, one in chosen.minutes.items()},
    )


def agenda(
    agendas: Agendas, wanted: str | Iterable[str], *, session: int = 1, **wishes: Any
) -> Timetable:
    """Plan a workshop.

    Parameters
    ----------
    agendas : Agendas
        What `tworings.load_agendas` returns.
    wanted : str or iterable of str
        The id of a ready agenda, or the ids of parts: blocks, modules, activities.
    session : int
        Which session of a ready series, from 1.
    **wishes
        ``length``, ``start``, ``people``, ``online``, ``series``: see `Wish`. Without them, what
        the ready agenda says, or 90 minutes from 18:00 for 12 people in one room.

    Returns
    -------
    Timetable
        It also says when there can be none: by how many minutes, and what to leave out.

    Raises
    ------
    ValueError
        When a part, an agenda or a session is not there, or a number cannot be.

    Examples
    --------
    >>> agenda(load_agendas("."), "workshop-90", start="18:30", people=16)  # doctest: +SKIP
    """
    parts = parts_of(agendas)
    if isinstance(wanted, str):
        preset = agendas.preset(wanted)
        wish = replace(wish_of(preset, session), **wishes)
        chosen = preset.sessions[session - 1]
        title = f"{preset.title}: {chosen.title}" if len(preset.sessions) > 1 else preset.title
    else:
        wish, title = Wish(parts=_known(parts, wanted), **wishes), agendas.title
    return Timetable(title, wish, fit(parts, wish), {part.id: short_name(part) for part in parts})


def _known(parts: tuple[Part, ...], wanted: Iterable[str]) -> tuple[str, ...]:
    known = [part.id for part in parts]
    chosen = tuple(wanted)
    for own in chosen:
        if own not in known:
            near = difflib.get_close_matches(str(own), known, n=1)
            meant = f"did you mean {near[0]!r}? " if near else ""
            raise ValueError(
                f"there is no part {own!r}; {meant}expected some of {', '.join(known)}"
            )
    return chosen
