"""A question that somebody may ask an educator, and what the educator can say."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict
from tworings.model.claim import ClaimsIfAny
from tworings.model.rich_text import RichText
from tworings.model.sourced import SourcedById

QuestionType = Literal["fact", "is_it_normal", "personal", "values", "shock", "disclosure"]


class Question(Strict):
    """One question as people say it, and its model answer."""

    id: Annotated[Slug, Field(description="What it asks, in a few words.")]
    type: Annotated[
        QuestionType,
        Field(
            description="fact: has a source; is_it_normal: asks for comfort; personal: about the "
            "educator or the one who asks; values: people differ; shock: tests the room; "
            "disclosure: somebody tells of harm."
        ),
    ]
    module: Annotated[Slug, Field(description="The module that it belongs to, by its folder.")]
    asked: Annotated[RichText, Field(description="The question, as people say it.")]
    answer: Annotated[
        RichText, Field(description="What to say aloud: two to five short sentences.")
    ]
    claims: ClaimsIfAny = ()
    do: Annotated[RichText | None, Field(description="What helps, for the educator.")] = None
    avoid: Annotated[RichText | None, Field(description="What to leave out.")] = None

    @model_validator(mode="after")
    def _facts_have_sources(self) -> Question:
        if self.type == "fact" and not self.claims:
            raise Misfit(
                'a question of type "fact" names no claim',
                expected="the ids of the claims that its answer rests on",
                mend='add "claims: [...]", or choose another type',
                at="type",
            )
        return self


class QuestionBank(SourcedById[Question]):
    """A read-only mapping from question id to question, in order, and what the answers rest on."""

    def __repr__(self) -> str:
        return f"QuestionBank({len(self)} questions)"
