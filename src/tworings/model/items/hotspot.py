"""Find a part in a drawing."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from tworings.model._strict import Misfit, Slug
from tworings.model.items.base import Item, Reason
from tworings.model.rich_text import RichText


class Hotspot(Item):
    """One part of a drawing to find, in the list of its numbers or in the picture.

    A response is one structure's id. All or nothing. Which structures the drawing shows is
    known to the drawing alone; `tworings.Quiz` holds the two together.
    """

    type: Literal["hotspot"]
    drawing: Annotated[Slug, Field(description='Name of a drawing, such as "coronal".')]
    key: Annotated[Slug, Field(description="Id of the structure to find.")]
    rationales: Annotated[
        dict[Slug, RichText],
        Field(description="Why, by structure: the key and every part that tempts."),
    ]
    otherwise: Annotated[RichText, Field(description="Why not, for every other part.")]

    @model_validator(mode="after")
    def _key_has_a_rationale(self) -> Hotspot:
        if self.key not in self.rationales:
            raise Misfit(
                f'there is no rationale for the key "{self.key}"',
                expected=f'a line "{self.key}: ..." below "rationales"',
                mend="say there why this part is right",
                at="rationales",
            )
        return self

    @property
    def key_response(self) -> tuple[str, ...]:
        """The structure."""
        return (self.key,)

    @property
    def key_texts(self) -> tuple[RichText, ...]:
        """The structure's name, read from its id."""
        return (RichText(plain_name(self.key)),)

    @property
    def why(self) -> tuple[RichText, ...]:
        """The rationale of the key."""
        return (self.rationales[self.key],)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The rationale of each structure that has one, and that of all others."""
        named = (Reason(name, ("rationales", name), text) for name, text in self.rationales.items())
        return (*named, Reason("otherwise", ("otherwise",), self.otherwise))

    def rationale_of(self, structure: str) -> RichText:
        """Return why a structure is the key or not."""
        return self.rationales.get(structure, self.otherwise)

    def _refuse(self, made: tuple[str, ...]) -> None:
        if len(made) > 1:
            raise ValueError(f"item {self.id}: a response is one structure, not {len(made)}")


def plain_name(structure: str) -> str:
    """Return a structure's id as words: ids are the English terms in ``snake_case``."""
    return structure.replace("_", " ").capitalize()
