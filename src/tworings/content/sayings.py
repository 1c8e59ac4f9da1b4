"""What a model complains about, in plain words: one function an error type of pydantic.

Each takes the error's details, the name of the value and its field's description.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from tworings.content.fault import quoted
from tworings.content.nearest import did_you_mean


class Said(NamedTuple):
    """What is there, what should be, and what to do."""

    problem: str
    expected: str
    mend: str


def used_twice(own: str, line: int, each: str) -> Said:
    """Say that an id stands on an earlier line too; ``each`` needs its own, such as "each act"."""
    return Said(
        f"id {quoted(own)} is used twice; the first is on line {line}",
        f"an id of its own for {each}",
        "give one of the two another id, or delete it",
    )


def _missing(detail: Any, name: str, field: str) -> Said:
    key = detail["loc"][-1]
    hint = f" ({field})" if field else ""
    return Said(f"{name} is missing", f'a line "{key}: ..."{hint}', f'add "{key}:" with its value')


def _wrong(detail: Any, name: str) -> str:
    return f"{name} is {quoted(detail['input'])}"


def _text(detail: Any, name: str, field: str) -> Said:
    given = detail["input"]
    if given is None:
        mend = "write the text after the colon"
    elif isinstance(given, list | dict):
        mend = "write one text; put it in quotes if it starts with [ or { or holds a colon"
    else:
        mend = "put it in quotes"
    return Said(_wrong(detail, name), "text", mend)


def _whole_number(detail: Any, name: str, field: str) -> Said:
    return Said(_wrong(detail, name), "a whole number", "write digits, without quotes")


def _number(detail: Any, name: str, field: str) -> Said:
    return Said(_wrong(detail, name), "a number, such as 4.2", "write digits, without quotes")


def _yes_or_no(detail: Any, name: str, field: str) -> Said:
    return Said(_wrong(detail, name), "true or false", "write one of the two, without quotes")


def _date(detail: Any, name: str, field: str) -> Said:
    return Said(
        _wrong(detail, name),
        "a day that is in the calendar, such as 2026-11-22",
        "write year-month-day, without quotes",
    )


def _list(detail: Any, name: str, field: str) -> Said:
    return Said(
        _wrong(detail, name),
        "a list",
        'write [a, b], or a line that starts with "- " for each entry',
    )


def _mapping(detail: Any, name: str, field: str) -> Said:
    return Said(_wrong(detail, name), "a mapping", 'write lines of "key: value" below it, indented')


def _one_of(detail: Any, name: str, field: str) -> Said:
    said = detail["ctx"]["expected"]
    allowed = re.findall(r"'([^']*)'", said)
    given = detail["input"]
    mend = "write one of these words"
    if not allowed:
        allowed, mend = re.findall(r"\d+", said), "write one of these numbers"
    if isinstance(given, str):
        mend = did_you_mean(given, allowed, mend)
    return Said(_wrong(detail, name), f"one of {', '.join(allowed)}", mend)


#: How each pattern of the models is said: where it starts -> what is expected.
_PATTERNS = {
    "^[a-z0-9]+(": "lower-case letters and digits, in parts joined by - or _ or a dot",
    "^(S(": "a topic S1 to S26 or a gap G1 to G16",
    "^https:": "an address that starts with https://, without spaces",
}


def _pattern(detail: Any, name: str, field: str) -> Said:
    pattern, given = detail["ctx"]["pattern"], detail["input"]
    expected = next(
        (said for start, said in _PATTERNS.items() if pattern.startswith(start)), pattern
    )
    mend = "write it in that form"
    if pattern.startswith("^[a-z0-9]"):
        slug = re.sub(r"[^a-z0-9_.]+", "-", given[:80].lower())
        slug = re.sub(r"[-_]*\.[-_.]*", ".", re.sub(r"([-_])[-_]+", r"\1", slug)).strip("-_.")
        mend = f'write "{slug}", here and wherever it is named' if slug else mend
    return Said(_wrong(detail, name), expected, mend)


def _empty(detail: Any, name: str, field: str) -> Said:
    return Said(
        f"{name} is empty", field or "text", "write the text, or delete the key if it may lack"
    )


def _too_few(detail: Any, name: str, field: str) -> Said:
    least = detail["ctx"]["min_length"]
    there = len(detail["input"])
    expected = f"at least {least}" + (f" ({field})" if field else "")
    return Said(f"{name} has {_entries(there)}", expected, "add what is missing")


def _too_many(detail: Any, name: str, field: str) -> Said:
    most = detail["ctx"]["max_length"]
    there = len(detail["input"])
    return Said(f"{name} has {_entries(there)}", f"at most {most}", "delete some")


def _too_long(detail: Any, name: str, field: str) -> Said:
    most = detail["ctx"]["max_length"]
    return Said(
        f"{name} has {len(detail['input']):,} characters", f"at most {most:,}", "shorten it"
    )


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count or 'no'} entries"


def _at_least(detail: Any, name: str, field: str) -> Said:
    return Said(
        _wrong(detail, name), f"{_bound(detail['ctx']['ge'])} or more", "write a larger number"
    )


def _at_most(detail: Any, name: str, field: str) -> Said:
    return Said(
        _wrong(detail, name), f"{_bound(detail['ctx']['le'])} or less", "write a smaller number"
    )


def _bound(number: float) -> str:
    # A bound of a number with a fraction is a float itself: "100", not "100.0".
    return str(int(number)) if number == int(number) else str(number)


def _more_than(detail: Any, name: str, field: str) -> Said:
    least = f"{detail['ctx']['gt']:g}"
    return Said(_wrong(detail, name), f"more than {least}", "write a larger number")


def anything_else(detail: Any, name: str, field: str) -> Said:
    """Say an error that has no words of its own yet in pydantic's."""
    return Said(_wrong(detail, name), detail["msg"], "write it as expected")


SAYINGS: dict[str, Callable[[Any, str, str], Said]] = {
    "bool_type": _yes_or_no,
    "date_type": _date,
    "finite_number": _number,
    "float_type": _number,
    "greater_than": _more_than,
    "dict_type": _mapping,
    "greater_than_equal": _at_least,
    "int_type": _whole_number,
    "less_than_equal": _at_most,
    "literal_error": _one_of,
    "missing": _missing,
    "model_attributes_type": _mapping,
    "model_type": _mapping,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "string_too_short": _empty,
    "string_type": _text,
    "too_long": _too_many,
    "too_short": _too_few,
    "tuple_type": _list,
}
