"""Two Rings: an adult (18+) anal-health curriculum, and the engine that plays it in Jupyter.

Names are brought in when they are first used, so that ``import tworings`` stays quick.
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"

#: Every public name and where it lives.
_HOME = {
    "Agenda": "tworings.widgets.agenda",
    "Assessment": "tworings.widgets.quiz",
    "Card": "tworings.widgets.card",
    "Decider": "tworings.widgets.decider",
    "Diagram": "tworings.widgets.diagram",
    "Flashcards": "tworings.widgets.flashcards",
    "Marathon": "tworings.widgets.quiz",
    "Pacer": "tworings.widgets.pacer",
    "PressureLab": "tworings.widgets.pressure",
    "Quiz": "tworings.widgets.quiz",
    "RiskExplorer": "tworings.widgets.risk",
    "Story": "tworings.widgets.story",
    "Triage": "tworings.widgets.triage",
    "chart": "tworings.figures",
    "draw": "tworings.figures",
    "load_agendas": "tworings.content",
    "load_assessment": "tworings.content",
    "load_bank": "tworings.content",
    "load_banks": "tworings.content",
    "load_card": "tworings.content",
    "load_decider": "tworings.content",
    "load_figure": "tworings.content",
    "load_pacer": "tworings.content",
    "load_pressure": "tworings.content",
    "load_risks": "tworings.content",
    "load_scales": "tworings.content",
    "load_story": "tworings.content",
    "load_structures": "tworings.content",
    "load_triage": "tworings.content",
    "plot": "tworings.figures",
}

#: Parts that are used as they are: ``simulate.traces()``.
_PARTS = ("evaluate", "plan", "simulate")

__all__ = [
    "Agenda",
    "Assessment",
    "Card",
    "Decider",
    "Diagram",
    "Flashcards",
    "Marathon",
    "Pacer",
    "PressureLab",
    "Quiz",
    "RiskExplorer",
    "Story",
    "Triage",
    "__version__",
    "chart",
    "draw",
    "evaluate",
    "load_agendas",
    "load_assessment",
    "load_bank",
    "load_banks",
    "load_card",
    "load_decider",
    "load_figure",
    "load_pacer",
    "load_pressure",
    "load_risks",
    "load_scales",
    "load_story",
    "load_structures",
    "load_triage",
    "plan",
    "plot",
    "simulate",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    if name in _PARTS:
        return importlib.import_module(f"tworings.{name}")
    raise AttributeError(f"module 'tworings' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
