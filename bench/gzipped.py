"""What a file weighs on its way: compressed as a common static host does it."""

from __future__ import annotations

import gzip

#: What hosts compress. Everything else (fonts, pictures in pixels) is compressed already.
TEXT = {".css", ".html", ".js", ".json", ".map", ".mjs", ".svg", ".txt", ".xml"}
#: The level that nginx-like hosts and content networks use; 9 would flatter.
LEVEL = 6


def compress(data: bytes) -> bytes:
    """Return the data gzipped; the same bytes on every run."""
    return gzip.compress(data, LEVEL, mtime=0)


def on_the_wire(data: bytes, suffix: str) -> bytes:
    """Return a file's content as a host would send it.

    Parameters
    ----------
    data : bytes
        The file.
    suffix : str
        The end of its name, with the dot; it decides whether the file is compressed.
    """
    return compress(data) if suffix.lower() in TEXT else data
