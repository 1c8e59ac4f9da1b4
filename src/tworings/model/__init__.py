"""What things are: claims, items, modules, structures, drawings.

No Jupyter, no files, no network. Everything above (``content``, ``widgets``,
``figures``, the book) speaks in these words.
"""

from tworings.model.atlas import Atlas
from tworings.model.bank import ItemBank
from tworings.model.claim import Claim, Reference
from tworings.model.decision import DecisionTable, DecisionText, Rule, Verdict
from tworings.model.drawing import Drawing, DrawingState, Region
from tworings.model.factor import Condition, Factor, FactorOption
from tworings.model.items import (
    AnyItem,
    Choice,
    ChoiceItem,
    Hotspot,
    Item,
    Match,
    MultipleResponse,
    MythOrFact,
    Numeric,
    Option,
    Order,
    Outcome,
    Reason,
    Reflection,
    Row,
    SingleResponse,
)
from tworings.model.ledger import Ledger
from tworings.model.module import Activity, Minutes, Module, Objective, PassMark
from tworings.model.place import Place
from tworings.model.planned import PlannedModule
from tworings.model.rich_text import RichText
from tworings.model.stimulus import Stimulus
from tworings.model.story import Line, Plot, Scene, StoryChoice
from tworings.model.structure import Structure
from tworings.model.triage import Level, Sign, SignGroup, Together, TriageScheme, TriageText

__all__ = [
    "Activity",
    "AnyItem",
    "Atlas",
    "Choice",
    "ChoiceItem",
    "Claim",
    "Condition",
    "DecisionTable",
    "DecisionText",
    "Drawing",
    "DrawingState",
    "Factor",
    "FactorOption",
    "Hotspot",
    "Item",
    "ItemBank",
    "Ledger",
    "Level",
    "Line",
    "Match",
    "Minutes",
    "Module",
    "MultipleResponse",
    "MythOrFact",
    "Numeric",
    "Objective",
    "Option",
    "Order",
    "Outcome",
    "PassMark",
    "Place",
    "PlannedModule",
    "Plot",
    "Reason",
    "Reference",
    "Reflection",
    "Region",
    "RichText",
    "Row",
    "Rule",
    "Scene",
    "Sign",
    "SignGroup",
    "SingleResponse",
    "Stimulus",
    "StoryChoice",
    "Structure",
    "Together",
    "TriageScheme",
    "TriageText",
    "Verdict",
]
