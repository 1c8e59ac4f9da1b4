"""A stimulus: what several items refer to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.rich_text import RichText


class Stimulus(Strict):
    """A vignette, a drawing, or both; shown above each item that names it."""

    id: Annotated[Slug, Field(description="Unique in its bank.")]
    title: Text
    text: Annotated[RichText | None, Field(description="The vignette.")] = None
    drawing: Annotated[Slug | None, Field(description='Name of a drawing, such as "coronal".')] = (
        None
    )
    claims: Annotated[
        tuple[Slug, ...],
        Field(strict=False, description="Claims that the text or the drawing rests on, if any."),
    ] = ()

    @model_validator(mode="after")
    def _shows_something(self) -> Stimulus:
        if self.text is None and self.drawing is None:
            raise Misfit(
                "the stimulus has neither text nor drawing",
                expected='"text:", "drawing:", or both',
                mend="add one of them",
            )
        return self
