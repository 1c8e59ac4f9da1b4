"""The stock peer: Jupyter Book 1 with its own theme, and jupyterquiz.

It has the same pages with the same words, and the same items in the same places. What stock
parts cannot show (the drawings, and what our directives write) is left out, which is in the
peer's favour.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from bench.questions import questions
from bench.workbook import MODULE_PAGE, ROOT
from tworings import load_bank
from tworings.model import ItemBank

CONFIG = """\
title: Two Rings
author: The Two Rings contributors
only_build_toc_files: true
execute:
  execute_notebooks: "off"
"""
#: What only our own extension knows.
_OURS = re.compile(
    r"^```\{(drawing|emergency-numbers|evidence|get-help|sources)\}.*?^```\n", re.M | re.S
)
#: A link to an anchor that such a directive makes.
_CLAIM_LINK = re.compile(r"\[([^\]]+)\]\(#claim-[^)]+\)")
HOW = (
    "the stock peer's Python is not at {}; `make bench` sets it up, or say --stock PATH with a "
    "Python that has jupyter-book 1 and jupyterquiz"
)


def module_bank() -> ItemBank:
    """Return the bank that both books ask from."""
    return load_bank(ROOT / f"{MODULE_PAGE.rsplit('/', 1)[0]}/items.yaml")


def displayed(python: Path, *quizzes: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Return the cell outputs of jupyterquiz for lists of questions.

    Raises
    ------
    SystemExit
        When there is no such Python, or it has no jupyterquiz.
    """
    if not python.exists():
        raise SystemExit(HOW.format(python))
    script = Path(__file__).with_name("stock_outputs.py")
    done = subprocess.run(
        # Isolated: the folder of the script holds names of ours that it must not find.
        [python, "-I", script],
        input=json.dumps(quizzes),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"jupyterquiz could not be run by {python}:\n{done.stderr[-2_000:]}")
    return json.loads(done.stdout)


def write(folder: Path, python: Path) -> Path:
    """Write the peer's sources into a folder, from this book's; return the folder."""
    bank = module_bank()
    folder.mkdir(parents=True)
    (folder / "_config.yml").write_text(CONFIG, encoding="utf-8")
    shutil.copy2(ROOT / "_toc.yml", folder / "_toc.yml")
    for page in sorted((ROOT / "book").rglob("*.md")):
        text = _plain(page.read_text(encoding="utf-8"))
        _put(folder / page.relative_to(ROOT), text)
    first, whole = displayed(python, questions(bank.check_first.items), questions(bank.items))
    notebook = json.loads((ROOT / f"{MODULE_PAGE}.ipynb").read_text(encoding="utf-8"))
    notebook["cells"] = _cells(notebook["cells"], first, whole)
    notebook["metadata"].pop("tworings", None)
    _put(folder / f"{MODULE_PAGE}.ipynb", json.dumps(notebook))
    return folder


def _cells(cells: list[dict], first: list[dict], whole: list[dict]) -> list[dict]:
    """Return the module's cells with jupyterquiz where our quizzes stand."""
    kept = []
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            kept.append({**cell, "source": _plain(source)})
        elif "Quiz(bank.check_first)" in source:
            kept.append({**cell, "source": "display_quiz(first)", "outputs": first})
        elif "Quiz(bank)" in source:
            kept.append({**cell, "source": "display_quiz(whole)", "outputs": whole})
    if sum(cell["cell_type"] == "code" for cell in kept) != 2:
        raise SystemExit(
            f"{MODULE_PAGE}.ipynb: expected one cell with Quiz(bank.check_first) and one with "
            "Quiz(bank); the stock peer needs to know where its quizzes stand"
        )
    return kept


def _plain(text: str) -> str:
    """Return markdown that needs no extension of ours."""
    return _CLAIM_LINK.sub(r"\1", _OURS.sub("", text))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
