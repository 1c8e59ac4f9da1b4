"""What a field of a model holds, so that it can be asked for: read from the model itself."""

from __future__ import annotations

import types
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from tworings.model import RichText


@dataclass(frozen=True)
class Shape:
    """How to ask for a value.

    Attributes
    ----------
    kind : str
        ``text``, ``name`` (a text without spaces), ``words`` (one of a few), ``yes_no``,
        ``number``, ``list``, ``mapping``, ``model``, or ``other``.
    inner : object
        The words, the shape of what a list or a mapping holds, or the model.
    """

    kind: str
    inner: Any = None


def shape_of(annotation: Any) -> Shape:
    """Return the shape of what a field is annotated with; "or None" is left aside."""
    constraints: tuple[Any, ...] = ()
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        constraints += tuple(more)
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return _shape_of_union(tuple(part for part in parts if part is not type(None)))
    if origin is Literal:
        return Shape("words", parts)
    if origin in (tuple, list, set, frozenset):
        return Shape("list", shape_of(parts[0]))
    if origin is dict:
        return Shape("mapping", shape_of(parts[1]))
    if annotation is bool:
        return Shape("yes_no")
    if annotation in (int, float):
        return Shape("number")
    if annotation is RichText:
        return Shape("text")
    if annotation is str:
        return Shape("name" if any(_has_pattern(one) for one in constraints) else "text")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape("model", annotation)
    return Shape("other")


def _shape_of_union(parts: tuple[Any, ...]) -> Shape:
    shapes = {shape_of(part) for part in parts}
    return shapes.pop() if len(shapes) == 1 else Shape("other")


def _has_pattern(constraint: Any) -> bool:
    return isinstance(constraint, StringConstraints) and constraint.pattern is not None
