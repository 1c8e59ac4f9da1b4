"""The verb of the command line that makes the sheets to print."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

#: Where the site is published, as the build of the book reads it too.
VARIABLE = "TWORINGS_BASEURL"


def add_verbs(verbs: Any) -> None:
    """Add the verb to a parser's list of them."""
    verb = verbs.add_parser(
        "handouts",
        help="make every sheet to print: handouts, forms, cards, diagrams",
        description=(
            "Set the handout of each module, the forms of the evaluation, question cards, diagrams "
            "and the pages in easy words as tagged PDF: A4 and Letter, ordinary and large print. "
            "The same book gives the same bytes."
        ),
    )
    verb.add_argument(
        "--book", type=Path, default=Path("book"), help="folder of the book (default: book)"
    )
    verb.add_argument(
        "--to",
        type=Path,
        default=Path("_build/handouts"),
        help="folder to write to (default: _build/handouts)",
    )
    verb.add_argument(
        "--base",
        default=os.environ.get(VARIABLE, ""),
        help=(
            "address of the published site, for a QR code on each sheet "
            f"(default: the variable {VARIABLE}, or none)"
        ),
    )
    verb.set_defaults(run=_handouts)


def _handouts(asked: argparse.Namespace) -> int:
    from tworings.content import ContentError
    from tworings.paper.press import PressError
    from tworings.paper.stack import write_stack

    written = 0
    try:
        for _ in write_stack(asked.book, asked.to, asked.base):
            written += 1
    except (ContentError, PressError) as error:
        print(error)
        return 1
    except OSError as error:
        print(
            f"{asked.to}: the sheets cannot be written ({error.strerror}); expected a folder that "
            "may be written to; mend: name another by --to"
        )
        return 1
    print(f"{asked.to}: {written} PDFs: open one, and print it on both sides of the paper")
    return 0
