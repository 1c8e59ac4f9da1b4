"""Where to get help in one country."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text

Level = Literal["emergency", "urgent", "non_urgent"]
#: The levels of help, the most urgent first.
LEVELS: tuple[Level, ...] = get_args(Level)

Need = Literal["advice", "pep", "sexual_assault", "tests"]
#: What a country file should answer beside an ambulance and a doctor.
NEEDS: tuple[Need, ...] = get_args(Need)


class Service(Strict):
    """One way to reach help."""

    name: Text
    how: Annotated[Text, Field(description="The number to ring or the place to go.")]
    for_: Annotated[Text, Field(alias="for", description="What it is for, in a few words.")]
    needs: Annotated[
        tuple[Need, ...],
        Field(
            strict=False,
            description=(
                "Which needs it answers: advice (somebody to ask by phone), pep, sexual_assault, "
                "tests (for infections). `tworings places` tells which of them no service answers."
            ),
        ),
    ] = ()
    source: Annotated[
        str,
        Field(
            pattern=r"^https://[^\s/.]+(\.[^\s/.]+)+(/\S*)?$",
            description="The page that was read, not the first page of a site.",
        ),
    ]
    checked_on: date


class Place(Strict):
    """The three levels of help in one country."""

    id: Slug
    country: Text
    emergency_number: Annotated[
        Text, Field(description='What to ring when a life is at risk, such as "112 or 999".')
    ]
    note: Annotated[
        Text | None, Field(description="What to know of the whole country, in a sentence or two.")
    ] = None
    emergency: Annotated[tuple[Service, ...], Field(min_length=1, strict=False)]
    urgent: Annotated[tuple[Service, ...], Field(min_length=1, strict=False)]
    non_urgent: Annotated[tuple[Service, ...], Field(min_length=1, strict=False)]

    @model_validator(mode="after")
    def _one_emergency_number(self) -> Place:
        # It is shown twice, far apart on the page: nobody would see a slip in one of the two.
        said = " ".join(service.how for service in self.emergency)
        numbers = re.findall(r"\d+", self.emergency_number)
        missing = next((number for number in numbers if not re.search(rf"\b{number}\b", said)), "")
        if missing or not numbers:
            raise Misfit(
                f'no service under "emergency" says to ring {missing}'
                if missing
                else "there is no number in it",
                expected="a number that stands in the how of an emergency service too",
                mend="make the two say the same number",
                at="emergency_number",
            )
        return self

    def services(self) -> tuple[tuple[Level, tuple[Service, ...]], ...]:
        """Return the services of each level, the most urgent first."""
        return tuple((level, getattr(self, level)) for level in LEVELS)

    def unanswered(self) -> tuple[Need, ...]:
        """Return the needs that no service answers."""
        answered = {need for _, some in self.services() for one in some for need in one.needs}
        return tuple(need for need in NEEDS if need not in answered)
