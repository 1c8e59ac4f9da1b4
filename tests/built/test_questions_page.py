"""The page of questions people ask, as it was built: whole without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.page_weight import first_visit
from bs4 import BeautifulSoup

from tworings.content import load_questions
from tworings.sphinx_ext.questions import TYPES

BOOK = Path(__file__).parents[2] / "book"
PAGE = "book/educators/questions.html"


@pytest.fixture(scope="module")
def bank():
    return load_questions(BOOK / "educators/questions.yaml")


@pytest.fixture
def page(soups) -> BeautifulSoup:
    return soups[PAGE]


def words(text: str) -> str:
    return " ".join(text.split()).translate(str.maketrans("‘’“”", "''\"\""))


def test_every_question_stands_there_by_type_with_its_answer_and_its_sources(page, bank):
    sections = page.select("section.tr-questions__type")
    assert [section.h2.get_text() for section in sections] == [name for name, _ in TYPES.values()]
    shown = [one["id"].removeprefix("question-") for one in page.select("details.tr-question")]
    assert sorted(shown) == sorted(bank)
    for own, question in bank.items():
        box = page.find(id=f"question-{own}")
        assert words(box.summary.get_text()) == words(question.asked.plain)
        assert words(question.answer.plain) in words(box.get_text())
        assert box.find_parent("section").h2.get_text() == TYPES[question.type][0]
        cited = [link["href"].partition("#claim-")[2] for link in box.select('a[href*="#claim-"]')]
        assert cited == list(question.claims)


def test_controls_wait_for_the_script_and_keep_nothing(page):
    form = page.select_one("form.tr-questions__form")
    assert form.has_attr("hidden")
    assert form["autocomplete"] == "off"
    assert not form.has_attr("action")
    fields = form.select("input, select")
    assert len(fields) == 3
    for field in fields:
        assert field["autocomplete"] == "off"
        assert not field.has_attr("name"), "what has no name is sent nowhere"
        assert form.find("label", attrs={"for": field["id"]})


def test_no_other_page_loads_its_script(soups):
    loading = [
        path
        for path, soup in soups.items()
        if soup.find("script", src=lambda src: src and "questions.js" in src)
    ]
    assert loading == [PAGE]


def test_a_first_visit_weighs_at_most_fifty_kilobytes(book):
    assert first_visit(book, PAGE) <= 50_000
