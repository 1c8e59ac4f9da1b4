"""What the book may cost. One list for the bench's table and for the tests."""

from __future__ import annotations

from dataclasses import dataclass

#: Strict on purpose: a kilobyte is 1,000 bytes here.
KB = 1_000


@dataclass(frozen=True)
class Budget:
    """An upper bound: for the quantity itself, or for its ratio to the stock peer's.

    Attributes
    ----------
    most : float
        In the quantity's own unit, or as a ratio.
    of_stock : bool
        Whether it bounds the ratio.
    """

    most: float
    of_stock: bool = False


# --- the same on every machine: tests hold these ---
MODULE_PAGE_BYTES = 80 * KB
PROSE_PAGE_BYTES = 50 * KB
FURTHER_PAGE_BYTES = 40 * KB
#: What grows with the whole book: the words that are searched, and the practice over every bank.
#: What they add to a visited module has no bound; a first visit has one of its own.
WHOLE_BOOK_PAGES = {"search.html": 50 * KB, "book/tools/marathon.html": 90 * KB}
REQUESTS = 12
OUTSIDE_HOSTS = 0

# --- seconds and ratios: the bench tells them, no test fails by them ---
FIRST_VISIT_RATIO = 0.1
FIRST_PAINT_RATIO = 0.6
USABLE_RATIO = 0.6
USABLE_AFTER_PAINT_S = 0.3
ANSWER_P98_MS = 50.0
CLEAN_BUILD_S = 15.0
EDITED_PAGE_S = 8.0
BANK_1000_S = 2.0
#: Ten times the items in ten times the time, with some room for noise.
BANK_GROWTH = 13.0
#: `import tworings` beside `import anywidget`.
IMPORT_RATIO = 1.2
