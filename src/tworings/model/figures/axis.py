"""The scale of a chart."""

from __future__ import annotations

import math
from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Strict, Text


class Axis(Strict):
    """A scale from low to high, in even steps or in steps that multiply."""

    label: Annotated[Text, Field(description="What is measured.")]
    unit: Annotated[Text, Field(description="Such as % or mOsm/kg.")]
    scale: Annotated[
        Literal["linear", "log"], Field(description="log: each step along it multiplies.")
    ] = "linear"
    low: float
    high: float
    ticks: Annotated[
        tuple[float, ...], Field(min_length=2, strict=False, description="Where numbers stand.")
    ]

    @model_validator(mode="after")
    def _runs_upwards(self) -> Axis:
        if not self.low < self.high:
            raise Misfit(
                f"the axis runs from {self.low:g} to {self.high:g}",
                expected="low below high",
                mend="change the two",
                at="low",
            )
        if self.scale == "log" and self.low <= 0:
            raise Misfit(
                f"a log axis starts at {self.low:g}",
                expected="a low end above 0",
                mend='raise "low", or write "scale: linear"',
                at="low",
            )
        for tick in self.ticks:
            if not self.low <= tick <= self.high:
                raise Misfit(
                    f"a tick at {tick:g} lies outside {self.low:g} to {self.high:g}",
                    expected="ticks on the axis",
                    mend="delete it, or widen the axis",
                    at="ticks",
                )
        return self

    def holds(self, value: float) -> bool:
        """Tell whether a value lies on the axis."""
        return self.low <= value <= self.high

    def share(self, value: float) -> float:
        """Return where a value lies: 0 at the low end, 1 at the high end."""
        low, high, at = self.low, self.high, value
        if self.scale == "log":
            low, high, at = math.log(low), math.log(high), math.log(at)
        return (at - low) / (high - low)
