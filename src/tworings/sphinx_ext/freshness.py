"""What pages follow from besides their own sources: the engine, and the book's looks.

Sphinx compares values of its configuration from build to build. A digest of the engine's code
among them makes it read every page again when a figure or a directive has changed; a digest of
``_static``, ``_styles`` and ``_templates`` makes it write every page again, and copy the files,
which it else leaves out when no page is out of date.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

import tworings


def digest(files: Iterable[Path]) -> str:
    """Return a digest of the names and the contents of files, whatever their order."""
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def take_digests(app: Sphinx, config: Config) -> None:
    """Put the digests of engine and static files among the values that Sphinx compares."""
    package = Path(tworings.__file__).parent
    config.tworings_engine = digest(
        file for file in package.rglob("*") if file.suffix in {".py", ".js", ".css", ".yaml"}
    )
    book = Path(app.srcdir) / config.tworings_book
    config.tworings_static = digest(
        file
        for folder in ("_static", "_styles", "_templates")
        for file in (book / folder).rglob("*")
        if file.is_file()
    )
