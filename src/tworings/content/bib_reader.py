"""BibTeX, read entry by entry, so that each fault has its line and one does not hide the next.

The syntax of an entry is pybtex's to judge. Macros (``@string``) are refused: nothing in the
book needs them, and they can multiply themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.nearest import did_you_mean
from tworings.content.text_file import line_at, read_text

MAX_BYTES = 4 * 1024 * 1024
MAX_ENTRY = 20_000

TYPES = frozenset(
    {"article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual"}
    | {"mastersthesis", "misc", "online", "phdthesis", "proceedings", "techreport", "unpublished"}
)
# Without "note": what there is to say about a source stands in the claims.
FIELDS = frozenset(
    {"address", "author", "booktitle", "chapter", "doi", "edition", "editor", "eprint"}
    | {"howpublished", "institution", "isbn", "issn", "journal", "language", "month", "number"}
    | {"organization", "pages", "publisher", "school", "series", "title", "type", "url"}
    | {"urldate", "version", "volume", "year"}
)
_KEY = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
_START = re.compile(r"^[ \t]*@", re.MULTILINE)
_COMMENTS = re.compile(r"(\s|%[^\n]*(\n|$))*")


@dataclass(frozen=True)
class Entry:
    """One entry as it is written: LaTeX and all.

    Attributes
    ----------
    path : str
    line : int
        Of its key.
    key, type : str
    fields : dict of str to str
        By name in lower case, with spaces made single.
    """

    path: str
    line: int
    key: str
    type: str
    fields: dict[str, str]

    def fault(self, problem: str, expected: str, mend: str) -> Fault:
        """Return a fault of this entry."""
        return Fault(self.path, self.line, self.key, problem, expected, mend)


def read_bib(path: Path | str) -> tuple[list[Entry], list[Fault]]:
    """Read the entries of a bibliography.

    Parameters
    ----------
    path : path
        The file.

    Returns
    -------
    entries : list of Entry
        Those that could be read, each key once.
    faults : list of Fault
        Of all the others.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    text = read_text(path, MAX_BYTES)
    starts = [match.end() - 1 for match in _START.finditer(text)]
    ends = [*starts[1:], len(text)] if starts else []
    entries: dict[str, Entry] = {}
    faults: list[Fault] = []
    before = _COMMENTS.match(text).end()
    if before < (starts[0] if starts else len(text)):
        faults.append(_stray(str(path), line_at(text, before)))
    line, last = 1, 0
    for start, end in zip(starts, ends, strict=True):
        line += text.count("\n", last, start)
        last = start
        try:
            entry = _entry(str(path), line, text[start:end])
        except ContentError as error:
            faults.extend(error.faults)
            continue
        if entry.key in entries:
            first = entries[entry.key].line
            faults.append(
                entry.fault(
                    f"key {quoted(entry.key)} is used twice; the first is on line {first}",
                    "a key of its own for each entry",
                    "delete one of the two, or give it another key",
                )
            )
            continue
        faults.extend(_field_faults(entry))
        entries[entry.key] = entry
    if not starts and not faults:
        faults.append(
            Fault(str(path), 1, "", "the file has no entries", "at least one", "add an entry")
        )
    return list(entries.values()), faults


def _entry(path: str, line: int, text: str) -> Entry:
    from pybtex.database.input.bibtex import LowLevelParser, month_names
    from pybtex.scanner import PybtexSyntaxError
    from pybtex.textutils import normalize_whitespace

    def error(at: int, owner: str, problem: str, expected: str, mend: str) -> ContentError:
        return ContentError(Fault(path, at, owner, problem, expected, mend))

    kind = re.match(r"@\s*([A-Za-z]*)", text)[1].lower()
    if kind not in TYPES:
        expected = f"one of {', '.join(sorted(TYPES))}"
        mend = did_you_mean(kind, TYPES, "use @misc for what fits no other")
        raise error(line, "", f"unknown entry type {quoted('@' + kind)}", expected, mend)
    if len(text) > MAX_ENTRY:
        raise error(
            line,
            "",
            f"the entry has {len(text):,} characters",
            f"at most {MAX_ENTRY:,}",
            "look for a missing closing brace, or shorten it",
        )
    parser = LowLevelParser(text, macros=dict(month_names))
    try:
        _, (key, fields) = next(iter(parser))
    except PybtexSyntaxError as problem:
        raise error(
            line + min(problem.lineno - 1, text.rstrip().count("\n")),
            parser.current_entry_key or "",
            f"the entry cannot be read: {problem.args[0]}",
            "name = {value}, with a comma after each, and braces that pair",
            "look for a missing comma, brace or quote here or on the line above",
        ) from None
    line_of_key = line + text.count("\n", 0, text.find(key))
    rest = _COMMENTS.match(text, parser.pos).end()
    if rest < len(text):
        raise ContentError(_stray(path, line + text.count("\n", 0, rest)))
    if not _KEY.fullmatch(key):
        raise error(
            line_of_key,
            key,
            f"the key is {quoted(key)}",
            "lower-case letters and digits, in parts joined by - or _ or a dot",
            "write it in that form, here and in the claims",
        )
    named: dict[str, str] = {}
    for name, parts in fields:
        if name.lower() in named:
            raise error(
                line_of_key,
                key,
                f"field {quoted(name)} is written twice",
                "each field once",
                "delete one of the two",
            )
        named[name.lower()] = normalize_whitespace("".join(parts)).strip()
    return Entry(path, line_of_key, key, kind, named)


def _field_faults(entry: Entry) -> list[Fault]:
    return [
        entry.fault(
            f"unknown field {quoted(name)}",
            f"one of {', '.join(sorted(FIELDS))}",
            did_you_mean(name, FIELDS, "delete it"),
        )
        for name in entry.fields
        if name not in FIELDS
    ]


def _stray(path: str, line: int) -> Fault:
    return Fault(
        path,
        line,
        "",
        "there is text outside the entries",
        "entries, and comments that start with %",
        "look for a brace too many above, or a missing @",
    )
