"""A claim of the evidence ledger, and the references it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Slug, Strict, Text
from tworings.model.rich_text import RichText

Strength = Literal[
    "guideline",
    "systematic-review",
    "cohort",
    "survey",
    "physiology",
    "expert-consensus",
    "unknown",
]

#: The claims that something of health rests on, by id.
Claims = Annotated[
    tuple[Slug, ...],
    Field(min_length=1, strict=False, description="Claims of claims.yaml it rests on."),
]
#: The same where something may say nothing of health; its default is ``()``.
ClaimsIfAny = Annotated[
    tuple[Slug, ...], Field(strict=False, description="Ids of the claims it rests on.")
]


class Claim(Strict):
    """One checkable sentence, with what it stands on.

    Number, unit, who was studied, and hedge stay together in ``statement``.
    """

    id: Slug
    statement: RichText
    strength: Annotated[
        Strength, Field(description='Kind of evidence; "unknown" means: say we do not know.')
    ]
    population: Annotated[
        Text | None, Field(description="Who was studied, with the number of people.")
    ] = None
    references: Annotated[tuple[Slug, ...], Field(min_length=1, strict=False)]
    caution: Annotated[
        RichText | None, Field(description="What must not be read into the claim.")
    ] = None
    checked_on: Annotated[date, Field(description="The day the source was last read.")]
    review_by: Annotated[
        date | None, Field(description="For guidance that dates: the day to read it again.")
    ] = None


@dataclass(frozen=True)
class Reference:
    """One entry of ``references.bib``, as readers see it.

    Attributes
    ----------
    key : str
        The citation key.
    label : str
        Short form: "Bharucha 2006".
    citation : str
        The whole citation in plain text.
    url : str
        Where to read it: the DOI if there is one. Always https.
    title : str
        The title alone.
    year : str
        When it was published; empty where it does not say.
    """

    key: str
    label: str
    citation: str
    url: str
    title: str = ""
    year: str = ""
