"""Finds the files that the whole book shares, from anywhere inside it."""

from __future__ import annotations

import os
from pathlib import Path

from tworings.content.fault import ContentError, Fault


def find_up(name: str, start: Path) -> Path:
    """Find a file in a folder, in a ``book`` folder inside it, or in the same above it.

    Parameters
    ----------
    name : str
        Such as ``claims.yaml``.
    start : Path
        The folder to begin with.

    Returns
    -------
    Path
        The nearest one, relative to the current folder if that is shorter.

    Raises
    ------
    ContentError
        When there is none up to the root.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        for candidate in (folder / name, folder / "book" / name):
            if candidate.is_file():
                return _short(candidate)
    raise ContentError(
        Fault(
            str(start / name),
            1,
            "",
            f'there is no "{name}" here nor in any folder above',
            f'"{name}" at the top of the book',
            "start from inside the book, or give the path of the file",
        )
    )


def _short(path: Path) -> Path:
    try:
        relative = Path(os.path.relpath(path))
    except ValueError:
        # Another drive.
        return path
    return min(relative, path, key=lambda p: len(str(p)))
