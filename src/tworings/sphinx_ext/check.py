"""What must be right before the first page is written."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging

from tworings.content.rules import check_book
from tworings.notebooks import stale

logger = logging.getLogger(__name__)


def book_folder(app: Sphinx) -> Path:
    """Return the folder that holds the content."""
    return Path(app.srcdir) / app.config.tworings_book


def refuse_faults(app: Sphinx) -> None:
    """Stop before anything is written when the book's content has a fault.

    Raises
    ------
    SystemExit
        With every fault, one a line.
    """
    faults = check_book(book_folder(app))
    if not faults:
        return
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    lines = "\n".join(str(fault) for fault in faults)
    # Not an ExtensionError: Jupyter Book wraps any exception in one of its own and then shows
    # the traceback of both. SystemExit passes through it, and only the faults are read.
    raise SystemExit(f"{lines}\n\n{count} in the content; no page was written.")


def warn_of_stale_notebooks(app: Sphinx) -> None:
    """Warn of each notebook whose stored outputs are older than what they were made from."""
    for notebook in stale(book_folder(app)):
        logger.warning(
            "the stored outputs of %s are out of date; run `make notebooks`",
            notebook.relative_to(app.srcdir),
            type="tworings",
            subtype="stale",
        )
