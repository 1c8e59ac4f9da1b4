"""Match rows with options."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, refuse_twice
from tworings.model.items.base import Choice, Item, Reason
from tworings.model.rich_text import RichText


class Option(Strict):
    """One thing that a row can be matched with."""

    id: Slug
    text: RichText


class Row(Choice):
    """One thing to match, the option that is right for it, and why."""

    key: Annotated[Slug, Field(description="Id of the option that belongs to this row.")]


class Match(Item):
    """Three to eight rows; an option may belong to several rows, or to none.

    A response holds ``row=option`` for each row that was matched. The score is the share of
    rows that are right, if that is at least one half, and 0 otherwise.
    """

    partial_credit: ClassVar[bool] = True

    type: Literal["match"]
    options: Annotated[
        tuple[Option, ...],
        Field(min_length=2, max_length=10, strict=False, description="What rows are matched with."),
    ]
    rows: Annotated[tuple[Row, ...], Field(min_length=3, max_length=8, strict=False)]

    @model_validator(mode="after")
    def _rows_fit_the_options(self) -> Match:
        ids = [option.id for option in self.options]
        refuse_twice(ids, "option", "options", "an item")
        refuse_twice((row.id for row in self.rows), "row", "rows", "an item")
        for row in self.rows:
            if row.key not in ids:
                raise Misfit(
                    f'the key of row "{row.id}" is "{row.key}", which is no option of this item',
                    expected=f"one of {', '.join(ids)}",
                    mend="write the id of an option as the row's key",
                    at="rows",
                )
        return self

    @property
    def key_response(self) -> tuple[str, ...]:
        """``row=option`` for every row."""
        return tuple(f"{row.id}={row.key}" for row in self.rows)

    @property
    def key_texts(self) -> tuple[RichText, ...]:
        """``row → option`` for every row."""
        texts = {option.id: option.text for option in self.options}
        return tuple(RichText(f"{row.text} → {texts[row.key]}") for row in self.rows)

    @property
    def why(self) -> tuple[RichText, ...]:
        """The rationale of every row."""
        return tuple(row.rationale for row in self.rows)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The rationale of every row."""
        return tuple(
            Reason(row.id, ("rows", index, "rationale"), row.rationale, row.claims)
            for index, row in enumerate(self.rows)
        )

    def _refuse(self, made: tuple[str, ...]) -> None:
        known = {f"{row.id}={option.id}" for row in self.rows for option in self.options}
        self._refuse_strange(made, known, "row with an option")
        rows = [one.partition("=")[0] for one in made]
        twice = sorted({row for row in rows if rows.count(row) > 1})
        if twice:
            raise ValueError(f"item {self.id}: row {twice[0]!r} is matched twice")

    def _credit(self, made: tuple[str, ...]) -> float:
        right = len(self.keys.intersection(made))
        return right / len(self.rows) if 2 * right >= len(self.rows) else 0.0
