"""An item while it is being asked for: what is there so far, and what is wrong with it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from tworings.content.fault import Fault
from tworings.content.validation import Where, validate
from tworings.content.yaml_reader import Document


class Draft:
    """A thing of plain values that grows, held against its model at every step.

    Parameters
    ----------
    model : class
        What it shall become.

    Attributes
    ----------
    value : dict
        What is there so far, as it would stand in YAML.
    """

    def __init__(self, model: type[BaseModel]) -> None:
        self.model = model
        self.value: dict[str, Any] = {}

    def put(self, where: Where, value: Any) -> list[Fault]:
        """Put a value at a path and return its faults; with faults, it is not kept.

        What is missing elsewhere, since it has not been asked for yet, is no fault of it.
        """
        self.open(where, value)
        faults = [fault for at, fault in self.faults() if at[: len(where)] == tuple(where)]
        if faults:
            self.drop(where)
        return faults

    def open(self, where: Where, value: Any) -> None:
        """Put a value at a path without a look at it, such as a list that is still to be filled."""
        *path, last = where
        inside: Any = self.value
        for step in path:
            inside = inside[step]
        if isinstance(inside, list):
            inside.append(value)
        else:
            inside[last] = value

    def drop(self, where: Where) -> None:
        """Take out what stands at a path, if anything does."""
        *path, last = where
        inside: Any = self.value
        for step in path:
            inside = inside[step]
        if isinstance(inside, list):
            del inside[last:]
        else:
            inside.pop(last, None)

    def at(self, where: Where) -> Any:
        """Return what stands at a path, or None."""
        inside: Any = self.value
        for step in where:
            try:
                inside = inside[step]
            except (KeyError, IndexError, TypeError):
                return None
        return inside

    def faults(self) -> list[tuple[Where, Fault]]:
        """Return every fault with the path that it belongs to."""
        # Each value gets a line of its own, so that the line of a fault tells its path.
        places: list[Where] = [()]
        document = Document("", self.value, _numbered(self.value, (), places))
        return [(places[fault.line], fault) for fault in validate(self.model, document)[1]]


def _numbered(value: Any, where: Where, places: list[Where]) -> Any:
    number = len(places)
    places.append(where)
    if isinstance(value, dict):
        inner = {key: _numbered(one, (*where, key), places) for key, one in value.items()}
        return {None: number, **inner}
    if isinstance(value, list):
        inside = [_numbered(one, (*where, n), places) for n, one in enumerate(value)]
        return [number, *inside]
    return number
