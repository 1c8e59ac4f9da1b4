"""The real questions people ask, and the real pages on leading a workshop."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from tworings.content import load_questions
from tworings.model import QuestionType

BOOK = Path(__file__).resolve().parents[2] / "book"
PAGES = sorted((BOOK / "educators/facilitation").glob("*.md"))
#: Every group and setting of the map of the curriculum, in a word that its part must hold.
GROUPS = (
    *("Deaf", "blind", "learning disability", "Autistic", "read little"),
    *("Pain", "Trans and intersex", "Older", "giving birth"),
    *("Survivors", "Faith", "Mixed", "Online"),
)


@pytest.fixture(scope="module")
def bank():
    return load_questions(BOOK / "educators/questions.yaml")


def test_there_are_sixty_and_at_least_six_of_each_type(bank):
    assert len(bank) == 60
    types = Counter(question.type for question in bank.values())
    assert set(types) == set(get_args(QuestionType))
    assert min(types.values()) >= 6


def test_every_module_is_asked_about(bank):
    planned = re.findall(r"^- id: (\S+)", (BOOK / "modules/plan.yaml").read_text(), re.MULTILINE)
    written = {path.parent.name for path in BOOK.glob("modules/*/module.yaml")}
    assert {question.module for question in bank.values()} == written | set(planned)


def test_disclosures_tell_the_educator_what_to_do_or_to_leave_out(bank):
    told = [q for q in bank.values() if q.type == "disclosure" and (q.do or q.avoid)]
    assert len(told) >= 6


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_on_leading_is_of_one_sitting_and_says_what_to_have_ready(page):
    text = page.read_text(encoding="utf-8")
    assert 400 <= len(text.split()) <= 900
    assert text.rstrip().partition("## Have ready")[2].count("\n- ") >= 3


def test_every_group_of_the_map_has_its_part_with_three_lights():
    parts = {}
    for page in PAGES:
        if page.stem.startswith("adaptations-"):
            for part in page.read_text(encoding="utf-8").split("\n## ")[1:]:
                parts[part.partition("\n")[0]] = part
    for group in GROUPS:
        found = [part for heading, part in parts.items() if group.lower() in heading.lower()]
        assert found, group
        assert all(f"**{light}:**" in found[0] for light in ("Green", "Amber", "Red")), group
