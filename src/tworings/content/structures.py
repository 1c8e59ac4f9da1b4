"""Reads the parts of the body, ``structures.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.book_folder import find_up
from tworings.content.claiming import read_with_ledger
from tworings.content.listed import Listed, read_list
from tworings.content.yaml_reader import Document
from tworings.model import Atlas, Structure


def read_structures(document: Document) -> Listed[Structure]:
    """Read the structures alone, and keep their faults beside what is sound."""
    return read_list(document, "structure", lambda entry: Structure)


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
    path = path if path is not None else find_up("structures.yaml", Path.cwd())
    structures, ledger = read_with_ledger(read_structures, path, book)
    return Atlas(structures.things, ledger)
