"""The assessment in Python: what it draws, its line, its sheet."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tworings import Assessment, Quiz, draw, load_assessment, load_bank
from tworings.gallery import widget_class

BOOK = Path(__file__).resolve().parents[2] / "book"
BLUEPRINT = BOOK / "tools" / "closing.yaml"


@pytest.fixture
def assessment():
    return Assessment(load_assessment(BLUEPRINT), draw, pages="../modules/{id}/{id}.html")


def test_its_items_are_those_of_the_blueprint_by_module(assessment):
    drawn = load_assessment(BLUEPRINT)
    wanted = {own for one in drawn.blueprint.drawn for own in one.items}
    items = assessment.payload["items"]
    assert {item["id"] for item in items} == wanted and len(items) == len(wanted)
    modules = [item["module"] for item in items]
    order = [module["id"] for module in assessment.payload["modules"]]
    assert modules == sorted(modules, key=order.index), "module after module, as on paper"
    assert "filters" not in assessment.payload
    assert assessment.payload["pass_mark"] == {"right": 16, "of": 20}
    assert repr(assessment) == f"Assessment('closing', {len(wanted)} items)"


def test_choices_stand_in_another_order_than_in_the_module(assessment):
    order = {}
    for item in assessment.payload["items"]:
        own = Quiz(load_bank(BOOK / "modules" / item["module"] / "items.yaml"), draw).payload
        [same] = [one for one in own["items"] if one["id"] == item["id"]]
        assert same["stem"] == item["stem"] and sorted(same["key"]) == sorted(item["key"])
        if "choices" in item:
            order[item["id"]] = [c["id"] for c in same["choices"]] == [
                c["id"] for c in item["choices"]
            ]
    assert not all(order.values())


def test_the_line_is_reached_by_right_items_alone(assessment):
    scored = [item for bank in load_assessment(BLUEPRINT).banks for item in bank.items]
    told = {
        item.id: {"chosen": list(item.key_response), "outcome": "correct", "attempts": 1}
        for item in scored[:15]
    }
    # The front end's word does not count.
    told[scored[16].id] = {"chosen": [], "outcome": "correct", "attempts": 1}
    assessment.responses = told
    assert assessment.score.correct == 15 and not assessment.passed
    item = scored[15]
    assessment.responses = {**told, item.id: {"chosen": list(item.key_response), "attempts": 3}}
    assert assessment.score.correct == 16 and assessment.passed


def test_only_a_page_of_the_book_links_to_modules(assessment):
    html = assessment._html()
    told = json.loads(re.search(r'<script type="application/json">(.*?)</script>', html, re.S)[1])
    assert {m["page"] for m in told["modules"]} == {
        f"../modules/{m['id']}/{m['id']}.html" for m in told["modules"]
    }
    assert "page" not in json.dumps(assessment.payload["modules"])


def test_the_sheet_has_every_item_then_the_key(assessment):
    soup = BeautifulSoup(assessment._html(), "html.parser").select_one(".tr-fallback")
    rows = soup.select(".tr-quiz-items > li")
    keys = soup.find_all("details", recursive=False)
    assert len(rows) == len(keys) == 20
    assert rows[-1].sourceline < keys[0].sourceline
    stems = [
        BeautifulSoup(i["stem"], "html.parser").get_text() for i in assessment.payload["items"]
    ]
    for row, stem in zip(rows, stems, strict=True):
        assert stem in row.get_text(), "numbers on paper are those on the screen"


def test_what_it_cannot_play_is_named_with_its_mend():
    with pytest.raises(TypeError, match=r"given str; expected what a blueprint draws: write"):
        Assessment("closing.yaml")


def test_one_file_makes_it_and_the_quiz_stays_the_widget():
    assert repr(Assessment.from_file(BLUEPRINT, BOOK, draw)).startswith("Assessment('closing'")
    assert widget_class("quiz") is Quiz
