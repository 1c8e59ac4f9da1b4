"""Build times of both books, clean and after one edit; and the memory that a build holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from playwright.sync_api import Browser

from bench import budgets, workbook
from bench.books import Books
from bench.budgets import Budget
from bench.process import Run, build_command, run
from bench.rounds import by_turns
from bench.row import Row, row


@dataclass(frozen=True)
class Pair:
    """A clean build, and one after a page was edited."""

    clean: Run
    edited: Run


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the rows."""
    numbers = count()

    def pair(python: Path, source: Path) -> Pair:
        number = next(numbers)
        command = build_command(python, books.work / f"built-{number}")
        clean = run(command, source)
        workbook.edit(source, number)
        return Pair(clean, run(command, source))

    takers = {
        name: partial(pair, python, books.write(name, books.work / f"{name}-to-edit"))
        for name, python in books.pythons.items()
    }
    pairs = by_turns(takers, books.rounds(3))

    def rows_of(what: str, unit: str, step: str, field: str, budget: Budget | None = None) -> Row:
        both = (
            [getattr(getattr(one, step), field) for one in pairs[name]]
            for name in ("ours", "stock")
        )
        return row(what, unit, *both, budget)

    return [
        rows_of("clean build", "s", "clean", "seconds", Budget(budgets.CLEAN_BUILD_S)),
        rows_of("build after one edit", "s", "edited", "seconds", Budget(budgets.EDITED_PAGE_S)),
        rows_of("memory of a clean build, peak", "MB", "clean", "peak_mb"),
    ]
