"""The blueprint of an assessment: which items it draws from which banks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.bank import ItemBank
from tworings.model.module import PassMark


class Drawn(Strict):
    """What is drawn from the bank of one module."""

    module: Annotated[Slug, Field(description="The id of the module.")]
    items: Annotated[
        tuple[Slug, ...],
        Field(min_length=2, strict=False, description="At least two items of its bank, by id."),
    ]


class CorePoint(Strict):
    """A point of safety that no assessment may leave out."""

    title: Annotated[Text, Field(description="The point, in a few words.")]
    objective: Annotated[
        Slug, Field(description="The objective that it belongs to; one of its items is drawn.")
    ]


class Blueprint(Strict):
    """An assessment over all modules: items that stand in their banks, named by id."""

    id: Slug
    title: Text
    pass_mark: Annotated[PassMark, Field(description="Our own line: how many right, of how many.")]
    confidence: Annotated[
        bool, Field(description="Whether the quiz asks how sure the learner is of each response.")
    ] = False
    core: Annotated[
        tuple[CorePoint, ...],
        Field(min_length=1, strict=False, description="Points of safety that must be in it."),
    ]
    drawn: Annotated[
        tuple[Drawn, ...],
        Field(min_length=1, strict=False, description="Items by module, every module once."),
    ]

    @model_validator(mode="after")
    def _mark_counts_the_items(self) -> Blueprint:
        count = sum(len(one.items) for one in self.drawn)
        if self.pass_mark.of != count:
            raise Misfit(
                f"the pass mark is out of {self.pass_mark.of}, and {count} items are drawn",
                expected="the number of items that are drawn",
                mend=f'write "of: {count}", or change what is drawn',
                at="pass_mark",
            )
        return self


@dataclass(frozen=True)
class DrawnAssessment:
    """An assessment with its items.

    Attributes
    ----------
    blueprint : Blueprint
    banks : tuple of ItemBank
        Of each module the part that is drawn, in the order of the modules' numbers.
    """

    blueprint: Blueprint
    banks: tuple[ItemBank, ...]
