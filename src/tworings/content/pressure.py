"""Reads what a pressure lab shows, such as ``tools/<slug>.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.fault import ContentError, Fault
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import LabPlan


def read_pressure(document: Document) -> tuple[LabPlan | None, list[Fault]]:
    """Return the plan of a file that has been read, or its faults."""
    return validate(LabPlan, document)


def load_pressure(path: Path | str) -> LabPlan:
    """Read which scenarios a pressure lab offers.

    Parameters
    ----------
    path : path
        A YAML file with ``title``, ``scenarios`` and, if wanted, ``drawing``.

    Returns
    -------
    LabPlan

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    plan, faults = read_pressure(read_yaml(path))
    if plan is None:
        raise ContentError(*faults)
    return plan
