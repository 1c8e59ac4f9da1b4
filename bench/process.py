"""One run of a command: its seconds, and the most memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """What a command took.

    Attributes
    ----------
    seconds : float
        From start to end.
    peak_mb : float
        The most memory that it, or a process it waited for, held at once; MB of 1,000,000 bytes.
    """

    seconds: float
    peak_mb: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command in a folder.

    Raises
    ------
    SystemExit
        When it fails, with the end of what it printed.
    """
    with tempfile.TemporaryFile() as printed:
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, stdout=printed, stderr=subprocess.STDOUT)
        # Popen.wait tells nothing of memory.
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            printed.seek(0)
            end = printed.read().decode("utf-8", "replace")[-3_000:]
            raise SystemExit(f"{' '.join(command)}\nfailed in {folder}:\n{end}")
    # Linux tells kilobytes of 1,024, macOS bytes.
    scale = 1 if sys.platform == "darwin" else 1_024
    return Run(seconds, used.ru_maxrss * scale / 1_000_000)


def build_command(python: Path | str, out: Path) -> list[str]:
    """Return the command that builds the book of the current folder, as `jupyter-book` does."""
    start = "from jupyter_book.cli.main import main; main()"
    return [str(python), "-c", start, "build", ".", "--path-output", str(out)]


def site(out: Path) -> Path:
    """Return where `build_command` leaves the site."""
    return out / "_build" / "html"
