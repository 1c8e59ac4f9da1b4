"""The prompt: one thing asked at a time, and asked again until it can be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from tworings.content.fault import Fault, printable, quoted
from tworings.content.nearest import did_you_mean
from tworings.content.text_file import has_control_character

T = TypeVar("T")


class Stopped(Exception):
    """The author stopped, or the input came to its end: nothing is to be written."""


class Refused(Exception):
    """What was written cannot be used; the message says why, and what to write."""

    @classmethod
    def because(cls, *faults: Fault) -> Refused:
        """Say faults of content as sentences."""
        return cls("\n".join(sentence(fault) for fault in faults))


class Told(Refused):
    """The line asked for something to be shown; it is asked again without a reproach."""


def sentence(fault: Fault) -> str:
    """Return a fault as a sentence, without its file: the author sees what it is about."""
    return printable(f"{fault.problem}; expected {fault.expected}. Mend: {fault.mend}.")


class Prompt:
    """Asks, and hands on what was written once it is fit.

    Parameters
    ----------
    read : callable, optional
        Shows a text and returns the line that follows; `input` unless told otherwise.
    write : callable, optional
        Shows a line; `print` unless told otherwise.
    """

    def __init__(
        self, read: Callable[[str], str] | None = None, write: Callable[[str], None] = print
    ) -> None:
        # Looked up when it is made, so that whoever replaces `input` is heard.
        self._read = read or input
        self.say = write

    def ask(self, label: str, take: Callable[[str], T]) -> T:
        """Ask until ``take`` makes something of the line.

        Parameters
        ----------
        label : str
            What is asked for.
        take : callable
            Gets the line, with single spaces; raises `Refused` if it cannot be used.

        Raises
        ------
        Stopped
            At Ctrl-C, and at the end of the input.
        """
        while True:
            try:
                line = self._read(f"{label}: ")
            except (EOFError, KeyboardInterrupt):
                raise Stopped from None
            line = re.sub(r"[ \t]+", " ", line).strip()
            try:
                if has_control_character(line):
                    raise Refused("The line holds a character that cannot be printed.")
                return take(line)
            except Refused as refused:
                start = "" if isinstance(refused, Told) else "Not taken: "
                for said in str(refused).splitlines():
                    self.say(f"  {start}{said}")

    def choose(self, label: str, options: Sequence[str], notes: Sequence[str] = ()) -> str:
        """Ask for one of a few words, by the word or by its number."""
        self.list(options, notes)
        return self.ask(label, lambda line: one_of(line, options))

    def list(self, options: Sequence[str], notes: Sequence[str] = ()) -> None:
        """Show words with their numbers."""
        width = max(map(len, options), default=0)
        for number, option in enumerate(options, 1):
            note = notes[number - 1] if notes else ""
            self.say(f"  {number:>2}  {option.ljust(width) if note else option}  {note}".rstrip())

    def yes(self, label: str) -> bool:
        """Ask for yes or no."""
        return self.ask(f"{label} (yes or no)", yes_or_no)


def one_of(line: str, options: Sequence[str]) -> str:
    """Return the option that a line names, by its word or its number from 1.

    Raises
    ------
    Refused
        When it names none.
    """
    if line in options:
        return line
    if re.fullmatch("[0-9]{1,6}", line) and 1 <= int(line) <= len(options):
        return options[int(line) - 1]
    mend = did_you_mean(line, options, "write one of the words, or its number") if line else ""
    raise Refused(
        f"{quoted(line) if line else 'nothing'} is none of these; expected one of "
        f"{', '.join(options)}. Mend: {mend or 'write one of the words, or its number'}."
    )


def yes_or_no(line: str) -> bool:
    """Return whether a line says yes.

    Raises
    ------
    Refused
        When it says neither yes nor no.
    """
    word = line.lower()
    if word in ("yes", "y", "true", "no", "n", "false"):
        return word in ("yes", "y", "true")
    raise Refused(f"{quoted(line)} is neither yes nor no. Mend: write yes or no.")
