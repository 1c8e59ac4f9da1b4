"""The item types, in alphabetical order. A new type is a file here and a line below."""

from typing import Annotated

from pydantic import Field

from tworings.model.items.base import Choice, Item, Outcome, Reason
from tworings.model.items.choice_item import ChoiceItem
from tworings.model.items.hotspot import Hotspot
from tworings.model.items.match import Match, Option, Row
from tworings.model.items.multiple_response import MultipleResponse
from tworings.model.items.myth_or_fact import MythOrFact
from tworings.model.items.numeric import Numeric
from tworings.model.items.order import Order
from tworings.model.items.reflection import Reflection
from tworings.model.items.single_response import SingleResponse

AnyItem = Annotated[
    Hotspot | Match | MultipleResponse | MythOrFact | Numeric | Order | Reflection | SingleResponse,
    Field(discriminator="type"),
]

__all__ = [
    "AnyItem",
    "Choice",
    "ChoiceItem",
    "Hotspot",
    "Item",
    "Match",
    "MultipleResponse",
    "MythOrFact",
    "Numeric",
    "Option",
    "Order",
    "Outcome",
    "Reason",
    "Reflection",
    "Row",
    "SingleResponse",
]
