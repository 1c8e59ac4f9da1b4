"""Parts made for the tests."""

from __future__ import annotations

from tworings.model import Bring
from tworings.plan import Part


def made(own: str, low: int, high: int, **more: object) -> Part:
    """Return a part: "m" is the talk of a module, "m.a" an activity, all else as told."""
    group = own.split(".")[0]
    fields = {
        "id": own,
        "kind": "activity" if "." in own else "talk",
        "group": group,
        "place": "module",
        "title": own.title(),
        "of": group.title(),
        "low": low,
        "high": high,
        "online": None,
        "never_cut": False,
        "if_late": "",
        "alone": "",
        "brings": (),
    }
    return Part(**{**fields, **more})


def block(own: str, low: int, high: int, place: str = "open", **more: object) -> Part:
    return made(own, low, high, kind="block", place=place, of="", **more)


def bring(thing: str, per: str = "person", **more: object) -> Bring:
    return Bring(thing=thing, per=per, **more)
