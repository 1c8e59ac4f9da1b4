"""Reads a lesson plan, ``lesson.yaml`` beside a module's own file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tworings.content.fault import Fault, quoted
from tworings.content.module import ModuleFile
from tworings.content.nearest import did_you_mean
from tworings.content.sourced import SourcedFile, load_sourced, read_sourced
from tworings.content.yaml_reader import read_yaml
from tworings.model import Lesson, Sourced

#: The file's name in a module's folder.
PLAN = "lesson.yaml"


def read_lesson(path: Path | str) -> SourcedFile[Lesson]:
    """Read a lesson plan alone, and keep its faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    return read_sourced(Lesson, read_yaml(path))


def load_lesson(path: Path | str, book: Path | str | None = None) -> Sourced[Lesson]:
    """Read a lesson plan and the evidence that its spoken lines rest on.

    Parameters
    ----------
    path : path
        A file like ``book/modules/lubricant/lesson.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the file.

    Returns
    -------
    Sourced of Lesson

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    return load_sourced(Lesson, path, book)


def lesson_names_activities(file: SourcedFile[Lesson], module: ModuleFile) -> Iterator[Fault]:
    """Hold a plan to its module: the same id, and each activity once, in the module's order."""
    lesson, own = file.content, module.module
    if lesson is None or own is None:
        return
    if lesson.id != own.id:
        yield file.fault(
            ("id",),
            f"the plan of {quoted(lesson.id)} stands beside the module {quoted(own.id)}",
            "the id of the module beside it",
            f'write "id: {own.id}", or move the file',
        )
    wanted = [activity.id for activity in own.activities]
    found = [part.activity for part in lesson.activities]
    for place, name in enumerate(found):
        at = ("activities", place, "activity")
        if name not in wanted:
            yield file.fault(
                at,
                f"unknown activity {quoted(name)}",
                f"an activity of {module.document.path}",
                did_you_mean(name, set(wanted), "add the activity there"),
            )
        elif name in found[:place]:
            yield file.fault(
                at,
                f"the activity {quoted(name)} is planned twice",
                "each activity once",
                "delete one of the two",
            )
    missing = [name for name in wanted if name not in found]
    for name in missing:
        yield file.fault(
            ("activities",),
            f"the activity {quoted(name)} is not planned",
            f"every activity of {module.document.path}",
            f'add an entry with "activity: {name}"',
        )
    if sorted(found) == sorted(wanted) and found != wanted:
        yield file.fault(
            ("activities",),
            f"the activities stand as {', '.join(found)}",
            f"the order of the module: {', '.join(wanted)}",
            "put them in that order, here or there",
        )
