"""A loop: things that lead to each other in a ring, and a way out of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text, refuse_twice
from tworings.model.figures.base import FigurePlan

#: How well it is known that one thing leads to another.
Basis = Literal["measured", "asked", "inferred", "advised"]


class Step(Strict):
    """An arrow: that one thing leads to another, and how well it is known."""

    label: Annotated[Text, Field(description="Names it in the table; items name it so.")]
    basis: Annotated[
        Basis,
        Field(
            description="measured: in a study; asked: what people said; inferred: by the authors "
            "of this book; advised: advice of a health service. The arrow is drawn by it."
        ),
    ]
    known: Annotated[Text, Field(description="How well it is known, and in whom.")]
    claims: Annotated[tuple[Slug, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _rests_on_something(self) -> Step:
        if not self.claims and self.basis != "inferred":
            raise Misfit(
                f"the step is {self.basis} and names no claim",
                expected="a claim for every step that is not inferred",
                mend='add "claims:", or write "basis: inferred" if nobody has studied it',
                at="basis",
            )
        return self


class Stage(Strict):
    """One thing in the ring."""

    id: Slug
    text: Annotated[Text, Field(max_length=16, description="What stands in its box.")]
    next_: Annotated[Step, Field(alias="next", description="The arrow to the next stage.")]


class WayOut(Strict):
    """The box outside the ring, and the arrow that leads to it from any point."""

    text: Annotated[Text, Field(max_length=16)]
    step: Step


class Loop(FigurePlan):
    """Stages in a ring, each leading to the next and the last to the first, and a way out."""

    figure: Literal["loop"]
    head: Annotated[Text, Field(description="Head of the table's first column.")]
    known_head: Annotated[Text, Field(description="Head of its second column.")]
    stages: Annotated[tuple[Stage, ...], Field(min_length=3, max_length=5, strict=False)]
    way_out: WayOut

    @model_validator(mode="after")
    def _stages_differ(self) -> Loop:
        refuse_twice((stage.id for stage in self.stages), "stage", "stages", "a loop")
        return self

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every arrow: round the ring, then the way out."""
        return (*(stage.next_ for stage in self.stages), self.way_out.step)
