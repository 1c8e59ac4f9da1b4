"""Reads where to get help: ``places/<country>.yaml``, and all of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Place

#: The file for every country that has none; it stands last.
ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class PlaceFile:
    """A sound country file.

    Attributes
    ----------
    document : Document
        The file, for the lines of what a rule finds.
    place : Place
    """

    document: Document
    place: Place


def read_place(path: Path | str) -> PlaceFile:
    """Read the services of one country, and keep the file beside them.

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
                f"the id is {quoted(place.id)} in a file named {quoted(own)}",
                "the file's name as id",
                f'write "id: {own}", or rename the file',
            )
        )
    return PlaceFile(document, place)


def read_places(book: Path | str, faults: list[Fault]) -> list[PlaceFile]:
    """Read every country file of a book's folder in the order of the page, and add to the faults.

    By the name of the country, as people look one up; the file for every other country is last.
    """
    files = []
    for path in sorted((Path(book) / "places").glob("*.yaml")):
        try:
            files.append(read_place(path))
        except ContentError as error:
            faults.extend(error.faults)
    return sorted(files, key=lambda file: (file.place.id == ELSEWHERE, file.place.country))


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
    return read_place(path).place


def load_places(book: Path | str) -> list[Place]:
    """Read the services of every country, in the order of the page.

    Parameters
    ----------
    book : path
        The folder of the book.

    Raises
    ------
    ContentError
        With every fault of every file.
    """
    faults: list[Fault] = []
    files = read_places(book, faults)
    if faults:
        raise ContentError(*faults)
    return [file.place for file in files]
