"""What the cells of a table mean: letters from paper, numbers of scales, words for the time."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tworings.model import Item
from tworings.model.answer_file import CONFIDENCE, Time
from tworings.model.scale import STEPS

#: What people write where nothing was said.
BLANK = frozenset({"", "-", "–", "—", ".", "?", "na", "n/a", "none", "blank"})
TIMES: Mapping[str, Time] = {
    "pre": "pre",
    "before": "pre",
    "post": "post",
    "after": "post",
}
_WHOLE = re.compile(r"(\d{1,3})(?:[.,]0*)?")


class Unread(ValueError):
    """A cell that means nothing: what was expected stands in its text."""


def choice_of(cell: str, item: Item) -> str | None:
    """Return the id of the choice that a cell means; None for a blank.

    Paper shows the choices in the order of the file, as A, B, C; a verdict may also be given by
    its first letter: M, F, D.

    Raises
    ------
    Unread
        When it is none of them.
    """
    said = cell.strip().strip(".()").casefold()
    if said in BLANK or cell.strip().casefold() in BLANK:
        return None
    ids = [choice.id for choice in item.choices]
    if item.type == "myth_or_fact":
        # In this order on paper: a, b, c. No fourth stands there, so d is free for "depends".
        letters = {**dict(zip("abc", ids, strict=True)), **{own[0]: own for own in ids}}
        words = "M (myth), F (fact) or D (it depends)"
    else:
        letters = {chr(ord("a") + n): own for n, own in enumerate(ids)}
        words = f"one letter from A to {chr(ord('A') + len(ids) - 1)}"
    named = {**letters, **{own.casefold(): own for own in ids}, "it depends": "depends"}
    if said in named and named[said] in ids:
        return named[said]
    raise Unread(f"{words}, or nothing")


def sure_of(cell: str) -> str | None:
    """Return how sure a cell says somebody was: 1 to 3, or in words; None for a blank.

    Raises
    ------
    Unread
        When it is none of these.
    """
    said = cell.strip().casefold().replace(" ", "_")
    if said in BLANK:
        return None
    if said in CONFIDENCE:
        return said
    number = _number(said)
    if number is not None and 1 <= number <= len(CONFIDENCE):
        return CONFIDENCE[number - 1]
    raise Unread("1 (not sure), 2 (fairly sure), 3 (certain), or nothing")


def step_of(cell: str) -> int | None:
    """Return the step of a scale; None for a blank.

    Raises
    ------
    Unread
        When it is none.
    """
    said = cell.strip().casefold()
    if said in BLANK:
        return None
    number = _number(said)
    if number in STEPS:
        return number
    raise Unread(f"a whole number from {STEPS[0]} to {STEPS[-1]}, or nothing")


def time_of(cell: str) -> Time:
    """Return the time that a cell means.

    Raises
    ------
    Unread
        When it is neither.
    """
    try:
        return TIMES[cell.strip().casefold()]
    except KeyError:
        raise Unread('"pre" or "post"') from None


def _number(text: str) -> int | None:
    match = _WHOLE.fullmatch(text)
    return int(match[1]) if match else None
