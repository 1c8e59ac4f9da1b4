"""An agenda as an educator writes it: fixed blocks, and which parts of which modules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.module import Minutes, Module
from tworings.model.packing import Bring

#: The shortest and the longest session, in minutes.
SHORTEST, LONGEST = 15, 480
#: The largest group.
LARGEST = 200
#: A time of day, such as 09:30.
Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Block(Strict):
    """A part of every workshop that belongs to no module."""

    id: Slug
    title: Text
    place: Annotated[
        Literal["open", "middle", "close"], Field(description="Where in the agenda it stands.")
    ]
    minutes: Minutes
    online: Annotated[Minutes | None, Field(description="Its minutes online, if they differ.")] = (
        None
    )
    brings: Annotated[tuple[Bring, ...], Field(strict=False)] = ()
    if_late: Annotated[
        Text | None, Field(description="What to cut when late; without it, all of it.")
    ] = None
    never_cut: bool = False


class Session(Strict):
    """One meeting: what is in it, in any order."""

    title: Text
    parts: Annotated[
        tuple[Slug, ...],
        Field(
            min_length=1,
            strict=False,
            description="Blocks, modules (what is said) and activities, by id.",
        ),
    ]
    minutes: Annotated[
        dict[Slug, Minutes],
        Field(
            default_factory=dict,
            description="Bounds of its own for a part, within those of the part.",
        ),
    ]

    @model_validator(mode="after")
    def _each_once(self) -> Session:
        for index, part in enumerate(self.parts):
            if part in self.parts[:index]:
                raise Misfit(
                    f'"{part}" is named twice',
                    expected="each part once",
                    mend="delete one of the two",
                    at="parts",
                )
        for part in self.minutes:
            if part not in self.parts:
                raise Misfit(
                    f'there are bounds for "{part}", which is not among the parts',
                    expected="bounds for parts of this session only",
                    mend="name it under parts, or delete its bounds",
                    at="minutes",
                )
        return self


class Preset(Strict):
    """An agenda that is ready to use: one session, or a series of them."""

    id: Annotated[Slug, Field(description="The name of the file.")]
    title: Text
    intro: Annotated[Text, Field(description="For whom it is, in one or two sentences.")]
    length: Annotated[int, Field(ge=SHORTEST, le=LONGEST, description="Minutes of each session.")]
    start: Annotated[Clock, Field(description='When it starts, such as "18:00".')]
    people: Annotated[int, Field(ge=1, le=LARGEST, description="How many come.")]
    online: bool = False
    sessions: Annotated[tuple[Session, ...], Field(min_length=1, strict=False)]


@dataclass(frozen=True)
class Agendas:
    """All that agendas are made from.

    Attributes
    ----------
    id, title : str
    modules : tuple of Module
        In the order of their numbers.
    blocks : tuple of Block
        In the order of the file.
    presets : tuple of Preset
        The shortest first.
    """

    id: str
    title: str
    modules: tuple[Module, ...]
    blocks: tuple[Block, ...]
    presets: tuple[Preset, ...]

    def preset(self, own: str) -> Preset:
        """Return a preset by its id.

        Raises
        ------
        ValueError
            When there is none; it names those that there are.
        """
        for preset in self.presets:
            if preset.id == own:
                return preset
        known = ", ".join(preset.id for preset in self.presets)
        raise ValueError(f"there is no agenda {own!r}; expected one of {known}")
