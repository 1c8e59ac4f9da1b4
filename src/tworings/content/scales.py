"""Reads scales, such as ``educators/evaluation/scales.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.fault import ContentError
from tworings.content.parts import id_is_the_files_name
from tworings.content.sourced import read_sourced
from tworings.content.yaml_reader import read_yaml
from tworings.model import ScaleForm


def load_scales(path: Path | str) -> ScaleForm:
    """Read scales. They name no claims: there is no right number.

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    document = read_yaml(path)
    file = read_sourced(ScaleForm, document, lambda read, _: id_is_the_files_name(read))
    if file.faults or file.content is None:
        raise ContentError(*file.faults)
    return file.content
