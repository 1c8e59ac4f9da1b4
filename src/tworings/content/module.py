"""Reads a module's own file, ``module.yaml``."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.validation import Where, fault_at, validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Module


@dataclass(frozen=True)
class ModuleFile:
    """What was read from a module's file.

    Attributes
    ----------
    document : Document
        The file.
    module : Module or None
        None when there are faults.
    faults : list of Fault
    """

    document: Document
    module: Module | None
    faults: list[Fault] = field(default_factory=list)

    def fault(self, at: Where, problem: str, expected: str, mend: str) -> Fault:
        """Return a fault of what stands at a path, such as ``("objectives", 0)``."""
        return fault_at(self.document, at, problem, expected, mend)


def read_module(path: Path | str) -> ModuleFile:
    """Read a module's file, and keep its faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = read_yaml(path)
    module, faults = validate(Module, document)
    file = ModuleFile(document, module, faults)
    if module is not None:
        faults.extend(_twice(file, module))
    return file


def load_module(path: Path | str) -> Module:
    """Read a module's objectives, activities and minutes.

    Parameters
    ----------
    path : path
        A file like ``book/modules/two-rings/module.yaml``.

    Returns
    -------
    Module

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    file = read_module(path)
    if file.faults or file.module is None:
        raise ContentError(*file.faults)
    return file.module


def _twice(file: ModuleFile, module: Module) -> list[Fault]:
    faults = []
    for key in ("objectives", "activities", "topics"):
        seen: set[str] = set()
        for index, thing in enumerate(getattr(module, key)):
            if thing.id in seen:
                faults.append(
                    file.fault(
                        (key, index, "id"),
                        f"id {quoted(thing.id)} is used twice in {key}",
                        "an id of its own for each",
                        "give one of the two another id, or delete it",
                    )
                )
            seen.add(thing.id)
    return faults
