"""Reads the parts of the body, ``structures.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.book_folder import find_up
from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import attempt, read_ledger
from tworings.content.links import structures_name_claims
from tworings.content.listed import Listed, read_list
from tworings.content.yaml_reader import read_yaml
from tworings.model import Atlas, Structure


def read_structures(path: Path | str) -> Listed[Structure]:
    """Read the structures, and keep their faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    return read_list(read_yaml(path), "structure", lambda entry: Structure)


def load_structures(path: Path | str | None = None, book: Path | str | None = None) -> Atlas:
    """Read the structures and the evidence they rest on.

    Parameters
    ----------
    path : path, optional
        A file like ``book/structures.yaml``; without it, the nearest one from the current
        folder upwards.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one above
        the file that has them.

    Returns
    -------
    Atlas
        A mapping by id, in the order of the file, with the part of the ledger that it names.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    path = Path(path) if path is not None else find_up("structures.yaml", Path.cwd())
    faults: list[Fault] = []
    structures = attempt(lambda: read_structures(path), faults)
    ledger = read_ledger(Path(book) if book is not None else path.parent)
    faults.extend(ledger.faults)
    if structures:
        faults.extend(structures.faults)
    if structures and ledger.claims:
        faults.extend(structures_name_claims(structures, ledger.claims))
    if faults or structures is None:
        raise ContentError(*faults)
    named = {claim for structure in structures.things.values() for claim in structure.claims}
    return Atlas(structures.things, ledger.part(named))
