"""The base of every thing that is written in YAML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

#: A short name in lower case: letters, digits, ``-``, ``_``; parts are joined by dots.
Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*(\.[a-z0-9]+([-_][a-z0-9]+)*)*$")
]
#: A text that may not be empty.
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Strict(BaseModel):
    """Refuses unknown keys and silent conversions, and cannot be changed once made."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Misfit(ValueError):
    """Values that are each allowed but do not fit together.

    Parameters
    ----------
    problem, expected, mend : str
        What is there, what should be, and what to do.
    at : str
        The key to point at; empty for the thing as a whole.
    """

    def __init__(self, problem: str, *, expected: str, mend: str, at: str = "") -> None:
        super().__init__(problem)
        self.problem, self.expected, self.mend, self.at = problem, expected, mend, at


def refuse_twice(ids: Iterable[str], noun: str, at: str, whole: str) -> None:
    """Raise a `Misfit` when an id stands twice in one list.

    Parameters
    ----------
    ids : iterable of str
    noun : str
        What has the ids, such as "choice".
    at : str
        The key of the list.
    whole : str
        What the list belongs to, such as "an item".
    """
    seen: set[str] = set()
    for own in ids:
        if own in seen:
            raise Misfit(
                f'{noun} id "{own}" is used twice',
                expected=f"each {noun} id once in {whole}",
                mend="give one of the two another id",
                at=at,
            )
        seen.add(own)
