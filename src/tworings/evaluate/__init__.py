"""What responses say: before and after, matched by people's own codes, safe for small groups.

    >>> assessment = load_pre_post_test("book/educators/evaluation")
    >>> reading = read_responses("responses.csv", assessment)
    >>> reading.faults, reading.responses
    >>> findings = evaluate(reading, assessment)
    >>> change(findings), gains(findings), item_map(findings), calibration(findings)
    >>> report(findings)  # one sheet of A4, as the bytes of a PDF

Names are brought in when they are first used: the command line loads this for its verbs alone.
"""

from __future__ import annotations

import importlib
from typing import Any

#: Every public name and where it lives.
_HOME = {
    "Reading": "tworings.evaluate.responses",
    "Response": "tworings.evaluate.responses",
    "evaluate": "tworings.evaluate.findings",
    "load_pre_post_test": "tworings.content",
    "made_up_csv": "tworings.evaluate.made_up",
    "pairs_of": "tworings.evaluate.findings",
    "read_responses": "tworings.evaluate.reading",
    "calibration": "tworings.figures.evaluation",
    "change": "tworings.figures.evaluation",
    "gains": "tworings.figures.evaluation",
    "item_map": "tworings.figures.evaluation",
    "report": "tworings.figures.evaluation",
}

__all__ = [
    "Reading",
    "Response",
    "calibration",
    "change",
    "evaluate",
    "gains",
    "item_map",
    "load_pre_post_test",
    "made_up_csv",
    "pairs_of",
    "read_responses",
    "report",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module 'tworings.evaluate' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
