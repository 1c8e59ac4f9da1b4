"""What things are: claims, items, modules, structures, drawings.

No Jupyter, no files, no network. Everything above (``content``, ``widgets``,
``figures``, the book) speaks in these words.
"""

from tworings.model.agenda import LARGEST, LONGEST, SHORTEST, Agendas, Block, Preset, Session
from tworings.model.answer_file import AnswerFile, SavedLine, SavedResponse
from tworings.model.atlas import Atlas
from tworings.model.bank import ItemBank
from tworings.model.blueprint import Blueprint, CorePoint, Drawn, DrawnAssessment
from tworings.model.card import BlankCard, CardField, CardForm, CardOption, CardSection
from tworings.model.chart import Chart
from tworings.model.claim import Claim, Reference
from tworings.model.decision import DecisionTable, DecisionText, Rule, Verdict
from tworings.model.diagram_plan import DiagramPlan
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
from tworings.model.lab_plan import LabPlan
from tworings.model.ledger import Ledger
from tworings.model.lesson import AskedLine, Lesson, LessonPart, Watch
from tworings.model.module import Activity, Minutes, Module, Objective, PassMark, Talk, TopicHome
from tworings.model.pace import Amount, Pace, Phase
from tworings.model.packing import Bring
from tworings.model.place import Place
from tworings.model.planned import PlannedModule
from tworings.model.pre_post_test import PrePostTest
from tworings.model.question import Question, QuestionBank, QuestionType
from tworings.model.rich_text import RichText
from tworings.model.risk import Act, Cell, Cut, Frequency, Protection, RiskRow, RiskTable
from tworings.model.scale import Scale, ScaleForm, ScaleLine
from tworings.model.sourced import Sourced, SourcedLine
from tworings.model.standard import Framework, Standard, StandardsMap
from tworings.model.stimulus import Stimulus
from tworings.model.story import Line, Plot, Scene, StoryChoice
from tworings.model.structure import Structure
from tworings.model.topic import Topic
from tworings.model.trace import Moment, Trace
from tworings.model.triage import Level, Sign, SignGroup, Together, TriageScheme, TriageText

__all__ = [
    "LARGEST",
    "LONGEST",
    "SHORTEST",
    "Act",
    "Activity",
    "Agendas",
    "Amount",
    "AnswerFile",
    "AnyItem",
    "AskedLine",
    "Atlas",
    "BlankCard",
    "Block",
    "Blueprint",
    "Bring",
    "CardField",
    "CardForm",
    "CardOption",
    "CardSection",
    "Cell",
    "Chart",
    "Choice",
    "ChoiceItem",
    "Claim",
    "Condition",
    "CorePoint",
    "Cut",
    "DecisionTable",
    "DecisionText",
    "DiagramPlan",
    "Drawing",
    "DrawingState",
    "Drawn",
    "DrawnAssessment",
    "Factor",
    "FactorOption",
    "Framework",
    "Frequency",
    "Hotspot",
    "Item",
    "ItemBank",
    "LabPlan",
    "Ledger",
    "Lesson",
    "LessonPart",
    "Level",
    "Line",
    "Match",
    "Minutes",
    "Module",
    "Moment",
    "MultipleResponse",
    "MythOrFact",
    "Numeric",
    "Objective",
    "Option",
    "Order",
    "Outcome",
    "Pace",
    "PassMark",
    "Phase",
    "Place",
    "PlannedModule",
    "Plot",
    "PrePostTest",
    "Preset",
    "Protection",
    "Question",
    "QuestionBank",
    "QuestionType",
    "Reason",
    "Reference",
    "Reflection",
    "Region",
    "RichText",
    "RiskRow",
    "RiskTable",
    "Row",
    "Rule",
    "SavedLine",
    "SavedResponse",
    "Scale",
    "ScaleForm",
    "ScaleLine",
    "Scene",
    "Session",
    "Sign",
    "SignGroup",
    "SingleResponse",
    "Sourced",
    "SourcedLine",
    "Standard",
    "StandardsMap",
    "Stimulus",
    "StoryChoice",
    "Structure",
    "Talk",
    "Together",
    "Topic",
    "TopicHome",
    "Trace",
    "TriageScheme",
    "TriageText",
    "Verdict",
    "Watch",
]
