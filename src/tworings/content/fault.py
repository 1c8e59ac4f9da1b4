"""What is wrong with a content file, said so that it can be mended."""

from __future__ import annotations

from dataclasses import dataclass

#: Of an id that is longer only the beginning is said.
LONGEST_ID = 120


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one place.

    Attributes
    ----------
    file : str
        Path of the file, as it was asked for.
    line : int
        Line of the fault, from 1; 1 also stands for the whole file.
    id : str
        What is at fault: the id of the item, claim, ..., or "item 3" where it has none.
        Empty when the fault is the file's.
    problem, expected, mend : str
        What is there, what should be, and what to do.
    """

    file: str
    line: int
    id: str
    problem: str
    expected: str
    mend: str

    def __str__(self) -> str:
        """One line: ``path:line: id: problem; expected ...; mend: ...``."""
        short = self.id if len(self.id) <= LONGEST_ID else f"{self.id[:LONGEST_ID]}..."
        owner = f"{short}: " if short else ""
        said = f"{owner}{self.problem}; expected {self.expected}; mend: {self.mend}"
        return printable(f"{self.file}:{self.line}: {said}")


class ContentError(Exception):
    """Content that cannot be used, with every fault that was found.

    Parameters
    ----------
    *faults : Fault
        One or more; kept in order of file and line, each once.
    """

    def __init__(self, *faults: Fault) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(*self.faults)

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)

    def _render_traceback_(self) -> list[str]:
        # IPython asks for this: in a notebook the faults stand alone, without the calls.
        return [str(fault) for fault in self.faults]


def printable(text: str) -> str:
    """Return a text that stays on one line and cannot steer a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def quoted(value: object) -> str:
    """Return a value as a message shows it: short, and in quotes if it is text."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value) if not isinstance(value, str) else value
    short = text if len(text) <= 60 else f"{text[:57]}..."
    return f'"{short}"' if isinstance(value, str) else short
