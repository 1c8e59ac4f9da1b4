"""What a reader must find in a notebook that is not live."""

from __future__ import annotations

import html
import re
from contextlib import chdir
from pathlib import Path

from tworings import Diagram, Quiz, draw, load_bank, load_structures

DRAWINGS = ("coronal", "median-prostate", "median-vagina", "transverse")


def bare(text: str) -> str:
    """The text without its white space."""
    return re.sub(r"\s+", "", text)


def words(safe_html: str) -> str:
    """The text of a payload's HTML, without its white space."""
    return bare(html.unescape(re.sub(r"<[^>]+>", "", safe_html)))


def wanted(module: Path) -> list[str]:
    """Return every text that the module's quizzes and diagrams must show, without white space."""
    found = []
    with chdir(module):
        bank, atlas = load_bank("items.yaml"), load_structures()
    for quiz in (Quiz(bank.check_first), Quiz(bank)):
        strings = quiz.strings
        for item in quiz.payload["items"]:
            found.append(words(item["stem"]))
            for choice in item["choices"]:
                mark = strings["part_of_key" if choice["id"] in item["key"] else "not_key"]
                found.append(f"{words(choice['text'])}({bare(mark)}).{words(choice['rationale'])}")
    for name in DRAWINGS:
        for part in Diagram(draw(name), atlas).payload["structures"].values():
            found += [words(part[field]) for field in ("is", "does", "control_note")]
            found.append(bare(f"{part['name']} ({part['lay_name']})"))
    return found


def missing(text: str, module: Path) -> list[str]:
    """Return what cannot be read in a text."""
    shown = bare(text)
    return [one for one in wanted(module) if one not in shown]
