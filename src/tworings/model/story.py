"""A story: scenes, what is said and done in them, and the choices that lead on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug, Strict, Text
from tworings.model.ledger import Ledger
from tworings.model.rich_text import RichText


class Line(Strict):
    """One thing that somebody says, or does."""

    who: Annotated[Slug, Field(description='Id of one of the people; "you" is the reader.')]
    says: Annotated[RichText | None, Field(description="The words, without quotes.")] = None
    does: Annotated[
        RichText | None, Field(description='What follows the name: "looks at the floor."')
    ] = None

    @model_validator(mode="after")
    def _says_or_does(self) -> Line:
        if (self.says is None) == (self.does is None):
            both = self.says is not None
            raise Misfit(
                "the line has both says and does" if both else "the line has no words",
                expected="one of says and does",
                mend="make two lines of it" if both else 'add "says:" or "does:" with its text',
                at="says" if both else "",
            )
        return self


class StoryChoice(Strict):
    """One thing that the reader can do next."""

    id: Annotated[Slug, Field(description="Unique in its scene.")]
    text: RichText
    to: Annotated[Slug, Field(description="Id of the scene that it leads to.")]
    feedback: Annotated[
        RichText, Field(description="What comes of it, kindly; shown once the choice is made.")
    ]
    claims: Annotated[
        tuple[Slug, ...], Field(strict=False, description="Claims behind the feedback.")
    ] = ()


class Scene(Strict):
    """One moment of a story. It leads on by choices, or it is an end."""

    id: Annotated[Slug, Field(description="Unique in the story.")]
    title: Text
    setting: Annotated[
        RichText | None, Field(description="Where and when, before anybody speaks.")
    ] = None
    lines: Annotated[
        tuple[Line, ...], Field(strict=False, description="What is said and done, in order.")
    ] = ()
    asks: Annotated[
        RichText | None, Field(description="The lead-in to the choices, if not the usual one.")
    ] = None
    choices: Annotated[
        tuple[StoryChoice, ...],
        Field(max_length=6, strict=False, description="What the reader can do; none at an end."),
    ] = ()
    ends: Annotated[bool, Field(description="true: the story ends here.")] = False
    closing: Annotated[RichText | None, Field(description="The last words of an end.")] = None
    returns: Annotated[
        bool, Field(description="true: the story may come back here after going on.")
    ] = False
    claims: Annotated[
        tuple[Slug, ...], Field(strict=False, description="Claims behind the closing.")
    ] = ()

    @model_validator(mode="after")
    def _choice_ids_differ(self) -> Scene:
        ids = [choice.id for choice in self.choices]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise Misfit(
                f'choice id "{twice[0]}" is used twice',
                expected="each choice id once in a scene",
                mend="give one of the two another id",
                at="choices",
            )
        return self

    @model_validator(mode="after")
    def _leads_on_or_ends(self) -> Scene:
        if not self.choices and not self.ends:
            raise Misfit(
                "the scene is a dead end: it has no choices and does not end the story",
                expected='choices, or "ends: true" with a closing',
                mend='add "choices:", or write "ends: true" and "closing: ..."',
            )
        if self.choices and self.ends:
            raise Misfit(
                "the scene ends the story and has choices as well",
                expected="one of the two",
                mend='delete "ends: true", or the choices',
                at="ends",
            )
        if self.ends and self.closing is None:
            raise Misfit(
                "the scene ends the story without a closing",
                expected="last words that let the reader go kindly",
                mend='add "closing: ..."',
                at="ends",
            )
        for name in ("closing", "claims"):
            if getattr(self, name) and not self.ends:
                raise Misfit(
                    f"{name} belongs to an end, and this scene has choices",
                    expected=f"{name} in a scene with ends: true",
                    mend="move it to an end, or to the feedback of a choice",
                    at=name,
                )
        if self.ends and (self.asks is not None or self.returns):
            name = "asks" if self.asks is not None else "returns"
            raise Misfit(
                f"{name} belongs to a scene with choices, and this is an end",
                expected="an end without it",
                mend="delete it",
                at=name,
            )
        return self

    def choice(self, choice_id: str) -> StoryChoice | None:
        """Return one of the choices by its id, or None."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


@dataclass(frozen=True)
class Plot:
    """A whole story, checked, with what it rests on. `tworings.load_story` reads one.

    Attributes
    ----------
    id, title : str
    start : str
        Id of the scene that comes first.
    people : mapping of str to str
        Names by id; ``you`` is the reader.
    scenes : mapping of str to Scene
        By id, in the order in which they are written.
    ledger : Ledger
        Every claim that the scenes name, and its references.
    content_note : RichText or None
        What some readers want to know before they begin.
    """

    id: str
    title: str
    start: str
    people: Mapping[str, str]
    scenes: Mapping[str, Scene]
    ledger: Ledger = field(repr=False)
    content_note: RichText | None = None

    def followed(self, path: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
        """Return the part of a path that the story allows, from the start.

        Parameters
        ----------
        path : iterable of (scene id, choice id)
            Steps, in order. The first one that does not fit ends the path.
        """
        steps: list[tuple[str, str]] = []
        scene = self.scenes[self.start]
        for step in path:
            scene_id, choice_id, *more = (*step, "", "")[:4]
            choice = scene.choice(choice_id)
            if scene_id != scene.id or choice is None or any(more):
                break
            steps.append((scene.id, choice.id))
            scene = self.scenes[choice.to]
        return tuple(steps)

    def after(self, path: Iterable[Iterable[str]]) -> Scene:
        """Return the scene that a path leads to; see :meth:`followed`."""
        steps = self.followed(path)
        if not steps:
            return self.scenes[self.start]
        scene_id, choice_id = steps[-1]
        choice = self.scenes[scene_id].choice(choice_id)
        assert choice is not None
        return self.scenes[choice.to]

    def __repr__(self) -> str:
        return f"Plot({self.id!r}, {len(self.scenes)} scenes)"
