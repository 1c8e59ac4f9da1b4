"""Whether what a file names is there: objectives, claims, references, items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean

if TYPE_CHECKING:
    from tworings.content.listed import Listed
    from tworings.content.module import ModuleFile
    from tworings.content.references import References
    from tworings.model import Claim, Stimulus


def claims_name_references(claims: Listed[Claim], references: References) -> list[Fault]:
    """Return a fault for each reference that a claim names and ``references.bib`` lacks."""
    return [
        claims.fault(
            claim.id,
            ("references", index),
            f"unknown reference {quoted(key)}",
            f"the key of an entry in {references.path}",
            did_you_mean(key, references.named, "add an entry with this key there"),
        )
        for claim in claims.things.values()
        for index, key in enumerate(claim.references)
        if key not in references.named
    ]


def items_name_stimuli(items: Listed[Any], stimuli: Listed[Stimulus]) -> list[Fault]:
    """Return a fault for each stimulus that an item names and its bank lacks."""
    return [
        items.fault(
            item.id,
            ("stimulus",),
            f"unknown stimulus {quoted(item.stimulus)}",
            'the id of an entry below "stimuli" in the same file',
            did_you_mean(item.stimulus, stimuli.named, "add the stimulus there"),
        )
        for item in items.things.values()
        if item.stimulus is not None and item.stimulus not in stimuli.named
    ]


def items_name_objectives(items: Listed[Any], file: ModuleFile) -> list[Fault]:
    """Return a fault for each item without an objective, or with one that its module lacks."""
    if file.module is None:
        return []
    known = [objective.id for objective in file.module.objectives]
    expected = f"one of the objectives of {file.document.path}"
    faults = []
    for item in items.things.values():
        if item.objective is None:
            faults.append(
                items.fault(
                    item.id,
                    ("objective",),
                    '"objective" is missing',
                    f"{expected}: each item of a module tests one",
                    f'add "objective: {known[0]}", or another of them',
                )
            )
        elif item.objective not in known:
            faults.append(
                items.fault(
                    item.id,
                    ("objective",),
                    f"unknown objective {quoted(item.objective)}",
                    expected,
                    did_you_mean(item.objective, known, "add it there"),
                )
            )
    return faults


def module_names_itself(file: ModuleFile, items: Listed[Any]) -> list[Fault]:
    """Return a fault for each item or objective that a module names wrongly."""
    if file.module is None:
        return []
    # A bank without any items has been told about already.
    of_items = (*_check_first(file, items), *_topics(file, items)) if items.named else ()
    return [*of_items, *_activities(file)]


def _check_first(file: ModuleFile, items: Listed[Any]) -> Iterator[Fault]:
    path = items.document.path
    fit = [item.id for item in items.things.values() if item.type == "myth_or_fact"]
    for index, item_id in enumerate(file.module.check_first):
        at = ("check_first", index)
        if item_id not in items.named:
            yield file.fault(
                at,
                f"unknown item {quoted(item_id)}",
                f"the id of a myth_or_fact item in {path}",
                did_you_mean(item_id, fit, "add the item there"),
            )
        elif item_id in items.things and item_id not in fit:
            yield file.fault(
                at,
                f"item {quoted(item_id)} is {items.things[item_id].type}",
                f"a myth_or_fact item of {path}",
                "name another item",
            )
        elif item_id in file.module.check_first[:index]:
            yield file.fault(
                at, f"item {quoted(item_id)} is named twice", "each item once", "name another item"
            )


def _topics(file: ModuleFile, items: Listed[Any]) -> Iterator[Fault]:
    for index, topic in enumerate(file.module.topics):
        for entry, item_id in enumerate(topic.items):
            if item_id not in items.named:
                yield file.fault(
                    ("topics", index, "items", entry),
                    f"unknown item {quoted(item_id)}",
                    f"the id of an item in {items.document.path}",
                    did_you_mean(item_id, items.named, "add the item there"),
                )


def _activities(file: ModuleFile) -> Iterator[Fault]:
    known = [objective.id for objective in file.module.objectives]
    for index, activity in enumerate(file.module.activities):
        for entry, objective in enumerate(activity.objectives):
            if objective not in known:
                yield file.fault(
                    ("activities", index, "objectives", entry),
                    f"unknown objective {quoted(objective)}",
                    "one of the objectives above",
                    did_you_mean(objective, known, "add it to the objectives"),
                )
