"""Triage: signs, and the most urgent of three levels that any of them calls for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.claim import Claims
from tworings.model.ledger import Ledger
from tworings.model.rich_text import RichText

LevelId = Literal["emergency", "soon", "watch"]
#: The three levels, the most urgent first.
LEVELS: tuple[str, ...] = get_args(LevelId)


class Level(Strict):
    """How urgent, and what to do then."""

    id: Annotated[LevelId, Field(description="emergency, soon or watch.")]
    title: Text
    do: Annotated[RichText, Field(description="What to do, in one to three sentences.")]


class SignGroup(Strict):
    """Signs that stand together on the page."""

    id: Slug
    title: Text


class Sign(Strict):
    """Something that a person notices in themselves."""

    id: Slug
    group: Annotated[Slug, Field(description="Id of a group.")]
    text: Annotated[Text, Field(description="The sign in plain words, as a person would say it.")]
    level: LevelId
    how_soon: Annotated[
        Text | None, Field(description='When to ask, if not at once: "Today", "Book a visit".')
    ] = None
    why: Annotated[RichText, Field(description="Why this level; never a diagnosis.")]
    claims: Claims


class Together(Strict):
    """Signs that are more urgent together than each alone, by level or by how soon."""

    signs: Annotated[
        tuple[Slug, ...], Field(min_length=2, strict=False, description="All of these.")
    ]
    level: LevelId
    how_soon: Annotated[Text | None, Field(description="When to ask, if not at once.")] = None
    why: RichText
    claims: Claims

    @model_validator(mode="after")
    def _each_once(self) -> Together:
        if len(set(self.signs)) < len(self.signs):
            raise Misfit(
                "a sign is named twice",
                expected="two or more different signs",
                mend="delete the repeated id, or name another sign",
                at="signs",
            )
        return self


class HelpPage(Strict):
    """The page that says where to go, in words and by the name of its file."""

    text: Annotated[Text, Field(description="What the link says.")]
    page: Annotated[
        Slug,
        Field(description="The page's file name. Where the site links to it, so does the result."),
    ]


class TriageText(Strict):
    """A triage scheme as it is written in YAML."""

    id: Annotated[Slug, Field(description="The file's name, without its ending.")]
    title: Annotated[Text, Field(description="What readers see above it.")]
    intro: Annotated[RichText, Field(description="What it does, in one or two sentences.")]
    safety_note: Annotated[RichText, Field(description="What stays in view in every state.")]
    claims: Annotated[
        tuple[Slug, ...], Field(strict=False, description="Claims behind intro and safety note.")
    ] = ()
    nothing_ticked: Annotated[
        RichText, Field(description="What is said when no sign is ticked; no all-clear.")
    ]
    help_page: Annotated[
        HelpPage | None, Field(description="The page that says where to get help.")
    ] = None
    say: Annotated[
        tuple[Text, ...],
        Field(strict=False, description="Lines to read out to a clinician, printed with signs."),
    ] = ()
    levels: Annotated[
        tuple[Level, ...],
        Field(
            min_length=3,
            max_length=3,
            strict=False,
            description="emergency, soon and watch, in this order.",
        ),
    ]
    how_soon: Annotated[
        tuple[Text, ...],
        Field(strict=False, description="Every how_soon of the signs, the most urgent first."),
    ] = ()
    groups: Annotated[tuple[SignGroup, ...], Field(min_length=1, strict=False)]
    signs: Annotated[tuple[Sign, ...], Field(min_length=1, max_length=40, strict=False)]
    together: Annotated[tuple[Together, ...], Field(strict=False)] = ()


@dataclass(frozen=True)
class TriageScheme:
    """A triage scheme whose signs, groups and claims are known to fit together.

    Attributes
    ----------
    text : TriageText
        What was written.
    ledger : Ledger
        Every claim that the signs name, and its references.
    """

    text: TriageText
    ledger: Ledger

    @property
    def id(self) -> str:
        """The scheme's id."""
        return self.text.id

    @property
    def signs(self) -> Mapping[str, Sign]:
        """The signs by id, in order."""
        return {sign.id: sign for sign in self.text.signs}

    def __repr__(self) -> str:
        return f"TriageScheme({self.id!r}, {len(self.text.signs)} signs)"

    def level_of(self, ticked: Collection[str]) -> str | None:
        """Return the most urgent level that any ticked sign, or signs together, call for.

        Parameters
        ----------
        ticked : collection of str
            Ids of signs.

        Returns
        -------
        str or None
            One of ``LEVELS``; None when nothing is ticked.

        Raises
        ------
        ValueError
            When an id is no sign of this scheme.
        """
        signs = self.signs
        strange = sorted(set(ticked) - set(signs))
        if strange:
            raise ValueError(f"{self.id}: {strange[0]!r} is no sign of it")
        found = {signs[sign].level for sign in ticked}
        found |= {one.level for one in self.text.together if set(one.signs) <= set(ticked)}
        return min(found, key=LEVELS.index, default=None)
