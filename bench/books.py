"""Both books of a run: their sources in a working folder, and their sites once asked for."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench import stock_book, workbook
from bench.process import build_command, run, site


@dataclass
class Books:
    """Two Rings and the stock peer.

    Attributes
    ----------
    work : Path
        An empty folder for everything that the run writes.
    stock_python : Path
        The Python that has Jupyter Book and jupyterquiz.
    quick : bool
        Fewer rounds, and no 300 pages.
    """

    work: Path
    stock_python: Path
    quick: bool

    @property
    def pythons(self) -> dict[str, Path]:
        """Which Python builds which book."""
        return {"ours": Path(sys.executable), "stock": self.stock_python}

    def rounds(self, whole: int) -> int:
        """Return how many rounds: about a third when it has to be quick."""
        return max(1, round(whole / 3)) if self.quick else whole

    def write(self, name: str, folder: Path) -> Path:
        """Write one book's sources into a new folder; return it."""
        if name == "ours":
            return workbook.copy(folder)
        return stock_book.write(folder, self.stock_python)

    @cached_property
    def sites(self) -> dict[str, Path]:
        """The built sites of both, by name."""
        built = {}
        for name, python in self.pythons.items():
            source = self.write(name, self.work / f"{name}-book")
            out = self.work / f"{name}-out"
            run(build_command(python, out), source)
            built[name] = site(out)
        return built
