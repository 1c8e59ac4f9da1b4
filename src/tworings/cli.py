"""The command ``tworings``: what authors and builders of the book do at a prompt.

A new verb is a function that takes the parsed arguments and returns an exit status, and an entry
in ``_parser``. What a verb needs is imported inside it, so that each one starts quickly.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tworings.evaluate import verbs as evaluate_verbs
from tworings.offline import verbs as offline_verbs
from tworings.paper import verbs as paper_verbs

if TYPE_CHECKING:
    from tworings.model import Drawing

#: What a shell calls the end by Ctrl-C.
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb.

    Parameters
    ----------
    arguments : sequence of str, optional
        What follows the command; without it, the prompt's own.

    Returns
    -------
    int
        0 when all is well, 1 when content has faults, 130 when somebody stopped it.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a letter shows its number instead of stopping with a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    asked = _parser().parse_args(arguments)
    try:
        status = asked.run(asked)
        # Here, and not when Python ends: who reads may be gone by now.
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        print("\nStopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read along, such as `head`, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        print(
            f"{error.filename or 'tworings'}: this cannot be read or "
            f"written ({error.strerror}); expected files and folders that are open to "
            "you, and room on the disk; mend: check the name and its rights, and say it again"
        )
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tworings", description="Check and prepare the content of Two Rings."
    )
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    check = verbs.add_parser(
        "check",
        help="read every item, claim, module and page, and print every fault",
        description=(
            "Read the whole book and print every fault, one a line: file and line, what is wrong, "
            "what was expected, and how to mend it. Notes are printed too; only faults count."
        ),
    )
    _add_book(check)
    check.set_defaults(run=_check)

    notebooks = verbs.add_parser(
        "notebooks",
        help="run the notebooks whose content has changed, and store their outputs",
        description=(
            "Write the list of sources of each page from what it cites. Then run each notebook "
            "whose code, content or engine has changed since its outputs were stored. A notebook "
            "that fails is left as it was, and named."
        ),
    )
    _add_book(notebooks)
    notebooks.add_argument("--all", action="store_true", help="run those that are fresh as well")
    notebooks.set_defaults(run=_notebooks)

    new_item = verbs.add_parser(
        "new-item",
        help="ask for the parts of an item, and write it at the end of a bank",
        description=(
            "Ask for the parts of an item one by one, and write it at the end of a bank. Each "
            "answer is checked at once, and the whole bank before it is replaced in one step. "
            "Everything else in the file stays as it is, byte for byte. Ctrl-C leaves the file "
            "untouched. Answers may also be piped in, one a line."
        ),
    )
    new_item.add_argument(
        "bank", type=Path, nargs="?", help="the bank's file or folder (default: one is asked for)"
    )
    _add_book(new_item)
    new_item.set_defaults(run=_new_item)

    places = verbs.add_parser(
        "places",
        help="list where each country file sends people, how old that is, and what is missing",
        description=(
            "Print each country of the Get help page: its services by level, how many days ago "
            "each page was read, and which needs no service answers. Nothing is changed. Faults "
            "of the files are printed instead."
        ),
    )
    _add_book(places)
    places.set_defaults(run=_places)

    schema = verbs.add_parser(
        "schema",
        help="write the JSON Schemas that let editors complete and check YAML",
        description=(
            "Write a JSON Schema for each kind of YAML file. Editors read them through the first "
            "line of the files, and complete and check while you type."
        ),
    )
    schema.add_argument(
        "--to", type=Path, default=Path("schema"), help="folder to write to (default: schema)"
    )
    schema.set_defaults(run=_schema)

    offline_verbs.add_verbs(verbs)
    evaluate_verbs.add_verbs(verbs)
    paper_verbs.add_verbs(verbs)
    return parser


def _add_book(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--book", type=Path, default=Path("book"), help="folder of the book (default: book)"
    )


def _check(asked: argparse.Namespace) -> int:
    from tworings.content.book import read_book
    from tworings.content.rules import faults_of
    from tworings.content.rules.notes import notes_of

    book = read_book(asked.book)
    faults = faults_of(book)
    for fault in faults:
        print(fault)
    for note in notes_of(book):
        print(f"note: {note}")
    counts = (
        _count(len(book.modules), "module"),
        _count(sum(1 for _ in book.items()), "item"),
        _count(len(book.ledger.claims.things) if book.ledger.claims else 0, "claim"),
    )
    print(f"{asked.book}: {', '.join(counts)}: {_count(len(faults), 'fault')}")
    return 1 if faults else 0


def _notebooks(asked: argparse.Namespace) -> int:
    from tworings.authoring.source_list import write_source_lists
    from tworings.content.fault import ContentError
    from tworings.notebooks import NotebookError, find, refresh

    if not asked.book.is_dir():
        print(f"{asked.book}: no such folder; expected the folder of the book: name it by --book")
        return 1
    written = 0
    try:
        for path in write_source_lists(asked.book):
            print(f"wrote the sources of {path}")
        for path in refresh(asked.book, everything=asked.all):
            print(f"ran {path}")
            written += 1
    except (NotebookError, ContentError) as error:
        print(error)
        return 1
    print(f"{_count(len(find(asked.book)), 'notebook')}, {written} run, the rest is fresh")
    return 0


def _new_item(asked: argparse.Namespace) -> int:
    from tworings.authoring import Prompt, Stopped, new_item
    from tworings.content import ContentError

    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            # Lets a line be edited with the arrow keys; kept nowhere.
            import readline  # noqa: F401
    elif hasattr(sys.stdin, "reconfigure"):
        # Files are UTF-8, whatever this machine's terminal is; what is not is refused in words.
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        path = new_item(asked.bank, asked.book, Prompt(), _drawings)
    except ContentError as error:
        print(error)
        print("Nothing was written. Mend this first.")
        return 1
    except Stopped:
        print("\nStopped. Nothing was written.")
        return 1
    print(f"Written to {path}. Next: make check, then make notebooks.")
    return 0


def _places(asked: argparse.Namespace) -> int:
    from datetime import date

    from tworings.content import ContentError, load_places
    from tworings.content.place_listing import listing

    try:
        places = load_places(asked.book)
    except ContentError as error:
        print(error)
        return 1
    if not places:
        print(
            f"{asked.book}/places: there is no country file; expected one such as uk.yaml; "
            "mend: name the folder of the book by --book"
        )
        return 1
    for line in listing(places, date.today()):
        print(line)
    return 0


def _drawings() -> Mapping[str, Callable[[], Drawing]]:
    # Brought in only once an item names a drawing.
    from tworings.figures import DRAWINGS

    return DRAWINGS


def _schema(asked: argparse.Namespace) -> int:
    from tworings.content.schemas import write_schemas

    try:
        for path in write_schemas(asked.to):
            print(path)
    except OSError as error:
        print(
            f"{asked.to}: the schemas cannot be written ({error.strerror}); expected a folder that "
            "may be written to; mend: name another by --to"
        )
        return 1
    return 0


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
