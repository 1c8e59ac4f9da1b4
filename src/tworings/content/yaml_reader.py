"""YAML as the book writes it, read with the line of every key and entry.

Read from the parser's events with a stack of our own, so that no file, however
made, can recurse, multiply itself by aliases, or build anything but plain values.

Plain words mean what YAML 1.2 says: ``true``, ``false``, ``null``, numbers;
``yes``, ``no`` and ``on`` are text. ``2026-11-22`` is a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.text_file import has_control_character, line_at, read_text
from tworings.content.yaml_scalars import meaning
from tworings.content.yaml_words import in_our_words

MAX_DEPTH = 20
MAX_VALUES = 600_000
MAX_FAULTS = 100

# The C parser is some twenty times faster; the other is there for builds without it.
_LOADER = getattr(yaml, "CLoader", yaml.SafeLoader)

_TAB_INDENT = re.compile(r"^ *\t[ \t]*\S", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """What a YAML file holds, and where.

    Attributes
    ----------
    path : str
        The file.
    value : dict, list, str, int, float, bool, date or None
        Its content in plain values; keys are always text.
    lines : object
        The same shape with line numbers; ask :meth:`line` instead.
    """

    path: str
    value: Any = field(repr=False)
    lines: Any = field(repr=False)

    @property
    def mapping(self) -> dict[str, Any]:
        """Its keys with their values; none where it holds no mapping."""
        return self.value if isinstance(self.value, dict) else {}

    def line(self, where: Sequence[str | int] = ()) -> int:
        """Return the line, from 1, of the key or entry at a path such as ``("items", 2, "key")``.

        Where the path leads beyond what is there, the last line that it reaches.
        """
        lines = self.lines
        for step in where:
            try:
                # A list keeps its own line in front of those of its entries.
                lines = lines[step + 1 if isinstance(lines, list) else step]
            except (KeyError, IndexError, TypeError):
                break
        return _own_line(lines)

    def fault(
        self, where: Sequence[str | int], owner: str, problem: str, expected: str, mend: str
    ) -> Fault:
        """Return a fault of what stands at a path."""
        return Fault(self.path, self.line(where), owner, problem, expected, mend)


def read_yaml(path: Path | str) -> Document:
    """Read a YAML file.

    Parameters
    ----------
    path : path
        The file.

    Returns
    -------
    Document
        Plain values with their lines.

    Raises
    ------
    ContentError
        With every fault found: a file that :func:`~tworings.content.text_file.read_text`
        refuses, a tab as indentation, wrong syntax, anchors, aliases, tags, a key written
        twice, nesting deeper than 20, more than one document.
    """
    return parse_yaml(read_text(path), str(path))


def parse_yaml(text: str, path: str) -> Document:
    """Read YAML from a text; ``path`` is for the faults. See :func:`read_yaml`."""
    tab = _TAB_INDENT.search(text)
    if tab:
        raise ContentError(
            Fault(
                path,
                line_at(text, tab.end() - 1),
                "",
                "a tab is used as indentation",
                "spaces",
                "replace the tab with spaces, as many as the lines around it have",
            )
        )
    reading = _Reading(path)
    try:
        reading.take(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        # Whatever was found before came from the same mistake or comes first.
        if not reading.faults:
            line, said = in_our_words(error, text)
            reading.add(line, *said)
    except _Stop:
        pass
    if reading.faults:
        raise ContentError(*reading.faults)
    return Document(path, reading.value, reading.lines)


class _Stop(Exception):
    """No use in reading on."""


class _Reading:
    """The state while events come in: the open containers, and the key that waits for a value."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.value: Any = None
        self.lines: Any = 1
        # Each open container: (value, lines, key waiting in it, its line).
        self._open: list[tuple[Any, Any, str | None, int]] = []
        self._container: Any = None
        self._lines: Any = None
        self._key: str | None = None
        self._key_line = 1
        self._count = 0
        self._documents = 0

    def add(self, line: int, problem: str, expected: str, mend: str) -> None:
        self.faults.append(Fault(self.path, line, "", problem, expected, mend))
        if len(self.faults) >= MAX_FAULTS:
            raise _Stop

    def take(self, events: Iterator[Any]) -> None:
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._start(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end()
            elif isinstance(event, yaml.AliasEvent):
                self._refuse_alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._document(event)
        if self.value is None and not self.faults:
            self.add(1, "the file holds comments at most", "content", "write its first entry")

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self.add(
                event.start_mark.line + 1,
                'a second document starts here ("---")',
                "one document a file",
                "delete the line, or move what follows to a file of its own",
            )
            raise _Stop

    def _scalar(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse_names(event, line)
        text = event.value
        if event.style == '"' and has_control_character(text):
            self.add(
                line,
                "a control character is written with a backslash",
                "text that can be printed",
                "delete it, or put the text in single quotes",
            )
        if isinstance(self._container, dict) and self._key is None:
            self._take_key(text, line)
            return
        plain = event.style in (None, "") and event.implicit[0]
        line = self._line_for(line)
        self._put(meaning(text) if plain else text, line)

    def _take_key(self, key: str, line: int) -> None:
        if not key:
            self.add(line, "a key is empty", "a name before the colon", "name it or delete it")
        elif key in self._container:
            first = _own_line(self._lines[key])
            self.add(
                line,
                f"key {quoted(key)} is written twice; the first is on line {first}",
                "each key once",
                "delete one of the two, or rename it",
            )
        self._key, self._key_line = key, line

    def _line_for(self, line: int) -> int:
        """Return the line of the key that waits for a value, if one does."""
        return line if self._key is None else self._key_line

    def _put(self, value: Any, lines: Any) -> None:
        self._count += 1
        if self._count > MAX_VALUES:
            self.add(
                _own_line(lines),
                f"the file holds more than {MAX_VALUES:,} values",
                "a file that a person can edit",
                "look whether this is the right file; if it is, split it",
            )
            raise _Stop
        if self._container is None:
            self.value, self.lines = value, lines
        elif isinstance(self._container, dict):
            self._container[self._key] = value
            self._lines[self._key] = lines
            self._key = None
        else:
            self._container.append(value)
            self._lines.append(lines)

    def _start(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse_names(event, line)
        if isinstance(self._container, dict) and self._key is None:
            self.add(
                line,
                "a list or a mapping stands where a key should be",
                "a name before the colon",
                "write the key as plain text; put text that starts with [ or { in quotes",
            )
            raise _Stop
        if len(self._open) >= MAX_DEPTH:
            self.add(
                line,
                f"nesting is deeper than {MAX_DEPTH} levels",
                f"at most {MAX_DEPTH} levels",
                "check the indentation and the brackets here",
            )
            raise _Stop
        line = self._line_for(line)
        value: Any
        lines: Any
        # A mapping keeps its own line under None, which no key can be.
        value, lines = (
            ({}, {None: line}) if isinstance(event, yaml.MappingStartEvent) else ([], [line])
        )
        self._put(value, lines)
        self._open.append((self._container, self._lines, self._key, self._key_line))
        self._container, self._lines, self._key = value, lines, None

    def _end(self) -> None:
        self._container, self._lines, self._key, self._key_line = self._open.pop()

    def _refuse_names(self, event: Any, line: int) -> None:
        if event.anchor is not None:
            self.add(
                line,
                f"an anchor ({quoted('&' + event.anchor)})",
                "plain values, each written out",
                'delete the anchor; put text that starts with "&" in quotes',
            )
        if event.tag is not None:
            self.add(
                line,
                f"a tag ({quoted(event.tag)})",
                "plain text, numbers, lists and mappings",
                'delete the tag; put text that starts with "!" in quotes',
            )

    def _refuse_alias(self, event: Any) -> None:
        line = event.start_mark.line + 1
        self.add(
            line,
            f"an alias ({quoted('*' + event.anchor)})",
            "plain values, each written out",
            'write the value itself; put text that starts with "*" in quotes',
        )
        if isinstance(self._container, dict) and self._key is None:
            raise _Stop
        self._put(None, self._line_for(line))


def _own_line(lines: Any) -> int:
    if isinstance(lines, dict):
        return lines[None]
    return lines[0] if isinstance(lines, list) else lines
