"""A logic model: how a programme is meant to work, stage by stage, and what is only hoped."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text, refuse_twice
from tworings.model.figures.base import FigurePlan

#: Whether those who run the programme can see that a stage leads to the next.
Seen = Literal["seen", "hoped"]


class Leads(Strict):
    """The arrow from a stage to the next."""

    label: Annotated[Text, Field(max_length=40, description="What stands beside it.")]
    seen: Annotated[
        Seen,
        Field(description="seen: it can be counted on the day; hoped: nobody has studied it here."),
    ]


class LogicPart(Strict):
    """One thing in a stage."""

    short: Annotated[Text, Field(max_length=44, description="What stands in its box.")]
    text: Annotated[Text, Field(description="What stands in the table.")]


class LogicStage(Strict):
    """A stage: inputs, activities, outputs, outcomes."""

    id: Slug
    name: Annotated[Text, Field(max_length=30, description="Head of its column in the table.")]
    parts: Annotated[tuple[LogicPart, ...], Field(min_length=2, max_length=6, strict=False)]
    leads: Annotated[Leads | None, Field(description="The arrow to the next stage.")] = None


class LogicModel(FigurePlan):
    """Stages from top to bottom, each leading to the next.

    Each has as many parts as the others: a row of the table runs through all of them.
    """

    figure: Literal["logic_model"]
    stages: Annotated[tuple[LogicStage, ...], Field(min_length=3, max_length=6, strict=False)]

    @model_validator(mode="after")
    def _stages_join(self) -> LogicModel:
        refuse_twice((stage.id for stage in self.stages), "stage", "stages", "a logic model")
        for stage in self.stages[:-1]:
            if stage.leads is None:
                raise Misfit(
                    f"stage {stage.id!r} leads nowhere",
                    expected='"leads:" with "label" and "seen" for each stage but the last',
                    mend="say beside the arrow how it leads to the next stage",
                    at="stages",
                )
        if self.stages[-1].leads is not None:
            raise Misfit(
                f"the last stage, {self.stages[-1].id!r}, leads on",
                expected='no "leads:" in the last stage',
                mend="delete it, or add the stage that it leads to",
                at="stages",
            )
        return self

    @model_validator(mode="after")
    def _rows_are_whole(self) -> LogicModel:
        first = self.stages[0]
        for stage in self.stages[1:]:
            if len(stage.parts) != len(first.parts):
                raise Misfit(
                    f"stage {stage.id!r} has {len(stage.parts)} parts",
                    expected=f"{len(first.parts)}, as in {first.id!r}: each is a cell of the table",
                    mend="add the part that lacks, or delete the one too many",
                    at="stages",
                )
        return self
