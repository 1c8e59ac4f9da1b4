"""First paint, and the time until the first answer is accepted, on slow 4G with a slow CPU."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from playwright.sync_api import Browser

from bench import budgets, chrome
from bench.books import Books
from bench.budgets import Budget
from bench.rounds import by_turns
from bench.row import Row, row
from bench.site_server import Site, serve
from bench.workbook import MODULE_PAGE

#: Waits inside the page; returns milliseconds since the navigation began.
_MARKS = """async () => {
  await window.benchAnswered;
  const paint = await new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const found = list.getEntriesByName("first-contentful-paint")[0];
      if (found) { observer.disconnect(); resolve(found.startTime); }
    }).observe({ type: "paint", buffered: true });
  });
  const marks = performance.getEntriesByType("mark").map((mark) => [mark.name, mark.startTime]);
  // The first of each name counts.
  return { paint, ...Object.fromEntries(marks.reverse()) };
}"""


@dataclass(frozen=True)
class Visit:
    """When things happened, in seconds since the navigation began.

    Attributes
    ----------
    first_paint : float
        The first contentful paint.
    ready : float
        The first choice of a quiz was there.
    answered : float
        An answer was accepted: its feedback was in the page.
    usable : float
        That feedback was painted.
    marks : dict
        The page's own marks, such as ``tworings:mounted``.
    """

    first_paint: float
    ready: float
    answered: float
    usable: float
    marks: dict[str, float]


def visit(browser: Browser, site: Site, controls: chrome.Controls) -> Visit:
    """Open the module page with an empty cache; have the first item answered."""
    with chrome.fresh_page(browser, slow=True) as (page, _):
        chrome.observe(page, controls)
        page.goto(f"{site.address}/{MODULE_PAGE}.html", wait_until="commit")
        found = {name: ms / 1_000 for name, ms in page.evaluate(_MARKS).items()}
    shown = max(found["bench:shown"], found["paint"])
    own = {name: at for name, at in found.items() if name.startswith("tworings:")}
    return Visit(found["paint"], found["bench:ready"], found["bench:answered"], shown, own)


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the rows; every visit goes to ``more["visits"]``."""
    with serve(books.sites["ours"]) as our_site, serve(books.sites["stock"]) as stock_site:
        takers = {
            "ours": partial(visit, browser, our_site, chrome.OURS),
            "stock": partial(visit, browser, stock_site, chrome.STOCK),
        }
        by_turns(takers, 1)  # the browser's own first time is nobody's
        visits = by_turns(takers, books.rounds(15))
    more["visits"] = {name: [vars(one) for one in all_] for name, all_ in visits.items()}
    for one in visits["ours"]:
        # The page's own mark is the truth; what was observed can only come after it.
        if not one.marks.get("tworings:answered", one.answered + 1) <= one.answered:
            raise SystemExit(f"the page set no mark tworings:answered before {one}")

    def seconds(what: str, name: str, budget: Budget | None = None) -> Row:
        samples = ([getattr(v, name) for v in visits[book]] for book in ("ours", "stock"))
        return row(what, "s", *samples, budget)

    waits = ([v.usable - v.first_paint for v in visits[book]] for book in ("ours", "stock"))
    return [
        seconds("first paint", "first_paint", Budget(budgets.FIRST_PAINT_RATIO, of_stock=True)),
        seconds("first choice in the page", "ready"),
        seconds("first answer accepted", "answered"),
        seconds("quiz usable: answer painted", "usable", Budget(budgets.USABLE_RATIO, True)),
        row("from first paint to usable", "s", *waits, Budget(budgets.USABLE_AFTER_PAINT_S)),
    ]
