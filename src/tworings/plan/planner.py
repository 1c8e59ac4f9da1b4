"""From a ready agenda, or from parts by name, to a timetable."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from tworings.model import Agendas, Preset
from tworings.plan.fit import fit
from tworings.plan.part import Part, parts_of
from tworings.plan.timetable import Timetable, short_name
from tworings.plan.wish import Wish, WishError

#: What can be asked for beside the parts.
_WISHES = tuple(one.name for one in fields(Wish) if one.name != "parts")


def wish_of(preset: Preset, session: int = 1) -> Wish:
    """Return what a ready agenda asks for.

    Parameters
    ----------
    preset : Preset
    session : int
        Which of its sessions, from 1.

    Raises
    ------
    WishError
        When there is no such session.
    """
    if type(session) is not int or not 1 <= session <= len(preset.sessions):
        raise WishError(
            f"{preset.id} has no session {session!r}; expected a whole number from 1 to "
            f"{len(preset.sessions)}; mend: write session=1"
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
    WishError
        When a part, an agenda or a session is not there, or a number cannot be; it is a
        `ValueError`.

    Examples
    --------
    >>> agenda(load_agendas("."), "workshop-90", start="18:30", people=16)  # doctest: +SKIP
    """
    parts = parts_of(agendas)
    _only_wishes(wishes)
    if isinstance(wanted, str):
        try:
            preset = agendas.preset(wanted)
        except ValueError as error:
            raise WishError(
                f"{error}; mend: write one of them, or a list of parts in brackets"
            ) from None
        wish = replace(wish_of(preset, session), **wishes)
        chosen = preset.sessions[session - 1]
        title = f"{preset.title}: {chosen.title}" if len(preset.sessions) > 1 else preset.title
    else:
        wish, title = Wish(parts=_known(parts, wanted), **wishes), agendas.title
    _known(parts, wish.bounds)
    return Timetable(title, wish, fit(parts, wish), {part.id: short_name(part) for part in parts})


def _known(parts: tuple[Part, ...], wanted: Iterable[str]) -> tuple[str, ...]:
    known = [part.id for part in parts]
    if isinstance(wanted, bytes) or not isinstance(wanted, Iterable):
        raise WishError(
            f"what is wanted is {wanted!r}; expected the name of a ready agenda, or a list of "
            'parts; mend: write it such as "workshop-90" or ["myths", "lubricant"]'
        )
    chosen = tuple(wanted)
    for own in chosen:
        if own not in known:
            near = difflib.get_close_matches(str(own), known, n=1)
            meant = f"did you mean {near[0]!r}? " if near else ""
            raise WishError(
                f"there is no part {own!r}; {meant}expected some of {', '.join(known)}; mend: "
                "write one of these"
            )
    return chosen


def _only_wishes(wishes: dict[str, Any]) -> None:
    for name in wishes:
        if name not in _WISHES:
            near = difflib.get_close_matches(name, _WISHES, n=1, cutoff=0.7)
            raise WishError(
                f"nothing can be wished for by {name!r}; expected one of {', '.join(_WISHES)}; "
                f"mend: {f'write {near[0]}=' if near else 'delete it'}"
            )
