"""From plain values to a model, with every fault told in the author's words."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from tworings.content.fault import Fault, quoted
from tworings.content.nearest import nearest
from tworings.content.sayings import SAYINGS, Said, anything_else
from tworings.content.yaml_reader import MAX_FAULTS, Document

M = TypeVar("M", bound=BaseModel)
Where = tuple[str | int, ...]


def validate(
    model: type[M], document: Document, where: Where = (), noun: str = ""
) -> tuple[M | None, list[Fault]]:
    """Make a model from what stands at a path of a document.

    Parameters
    ----------
    model : class
        What it should be.
    document : Document
        The file.
    where : tuple
        Path to the value, such as ``("items", 2)``.
    noun : str
        What to call an entry of the file's own list: "claim" gives "claim 3".

    Returns
    -------
    thing : model or None
        None when there are faults.
    faults : list of Fault
        All of them.
    """
    value: Any = document.value
    for step in where:
        value = value[step]
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    faults = []
    renamed: set[Where] = set()
    # Unknown keys first: a misspelled key is told once, not also as a missing one.
    for detail in sorted(details, key=lambda d: d["type"] != "extra_forbidden"):
        loc: Where = tuple(detail["loc"])
        if loc in renamed or _is_echo(detail, value, loc):
            continue
        at = loc
        if detail["type"] == "extra_forbidden":
            said, meant = _unknown_key(model, loc, details)
            renamed.update(meant)
        elif detail["type"] == "value_error":
            said, at = _misfit(detail, loc)
        else:
            name = _name(value, loc)
            field = _field(model, loc)
            said = SAYINGS.get(detail["type"], anything_else)(detail, name, field)
        if len(faults) == MAX_FAULTS:
            break
        faults.append(document.fault(where + at, owner_of(document, where + loc, noun), *said))
    return None, faults


def owner_of(document: Document, where: Where, noun: str = "") -> str:
    """Name the thing that a path leads into: its id, or "item 3" where it has none.

    A thing without a prefix of its owner's id is named after it: ``two-rings.tone > b``.
    """
    names: list[str] = []
    value = document.value
    key = noun
    for step in (None, *where):
        if step is not None:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                break
        if isinstance(step, str):
            key = step
        if not isinstance(value, dict):
            continue
        own = value.get("id")
        if isinstance(own, str) and own:
            if names and own.startswith(f"{names[-1]}."):
                names.pop()
            names.append(own)
        elif isinstance(step, int):
            names.append(f"{_singular(key)} {step + 1}")
    return " > ".join(names)


def fault_at(document: Document, where: Where, problem: str, expected: str, mend: str) -> Fault:
    """Return a fault of what stands at a path, told of the thing that the path leads into."""
    return document.fault(where, owner_of(document, where), problem, expected, mend)


def _singular(key: str) -> str:
    if key == "stimuli":
        return "stimulus"
    if key.endswith("ies"):
        return f"{key[:-3]}y"
    if key.endswith("ches"):
        return key[:-2]
    return key[:-1] if key.endswith("s") else key


def _name(value: Any, loc: Where) -> str:
    """Name a value by the keys that lead to it from the thing it belongs to."""
    start = 0
    for index, step in enumerate(loc):
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(step, int) and isinstance(value, dict):
            start = index + 1
    rest = loc[start:]
    keys = ".".join(step for step in rest if isinstance(step, str))
    entry = f"entry {rest[-1] + 1}" if rest and isinstance(rest[-1], int) else ""
    named = f'"{keys}"' if keys else ""
    return f"{named}, {entry}" if named and entry else named or entry or "this"


def _field(model: type[BaseModel], loc: Where) -> str:
    """Return the description of the field at a path, or nothing."""
    described = ""
    here: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or here is None:
            continue
        field = _fields(here).get(step)
        described = (field.description or "") if field else ""
        here = _model_in(field.annotation) if field else None
    return described.rstrip(".")


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, (_model_in(part) for part in get_args(annotation))), None)


def _is_echo(detail: Any, value: Any, loc: Where) -> bool:
    """Tell whether a list is called short only because its entries are at fault themselves."""
    if detail["type"] != "too_short":
        return False
    for step in loc:
        value = value[step]
    return len(value) >= detail["ctx"]["min_length"]


def _unknown_key(model: type[BaseModel], loc: Where, details: Any) -> tuple[Said, list[Where]]:
    here: type[BaseModel] | None = model
    for step in loc[:-1]:
        if isinstance(step, str) and here is not None:
            here = _model_in(_fields(here)[step].annotation)
    keys = list(_fields(here)) if here else []
    word = str(loc[-1])
    missing = [
        d["loc"][-1] for d in details if d["type"] == "missing" and d["loc"][:-1] == loc[:-1]
    ]
    near = nearest(word, missing) or nearest(word, keys)
    mend = f'did you mean "{near}"? If not, delete it' if near else "delete it"
    said = Said(f"unknown key {quoted(word)}", f"one of {', '.join(keys)}", mend)
    return said, [(*loc[:-1], near)] if near else []


def _misfit(detail: Any, loc: Where) -> tuple[Said, Where]:
    error = detail["ctx"]["error"]
    at = getattr(error, "at", "")
    said = Said(
        getattr(error, "problem", str(error)),
        getattr(error, "expected", "values that fit together"),
        getattr(error, "mend", "change one of them"),
    )
    return said, (*loc, at) if at else loc
