"""Two Rings: an adult (18+) anal-health curriculum, and the engine that plays it in Jupyter.

Names are brought in when they are first used, so that ``import tworings`` stays quick.
"""

from __future__ import annotations

import importlib
from typing import Any

__version__ = "0.1.0"

#: Every public name and where it lives.
_HOME = {
    "Diagram": "tworings.widgets.diagram",
    "Quiz": "tworings.widgets.quiz",
    "Story": "tworings.widgets.story",
    "draw": "tworings.figures",
    "load_bank": "tworings.content",
    "load_story": "tworings.content",
    "load_structures": "tworings.content",
}

__all__ = [
    "Diagram",
    "Quiz",
    "Story",
    "__version__",
    "draw",
    "load_bank",
    "load_story",
    "load_structures",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module 'tworings' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
