"""Asks for every field of a model, whatever the model, and checks each answer at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tworings.authoring.draft import Draft
from tworings.authoring.prompt import Prompt, Refused, one_of, yes_or_no
from tworings.authoring.shape import Shape, shape_of
from tworings.content.fault import ContentError, quoted
from tworings.content.validation import Where
from tworings.content.yaml_reader import parse_yaml
from tworings.content.yaml_scalars import meaning

#: Seldom written, so asked for last.
SELDOM = ("lead_in", "stimulus", "hints")
#: What the model lets be empty, and a module does not: asked for where it stands.
EARLY = ("objective",)
#: Asks for one field in its own way.
Own = Callable[["Questions", FieldInfo, Where], None]


class Questions:
    """The fields of a draft, asked for one by one.

    Parameters
    ----------
    prompt : Prompt
    draft : Draft
    own : mapping of str to callable
        Fields that are asked for in a way of their own, by name, wherever they stand.
    without : collection of str, optional
        Fields that are not asked for, since there is nothing that they could name.
    """

    def __init__(
        self, prompt: Prompt, draft: Draft, own: dict[str, Own], without: Collection[str] = ()
    ) -> None:
        self.prompt, self.draft, self.own, self.without = prompt, draft, own, without

    def ask_model(self, model: type[BaseModel], where: Where = ()) -> None:
        """Ask for every field of a model that is not there yet."""
        fields = fields_of(model)
        for name in _asking_order(fields, top=not where):
            if name not in self.without and self.draft.at((*where, name)) is None:
                self.ask_field(fields[name], (*where, name))

    def ask_field(self, field: FieldInfo, where: Where) -> None:
        """Ask for one field, until it fits or may be left empty."""
        own = self.own.get(str(where[-1]))
        if own:
            own(self, field, where)
        else:
            self.ask_plainly(field, where)

    def ask_plainly(self, field: FieldInfo, where: Where) -> None:
        """Ask for one field as its model describes it."""
        shape = shape_of(field.annotation)
        if field.description and shape.kind not in ("words", "model"):
            self.prompt.say(f"  {field.description}")
        self._ask(shape, where, field.is_required())

    def put(self, where: Where, value: Any) -> None:
        """Put an answer into the draft.

        Raises
        ------
        Refused
            With what is wrong about it.
        """
        faults = self.draft.put(where, value)
        if faults:
            raise Refused.because(*faults)

    def line(self, where: Where, required: bool, value_of: Callable[[str], Any]) -> bool:
        """Ask for a line; put what ``value_of`` makes of it. Return whether there is a value."""

        def take(line: str) -> bool:
            if not line:
                if required:
                    raise Refused(f"{label_of(where)} must be there. Mend: write it.")
                return False
            self.put(where, value_of(line))
            return True

        return self.prompt.ask(_asked(where, required), take)

    def _ask(self, shape: Shape, where: Where, required: bool) -> bool:
        kind, inner = shape.kind, shape.inner
        if kind == "words":
            options = [str(word) for word in inner]
            self.prompt.list(options)
            return self.line(where, required, lambda line: one_of(line, options))
        if kind == "yes_no":
            return self.line(where, required, yes_or_no)
        if kind == "number":
            return self.line(where, required, number)
        if kind == "model":
            self.draft.open(where, {})
            self.ask_model(inner, where)
            return True
        if kind == "mapping":
            return self._mapping(inner, where, required)
        if kind == "list" and inner.kind == "name":
            return self.line(where, required, names)
        if kind == "list":
            return self._list(inner, where, required)
        if kind == "other":
            return self.line(where, required, _as_yaml)
        return self.line(where, required, str)

    def _list(self, inner: Shape, where: Where, required: bool) -> bool:
        """Ask for entry after entry; an empty line where one would begin ends the list."""
        self.draft.open(where, [])
        self.prompt.say("  One after the other; an empty line ends the list.")
        while True:
            entries = self.draft.at(where)
            if self._is_full(where):
                break
            at = (*where, len(entries))
            # Whether the list may end here is for the model to say.
            ending = not self._is_short(where)
            if inner.kind == "model":
                self.draft.open(at, {})
                first, *rest = _asking_order(fields_of(inner.inner), top=False)
                if not self._first(inner.inner, first, at, not ending):
                    self.draft.drop(at)
                    break
                fields = fields_of(inner.inner)
                for name in rest:
                    self.ask_field(fields[name], (*at, name))
            elif not self._ask(inner, at, not ending):
                break
        if not self.draft.at(where):
            self.draft.drop(where)
            return False
        return True

    def _first(self, model: type[BaseModel], name: str, at: Where, required: bool) -> bool:
        shape = shape_of(fields_of(model)[name].annotation)
        return self._ask(shape, (*at, name), required)

    def _mapping(self, inner: Shape, where: Where, required: bool) -> bool:
        self.draft.open(where, {})
        self.prompt.say("  A name, then its text; an empty name ends the list.")
        while True:
            ending = not (required and not self.draft.at(where))

            def take(line: str, ending: bool = ending) -> str:
                if not line and not ending:
                    raise Refused(f"{label_of(where)} must not be empty. Mend: write a name.")
                return line

            name = self.prompt.ask(f"{label_of(where)}, name", take)
            if not name:
                break
            self._ask(inner, (*where, name), True)
        if not self.draft.at(where):
            self.draft.drop(where)
            return False
        return True

    def _is_short(self, where: Where) -> bool:
        return self._says(where, "at least")

    def _is_full(self, where: Where) -> bool:
        """Tell whether one more entry would be too many."""
        entries = self.draft.at(where)
        self.draft.open(where, [*entries, *entries[-1:]])
        full = bool(entries) and self._says(where, "at most")
        self.draft.open(where, entries)
        return full

    def _says(self, where: Where, expected: str) -> bool:
        return any(
            at == where and fault.expected.startswith(expected) for at, fault in self.draft.faults()
        )


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by their names in YAML."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _asking_order(fields: dict[str, FieldInfo], top: bool) -> list[str]:
    """Return the fields in the order in which people think of them."""
    names = [name for name in fields if name != "type"]
    if top:
        return sorted(names, key=lambda name: _stage(name, fields))
    # The text first, since it offers an id; and what is right before why it is.
    return sorted(names, key=lambda name: _ENTRY.index(name) if name in _ENTRY else len(_ENTRY))


#: How the entry of a list begins.
_ENTRY = ("text", "id", "key")


def _stage(name: str, fields: dict[str, FieldInfo]) -> int:
    """Return when a field is asked for: what must be there comes first."""
    if not fields[name].is_required() and name not in EARLY:
        return 3 if name in SELDOM else 2
    # A key that names what has been asked for by then.
    names_a_choice = "choices" in fields or shape_of(fields[name].annotation).kind == "words"
    return 1 if name == "key" and names_a_choice else 0


def label_of(where: Where) -> str:
    """Name a path as it is asked for: ``choices 2, rationale``."""
    parts: list[str] = []
    for step in where:
        if isinstance(step, int):
            parts[-1] = f"{parts[-1]} {step + 1}"
        else:
            parts.append(step)
    return ", ".join(parts)


def _asked(where: Where, required: bool) -> str:
    return label_of(where) if required else f"{label_of(where)} (may be empty)"


def names(line: str) -> list[str]:
    """Return the names of a line, parted by commas or spaces; a list's brackets are let pass."""
    return [name for name in re.split(r"[,\s]+", line.strip("[]")) if name]


def number(line: str) -> int | float:
    """Return a number as YAML reads it.

    Raises
    ------
    Refused
        When it is none.
    """
    value = meaning(line)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(f"{quoted(line)} is no number. Mend: write digits, such as 4 or 4.2.")
    return value


def _as_yaml(line: str) -> Any:
    try:
        return parse_yaml(f"value: {line}\n", "").value["value"]
    except ContentError as error:
        raise Refused.because(*error.faults) from None
