"""Lesson plans, keys and the standards map, as they were built."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.page_weight import first_visit

from tworings.content import load_lesson, load_module, load_standards

BOOK = Path(__file__).parents[2] / "book"
NAMES = sorted(path.parent.name for path in BOOK.glob("modules/*/lesson.yaml"))
HEADINGS = ["Before people come", "Open", "Say"]
ENDINGS = ["People will ask", "Watch for", "Opting out", "If late", "Close"]


def straight(text: str) -> str:
    """Return a text with the quotation marks of a keyboard: the book curls them."""
    return text.translate(str.maketrans("‘’“”", "''\"\""))


@pytest.mark.parametrize("name", NAMES)
def test_every_plan_has_the_same_parts_and_the_modules_own_minutes(soups, name):
    page = soups[f"book/educators/lessons/{name}.html"]
    module = load_module(BOOK / "modules" / name / "module.yaml")
    headings = [one.get_text() for one in page.select("article h2")]
    bare = [one.partition(" (")[0] for one in headings]
    wanted = [*HEADINGS, *(one.title for one in module.activities), *ENDINGS]
    assert [straight(one) for one in bare] == wanted
    text = straight(page.article.get_text(" "))
    for one in module.activities:
        assert f"{one.title} ({one.minutes.low} to {one.minutes.high} minutes)" in text
    for objective in module.objectives:
        assert objective.text in text


@pytest.mark.parametrize("name", NAMES)
def test_every_sourced_line_leads_to_its_claim(soups, name):
    page = soups[f"book/educators/lessons/{name}.html"]
    links = {a["href"].rpartition("#")[2] for a in page.article.select('a[href*="#claim-"]')}
    claims = load_lesson(BOOK / "modules" / name / "lesson.yaml").ledger.claims
    assert links == {f"claim-{one}" for one in claims}


def test_no_key_is_played_and_no_learner_is_led_to_one(soups):
    for path, page in soups.items():
        if path.startswith("book/educators/keys/"):
            assert not page.select("[data-tr-widget], script[type='application/json']")
        elif not path.startswith("book/educators/"):
            links = [a["href"] for a in page.select("article a[href]")]
            assert not [one for one in links if "educators/keys/" in one], path


def test_the_search_does_not_look_into_the_keys(book):
    text = (book / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(text[text.index("(") + 1 : text.rindex(")")])
    keys = {
        number
        for number, name in enumerate(index["docnames"])
        if "educators/keys/" in name and not name.endswith("/index")
    }
    assert len(keys) == len(NAMES) + 1
    found = [
        term
        for term, places in index["terms"].items()
        if keys & set(places if isinstance(places, list) else [places])
    ]
    assert found == []


@pytest.mark.parametrize("folder", ["lessons", "keys"])
@pytest.mark.parametrize("name", NAMES)
def test_a_first_visit_is_light(book, folder, name):
    assert first_visit(book, f"book/educators/{folder}/{name}.html") <= 50_000


def test_the_map_names_every_standard_and_the_modules_that_answer_it(soups):
    page = soups["book/educators/standards.html"]
    rows = {straight(row.td.get_text()): row.find_all("td")[1] for row in page.select("tbody tr")}
    modules = [load_module(path) for path in BOOK.glob("modules/*/module.yaml")]
    for _, _, one in load_standards(BOOK / "educators/standards.yaml").content.standards():
        numbers = {str(m.number) for m in modules if one.id in m.standards}
        links = {a.get_text().partition(":")[0] for a in rows[one.name].find_all("a")}
        assert links == numbers
        assert numbers or one.whole_course or one.not_covered
