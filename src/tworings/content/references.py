"""Reads ``references.bib``, and gives each entry its label, citation and address."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tworings.content.bib_reader import Entry, read_bib
from tworings.content.citation import address, citation, label, plain
from tworings.content.fault import ContentError, Fault
from tworings.content.kept import kept
from tworings.model import Reference


@dataclass(frozen=True)
class References:
    """What was read from a bibliography.

    Attributes
    ----------
    path : str
        The file.
    entries : dict of str to Reference
        By key, in order; only those without a fault.
    lines : dict of str to int
        The line of each entry.
    named : set of str
        Every key that is written, also those of entries with a fault.
    faults : list of Fault
    """

    path: str
    entries: dict[str, Reference] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)


@kept
def read_references(path: Path | str) -> References:
    """Read a bibliography, and keep its faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    raw, faults = read_bib(path)
    references = References(str(path), faults=faults)
    made: list[tuple[Entry, str, str, str]] = []
    for entry in raw:
        references.named.add(entry.key)
        references.lines[entry.key] = entry.line
        try:
            made.append((entry, label(entry), citation(entry), address(entry)))
        except ContentError as error:
            faults.extend(error.faults)
    labels = Counter(short for _, short, _, _ in made)
    used: Counter[str] = Counter()
    for entry, short, whole, url in made:
        mark = short
        if labels[short] > 1:
            # "Hensel 2022a" stays whole; an organisation without a year reads "NHS (a)".
            letter = _letter(used[short])
            used[short] += 1
            mark = f"{short}{letter}" if short[-1].isdigit() else f"{short} ({letter})"
        references.entries[entry.key] = Reference(
            entry.key, mark, whole, url, plain(entry, "title"), plain(entry, "year")
        )
    return references


def load_references(path: Path | str) -> dict[str, Reference]:
    """Read a bibliography.

    Parameters
    ----------
    path : path
        A file like ``book/references.bib``.

    Returns
    -------
    dict of str to Reference
        By key, in the order of the file. Where two would have the same label, each gets a
        letter in that order.

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    references = read_references(path)
    if references.faults:
        raise ContentError(*references.faults)
    return references.entries


def _letter(number: int) -> str:
    """Count a, b, ... z, aa, ab, ..."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
