"""Reads where to get help in one country, ``places/<country>.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.fault import ContentError
from tworings.content.validation import validate
from tworings.content.yaml_reader import read_yaml
from tworings.model import Place


def load_place(path: Path | str) -> Place:
    """Read the services of one country.

    Parameters
    ----------
    path : path
        A file like ``book/places/uk.yaml``.

    Returns
    -------
    Place

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    document = read_yaml(path)
    place, faults = validate(Place, document)
    if place is None:
        raise ContentError(*faults)
    own = Path(path).stem
    if place.id != own:
        raise ContentError(
            document.fault(
                ("id",),
                place.id,
                f'the id is "{place.id}" in a file named "{own}"',
                "the file's name as id",
                f'write "id: {own}", or rename the file',
            )
        )
    return place
