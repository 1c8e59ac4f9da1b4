"""The verbs of the command line that take the built book away from the web."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from tworings.offline.archive import ArchiveError, pack
from tworings.offline.paper import PaperError, print_book


def add_verbs(verbs: Any) -> None:
    """Add the verbs to a parser's list of them."""
    archive = verbs.add_parser(
        "zip",
        help="pack the built site into one archive that works with the network cut",
        description=(
            "Pack the built site into one archive, with its checksum beside it. The same site "
            "gives the same bytes. Unzipped, it opens from index.html by a double click."
        ),
    )
    _add_paths(archive, "folder of the built site", "_build/html", "_build/two-rings.zip")
    archive.add_argument(
        "--handouts",
        type=Path,
        help="folder of PDFs to pack beside the site, as `make workshop` does (default: none)",
    )
    archive.set_defaults(run=_zip)

    pdf = verbs.add_parser(
        "pdf",
        help="print the whole book as one PDF",
        description=(
            "Print the book that was built as one page, by a Chromium on this machine. The path "
            "of the browser may be named in the variable TWORINGS_CHROMIUM."
        ),
    )
    _add_paths(pdf, "folder of the one-page build", "_build/singlehtml", "_build/two-rings.pdf")
    pdf.set_defaults(run=_pdf)


def _add_paths(verb: argparse.ArgumentParser, what: str, site: str, to: str) -> None:
    verb.add_argument("--site", type=Path, default=Path(site), help=f"{what} (default: {site})")
    verb.add_argument("--to", type=Path, default=Path(to), help=f"file to write (default: {to})")


def _zip(asked: argparse.Namespace) -> int:
    try:
        print(pack(asked.site, asked.to, asked.handouts))
    except ArchiveError as error:
        print(error)
        return 1
    return 0


def _pdf(asked: argparse.Namespace) -> int:
    try:
        print(print_book(asked.site, asked.to))
    except PaperError as error:
        print(error)
        return 1
    return 0
