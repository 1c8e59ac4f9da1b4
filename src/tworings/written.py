"""Writes a file whole or not at all: whoever stops in the middle finds what was there before."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path


def write_whole(path: Path, data: bytes) -> Path:
    """Write a file in one step.

    Parameters
    ----------
    path : Path
        Links are followed, so that a link stays one. What is no ordinary file, such as a pipe, is
        written to as it is.
    data : bytes

    Returns
    -------
    Path
        The path.

    Raises
    ------
    OSError
        When it cannot be written. A file that is there and may not be changed is not replaced.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return path
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(data)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return path
