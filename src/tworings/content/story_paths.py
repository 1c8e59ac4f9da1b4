"""The ways through a story: each choice leads to a scene, each scene is reached, each way ends.

Worked out from what is written, sound or not, so that every fault is told at once; but what
only follows from another fault, such as a scene that is cut off by a misspelled id, is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed
from tworings.content.nearest import did_you_mean
from tworings.model import Scene

#: From each scene, the scenes that its choices lead to, by the number of the choice.
Ways = dict[str, dict[int, str]]


def path_faults(scenes: Listed[Scene], start: Any) -> list[Fault]:
    """Return a fault for everything that keeps a reader from an end, or from a scene.

    Parameters
    ----------
    scenes : Listed
        The scenes as they were read.
    start : str
        The id that is written as the first scene; anything else is told elsewhere.
    """
    if not scenes.named:
        return []
    ways, may_end, returning = _as_written(scenes)
    unknown = list(_unknown_scenes(scenes, ways, start))
    faults = list(unknown)
    known = {
        scene: {n: to for n, to in steps.items() if to in ways} for scene, steps in ways.items()
    }
    lost = {scene for scene, steps in ways.items() if len(known[scene]) < len(steps)}
    faults += _without_end(scenes, known, may_end | lost)
    faults += _loops(scenes, known, returning)
    # What seems cut off may only follow from a fault above.
    if not unknown and not scenes.faults and isinstance(start, str):
        faults += _idle_returns(scenes, known, returning)
        faults += _unreached(scenes, known, start)
    return faults


def _as_written(scenes: Listed[Scene]) -> tuple[Ways, set[str], set[str]]:
    """Return where choices lead, which scenes may be an end, and which may be come back to."""
    ways: Ways = {}
    may_end: set[str] = set()
    returning: set[str] = set()
    for own, at in scenes.where.items():
        entry: Any = scenes.document.value
        for step in at:
            entry = entry[step]
        choices = entry.get("choices")
        steps = {
            n: choice["to"]
            for n, choice in enumerate(choices if isinstance(choices, list) else ())
            if isinstance(choice, dict) and isinstance(choice.get("to"), str)
        }
        ways[own] = steps
        # A scene without choices, or with a fault in them, is told about elsewhere.
        if not steps or len(steps) < len(choices) or own not in scenes.things:
            may_end.add(own)
        if entry.get("returns") is True:
            returning.add(own)
    return ways, may_end, returning


def _unknown_scenes(scenes: Listed[Scene], ways: Ways, start: Any) -> Iterator[Fault]:
    expected = "the id of a scene of this story"
    if isinstance(start, str) and start not in scenes.named:
        yield scenes.document.fault(
            ("start",),
            "",
            f"the story starts at an unknown scene {quoted(start)}",
            expected,
            did_you_mean(start, scenes.named, "write the id of the first scene"),
        )
    for scene, steps in ways.items():
        for n, to in steps.items():
            if to not in scenes.named:
                yield scenes.fault(
                    scene,
                    ("choices", n, "to"),
                    f"unknown scene {quoted(to)}",
                    expected,
                    did_you_mean(to, scenes.named, "add the scene"),
                )


def _without_end(scenes: Listed[Scene], ways: Ways, may_end: set[str]) -> Iterator[Fault]:
    """Yield a fault for each scene from which no way leads to an end."""
    before: dict[str, set[str]] = {scene: set() for scene in ways}
    for scene, steps in ways.items():
        for to in steps.values():
            before[to].add(scene)
    good = set(may_end)
    waiting = list(good)
    while waiting:
        for scene in before[waiting.pop()] - good:
            good.add(scene)
            waiting.append(scene)
    if not good:
        yield scenes.document.fault(
            ("scenes",),
            "",
            "the story has no end",
            "at least one scene with ends: true",
            'write "ends: true" and "closing: ..." in the last scene',
        )
        return
    for scene in ways:
        if scene not in good:
            yield scenes.fault(
                scene,
                (),
                "no end can be reached from this scene",
                "a way to an end from every scene",
                "add a choice here, or in a scene that follows, which leads to an end",
            )


def _loops(scenes: Listed[Scene], ways: Ways, returning: set[str]) -> Iterator[Fault]:
    """Yield a fault for each choice that leads back to where the story may not come back to."""
    done: set[str] = set()
    for first in ways:
        # Depth first with a stack of our own; what is on the way is where a loop would close.
        on_the_way: dict[str, Iterator[tuple[int, str]]] = {}
        if first not in done and first not in returning:
            on_the_way[first] = iter(ways[first].items())
        while on_the_way:
            scene = next(reversed(on_the_way))
            n, to = next(on_the_way[scene], (-1, ""))
            if n < 0:
                done.add(scene)
                del on_the_way[scene]
            elif to in on_the_way:
                yield scenes.fault(
                    scene,
                    ("choices", n, "to"),
                    f"the story goes in a loop: this leads back to {quoted(to)}",
                    "a way that leads on",
                    f'lead on to another scene, or write "returns: true" in scene {quoted(to)}',
                )
            elif to not in done and to not in returning:
                on_the_way[to] = iter(ways[to].items())


def _idle_returns(scenes: Listed[Scene], ways: Ways, returning: set[str]) -> Iterator[Fault]:
    for scene in ways:
        if scene in returning and scene not in _reached(ways, *ways[scene].values()):
            yield scenes.fault(
                scene,
                ("returns",),
                "the scene says that the story comes back to it, and no way does",
                "returns: true only where a later scene leads back",
                'delete "returns: true", or add a choice that leads back',
            )


def _unreached(scenes: Listed[Scene], ways: Ways, start: str) -> Iterator[Fault]:
    reached = _reached(ways, start)
    for scene in ways:
        if scene not in reached:
            yield scenes.fault(
                scene,
                (),
                "this scene cannot be reached",
                f"a way to it from the start, {quoted(start)}",
                f'write "to: {scene}" in a choice of an earlier scene, or delete this one',
            )


def _reached(ways: Ways, *starts: str) -> set[str]:
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        scene = waiting.pop()
        if scene not in found:
            found.add(scene)
            waiting.extend(ways[scene].values())
    return found
