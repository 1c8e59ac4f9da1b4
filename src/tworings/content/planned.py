"""Reads the modules that are not written yet, ``modules/plan.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.listed import Listed, read_list
from tworings.content.yaml_reader import read_yaml
from tworings.model import PlannedModule


def read_planned(path: Path | str) -> Listed[PlannedModule]:
    """Read the planned modules, and keep their faults beside what is sound.

    An empty list is sound: then every module is written.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = read_yaml(path)
    if document.value == []:
        return Listed(document)
    return read_list(document, "module", lambda entry: PlannedModule)


def load_planned(path: Path | str) -> dict[str, PlannedModule]:
    """Read the planned modules.

    Parameters
    ----------
    path : path
        A file like ``book/modules/plan.yaml``.

    Returns
    -------
    dict of str to PlannedModule
        By id, in the order of the file.

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    return read_planned(path).whole()
