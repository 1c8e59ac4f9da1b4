"""Estimate a number, then see the true value on a scale."""

from __future__ import annotations

import math
import re
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Text
from tworings.model.items.base import Item, Reason
from tworings.model.rich_text import RichText

Number = Annotated[float, Field(allow_inf_nan=False)]

#: What a script writes for a number; the front end sends nothing else.
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?", re.ASCII)
#: Two numbers are told apart only beyond what decimals lose as binary ones.
_SLACK = 1e-12


class Numeric(Item):
    """A number to estimate.

    A response is one number as text, such as ``4.2``. It earns 1 within the tolerance of the
    key, one half within twice the tolerance, and 0 further away.
    """

    partial_credit: ClassVar[bool] = True

    type: Literal["numeric"]
    key: Annotated[Number, Field(description="The true value.")]
    tolerance: Annotated[
        Number, Field(gt=0, description="How far away still counts in full, in the same unit.")
    ]
    unit: Annotated[Text, Field(description='Of key, tolerance and scale, such as "cm" or "%".')]
    low: Annotated[Number, Field(description="Where the scale begins.")]
    high: Annotated[Number, Field(description="Where the scale ends.")]
    rationale: Annotated[
        RichText, Field(description="What was measured, in whom; shown after Check.")
    ]
    shown_as: Annotated[
        Text | None,
        Field(description='The true value in words, such as "4.2 cm, from 3.0 to 5.3 cm".'),
    ] = None

    @model_validator(mode="after")
    def _key_is_on_the_scale(self) -> Numeric:
        if self.low >= self.high:
            raise Misfit(
                f"low ({as_text(self.low)}) is not below high ({as_text(self.high)})",
                expected="the lower end of the scale first",
                mend="swap the two numbers, or widen the scale",
                at="low",
            )
        if not self.low <= self.key <= self.high:
            raise Misfit(
                f"key ({as_text(self.key)}) is not on the scale "
                f"from {as_text(self.low)} to {as_text(self.high)}",
                expected="low, then key, then high",
                mend="widen the scale, or mend the key",
                at="key",
            )
        if self.tolerance > (self.high - self.low) / 4:
            raise Misfit(
                f"tolerance ({as_text(self.tolerance)}) is more than a quarter of the scale",
                expected=f"at most {as_text((self.high - self.low) / 4)}, so that no guess is sure",
                mend="make the tolerance smaller, or the scale wider",
                at="tolerance",
            )
        return self

    @property
    def key_response(self) -> tuple[str, ...]:
        """The true value as text."""
        return (as_text(self.key),)

    @property
    def key_texts(self) -> tuple[RichText, ...]:
        """The true value with its unit."""
        return (RichText(self.shown_as or f"{as_text(self.key)} {self.unit}"),)

    @property
    def why(self) -> tuple[RichText, ...]:
        """The rationale."""
        return (self.rationale,)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The rationale."""
        return (Reason("", ("rationale",), self.rationale),)

    def _refuse(self, made: tuple[str, ...]) -> None:
        if len(made) > 1:
            raise ValueError(f"item {self.id}: a response is one number, not {len(made)}")
        if not _NUMBER.fullmatch(made[0]) or not math.isfinite(float(made[0])):
            raise ValueError(f"item {self.id}: {made[0]!r} is no number such as '4.2'")

    def _credit(self, made: tuple[str, ...]) -> float:
        estimate = float(made[0])
        distance = abs(estimate - self.key)
        slack = _SLACK * max(abs(estimate), abs(self.key))
        if distance <= self.tolerance + slack:
            return 1.0
        return 0.5 if distance <= 2 * self.tolerance + slack else 0.0


def as_text(number: float) -> str:
    """Return a number as people write it: without ``.0``."""
    return str(int(number)) if number == int(number) else repr(number)
