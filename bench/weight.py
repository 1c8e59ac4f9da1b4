"""Bytes and requests, as the server sent them."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

from bench import budgets, page_weight
from bench.books import Books
from bench.budgets import KB, Budget
from bench.chrome import fresh_page, outside_hosts
from bench.row import Row, row
from bench.site_server import Sent, Site, serve
from bench.workbook import MODULE_PAGE, PROSE_PAGE

HANDOUT = "book/modules/two-rings/handout"
EVIDENCE = "book/reference/evidence"


@dataclass(frozen=True)
class Visit:
    """What one visit cost.

    Attributes
    ----------
    sent : tuple of Sent
        Every answer of the server.
    outside : frozenset of str
        Other hosts that were asked.
    """

    sent: tuple[Sent, ...]
    outside: frozenset[str]

    @property
    def kilobytes(self) -> float:
        """Of all bodies, as they were sent."""
        return sum(answer.bytes for answer in self.sent) / KB


def visit(browser: Browser, site: Site, *pages: str) -> Visit:
    """Open pages one after the other with an empty cache; return what the last one cost."""
    with fresh_page(browser) as (page, _):
        hosts = outside_hosts(page)
        for name in pages:
            site.forget()
            hosts.clear()
            page.goto(f"{site.address}/{name}", wait_until="load")
            # What scripts still ask for once they run.
            page.wait_for_load_state("networkidle")
        return Visit(tuple(site.sent), frozenset(hosts))


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the rows; the bytes of each file go to ``more["files"]``."""
    module, prose = f"{MODULE_PAGE}.html", f"{PROSE_PAGE}.html"
    # The same page under another address: its HTML comes again, what pages share does not.
    walks = {
        "module": (module,),
        "prose": (prose,),
        "again": (module, f"{module}?again"),
        "handout": (module, f"{HANDOUT}.html"),
        "evidence": (module, f"{EVIDENCE}.html"),
    }
    seen: dict[str, dict[str, Visit]] = {}
    for name, folder in books.sites.items():
        with serve(folder) as site:
            seen[name] = {walk: visit(browser, site, *pages) for walk, pages in walks.items()}
    ours, stock = seen["ours"], seen["stock"]
    more["files"] = {
        name: {
            walk: [{"path": s.path, "status": s.status, "bytes": s.bytes} for s in one.sent]
            for walk, one in visits.items()
        }
        for name, visits in seen.items()
    }
    more["outside_hosts"] = {n: sorted(v["module"].outside) for n, v in seen.items()}
    more["pages"] = {
        page: {part.path: part.sent for part in page_weight.parts(books.sites["ours"], page)}
        for page in page_weight.pages(books.sites["ours"])
    }

    def kilobytes(what: str, walk: str, most: int, note: str = "") -> Row:
        budget = Budget(most / KB)
        return row(what, "kB", ours[walk].kilobytes, stock[walk].kilobytes, budget, note)

    def requests(what: str, walk: str) -> Row:
        counts = len(ours[walk].sent), len(stock[walk].sent)
        return row(what, "", *counts, Budget(budgets.REQUESTS))

    part = "a part only in stock"
    return [
        kilobytes("first visit, module page", "module", budgets.MODULE_PAGE_BYTES),
        row(
            "the same, by stock",
            "kB",
            ours["module"].kilobytes,
            stock["module"].kilobytes,
            Budget(budgets.FIRST_VISIT_RATIO, of_stock=True),
        ),
        requests("requests, module page", "module"),
        kilobytes("first visit, prose page", "prose", budgets.PROSE_PAGE_BYTES),
        requests("requests, prose page", "prose"),
        kilobytes("module page again, shared files cached", "again", budgets.FURTHER_PAGE_BYTES),
        kilobytes("then the handout", "handout", budgets.FURTHER_PAGE_BYTES, part),
        kilobytes("then the evidence page", "evidence", budgets.FURTHER_PAGE_BYTES, part),
        row(
            "asks outside hosts, module page",
            "",
            len(ours["module"].outside),
            len(stock["module"].outside),
            Budget(budgets.OUTSIDE_HOSTS),
        ),
    ]
