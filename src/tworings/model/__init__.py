"""What things are: claims, items, modules, structures, drawings.

No Jupyter, no files, no network. Everything above (``content``, ``widgets``,
``figures``, the book) speaks in these words.
"""

from tworings.model.atlas import Atlas
from tworings.model.bank import ItemBank
from tworings.model.claim import Claim, Reference
from tworings.model.drawing import Drawing, DrawingState, Region
from tworings.model.items import (
    AnyItem,
    Choice,
    Item,
    MultipleResponse,
    MythOrFact,
    Outcome,
    SingleResponse,
)
from tworings.model.ledger import Ledger
from tworings.model.module import Activity, Minutes, Module, Objective, PassMark
from tworings.model.place import Place
from tworings.model.planned import PlannedModule
from tworings.model.rich_text import RichText
from tworings.model.structure import Structure

__all__ = [
    "Activity",
    "AnyItem",
    "Atlas",
    "Choice",
    "Claim",
    "Drawing",
    "DrawingState",
    "Item",
    "ItemBank",
    "Ledger",
    "Minutes",
    "Module",
    "MultipleResponse",
    "MythOrFact",
    "Objective",
    "Outcome",
    "PassMark",
    "Place",
    "PlannedModule",
    "Reference",
    "Region",
    "RichText",
    "SingleResponse",
    "Structure",
]
