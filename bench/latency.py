"""How long an answer takes to be painted, with a long bank and a slow CPU."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from bench import budgets, quiz_page
from bench.bank import write_bank
from bench.books import Books
from bench.budgets import Budget
from bench.chrome import fresh_page, slow_cpu
from bench.questions import questions
from bench.rounds import by_turns, percentile
from bench.row import Row, row
from bench.site_server import Site, serve
from bench.stock_book import displayed
from tworings import load_bank

ITEMS = 200
OURS = {
    "choice": ".tr-live form input",
    "check": ".tr-live form [type=submit]",
    "next": ".tr-live .tr-quiz__steps button:last-child",
    "count": ITEMS,
}
#: All of its questions stand on the page at once; a click on a choice is the answer.
STOCK = {"choice": ".Quiz .Answer > label:first-child input", "count": ITEMS}
_SCRIPT = Path(__file__).with_name("latency.js").read_text(encoding="utf-8")


def play(browser: Browser, site: Site, page_name: str, controls: dict) -> dict[str, list[float]]:
    """Answer every item; return milliseconds from each event to the next paint."""
    with fresh_page(browser) as (page, session):
        page.goto(f"{site.address}/{page_name}", wait_until="load")
        page.wait_for_selector(controls["choice"])
        slow_cpu(session)
        # The script begins with comments; the brackets make it one expression.
        return page.evaluate(f"() => (\n{_SCRIPT}\n)({json.dumps(controls)})")


def measure(books: Books, browser: Browser, more: dict) -> list[Row]:
    """Return the rows."""
    folder = books.work / "long-quiz"
    bank = load_bank(write_bank(folder, ITEMS))
    (folder / "ours.html").write_text(quiz_page.ours(bank), encoding="utf-8")
    (outputs,) = displayed(books.stock_python, questions(bank.items))
    (folder / "stock.html").write_text(quiz_page.stock(outputs), encoding="utf-8")
    with serve(folder) as site:
        played = by_turns(
            {
                "ours": partial(play, browser, site, "ours.html", OURS),
                "stock": partial(play, browser, site, "stock.html", STOCK),
            },
            books.rounds(5),
        )

    def shares(book: str, what: str, share: float) -> list[float]:
        return [percentile(one[what], share) for one in played[book]]

    def answers(name: str, share: float, budget: Budget | None = None) -> Row:
        both = (shares(book, "answers", share) for book in ("ours", "stock"))
        return row(f"answer to paint, {ITEMS} items, {name}", "ms", *both, budget)

    return [
        answers("p50", 0.5),
        answers("p98", 0.98, Budget(budgets.ANSWER_P98_MS)),
        row(f"next item to paint, {ITEMS} items, p98", "ms", shares("ours", "steps", 0.98)),
    ]
