"""JSON Schemas of the book's YAML files, so that editors complete and check while typing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from tworings.content.bank import WholeBank
from tworings.content.story import WholeStory
from tworings.model import (
    AnswerFile,
    Block,
    Blueprint,
    CardForm,
    Claim,
    DecisionText,
    DiagramPlan,
    LabPlan,
    Lesson,
    Module,
    Pace,
    Place,
    PlannedModule,
    Preset,
    Question,
    RiskTable,
    ScaleForm,
    StandardsMap,
    Structure,
    Topic,
    TriageText,
)
from tworings.model.figures import AnyFigure
from tworings.written import write_whole

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return each schema by its file's name, such as ``items.schema.json``.

    Returns
    -------
    dict of str to dict
        JSON Schema, draft 2020-12, with a title and descriptions.
    """
    kinds: dict[str, tuple[str, Any]] = {
        "agenda": ("Ready agenda", Preset),
        "blocks": ("Fixed blocks of agendas", Annotated[list[Block], Field(min_length=1)]),
        "answers": ("What a learner saved of a quiz", AnswerFile),
        "assessment": ("Blueprint of an assessment", Blueprint),
        "card": ("Card to keep", CardForm),
        "claims": ("Evidence ledger", Annotated[list[Claim], Field(min_length=1)]),
        "decider": ("Decision table", DecisionText),
        "diagram": ("Diagram", DiagramPlan),
        "figure": ("Figure of data", AnyFigure),
        "items": ("Item bank", WholeBank),
        "lesson": ("Lesson plan", Lesson),
        "module": ("Module", Module),
        "pacer": ("Exercise by the clock", Pace),
        "place": ("Where to get help in one country", Place),
        "plan": ("Modules not written yet", list[PlannedModule]),
        "pressure": ("Pressure lab", LabPlan),
        "questions": (
            "Questions people ask",
            Annotated[list[Question], Field(min_length=1)],
        ),
        "risk": ("Risks and protections", RiskTable),
        "scales": ("Scales", ScaleForm),
        "standards": ("Standards that the course is held against", StandardsMap),
        "story": ("Branching story", WholeStory),
        "structures": ("Parts of the body", Annotated[list[Structure], Field(min_length=1)]),
        "topics": ("Topics of the curriculum", Annotated[list[Topic], Field(min_length=1)]),
        "triage": ("Triage scheme", TriageText),
    }
    return {
        f"{name}.schema.json": {
            "$schema": DIALECT,
            **TypeAdapter(kind).json_schema(by_alias=True),
            "title": title,
        }
        for name, (title, kind) in kinds.items()
    }


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema into a folder; the same bytes each time.

    Parameters
    ----------
    folder : Path
        Made if it is not there.

    Returns
    -------
    list of Path
        What was written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, schema in schemas().items():
        path = folder / name
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        written.append(write_whole(path, text.encode()))
    return written
