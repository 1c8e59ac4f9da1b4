"""A part of the body, as it is named, explained and drawn."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Slug, Strict, Text
from tworings.model.rich_text import RichText


class Structure(Strict):
    """A structure of *Terminologia Anatomica*, with the words people use for it."""

    id: Annotated[Slug, Field(description="The English term in snake_case.")]
    name: Text
    latin: Text
    lay_name: Text
    also_called: Annotated[tuple[Text, ...], Field(strict=False)] = ()
    is_: Annotated[RichText, Field(alias="is", description="What it is, in one sentence.")]
    does: Annotated[RichText, Field(description="What it does, in one sentence.")]
    control: Annotated[
        Literal["yes", "partly", "no", "not_a_muscle"],
        Field(description="Can you control it at will?"),
    ]
    control_note: RichText
    claims: Annotated[tuple[Slug, ...], Field(min_length=1, strict=False)]
