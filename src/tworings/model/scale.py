"""Scales: sentences that a person says from 1 to 5 how far they fit; there is no right number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.rich_text import RichText

#: What can be said to a line, from the lowest to the highest.
STEPS = (1, 2, 3, 4, 5)


class ScaleLine(Strict):
    """One sentence to say a number to; it may stay empty."""

    id: Annotated[Slug, Field(description="Unique in the file.")]
    text: RichText


class Scale(Strict):
    """Sentences that share the words at both ends."""

    id: Annotated[Slug, Field(description='Such as "confidence"; its first letter heads columns.')]
    title: Annotated[Text, Field(description="What is asked of each line.")]
    low: Annotated[Text, Field(description="What 1 stands for.")]
    high: Annotated[Text, Field(description="What 5 stands for.")]
    lines: Annotated[tuple[ScaleLine, ...], Field(min_length=1, strict=False)]


class ScaleForm(Strict):
    """Every scale of an assessment."""

    id: Annotated[Slug, Field(description="The file's name.")]
    title: Text
    intro: RichText
    scales: Annotated[tuple[Scale, ...], Field(min_length=1, strict=False)]

    def lines(self) -> Iterator[ScaleLine]:
        """Yield every line, scale by scale."""
        for scale in self.scales:
            yield from scale.lines

    @model_validator(mode="after")
    def _ids_differ(self) -> ScaleForm:
        ids = [scale.id for scale in self.scales] + [line.id for line in self.lines()]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise Misfit(
                f'id "{twice[0]}" is used twice',
                expected="an id of its own for each scale and each line",
                mend="give one of the two another id, or delete it",
                at="scales",
            )
        letters = [scale.id[0] for scale in self.scales]
        # k stands for knowledge, s for how sure a response was.
        if len({*letters, "k", "s"}) < len(letters) + 2:
            raise Misfit(
                f"the scales begin with {', '.join(letters)}",
                expected='a first letter of its own for each, and neither "k" nor "s"',
                mend="rename a scale: its first letter heads its columns in a table",
                at="scales",
            )
        return self
