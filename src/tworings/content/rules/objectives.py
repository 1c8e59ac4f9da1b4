"""Objectives: each is practised and tested."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean


def objectives_are_practised(book: Book) -> Iterator[Fault]:
    """Hold every objective to have an item that tests it and an activity that practises it."""
    for folder in book.modules:
        if not folder.file or not folder.file.module:
            continue
        file, module = folder.file, folder.file.module
        practised = {own for activity in module.activities for own in activity.objectives}
        tested = _tested(folder.bank.document.value) if folder.bank else None
        for index, objective in enumerate(module.objectives):
            if tested is not None and objective.id not in tested:
                yield file.fault(
                    ("objectives", index),
                    "no item tests this objective",
                    f"at least one item of {folder.bank.document.path} that names it",
                    "write an item for it, or drop the objective",
                )
            if objective.id not in practised:
                yield file.fault(
                    ("objectives", index),
                    "no activity practises this objective",
                    "at least one activity that names it",
                    "add it to an activity, or drop the objective",
                )


def objectives_of_tools_lead_somewhere(book: Book) -> Iterator[Fault]:
    """Hold an item of a bank without a module to name an objective of some module, or none."""
    known = {
        objective.id
        for folder in book.modules
        if folder.file and folder.file.module
        for objective in folder.file.module.objectives
    }
    for tool in book.tools:
        for item in tool.bank.items.things.values() if tool.bank else ():
            if item.objective is not None and item.objective not in known:
                yield tool.bank.items.fault(
                    item.id,
                    ("objective",),
                    f"unknown objective {quoted(item.objective)}",
                    "the id of an objective in a module.yaml, or none",
                    did_you_mean(item.objective, known, "delete the line"),
                )


def _tested(written: Any) -> set[str]:
    """Return the objectives named, also by items with a fault: one mistake is told once."""
    items = written.get("items") if isinstance(written, dict) else None
    named = (item.get("objective") for item in items or () if isinstance(item, dict))
    return {own for own in named if isinstance(own, str)}
