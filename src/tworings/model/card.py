"""A card to keep: a form that is filled in, printed or saved, and kept nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.ledger import Ledger
from tworings.model.rich_text import RichText

FieldKind = Literal["line", "lines", "choice", "ticks", "scale_list"]

#: Which kind of field lists what, and how few there may be.
_LISTS = {"choice": ("options", 2), "ticks": ("options", 1), "scale_list": ("things", 1)}


class CardOption(Strict):
    """One thing to choose or to tick, or one that yes, maybe, not now or no is said to."""

    id: Slug
    text: RichText


class CardField(Strict):
    """One thing to fill in; every field may stay empty."""

    id: Annotated[Slug, Field(description="Unique in the card.")]
    kind: Annotated[
        FieldKind,
        Field(
            description="line: a line to write; lines: several; choice: one of its options; "
            "ticks: any of its options; scale_list: yes, maybe, not now or no to each thing."
        ),
    ]
    label: RichText
    help: Annotated[RichText | None, Field(description="A sentence or two below the label.")] = None
    options: Annotated[
        tuple[CardOption, ...], Field(strict=False, description="For choice and ticks.")
    ] = ()
    things: Annotated[
        tuple[CardOption, ...], Field(strict=False, description="For scale_list.")
    ] = ()
    claims: Annotated[
        tuple[Slug, ...], Field(strict=False, description="Claims that the label or help rest on.")
    ] = ()

    @property
    def listed(self) -> tuple[CardOption, ...]:
        """The options or things; none for a line to write."""
        return self.options or self.things

    @model_validator(mode="after")
    def _lists_what_its_kind_needs(self) -> CardField:
        needed, least = _LISTS.get(self.kind, ("", 0))
        for key in {"options", "things"} - {needed}:
            if getattr(self, key):
                raise Misfit(
                    f'{key} stand in a field of kind "{self.kind}"',
                    expected=f'"{needed}"' if needed else "a label, and help if it is needed",
                    mend=f'rename the key to "{needed}"' if needed else "delete them",
                    at=key,
                )
        there = getattr(self, needed) if needed else ()
        if len(there) < least:
            raise Misfit(
                f'a field of kind "{self.kind}" has {len(there) or "no"} {needed}',
                expected=f"at least {least}",
                mend=f'add to "{needed}:", or choose another kind',
                at=needed if there else "kind",
            )
        ids = [option.id for option in self.listed]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise Misfit(
                f'id "{twice[0]}" is used twice in {needed}',
                expected="an id of its own for each",
                mend="give one of the two another id, or delete it",
                at=needed,
            )
        return self


class CardSection(Strict):
    """Fields that belong together."""

    id: Slug
    title: Text
    intro: Annotated[RichText | None, Field(description="What to know before filling it in.")] = (
        None
    )
    fields: Annotated[tuple[CardField, ...], Field(min_length=1, strict=False)]


class CardForm(Strict):
    """A card as it is written: sections of fields."""

    id: Annotated[Slug, Field(description="The file's name.")]
    title: Annotated[Text, Field(description="Neutral: it is printed, and seen on a screen.")]
    intro: RichText
    sections: Annotated[tuple[CardSection, ...], Field(min_length=1, strict=False)]

    def fields(self) -> Iterator[CardField]:
        """Yield every field, in order."""
        for section in self.sections:
            yield from section.fields


@dataclass(frozen=True)
class BlankCard:
    """A card before anyone has filled it in.

    Attributes
    ----------
    form : CardForm
    ledger : Ledger
        Every claim that its fields name, and its references.
    """

    form: CardForm
    ledger: Ledger

    def __repr__(self) -> str:
        return f"BlankCard({self.form.id!r}, {len(list(self.form.fields()))} fields)"
