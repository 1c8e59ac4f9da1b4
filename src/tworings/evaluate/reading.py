"""Reads responses, wherever they stand: a table, a learner's file, or a folder of both."""

from __future__ import annotations

from pathlib import Path

from tworings.content.fault import ContentError, Fault, quoted
from tworings.evaluate.answer_files import read_answer_file
from tworings.evaluate.csv_responses import ReadFile, read_csv
from tworings.evaluate.near_codes import near_codes
from tworings.evaluate.responses import MADE_UP, Reading, Response, SetAside, once_each
from tworings.model import PrePostTest

#: How a file is read, by its ending.
READERS = {
    ".csv": read_csv,
    ".json": read_answer_file,
    ".tsv": read_csv,
    ".txt": read_csv,
}


def read_responses(path: Path | str, assessment: PrePostTest) -> Reading:
    """Read responses before and after.

    Parameters
    ----------
    path : path
        A table (CSV with commas, semicolons or tabs), a learner's file (JSON), or a folder that
        holds any number of them.
    assessment : PrePostTest
        What was asked: `tworings.content.load_pre_post_test`.

    Returns
    -------
    Reading
        Everything that can be used, with a fault for everything that cannot.
    """
    path = Path(path)
    files: list[ReadFile] = []
    faults: list[Fault] = []
    try:
        names = sorted(path.iterdir()) if path.is_dir() else [path]
    except OSError as error:
        faults.append(_closed(path, error))
        names = []
    # What begins with a dot was put there by a machine.
    names = [name for name in names if name == path or not name.name.startswith(".")]
    for name in names:
        if name != path and not name.is_file():
            faults.append(_no_file(name))
            files.append(ReadFile(set_aside=[SetAside(str(name), 1, ())]))
            continue
        reader = READERS.get(name.suffix.lower())
        if reader is None:
            faults.append(_strange(name))
            files.append(ReadFile(set_aside=[SetAside(str(name), 1, ())]))
            continue
        try:
            files.append(reader(name, assessment))
        except ContentError as error:
            faults += error.faults
            files.append(ReadFile(set_aside=[SetAside(str(name), 1, ())]))
    if path.is_dir() and not names and not faults:
        faults.append(
            Fault(
                str(path),
                1,
                "",
                "the folder is empty",
                "tables (.csv) or learners' files (.json)",
                "put the files into this folder",
            )
        )
    cells = {place: row for file in files for place, row in file.cells.items()}
    kept, doubles, aside = once_each((r for file in files for r in file.responses), cells)
    # An item that one file did not ask would make people look as if they had left it blank.
    used = [set(file.asked) for file in files if file.responses]
    asked = [
        item.id for item in assessment.bank.items if used and all(item.id in ids for ids in used)
    ]
    faults += [fault for file in files for fault in file.faults] + doubles + near_codes(kept)
    faults += _made_up_among_others(kept)
    return Reading(
        responses=tuple(kept),
        faults=tuple(sorted(set(faults))),
        set_aside=tuple([one for file in files for one in file.set_aside] + aside),
        asked=tuple(asked),
    )


def _made_up_among_others(kept: list[Response]) -> list[Fault]:
    """Name the codes of made-up people beside others: one marks everything as made up."""
    made_up = [one for one in kept if one.code.startswith(MADE_UP)]
    if len(made_up) == len(kept):
        return []
    return [
        Fault(
            one.file,
            one.line,
            "column code",
            f"code {quoted(one.code)} begins as those of made-up people do, so that the whole "
            "report is marked as made up",
            "codes of people alone, or made-up ones alone",
            "take the made-up rows out; if somebody has chosen this code, write another one, at "
            "both times",
        )
        for one in made_up
    ]


def _closed(path: Path, error: OSError) -> Fault:
    return Fault(
        str(path),
        1,
        "",
        f"the folder cannot be read ({error.strerror})",
        "a folder that you may open",
        "look at its rights, or copy the files into a folder of your own",
    )


def _no_file(path: Path) -> Fault:
    return Fault(
        str(path),
        1,
        "",
        "this is a folder inside the folder" if path.is_dir() else "this leads to no file",
        "tables (.csv) and learners' files (.json), side by side in one folder",
        "move what is in it up" if path.is_dir() else "put the file itself here; it was set aside",
    )


def _strange(path: Path) -> Fault:
    return Fault(
        str(path),
        1,
        "",
        "this is no kind of file that can be read",
        f"a name that ends in {', '.join(READERS)}",
        'save a spreadsheet as "CSV UTF-8"; the file was set aside',
    )
