"""The quiz in Python: payload, fallback, score."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tworings import Quiz, load_bank

ITEMS = Path(__file__).resolve().parents[2] / "book" / "modules" / "two-rings" / "items.yaml"


@pytest.fixture(scope="module")
def bank():
    return load_bank(ITEMS)


@pytest.fixture
def quiz(bank):
    return Quiz(bank)


def answer(quiz, item, chosen):
    quiz.responses = {**quiz.responses, item.id: {"chosen": sorted(chosen), "attempts": 1}}


def test_nothing_is_scored_before_it_is_checked(quiz, bank):
    assert quiz.score == (0, 0, len(bank))
    assert repr(quiz.score) == f"0 of {len(bank)} correct, 0 checked"


def test_score_follows_the_responses(quiz, bank):
    first, second = bank.items[:2]
    answer(quiz, first, first.keys)
    answer(quiz, second, {c.id for c in second.choices} - second.keys)
    assert quiz.score == (1, 2, len(bank))
    frame = quiz.to_frame()
    assert frame.loc[first.id, "outcome"] == "correct"
    assert frame.loc[second.id, "outcome"] == "incorrect"
    assert set(frame["outcome"]) == {"correct", "incorrect", "unanswered"}
    assert len(frame) == len(bank)
    quiz.reset()
    assert quiz.score == (0, 0, len(bank))


def test_score_is_worked_out_here_and_not_taken_on_trust(quiz, bank):
    item = bank.items[0]
    wrong = next(c.id for c in item.choices if c.id not in item.keys)
    quiz.responses = {item.id: {"chosen": [wrong], "outcome": "correct", "attempts": 1}}
    assert quiz.score.correct == 0


def test_every_text_stands_in_the_fallback(quiz, bank):
    html = quiz._repr_mimebundle_()[0]["text/html"]
    fallback = html[html.index("tr-fallback") :]
    for item in bank.items:
        assert item.stem.inline_html in fallback
        for choice in item.choices:
            assert choice.text.inline_html in fallback
            assert choice.rationale.inline_html in fallback
        for reference in bank.ledger.references_of(item.claims):
            assert reference.url.replace("&", "&amp;") in fallback
    # Sanitisers disable or drop these: the fallback must not need them.
    assert not re.search(r"<(button|input|select|form|style|iframe)", fallback)


def test_the_payload_on_the_page_is_the_widgets_own(quiz):
    html = quiz._html()
    stored = re.search(r'<script type="application/json">(.*?)</script>', html, re.S).group(1)
    assert json.loads(stored) == json.loads(json.dumps(quiz.payload))


def test_choices_are_shuffled_by_the_bank_alone(bank):
    orders = [[c["id"] for c in item["choices"]] for item in Quiz(bank).payload["items"]]
    assert orders == [[c["id"] for c in item["choices"]] for item in Quiz(bank).payload["items"]]
    written = {item.id: [c.id for c in item.choices] for item in bank.items}
    moved = 0
    for item in Quiz(bank).payload["items"]:
        order = [c["id"] for c in item["choices"]]
        assert sorted(order) == sorted(written[item["id"]])
        if item["type"] == "myth_or_fact":
            assert order == ["myth", "fact", "depends"]
        else:
            moved += order != written[item["id"]]
    assert moved > 0


VERDICT = """\
  - id: v{n}
    type: single_response
    level: evaluate
    stem: Statement number {n} of a text.
    key: holds
    choices:
      - {{id: holds, text: It holds, rationale: A reason of some length for the first one.}}
      - {{id: partly, text: In part, rationale: A reason of some length for the second one.}}
      - {{id: fails, text: {last}, rationale: A reason of some length for the third one.}}
    claims: [both-rings-close]
"""


def orders_of(tmp_path, *lasts):
    items = "".join(VERDICT.format(n=n, last=last) for n, last in enumerate(lasts))
    path = tmp_path / "verdicts.yaml"
    path.write_text(f"title: Verdicts\nitems:\n{items}", encoding="utf-8")
    payload = Quiz(load_bank(path, ITEMS.parents[2])).payload
    return [[c["id"] for c in item["choices"]] for item in payload["items"]]


def test_in_order_items_stand_as_in_the_bank_and_choices_are_still_shuffled(bank):
    plain, in_order = Quiz(bank).payload, Quiz(bank, in_order=True).payload
    written = [item.id for item in bank.items]
    assert [item["id"] for item in in_order["items"]] == written
    assert [item["id"] for item in plain["items"]] != written
    # The key must not be where its writer put it.
    choices = {item["id"]: item.get("choices") for item in plain["items"]}
    assert {item["id"]: item.get("choices") for item in in_order["items"]} == choices


def test_a_scale_that_a_bank_judges_by_keeps_its_order(tmp_path):
    assert orders_of(tmp_path, *["It fails"] * 12) == [["holds", "partly", "fails"]] * 12


@pytest.mark.parametrize("lasts", [["It fails"] * 11 + ["It is wrong"], ["It fails"] * 2])
def test_the_same_ids_alone_or_two_items_alone_are_no_scale(tmp_path, lasts):
    # Otherwise a key that is always written first would always stand first.
    orders = orders_of(tmp_path, *lasts)
    assert len(lasts) == 2 or any(order[0] != "holds" for order in orders)
    assert len(lasts) > 2 or orders == orders_of(tmp_path, "It fails", "It is wrong")


def test_the_same_bytes_in_another_process(quiz):
    code = (
        "from tworings import Quiz, load_bank; import hashlib, sys; "
        "html = Quiz(load_bank(sys.argv[1]))._repr_mimebundle_()[0]['text/html']; "
        "print(hashlib.sha256(html.encode()).hexdigest())"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", code, str(ITEMS)],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(prints) == 1


def test_check_first_is_a_quiz_of_its_own(bank):
    quiz = Quiz(bank.check_first)
    assert 2 <= len(quiz.payload["items"]) <= 3
    assert {item["type"] for item in quiz.payload["items"]} == {"myth_or_fact"}
    assert quiz.payload["id"] != Quiz(bank).payload["id"]


def test_something_else_than_a_bank_is_named_with_its_mend():
    with pytest.raises(TypeError, match=r"given str; expected an ItemBank: write Quiz\(load_bank"):
        Quiz("items.yaml")


def test_the_bundle_holds_three_forms(quiz):
    bundle = quiz._repr_mimebundle_()[0]
    assert set(bundle) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert bundle["text/plain"] == repr(quiz) == f"Quiz('two-rings', {len(quiz._items)} items)"
