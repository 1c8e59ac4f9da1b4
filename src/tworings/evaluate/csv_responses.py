"""Responses from paper, typed into a table: one row a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tworings.content.fault import Fault, quoted
from tworings.content.nearest import nearest
from tworings.evaluate.cells import Unread, choice_of, step_of, sure_of, time_of
from tworings.evaluate.responses import Response, SetAside, own_code
from tworings.evaluate.table_file import Table, TableLine, read_table
from tworings.model import PrePostTest

#: A code longer than this is likely a name or a remark.
LONGEST_CODE = 20
#: In so many rows the names of the columns are looked for.
TITLES = 10


@dataclass
class ReadFile:
    """What was read from one file.

    Attributes
    ----------
    responses : list of Response
    faults : list of Fault
    set_aside : list of SetAside
    cells : dict
        What stands at each file and line.
    asked : tuple of str
        Ids of the items that the file has a column for.
    """

    responses: list[Response] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    cells: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    asked: tuple[str, ...] = ()


def read_csv(path: Path | str, assessment: PrePostTest) -> ReadFile:
    """Read a table of responses; what cannot be used is named, and the rest is kept.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    table = read_table(path)
    read = ReadFile(faults=list(table.faults))
    for line in table.broken:
        read.set_aside.append(SetAside(table.path, line.number, line.cells))
    if table.lines:
        _Rows(table, assessment, read).read()
    return read


def column_name(index: int) -> str:
    """Return a column's letters as spreadsheets show them: A, B, ..., Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _names(line: TableLine) -> set[str]:
    return {cell.casefold() for cell in line.cells}


@dataclass
class _Rows:
    """The rows of a table, below the names of its columns."""

    table: Table
    assessment: PrePostTest
    into: ReadFile

    def read(self) -> None:
        head, *rows = self._below_titles()
        places = self._places(head)
        for row in rows:
            self.into.cells[self.table.path, row.number] = row.cells
        if not {"code", "time"} <= places.keys():
            self.into.set_aside += [
                SetAside(self.table.path, row.number, row.cells) for row in rows
            ]
            return
        self.into.asked = tuple(
            item.id for name, item in self.assessment.items.items() if name in places
        )
        for row in rows:
            response = self._response(row, places, len(head.cells))
            if response:
                self.into.responses.append(response)
            else:
                self.into.set_aside.append(SetAside(self.table.path, row.number, row.cells))

    def _below_titles(self) -> tuple[TableLine, ...]:
        """Return the lines from the names of the columns on: titles may stand above them."""
        lines = self.table.lines
        place = next(
            (n for n, line in enumerate(lines[:TITLES]) if {"code", "time"} <= _names(line)), 0
        )
        for line in lines[:place]:
            self.into.set_aside.append(SetAside(self.table.path, line.number, line.cells))
            self._fault(
                line,
                0,
                "",
                "this row stands above the names of the columns",
                "the names of the columns in the first row, as in the template",
                "delete the row; it was set aside",
            )
        return lines[place:]

    def _places(self, head: TableLine) -> dict[str, int]:
        """Return where each column stands, and name those that are missing, double or strange."""
        known = self.assessment.columns
        places: dict[str, int] = {}
        strange: dict[str, int] = {}
        for index, cell in enumerate(head.cells):
            name = cell.casefold()
            if name in places:
                self._fault(
                    head,
                    index,
                    cell,
                    f"column {quoted(cell)} stands twice",
                    "each column once",
                    "delete one of the two; the first was used",
                )
            elif name in known:
                places[name] = index
            elif name:
                strange[name] = index
        for name, index in strange.items():
            near = nearest(name, [own for own in known if own not in places])
            self._fault(
                head,
                index,
                name,
                f"unknown column {quoted(name)}",
                f"one of {', '.join(known)}",
                f'did you mean "{near}"? It was not read'
                if near
                else "it was not read; delete it, above all if it says who somebody is",
            )
        needed = ("code", "time", *self.assessment.items)
        missing = [name for name in needed if name not in places]
        if missing:
            whole = {"code", "time"} & set(missing)
            self.into.faults.append(
                Fault(
                    self.table.path,
                    head.number,
                    "",
                    f"there is no column {', '.join(quoted(name) for name in missing)}",
                    "the names of the columns in the first row, as in the template",
                    "add it, or copy the first row from: tworings responses-template; "
                    + ("no row was used" if whole else "these items were left out for everybody"),
                )
            )
        return places

    def _response(self, row: TableLine, places: Mapping[str, int], width: int) -> Response | None:
        cells = row.cells
        if {"code", "time"} <= _names(row):
            self._fault(
                row,
                0,
                "",
                "the names of the columns stand here again",
                "a row for each form below the first row",
                "delete the row; it was set aside",
            )
            return None
        if len(cells) > width and any(cells[width:]):
            self._fault(
                row,
                width,
                "",
                f"the row has {len(cells)} cells",
                f"at most {width}, as the first row",
                "look whether a separator stands inside a cell; the row was set aside",
            )
            return None
        if len(cells) < width:
            self._fault(
                row,
                len(cells) - 1,
                "",
                f"the row ends after {len(cells)} of {width} cells",
                "a cell for every column, blank or not",
                "look whether the row is whole; what is missing counts as blank",
            )

        def cell(name: str) -> str:
            at = places.get(name, len(cells))
            return cells[at] if at < len(cells) else ""

        code = own_code(cell("code"))
        if not code or len(code) > LONGEST_CODE:
            self._fault(
                row,
                places["code"],
                "code",
                f"the code is {quoted(code)}" if code else "there is no code",
                f"the person's own code, of 1 to {LONGEST_CODE} letters and figures",
                "look at the form, and type the code; the row was set aside",
            )
            return None
        time = self._read(row, places, "time", cell("time"), time_of, "the row was set aside")
        if time is None:
            return None
        blank = "the cell counts as blank"
        chosen, sure, said = {}, {}, {}
        for name, item in self.assessment.items.items():
            read = self._read(
                row, places, name, cell(name), lambda c, i=item: choice_of(c, i), blank
            )
            if read:
                chosen[item.id] = read
        for name, item in self.assessment.sure.items():
            read = self._read(row, places, name, cell(name), sure_of, blank)
            if read and item.id in chosen:
                sure[item.id] = read
        for name, line in self.assessment.lines.items():
            read = self._read(row, places, name, cell(name), step_of, blank)
            if read is not None:
                said[line.id] = read
        if not chosen and not said:
            self._fault(
                row,
                0,
                "",
                "nothing was filled in",
                "at least one item",
                "delete the row if there is no such form; it was set aside",
            )
            return None
        return Response(code, time, self.table.path, row.number, chosen, sure, said)

    def _read(
        self,
        row: TableLine,
        places: Mapping[str, int],
        name: str,
        cell: str,
        meaning: Callable[[str], Any],
        consequence: str,
    ) -> Any:
        try:
            return meaning(cell)
        except Unread as error:
            self._fault(
                row,
                places[name],
                name,
                f"it says {quoted(cell)}" if cell else "it is blank",
                str(error),
                f"look at the form, and correct the cell; {consequence}",
            )
            return None

    def _fault(
        self, row: TableLine, index: int, name: str, problem: str, expected: str, mend: str
    ) -> None:
        short = name if len(name) <= LONGEST_CODE else f"{name[:LONGEST_CODE]}..."
        where = f"column {column_name(index)}" + (f" ({short})" if name else "")
        self.into.faults.append(Fault(self.table.path, row.number, where, problem, expected, mend))
