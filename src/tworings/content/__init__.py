"""How things are read: YAML and BibTeX into the model, errors that teach."""

from tworings.content.agendas import load_agendas
from tworings.content.assessment import load_assessment
from tworings.content.bank import load_bank
from tworings.content.banks import load_banks
from tworings.content.card import load_card
from tworings.content.claims import load_claims
from tworings.content.decision import load_decider
from tworings.content.diagram import load_diagram
from tworings.content.fault import ContentError, Fault
from tworings.content.figure import load_figure
from tworings.content.ledger import load_ledger
from tworings.content.lesson import load_lesson
from tworings.content.module import load_module
from tworings.content.pacer import load_pacer
from tworings.content.places import load_place, load_places
from tworings.content.planned import load_planned
from tworings.content.pre_post_test import load_pre_post_test
from tworings.content.pressure import load_pressure
from tworings.content.questions import load_questions
from tworings.content.references import load_references
from tworings.content.risks import load_risks
from tworings.content.scales import load_scales
from tworings.content.standards import load_standards
from tworings.content.story import load_story
from tworings.content.structures import load_structures
from tworings.content.topics import load_topics
from tworings.content.triage import load_triage

__all__ = [
    "ContentError",
    "Fault",
    "load_agendas",
    "load_assessment",
    "load_bank",
    "load_banks",
    "load_card",
    "load_claims",
    "load_decider",
    "load_diagram",
    "load_figure",
    "load_ledger",
    "load_lesson",
    "load_module",
    "load_pacer",
    "load_place",
    "load_places",
    "load_planned",
    "load_pre_post_test",
    "load_pressure",
    "load_questions",
    "load_references",
    "load_risks",
    "load_scales",
    "load_standards",
    "load_story",
    "load_structures",
    "load_topics",
    "load_triage",
]
