"""Reads a diagram's file: the drawings it names, and the parts of the body they show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tworings.content.book_folder import find_up
from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.ledger import attempt
from tworings.content.nearest import did_you_mean
from tworings.content.structures import load_structures
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Atlas, DiagramPlan, Drawing

#: What parts the name from the names there are, in the error of a maker of drawings.
_THERE_ARE = "; there are: "


def load_diagram(
    path: Path | str, draw: Callable[[str], Drawing], book: Path | str | None = None
) -> tuple[tuple[Drawing, ...], Atlas]:
    """Read which drawings a diagram shows, make them, and read what their parts are.

    Parameters
    ----------
    path : path
        The file.
    draw : callable
        Makes a drawing of a name, and raises `ValueError` for a name it does not know.
    book : path, optional
        The folder with ``structures.yaml`` and ``claims.yaml``; without it, the nearest above
        the file.

    Returns
    -------
    drawings : tuple of Drawing
    atlas : Atlas
        Holds every structure that they show.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    path = Path(path)
    document = read_yaml(path)
    plan, faults = validate(DiagramPlan, document)
    if plan is None:
        raise ContentError(*faults)
    folder = Path(book) if book is not None else path.parent
    atlas = attempt(lambda: _atlas(plan, path, folder, book), faults)
    drawings = []
    for index, name in enumerate(plan.drawings):
        try:
            drawings.append(draw(name))
        except ValueError as error:
            faults.append(_unknown(document, index, name, str(error)))
            continue
        if atlas is not None:
            faults.extend(_not_told(document, index, drawings[-1], atlas))
    if len(drawings) == len(plan.drawings):
        faults.extend(_alike(document, drawings))
    if faults or atlas is None:
        raise ContentError(*faults)
    return tuple(drawings), atlas


def _atlas(plan: DiagramPlan, path: Path, folder: Path, book: Path | str | None) -> Atlas:
    if plan.structures is not None:
        return load_structures(path.parent / plan.structures, book)
    return load_structures(find_up("structures.yaml", folder), book)


def _unknown(document: Document, index: int, name: str, said: str) -> Fault:
    listed = said.partition(_THERE_ARE)[2]
    otherwise = "write the name of a drawing"
    return document.fault(
        ("drawings", index),
        "",
        f"there is no drawing {quoted(name)}",
        f"one of {listed}" if listed else "a drawing that the book has",
        did_you_mean(name, listed.split(", "), otherwise) if listed else otherwise,
    )


def _not_told(document: Document, index: int, drawing: Drawing, atlas: Atlas) -> list[Fault]:
    return [
        document.fault(
            ("drawings", index),
            "",
            f"the drawing {quoted(drawing.id)} shows {quoted(region.structure)}, "
            "which the structures file does not hold",
            "an entry for every structure that is drawn",
            'add it to the structures file, or delete the line "structures" to use the book\'s',
        )
        for region in drawing.regions
        if region.structure not in atlas
    ]


def _alike(document: Document, drawings: list[Drawing]) -> list[Fault]:
    variants = [drawing.variant for drawing in drawings]
    if len(drawings) == 1 or (len(set(variants)) == len(variants) and all(variants)):
        return []
    named = ", ".join(quoted(drawing.id) for drawing in drawings)
    return [
        document.fault(
            ("drawings",),
            "",
            f"the drawings {named} are not variants of one thing",
            "one drawing, or several that differ by the body they show",
            "keep one of them, and write a file for each of the others",
        )
    ]
