"""What a pressure lab shows, as an educator writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Strict, Text
from tworings.model.trace import Scenario

#: The drawings of anatomy that can stand beside the chart.
LabDrawing = Literal["coronal", "median-prostate", "median-vagina", "transverse"]


class LabPlan(Strict):
    """A choice of scenarios for the pressure lab, and the drawing that moves along."""

    title: Annotated[Text, Field(description="What readers see above the lab.")]
    scenarios: Annotated[
        tuple[Scenario, ...],
        Field(min_length=1, strict=False, description="What can be played, in this order."),
    ]
    drawing: Annotated[
        LabDrawing | None, Field(description="The drawing that moves along; leave out for none.")
    ] = None

    @model_validator(mode="after")
    def _each_once(self) -> LabPlan:
        for index, scenario in enumerate(self.scenarios):
            if scenario in self.scenarios[:index]:
                raise Misfit(
                    f'scenario "{scenario}" is named twice',
                    expected="each scenario once",
                    mend="delete one of the two, or name another scenario",
                    at="scenarios",
                )
        return self
