"""The JavaScript heap of a loaded module page."""

from __future__ import annotations

from functools import partial

from playwright.sync_api import Browser

from bench.books import Books
from bench.chrome import fresh_page
from bench.rounds import by_turns
from bench.row import Row, row
from bench.site_server import Site, serve
from bench.workbook import MODULE_PAGE


def used(browser: Browser, site: Site) -> float:
    """Return the heap in use after load and a collection, in MB of 1,000,000 bytes."""
    with fresh_page(browser) as (page, session):
        page.goto(f"{site.address}/{MODULE_PAGE}.html", wait_until="load")
        page.wait_for_load_state("networkidle")
        session.send("HeapProfiler.collectGarbage")
        return session.send("Runtime.getHeapUsage")["usedSize"] / 1_000_000


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the row."""
    with serve(books.sites["ours"]) as our_site, serve(books.sites["stock"]) as stock_site:
        takers = {
            "ours": partial(used, browser, our_site),
            "stock": partial(used, browser, stock_site),
        }
        taken = by_turns(takers, books.rounds(3))
    return [row("JavaScript heap, module page", "MB", taken["ours"], taken["stock"])]
