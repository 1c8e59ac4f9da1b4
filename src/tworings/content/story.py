"""Reads a story: its people, its scenes, and whether every way through it comes to an end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed, read_list_in
from tworings.content.nearest import did_you_mean
from tworings.content.story_paths import path_faults
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document
from tworings.model import Claim, Plot, RichText, Scene
from tworings.model._strict import Slug, Strict, Text


class _Head(Strict):
    """A story's file before its scenes are looked at one by one."""

    id: Annotated[Slug, Field(description="Unique over the book.")]
    title: Annotated[Text, Field(description="What readers see above the story.")]
    content_note: Annotated[
        RichText | None, Field(description="What some readers want to know before they begin.")
    ] = None
    start: Annotated[Slug, Field(description="Id of the scene that comes first.")]
    people: Annotated[
        dict[Slug, Text],
        Field(min_length=1, description='Names by id, such as "sam: Sam"; "you" is the reader.'),
    ]
    scenes: Annotated[
        tuple[Any, ...], Field(min_length=1, strict=False, description="The scenes, start first.")
    ]


class WholeStory(_Head):
    """A story: who is in it, and its scenes."""

    scenes: Annotated[
        tuple[Scene, ...],
        Field(min_length=1, strict=False, description="The scenes, start first."),
    ]


@dataclass(frozen=True)
class StoryFile:
    """What was read from a story's file.

    Attributes
    ----------
    document : Document
        The file.
    head : model or None
        Id, title, start and people; None when one of them is at fault.
    scenes : Listed
        The scenes, with their faults.
    faults : list of Fault
        All of the file, those of the scenes and of the ways through them among them.
    """

    document: Document
    head: Any
    scenes: Listed[Scene]
    faults: list[Fault] = field(default_factory=list)

    def named_claims(self) -> set[str]:
        """Return every claim that the sound scenes name."""
        return self.scenes.named_claims()

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that a scene names and the ledger lacks."""
        return self.scenes.name_claims(claims)


def read_story(document: Document) -> StoryFile:
    """Read a story alone, and keep its faults beside what is sound."""
    head, faults = validate(_Head, document)
    scenes = read_list_in(document, "scenes", "scene", lambda entry: Scene)
    faults = [
        *faults,
        *scenes.faults,
        *_unknown_speakers(scenes, document.mapping.get("people")),
        *path_faults(scenes, document.mapping.get("start")),
    ]
    return StoryFile(document, head, scenes, faults)


def load_story(path: Path | str, book: Path | str | None = None) -> Plot:
    """Read a story and the evidence it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/tools/asking.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest above
        the file.

    Returns
    -------
    Plot
        With the part of the ledger that its scenes name.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another: a scene or a speaker
        that is not there, a scene that nothing leads to, a dead end, a loop.
    """
    story, ledger = read_with_ledger(read_story, path, book)
    head = story.head
    return Plot(
        id=head.id,
        title=head.title,
        start=head.start,
        people=head.people,
        scenes=story.scenes.things,
        ledger=ledger,
        content_note=head.content_note,
    )


def _unknown_speakers(scenes: Listed[Scene], people: Any) -> Iterator[Fault]:
    if not isinstance(people, dict) or not people:
        # Told already: the key is missing, or no mapping.
        return
    for scene in scenes.things.values():
        for index, line in enumerate(scene.lines):
            if line.who not in people:
                yield scenes.fault(
                    scene.id,
                    ("lines", index, "who"),
                    f"unknown speaker {quoted(line.who)}",
                    f"one of the people: {', '.join(people)}",
                    did_you_mean(line.who, set(people), 'add the name to "people"'),
                )
