"""What importing the engine adds to importing what it stands on."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from playwright.sync_api import Browser

from bench import budgets
from bench.books import Books
from bench.budgets import Budget
from bench.rounds import by_turns
from bench.row import Row, row

_SCRIPT = "import time; start = time.perf_counter(); {}; print(time.perf_counter() - start)"
_BASE = "import anywidget"


def seconds(statements: str) -> float:
    """Return the seconds that statements take in a new process."""
    command = [sys.executable, "-c", _SCRIPT.format(statements)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the rows; their stock column is ``import anywidget`` alone."""
    takers = {
        "base": partial(seconds, _BASE),
        "engine": partial(seconds, f"{_BASE}; import tworings"),
        "names": partial(seconds, f"{_BASE}; from tworings import Quiz, load_bank"),
    }
    by_turns(takers, 1)  # the first time reads from the disk
    taken = by_turns(takers, books.rounds(9))
    budget = Budget(budgets.IMPORT_RATIO, of_stock=True)
    note = "stock: anywidget alone"
    return [
        row("import anywidget, tworings", "s", taken["engine"], taken["base"], budget, note),
        row("and Quiz, load_bank", "s", taken["names"], taken["base"], None, note),
    ]
