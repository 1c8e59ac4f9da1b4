"""What others ask of sexual-health teaching, and where the course answers it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text


class Standard(Strict):
    """One thing that a framework names, in our own words.

    A standard is met by modules, which name it in their own files; or by the course as a whole;
    or not at all. The latter two are said here.
    """

    id: Annotated[Slug, Field(description="Begins with the id of its framework: cdc.skills.")]
    name: Annotated[Text, Field(description="In our own words.")]
    whole_course: Annotated[
        Text | None, Field(description="How the course as a whole answers it.")
    ] = None
    not_covered: Annotated[Text | None, Field(description="Why the course leaves it out.")] = None

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Standard:
        if self.whole_course and self.not_covered:
            raise Misfit(
                "it is answered by the whole course and left out",
                expected="one of the two, or neither",
                mend="delete whole_course or not_covered",
            )
        return self


class Framework(Strict):
    """A published list of what such teaching should hold."""

    id: Slug
    title: Text
    about: Annotated[Text, Field(description="Who wrote it, for whom, and what is borrowed.")]
    claims: Annotated[
        tuple[Slug, ...], Field(min_length=1, strict=False, description="Where it was read.")
    ]
    standards: Annotated[tuple[Standard, ...], Field(min_length=1, strict=False)]


class StandardsMap(Strict):
    """Every framework that the course is held against."""

    frameworks: Annotated[tuple[Framework, ...], Field(min_length=1, strict=False)]

    def standards(self) -> list[tuple[int, int, Standard]]:
        """Return every standard with its place: of the framework, and within it."""
        return [
            (row, place, standard)
            for row, framework in enumerate(self.frameworks)
            for place, standard in enumerate(framework.standards)
        ]
