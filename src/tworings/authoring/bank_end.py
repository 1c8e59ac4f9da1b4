"""The end of a bank's list of items, where one more is put; every other byte stays as it is."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tworings.authoring.as_yaml import entry_lines
from tworings.content import load_bank
from tworings.content.fault import ContentError, Fault
from tworings.content.yaml_reader import Document, parse_yaml

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class BankEnd:
    """A bank's file as it was when the asking began.

    Attributes
    ----------
    path : Path
    raw : bytes
        Its content.
    """

    path: Path
    raw: bytes

    @classmethod
    def of(cls, path: Path) -> BankEnd:
        """Read the file, links followed, so that a link stays one."""
        path = path.resolve() if path.is_symlink() else path
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)):
            # Before the first question, and not after the last.
            raise ContentError(_closed(path, "it may not be changed"))
        return cls(path, path.read_bytes())

    def with_item(self, item: dict[str, Any]) -> bytes:
        """Return the file's content with one more item at the end of its list.

        Raises
        ------
        ContentError
            When the file is laid out in a way that has no place for it.
        """
        text = self.raw.removeprefix(_BOM).decode("utf-8")
        document = parse_yaml(text, str(self.path))
        lines = text.splitlines(keepends=True)
        starts = [
            document.line(("items", n)) - 1 for n in range(len(document.value.get("items", ())))
        ]
        dash = re.match(r"( *)- ", lines[starts[-1]]) if starts else None
        if dash is None:
            raise self._no_place(document)
        newline = next(
            (end for end in ("\r\n", "\n", "\r") if lines[0].endswith(end)),
            os.linesep,
        )
        at = _end_of_items(document, lines, len(dash[1]))
        before, after = lines[:at], lines[at:]
        if before and not before[-1].endswith(("\n", "\r")):
            before[-1] += newline
        new = [f"{line}{newline}" for line in entry_lines(item, len(dash[1]))]
        if _are_parted(lines, starts) and before[-1].strip():
            new.insert(0, newline)
        text = "".join([*before, *new, *after])
        try:
            read = parse_yaml(text, str(self.path)).value
        except ContentError:
            raise self._no_place(document) from None
        items = [*document.value["items"], item]
        if read != {**document.value, "items": items}:
            raise self._no_place(document)
        return (_BOM if self.raw.startswith(_BOM) else b"") + text.encode("utf-8")

    def faults_of(self, content: bytes) -> list[Fault]:
        """Return every fault that the whole bank would have with this content."""
        draft = self._write(content)
        try:
            load_bank(draft)
        except ContentError as error:
            named = str(self.path)
            return [
                replace(fault, file=named) if fault.file == str(draft) else fault
                for fault in error.faults
            ]
        finally:
            draft.unlink(missing_ok=True)
        return []

    def put(self, content: bytes) -> None:
        """Replace the file in one step.

        Raises
        ------
        ContentError
            When somebody else has changed the file in the meantime, or it cannot be written.
        """
        if self.path.read_bytes() != self.raw:
            fault = Fault(
                str(self.path),
                1,
                "",
                "the file has changed since the asking began",
                "the file as it was read",
                "start again; nothing was written",
            )
            raise ContentError(fault)
        draft = self._write(content)
        try:
            shutil.copymode(self.path, draft)
            draft.replace(self.path)
        except OSError as error:
            raise ContentError(_closed(self.path, str(error.strerror or error))) from None
        finally:
            draft.unlink(missing_ok=True)

    def _write(self, content: bytes) -> Path:
        # Beside the bank: what it names is looked for from there, and a move is one step.
        name = ""
        try:
            handle, name = tempfile.mkstemp(
                dir=self.path.parent, prefix=".new-item-", suffix=".tmp"
            )
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except BaseException as error:
            if name:
                Path(name).unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise ContentError(_closed(self.path, str(error.strerror or error))) from None
            raise
        return Path(name)

    def _no_place(self, document: Document) -> ContentError:
        fault = document.fault(
            ("items",),
            "",
            "the items are written in a way that has no place for another one",
            'a line that starts with "- id: " for each item, indented alike',
            "lay the list out in that form, or add the item by hand",
        )
        return ContentError(fault)


def _closed(path: Path, why: str) -> Fault:
    return Fault(
        str(path),
        1,
        "",
        f"the file cannot be written ({why})",
        "a file and a folder that you may change",
        "look at their rights and the room on the disk, or copy the book to a place of your own",
    )


def _end_of_items(document: Document, lines: list[str], indent: int) -> int:
    """Return the number of lines up to the end of the list of items."""
    keys = list(document.value)
    place = keys.index("items")
    if place == len(keys) - 1:
        return len(lines)
    at = document.line((keys[place + 1],)) - 1
    # Comments and empty lines in front of the next key belong to it.
    while at > 0:
        line = lines[at - 1]
        deep = len(line) - len(line.lstrip(" "))
        if line.strip() and (deep > indent or (deep == indent and line.lstrip().startswith("-"))):
            break
        at -= 1
    return at


def _are_parted(lines: list[str], starts: list[int]) -> bool:
    """Tell whether empty lines stand between the items; one item alone is taken to want them."""
    for start in starts[1:]:
        above = start - 1
        while above > 0 and lines[above].lstrip().startswith("#"):
            above -= 1
        if not lines[above].strip():
            return True
    return len(starts) == 1
