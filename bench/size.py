"""What a build costs as the book grows by plain pages."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from bench import workbook
from bench.books import Books
from bench.process import build_command, run, site
from bench.row import Row, row


def megabytes(folder: Path) -> float:
    """Return the size of all files below a folder, in MB of 1,000,000 bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1_000_000


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the rows."""
    rows = []
    for pages in (10, 100) if books.quick else (10, 100, 300):
        seconds, sizes = {}, {}
        for name, python in books.pythons.items():
            source = books.write(name, books.work / f"{name}-{pages}")
            workbook.add_pages(source, pages)
            out = books.work / f"{name}-{pages}-out"
            seconds[name] = run(build_command(python, out), source).seconds
            sizes[name] = megabytes(site(out))
        rows += [
            row(f"clean build, {pages} pages more", "s", seconds["ours"], seconds["stock"]),
            row(f"site, {pages} pages more", "MB", sizes["ours"], sizes["stock"]),
        ]
    return rows
