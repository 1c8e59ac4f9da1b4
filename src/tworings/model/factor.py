"""A factor of a decision: something to choose, or a scale from 0 to 10; and conditions on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text

#: What a scale runs over, both ends among it.
SCALE = range(11)

#: An option's id, or a number on a scale.
Value = str | int


class FactorOption(Strict):
    """One thing to choose."""

    id: Slug
    text: Annotated[Text, Field(description="What is chosen, in a few words.")]
    note: Annotated[Text | None, Field(description="A few words to tell it from the others.")] = (
        None
    )


class Factor(Strict):
    """One thing that a decision depends on."""

    id: Slug
    title: Annotated[Text, Field(description="What is asked, such as: Lubricant.")]
    kind: Annotated[
        Literal["choice", "scale"],
        Field(description="choice: one of the options; scale: a number from 0 to 10."),
    ]
    note: Annotated[Text | None, Field(description="A sentence below the title.")] = None
    options: Annotated[
        tuple[FactorOption, ...],
        Field(max_length=12, strict=False, description="For a choice: 2 to 12 options."),
    ] = ()
    low: Annotated[Text | None, Field(description="For a scale: what 0 means.")] = None
    high: Annotated[Text | None, Field(description="For a scale: what 10 means.")] = None

    @model_validator(mode="after")
    def _kind_has_its_keys(self) -> Factor:
        if self.kind == "scale":
            self._refuse(bool(self.options), "options", "a scale has options", "low and high alone")
            for end, number in (("low", 0), ("high", 10)):
                self._refuse(
                    getattr(self, end) is None,
                    "",
                    f'"{end}" is missing',
                    f'a line "{end}: ..." that says what {number} means',
                    f'add "{end}:" with its value',
                )
            return self
        for end in ("low", "high"):
            self._refuse(getattr(self, end) is not None, end, f'a choice has "{end}"', "options")
        self._refuse(
            len(self.options) < 2,
            "options" if self.options else "",
            f"a choice with {len(self.options) or 'no'} option{'s' * (len(self.options) != 1)}",
            "at least 2 options",
            "add what is missing",
        )
        ids = [option.id for option in self.options]
        twice = next((i for i in ids if ids.count(i) > 1), None)
        self._refuse(
            twice is not None,
            "options",
            f'option id "{twice}" is used twice',
            "each option id once in a factor",
            "give one of the two another id",
        )
        return self

    @staticmethod
    def _refuse(
        fault: bool, at: str, problem: str, expected: str, mend: str = "delete it, or change kind"
    ) -> None:
        if fault:
            raise Misfit(problem, expected=expected, mend=mend, at=at)

    @property
    def values(self) -> tuple[Value, ...]:
        """Every value it can have, in order."""
        return tuple(SCALE) if self.kind == "scale" else tuple(o.id for o in self.options)

    def says(self, value: Value) -> str:
        """Return a value as readers see it.

        Raises
        ------
        KeyError
            When it is no value of this factor.
        """
        if self.kind == "scale" and value in SCALE:
            return str(value)
        return {option.id: option.text for option in self.options}[str(value)]


@dataclass(frozen=True)
class Condition:
    """Which values of one factor a rule is for.

    Attributes
    ----------
    options : tuple of str or None
        Ids of options; None for any value, or when a range is given.
    span : tuple of (int, int) or None
        The lowest and the highest number of a scale.
    """

    options: tuple[str, ...] | None = None
    span: tuple[int, int] | None = None

    @property
    def is_any(self) -> bool:
        """Whether every value fits."""
        return self.options is None and self.span is None

    def values(self, factor: Factor) -> tuple[Value, ...]:
        """Return the values of a factor that fit, in the factor's order."""
        if self.span is not None:
            wanted: Iterable[Value] = range(self.span[0], self.span[1] + 1)
        else:
            wanted = factor.values if self.options is None else self.options
        return tuple(value for value in factor.values if value in set(wanted))

    @classmethod
    def written(cls, value: Any) -> Condition:
        """Read a condition as YAML writes it.

        Raises
        ------
        Misfit
            When it is neither an option, a list of options, ``any``, a number, nor a range.
        """
        if isinstance(value, Condition):
            return value
        if value == "any":
            return cls()
        if isinstance(value, str):
            return cls(options=(value,))
        if _is_number(value):
            return cls(span=_in_scale(value, value))
        if isinstance(value, list):
            return cls(options=_options(value))
        if isinstance(value, dict) and set(value) == {"from", "to"}:
            return cls(span=_in_scale(value["from"], value["to"]))
        raise Misfit(
            "the condition cannot be read",
            expected="an option, a list of options, any, a number, or {from: 0, to: 3}",
            mend='write "any" if it makes no difference',
        )

    def as_written(self) -> Any:
        """Return the condition as YAML writes it."""
        if self.span is not None:
            return {"from": self.span[0], "to": self.span[1]}
        return "any" if self.options is None else list(self.options)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _options(value: list[Any]) -> tuple[str, ...]:
    if not value:
        raise Misfit(
            "the list is empty, so the rule decides nothing",
            expected="at least one option",
            mend='name the options, or write "any"',
        )
    if not all(isinstance(one, str) for one in value):
        raise Misfit(
            "the list holds something that is no option",
            expected="ids of options",
            mend="for a scale write {from: 0, to: 3}",
        )
    if "any" in value or len(set(value)) < len(value):
        raise Misfit(
            "the list names an option twice" if "any" not in value else '"any" stands in a list',
            expected="each option once",
            mend='delete the repeated id, or write "any" alone',
        )
    return tuple(value)


def _in_scale(low: Any, high: Any) -> tuple[int, int]:
    if not (_is_number(low) and _is_number(high) and low in SCALE and high in SCALE):
        raise Misfit(
            f"the range is from {low} to {high}",
            expected=f"whole numbers from {SCALE[0]} to {SCALE[-1]}",
            mend="write {from: 0, to: 3}",
        )
    if low > high:
        raise Misfit(
            f"the range is from {low} to {high}, so the rule decides nothing",
            expected="the lower number first",
            mend="swap the two numbers",
        )
    return low, high


#: A condition as a field of a rule.
AnyCondition = Annotated[
    Condition,
    BeforeValidator(Condition.written),
    PlainSerializer(Condition.as_written),
    WithJsonSchema(
        {
            "description": "An option, some options, any, a number, or a range of a scale.",
            "anyOf": [
                {"type": "string", "minLength": 1},
                {"type": "array", "items": {"type": "string"}, "minItems": 1},
                {"type": "integer", "minimum": SCALE[0], "maximum": SCALE[-1]},
                {
                    "type": "object",
                    "properties": {
                        end: {"type": "integer", "minimum": SCALE[0], "maximum": SCALE[-1]}
                        for end in ("from", "to")
                    },
                    "required": ["from", "to"],
                    "additionalProperties": False,
                },
            ],
        }
    ),
]
