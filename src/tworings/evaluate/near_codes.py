"""Codes that look like one person's, though nothing says that they are.

A spreadsheet program makes 7 of 007 and 1E+05 of 1E5; an O is typed for a zero, a Cyrillic letter
for a Latin one. Two such codes are never matched by themselves: they are named.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from tworings.content.fault import Fault, quoted
from tworings.evaluate.responses import Response

# Written with their numbers: on the screen nobody could tell them apart.
_CYRILLIC = "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408"
_GREEK = "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
_ALIKE = str.maketrans(f"{_CYRILLIC}{_GREEK}OIL", "ABEKMH0PCTYX1JABEZH1KMN0PTYX011")
#: As spreadsheet programs write a number that they take for a large one; its point is gone.
_LARGE = re.compile(r"0*([0-9]+)E(\+?)([0-9]{1,3})")


def near_codes(responses: Sequence[Response]) -> list[Fault]:
    """Name each code that stands only after when one that looks like it stands only before."""
    by_time: dict[str, dict[str, Response]] = {"pre": {}, "post": {}}
    for one in responses:
        by_time[one.time][one.code] = one
    before: dict[str, list[Response]] = defaultdict(list)
    for code, one in by_time["pre"].items():
        if code not in by_time["post"]:
            before[_look(code)].append(one)
    return [
        _fault(after, before[_look(code)])
        for code, after in by_time["post"].items()
        if code not in by_time["pre"] and _look(code) in before
    ]


def _look(code: str) -> str:
    """Return what codes that look alike have in common."""
    code = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in code
    )
    large = _LARGE.fullmatch(code)
    if large:
        figures, normal, power = large[1], bool(large[2]), int(large[3])
        return _number(figures, power if normal else power + len(figures) - 1)
    code = code.translate(_ALIKE)
    figures = code.lstrip("0")
    return _number(figures, len(figures) - 1) if code.isdigit() else code


def _number(figures: str, power: int) -> str:
    return f"{figures.rstrip('0')}E{power}"


def _fault(after: Response, before: Sequence[Response]) -> Fault:
    others = ", ".join(f"{quoted(one.code)} ({one.file}:{one.line})" for one in before)
    return Fault(
        after.file,
        after.line,
        "column code",
        f"code {quoted(after.code)} stands only after, and {others}, which looks like it, only "
        "before",
        "a person's code written alike both times",
        "look at the forms; if they are one person's, write the code alike, with the column as "
        "text; they were not matched",
    )
