"""The item types, in alphabetical order. A new type is a file here and a line below."""

from typing import Annotated

from pydantic import Field

from tworings.model.items.base import Choice, Item, Outcome
from tworings.model.items.multiple_response import MultipleResponse
from tworings.model.items.myth_or_fact import MythOrFact
from tworings.model.items.single_response import SingleResponse

AnyItem = Annotated[
    MultipleResponse | MythOrFact | SingleResponse,
    Field(discriminator="type"),
]

__all__ = [
    "AnyItem",
    "Choice",
    "Item",
    "MultipleResponse",
    "MythOrFact",
    "Outcome",
    "SingleResponse",
]
