"""Responses as they were read: what each person said at one time, and what could not be used."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tworings.content.fault import Fault
from tworings.model import Item
from tworings.model.answer_file import Time

#: Codes that begin like this are nobody's: everything made from them says so.
MADE_UP = "MADEUP"
#: Dashes of every kind, and what is not seen: marks of direction, control characters.
_NOT_OF_A_CODE = frozenset({"Pd", "Cf", "Cc"})


@dataclass(frozen=True)
class Response:
    """What one person said at one time.

    Attributes
    ----------
    code : str
        As `own_code` writes it.
    time : {"pre", "post"}
    file : str
    line : int
        Where it stands.
    chosen : mapping of str to str
        The choice by item; an item that was left blank is not in it.
    sure : mapping of str to str
        How sure the person was, by item, where that was said.
    said : mapping of str to int
        1 to 5 by line of the scales, where that was said.
    """

    code: str
    time: Time
    file: str
    line: int
    chosen: Mapping[str, str]
    sure: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, int] = field(default_factory=dict)

    def right(self, items: Iterable[Item]) -> int:
        """Return how many of some items are right; a blank is not."""
        return sum(self.is_right(item) for item in items)

    def is_right(self, item: Item) -> bool:
        """Tell whether an item is right."""
        return self.chosen.get(item.id) in item.keys


@dataclass(frozen=True)
class SetAside:
    """A row or a file that was not used: nothing of it is lost, and its fault says why.

    Attributes
    ----------
    file : str
    line : int
    cells : tuple of str
        As they stand there.
    """

    file: str
    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """What was read.

    Attributes
    ----------
    responses : tuple of Response
        One a person and time.
    faults : tuple of Fault
        Everything that was named, in order of file and line.
    set_aside : tuple of SetAside
    asked : tuple of str
        Ids of the items that were asked in every file.
    """

    responses: tuple[Response, ...]
    faults: tuple[Fault, ...]
    set_aside: tuple[SetAside, ...]
    asked: tuple[str, ...]

    @property
    def made_up(self) -> bool:
        """Whether any of the responses is nobody's."""
        return any(one.code.startswith(MADE_UP) for one in self.responses)

    def __repr__(self) -> str:
        return (
            f"Reading({len(self.responses)} responses, {len(self.faults)} faults, "
            f"{len(self.set_aside)} set aside)"
        )


def own_code(text: str) -> str:
    """Return a code as it is compared: no spaces, dashes or quotes, capital letters.

    People write their own code twice, weeks apart: "an-07 ri" is the one who wrote "AN07RI".
    What nobody sees, such as a space of no width, is no part of it, nor is ="007", by which
    spreadsheet programs keep zeros.
    """
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKC", text)
        if unicodedata.category(letter) not in _NOT_OF_A_CODE
    )
    return re.sub(r"[\s_./='\"\u2018\u2019\u201c\u201d]+", "", plain).upper()


def once_each(
    responses: Iterable[Response], cells: Mapping[tuple[str, int], tuple[str, ...]]
) -> tuple[list[Response], list[Fault], list[SetAside]]:
    """Return the responses whose code stands once at a time.

    The same form typed in twice counts once. Two different ones under one code are both set
    aside: nobody can tell whose change it would be.

    Parameters
    ----------
    responses : iterable of Response
    cells : mapping
        What stands at a file and line, for what is set aside.
    """
    groups: dict[tuple[str, str], list[Response]] = defaultdict(list)
    for one in responses:
        groups[one.code, one.time].append(one)
    kept: list[Response] = []
    faults: list[Fault] = []
    aside: list[SetAside] = []
    for (code, time), group in groups.items():
        first = group[0]
        differ = any(
            (one.chosen, one.sure, one.said) != (first.chosen, first.sure, first.said)
            for one in group
        )
        if not differ:
            kept.append(first)
        for one in group if differ else group[1:]:
            # Each is told where another one of the same code stands.
            other = first if one is not first else group[1]
            aside.append(SetAside(one.file, one.line, cells.get((one.file, one.line), ())))
            faults.append(
                Fault(
                    one.file,
                    one.line,
                    "column code",
                    f'code "{code}" stands twice at time "{time}"; '
                    f"{'the other' if differ else 'the same'} is {other.file}:{other.line}",
                    "each code once before and once after",
                    "look at the two forms, and correct a code; both were set aside"
                    if differ
                    else "delete one of the two rows; it was counted once",
                )
            )
    return kept, faults, aside
