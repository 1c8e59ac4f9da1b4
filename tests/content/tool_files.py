"""A copy of the real ledger, and of one tool's example, to break in one place."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
WIDGETS = ROOT / "src" / "tworings" / "widgets"


def copy_of(kind: str, name: str) -> Path:
    """Copy an example into ``book/tools`` of the current folder; return its path."""
    tools = Path("book/tools")
    tools.mkdir(parents=True, exist_ok=True)
    for ledger in ("claims.yaml", "references.bib"):
        shutil.copyfile(ROOT / "book" / ledger, tools.parent / ledger)
    path = tools / f"{name}.yaml"
    shutil.copyfile(WIDGETS / kind / "examples" / path.name, path)
    return path


def files_of(kind: str, *real: str) -> list[Path]:
    """Return a kind's examples, and its files in the book."""
    examples = sorted((WIDGETS / kind / "examples").glob("*.yaml"))
    return [*examples, *(ROOT / "book" / "tools" / f"{name}.yaml" for name in real)]
