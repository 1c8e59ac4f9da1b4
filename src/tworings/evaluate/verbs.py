"""The verbs of the command line that turn forms into a report."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

#: More faults than anybody reads are counted.
MOST_FAULTS = 200


def add_verbs(verbs: Any) -> None:
    """Add the verbs to a parser's list of them."""
    template = verbs.add_parser(
        "responses-template",
        help="write the empty table that paper forms are typed into",
        description=(
            "Write a table with the names of the columns, for a spreadsheet program, and say what "
            "goes into each. A file that is there is never overwritten."
        ),
    )
    template.add_argument("--out", type=Path, default=Path("responses.csv"), help="file to write")
    _add_test(template)
    template.set_defaults(run=_template)

    report = verbs.add_parser(
        "report",
        help="turn responses before and after into a report of one page",
        description=(
            "Read responses before and after: a table (CSV), or a folder of tables and of files "
            "that learners saved. What cannot be read is named, one line each, and the rest is "
            "used. Nothing is broken down below five people."
        ),
    )
    report.add_argument("responses", type=Path, help="the table, or the folder")
    report.add_argument("--out", type=Path, default=Path("report.pdf"), help="file to write")
    _add_test(report)
    report.set_defaults(run=_report)


def _add_test(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--test",
        type=Path,
        help="folder with test.yaml and scales.yaml (default: the book's own)",
    )


def _template(asked: argparse.Namespace) -> int:
    from tworings.content import ContentError, load_pre_post_test
    from tworings.evaluate.template import column_guide, write_template

    try:
        assessment = load_pre_post_test(asked.test)
        path = write_template(asked.out, assessment)
    except ContentError as error:
        print(error)
        return 1
    except FileExistsError:
        print(
            f"{asked.out}: there is such a file already; expected a new name, so that nothing "
            "typed is lost; mend: --out another-name.csv"
        )
        return 1
    except OSError as error:
        print(_not_written(asked.out, error))
        return 1
    print(f"Written to {path}. Open it in a spreadsheet program: one row for each form.\n")
    for line in column_guide(assessment):
        print(line)
    print("\nSave it as CSV. Next: tworings report " + str(path))
    return 0


def _report(asked: argparse.Namespace) -> int:
    from tworings.content import ContentError, load_pre_post_test
    from tworings.evaluate import evaluate, read_responses
    from tworings.figures.evaluation import report
    from tworings.written import write_whole

    try:
        assessment = load_pre_post_test(asked.test)
    except ContentError as error:
        print(error)
        return 1
    if _is_something_else(asked.out):
        print(
            f"{asked.out}: there is a file already that is no PDF; expected a name for the report, "
            "so that nothing typed is lost; mend: --out another-name.pdf"
        )
        return 1
    reading = read_responses(asked.responses, assessment)
    for fault in reading.faults[:MOST_FAULTS]:
        print(fault)
    if len(reading.faults) > MOST_FAULTS:
        rest = len(reading.faults) - MOST_FAULTS
        print(f"{asked.responses}: {rest} more like these; mend the first ones, and read it again")
    if not reading.responses:
        print(f"{asked.responses}: no response could be used; nothing was written")
        return 1
    findings = evaluate(reading, assessment)
    try:
        write_whole(asked.out, report(findings))
    except OSError as error:
        print(_not_written(asked.out, error))
        return 1
    counts = findings.counts
    for sentence in findings.withheld:
        print(sentence)
    print(
        f"Written to {asked.out}. Before and after: {counts.pairs}. Before only: "
        f"{counts.pre_only}. After only: {counts.post_only}. Set aside: {counts.set_aside}. "
        f"Named above: {counts.faults}."
    )
    print("Share one report of a group: two that differ by a person tell what that person said.")
    return 0


def _is_something_else(path: Path) -> bool:
    """Tell whether a file is there that was never a report."""
    try:
        with path.open("rb") as file:
            return path.is_file() and file.read(5) not in (b"", b"%PDF-")
    except OSError:
        # Nothing there, or told when it is written.
        return False


def _not_written(path: Path, error: OSError) -> str:
    return (
        f"{path}: the file cannot be written ({error.strerror}); expected a folder that exists "
        "and may be written to; mend: --out FOLDER/NAME"
    )
