"""A text file, read only once it is known to be small, whole and UTF-8."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from tworings.content.fault import ContentError, Fault

#: No file of the book comes near; more than this is a mistake.
MAX_BYTES = 32 * 1024 * 1024

# What YAML allows as printable, with tab and the line ends that every editor counts; not the rare
# ones (U+0085, U+2028, U+2029), nor a byte order mark inside.
_CONTROL = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def line_at(text: str, position: int) -> int:
    """Return the line, from 1, that holds a position of a text."""
    return text.count("\n", 0, position) + 1


def has_control_character(text: str) -> bool:
    """Tell whether a text holds a character that cannot be printed."""
    return _CONTROL.search(text) is not None


def read_text(path: Path | str, max_bytes: int = MAX_BYTES) -> str:
    """Read a file of the book.

    Parameters
    ----------
    path : path
        The file.
    max_bytes : int
        The size up to which it is read at all.

    Returns
    -------
    str
        Its text, without a byte order mark.

    Raises
    ------
    ContentError
        When it is missing, unreadable, too large, empty, not UTF-8, or holds control characters.
    """
    path = Path(path)
    data = read_bytes(path, max_bytes)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Positions count from after the byte order mark; lines are the same either way.
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _error(
            path,
            line,
            f"byte 0x{error.object[error.start]:02x} is not UTF-8",
            "a file in UTF-8",
            'save the file again with the encoding "UTF-8"',
        ) from None
    control = _CONTROL.search(text)
    if control:
        raise _error(
            path,
            line_at(text, control.start()),
            f"control character U+{ord(control[0]):04X}",
            "text that can be printed",
            "delete the character, which most editors do not show, and type the line again",
        )
    if not text.strip():
        raise _error(
            path,
            1,
            "the file is empty",
            "content",
            "write its first entry, or delete the file if it is not wanted",
        )
    return text


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """Return what is in a file that is not too large.

    Raises
    ------
    ContentError
        When it is missing, unreadable, a folder or too large.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise _error(path, 1, "this is a folder", "a file", "name a file inside it")
        if path.is_fifo() or path.is_socket():
            # Nobody may ever write into it.
            raise _error(path, 1, "this is a pipe", "a file", "save what comes out of it first")
        if size > max_bytes:
            raise _error(
                path,
                1,
                f"the file has {size:,} bytes",
                f"at most {max_bytes:,} bytes",
                "look whether this is the right file; if it is, split it",
            )
        with path.open("rb") as file:
            # Not more than was allowed, even if the file has grown since or tells no size.
            data = file.read(max_bytes + 1)
    except FileNotFoundError:
        raise _error(path, 1, "there is no such file", *_where(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is no file name"
        raise _error(
            path, 1, f"the file cannot be read ({reason})", "a file", "check its name and rights"
        ) from None
    if len(data) > max_bytes:
        raise _error(path, 1, "the file has no end", f"at most {max_bytes:,} bytes", "name a file")
    return data


def _where(path: Path) -> tuple[str, str]:
    if not path.parent.is_dir():
        return "an existing file", f'there is no folder "{path.parent}" either; check the path'
    names = sorted(p.name for p in path.parent.iterdir())
    near = difflib.get_close_matches(path.name, names, n=1)
    mend = f'did you mean "{near[0]}"?' if near else f'check the name, or write "{path.name}"'
    return "an existing file", mend


def _error(path: Path, line: int, problem: str, expected: str, mend: str) -> ContentError:
    return ContentError(Fault(str(path), line, "", problem, expected, mend))
