"""How long banks of many items take to be read and validated."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from bench import budgets
from bench.bank import write_bank
from bench.books import Books
from bench.budgets import Budget
from bench.rounds import by_turns
from bench.row import Row, row

SIZES = (100, 1_000, 10_000)
#: In a process of its own, so that nothing is warm; its imports do not count.
_SCRIPT = """
import sys, time
from tworings import load_bank
start = time.perf_counter()
load_bank(sys.argv[1])
print(time.perf_counter() - start)
"""


def load(path: Path) -> float:
    """Return the seconds that one bank takes."""
    command = [sys.executable, "-c", _SCRIPT, path]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the rows."""
    paths = {size: write_bank(books.work / f"bank-{size}", size) for size in SIZES}
    takers = {str(size): partial(load, path) for size, path in paths.items()}
    seconds = by_turns(takers, books.rounds(5))
    rows = [
        row(
            f"load and validate {size:,} items",
            "s",
            seconds[str(size)],
            None,
            Budget(budgets.BANK_1000_S) if size == 1_000 else None,
        )
        for size in SIZES
    ]
    small, large = (median(seconds[str(size)]) for size in SIZES[1:])
    growth = Budget(budgets.BANK_GROWTH)
    return [*rows, row("growth, 1,000 to 10,000 items", "times", large / small, None, growth)]
