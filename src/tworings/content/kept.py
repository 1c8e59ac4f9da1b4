"""Keeps what was read from a file for as long as the file stays as it is."""

from __future__ import annotations

import functools
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
#: More files than a book has of those that many others name.
_MANY = 16


def kept(read: Callable[[Path | str], T]) -> Callable[[Path | str], T]:
    """Read a file once for the same path and bytes: a book's page may name the ledger many times.

    What is kept is shared, so that nobody may change it. A file that cannot be read is not kept.
    """

    @functools.lru_cache(maxsize=_MANY)
    def once(path: Path | str, digest: bytes) -> T:
        return read(path)

    @functools.wraps(read)
    def reader(path: Path | str) -> T:
        try:
            digest = blake2b(Path(path).read_bytes()).digest()
        except (OSError, ValueError):
            return read(path)  # which says what is wrong with it
        return once(path, digest)

    return reader
