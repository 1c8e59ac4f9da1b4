"""Plain values as the lines of YAML that a person would write."""

from __future__ import annotations

import textwrap
from datetime import date
from typing import Any

from tworings.content.fault import ContentError
from tworings.content.yaml_reader import parse_yaml

WIDTH = 120


def entry_lines(value: dict[str, Any], indent: int) -> list[str]:
    """Return a mapping as an entry of a list, the dash ``indent`` spaces in."""
    lines = _mapping(value, indent + 2)
    return [f"{' ' * indent}- {lines[0].lstrip(' ')}", *lines[1:]]


def _mapping(value: dict[str, Any], indent: int) -> list[str]:
    lines: list[str] = []
    for key, inner in value.items():
        lines += _pair(f"{' ' * indent}{_key(key)}:", inner, indent)
    return lines


def _pair(start: str, value: Any, indent: int) -> list[str]:
    if isinstance(value, dict) and value:
        return [start, *_mapping(value, indent + 2)]
    if isinstance(value, list):
        row = _row(value)
        if row is not None and len(start) + 1 + len(row) <= WIDTH:
            return [f"{start} {row}"]
        lines = [start]
        for one in value:
            if isinstance(one, dict):
                lines += entry_lines(one, indent + 2)
            else:
                lines += _pair(f"{' ' * (indent + 2)}-", one, indent + 2)
        return lines
    if isinstance(value, str):
        return _text(start, value, indent)
    return [f"{start} {_plain_word(value)}"]


def _text(start: str, text: str, indent: int) -> list[str]:
    """Return a text plain if it reads the same, folded if it is long, and else in quotes."""
    if len(start) + 1 + len(text) <= WIDTH:
        return [f"{start} {text if _reads_as(text, text) else _quoted(text)}"]
    wide = WIDTH - indent - 2
    folded = textwrap.wrap(text, wide, break_long_words=False, break_on_hyphens=False)
    block = [">-", *(f"  {line}" for line in folded)]
    if _reads_as("\n".join(block), text):
        return [f"{start} >-", *(f"{' ' * (indent + 2)}{line}" for line in folded)]
    return [f"{start} {_quoted(text)}"]


def _row(values: list[Any]) -> str | None:
    """Return short names as ``[a, b]``; None for a list that needs lines."""
    if not all(isinstance(one, str) and len(one) <= 60 for one in values):
        return None
    row = f"[{', '.join(values)}]"
    return row if _reads_as(row, values) else None


def _key(key: str) -> str:
    try:
        good = parse_yaml(f"{key}: x\n", "").value == {key: "x"}
    except ContentError:
        good = False
    return key if good else _quoted(key)


def _reads_as(written: str, value: Any) -> bool:
    try:
        read = parse_yaml(f"k: {written}\n", "").value
    except ContentError:
        return False
    return read == {"k": value} and type(read["k"]) is type(value)


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _plain_word(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return repr(value)
