"""A question that somebody may ask an educator, and what the educator can say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict
from tworings.model.ledger import Ledger
from tworings.model.rich_text import RichText

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
    claims: Annotated[
        tuple[Slug, ...], Field(strict=False, description="Ids of the claims it rests on.")
    ] = ()
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


@dataclass(frozen=True)
class QuestionBank(Mapping[str, Question]):
    """A read-only mapping from question id to question, in order.

    Attributes
    ----------
    questions : mapping of str to Question
    ledger : Ledger
        Every claim the answers name, and its references.
    """

    questions: Mapping[str, Question]
    ledger: Ledger

    def __getitem__(self, key: str) -> Question:
        return self.questions[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.questions)

    def __len__(self) -> int:
        return len(self.questions)

    def __repr__(self) -> str:
        return f"QuestionBank({len(self)} questions)"
