"""``python -m bench``: measure, print the table, write it to ``_build/bench``."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench import bank_load, build, chrome, heap, import_time, latency, paint, report, size, weight
from bench.books import Books
from bench.row import Row
from bench.workbook import ROOT

#: Every measure, in the order of the table.
MEASURES: dict[str, Callable[[Books, Browser, dict], list[Row]]] = {
    "weight": weight.measure,
    "paint": paint.measure,
    "latency": latency.measure,
    "heap": heap.measure,
    "build": build.measure,
    "size": size.measure,
    "bank": bank_load.measure,
    "import": import_time.measure,
}


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a third of the rounds; no 300 pages")
    parser.add_argument(
        "--only",
        action="append",
        choices=MEASURES,
        metavar="NAME",
        help=f"one measure, or several by saying it again: {', '.join(MEASURES)}",
    )
    parser.add_argument(
        "--stock",
        type=Path,
        metavar="PATH",
        default=ROOT / ".venv-bench/bin/python",
        help="the Python that has jupyter-book 1 and jupyterquiz (%(default)s)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FOLDER",
        default=ROOT / "_build/bench",
        help="where bench.json and bench.md go (%(default)s)",
    )
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> None:
    """Run the bench."""
    asked = arguments(words)
    rows: list[Row] = []
    more: dict[str, Any] = {}
    failed: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as work, chrome.start() as browser:
        # Not resolved: a virtual environment's Python is a link, and resolved it forgets its own.
        books = Books(Path(work).resolve(), asked.stock.absolute(), asked.quick)
        about = _about(browser, asked)
        for name in asked.only or MEASURES:
            start = time.perf_counter()
            print(f"{name} …", end=" ", flush=True)
            try:
                rows += MEASURES[name](books, browser, more)
            except (Exception, SystemExit) as error:
                # The others took minutes; what they found is told all the same.
                failed[name] = f"{type(error).__name__}: {error}"
                print("failed,", end=" ")
            print(f"{time.perf_counter() - start:.0f} s", flush=True)
    report.write(asked.out, rows, about, more)
    print(f"\n{report.as_text(rows)}\n")
    missed = [row.quantity for row in rows if row.met is False]
    print(f"budgets not met: {'; '.join(missed)}" if missed else "every budget is met")
    print(f"written to {asked.out}")
    if failed:
        raise SystemExit("\n".join(f"{name} failed: {why}" for name, why in failed.items()))


def _about(browser: Browser, asked: argparse.Namespace) -> dict[str, Any]:
    return {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "rounds": "quick" if asked.quick else "whole",
        "chromium": browser.version,
        "python": platform.python_version(),
        "jupyter-book": version("jupyter-book"),
        "cores": os.cpu_count(),
        "machine": f"{platform.system()} {platform.machine()}",
        "throttled": f"{chrome.DOWN / 1e6:g} Mbit/s down, {chrome.UP / 1e6:g} up, "
        f"{chrome.ROUND_TRIP_MS} ms there and back, CPU {chrome.CPU} times slower",
        "kB": "1,000 bytes, gzipped at level 6",
        "counts": "medians of interleaved rounds; the samples are in bench.json",
    }


if __name__ == "__main__":
    main()
