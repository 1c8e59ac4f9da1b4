"""The newer item types in Python: payload, fallback, pictures, banks without a module."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tworings import Quiz, draw, load_bank
from tworings.content import ContentError
from tworings.widgets import assets

EXAMPLES = sorted((Path(assets.__file__).parent / "quiz" / "examples").glob("*.yaml"))
BOOK = Path(__file__).resolve().parents[2] / "book"


def example(name):
    return next(path for path in EXAMPLES if path.stem == name)


def quiz_of(name):
    return Quiz.from_file(example(name), draw=draw)


def fallback_of(quiz):
    html = quiz._html()
    return html[html.index("tr-fallback") :]


def test_there_is_an_example_of_every_type():
    types = {item.type for path in EXAMPLES for item in load_bank(path).items}
    assert len(types) == 8
    for path in EXAMPLES:
        assert path.read_text(encoding="utf-8").startswith("# "), "what it shows"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_reads_whole_without_scripts(path):
    quiz = Quiz.from_file(path, draw=draw)
    fallback = fallback_of(quiz)
    assert not re.search(r"<(button|input|select|textarea|form|style|iframe)\b", fallback)
    assert " style=" not in fallback
    for item in quiz._items:
        texts = [item.stem, *item.hints, *item.key_texts]
        texts += [reason.text for reason in item.reasons]
        for text in texts:
            assert text.inline_html in fallback
    ids = re.findall(r'\bid="([^"]+)"', fallback)
    assert len(ids) == len(set(ids))
    assert Quiz.from_file(path, draw=draw)._html() == quiz._html()


def test_the_key_of_an_order_is_not_given_away():
    quiz = quiz_of("order")
    html = fallback_of(quiz)
    asked = html[: html.index("Key and reasons")]
    shown = re.findall(r"<li>________ (.*?)</li>", asked)
    key = [text.inline_html for text in quiz._items[0].key_texts]
    assert sorted(shown) == sorted(key)
    assert shown != key


def test_items_of_a_stimulus_stay_together_and_it_stands_once():
    quiz = quiz_of("shared-picture")
    assert [item.stimulus for item in quiz._items] == ["section"] * 2
    html = fallback_of(quiz)
    assert html.count("(For items 1, 2)") == 1
    assert html.count("<svg") == 1


def test_a_bank_without_a_module_needs_no_objectives():
    bank = load_bank(example("order"))
    assert (bank.id, bank.module) == ("order", None)
    quiz = Quiz(bank)
    assert quiz.payload["objectives"] == []
    assert list(quiz.to_frame()["objective"]) == [None]
    with pytest.raises(ValueError, match="bank 'order' has no module"):
        _ = bank.check_first


def test_the_book_can_be_named(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(example("order").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ContentError, match=r'no "claims\.yaml"'):
        Quiz.from_file(path)
    assert repr(Quiz.from_file(path, BOOK)) == "Quiz('mine', 1 items)"


def test_without_draw_the_error_says_what_to_write():
    with pytest.raises(ValueError, match=r"shows the drawing 'coronal'.*write Quiz\(bank, draw\)"):
        Quiz(load_bank(example("hotspot")))


def test_a_drawing_that_is_none():
    bank = load_bank(example("hotspot"))
    item = bank.items[0].model_copy(update={"drawing": "corona"})
    with pytest.raises(ValueError, match="there is no drawing 'corona'; there are: coronal"):
        Quiz(replace(bank, items=(item,)), draw)


def test_a_part_that_the_drawing_does_not_show():
    bank = load_bank(example("hotspot"))
    item = bank.items[0].model_copy(update={"drawing": "median-vagina"})
    strange = item.model_copy(update={"rationales": {**item.rationales, "tail": item.otherwise}})
    with pytest.raises(ValueError, match="names the part 'tail', which drawing 'median-vagina'"):
        Quiz(replace(bank, items=(strange,)), draw)


def test_points_count_what_is_partly_right():
    quiz = quiz_of("match")
    item = quiz._items[0]
    quiz.responses = {item.id: {"chosen": list(item.key_response)[:3], "score": 1.0}}
    assert quiz.score == (0, 1, 1)
    assert quiz.points == 0.75, "worked out here, and not taken on trust"
    assert quiz.to_frame().loc[item.id, "outcome"] == "partially_correct"


def test_a_reflection_is_in_no_count_and_no_frame():
    quiz = quiz_of("reflection")
    assert quiz.score == (0, 0, 0)
    assert quiz.payload["items"][0]["key"] == []


def test_confidence_stands_in_the_frame():
    quiz = quiz_of("shared-story")
    item = quiz._items[0]
    told = {"chosen": list(item.key_response), "attempts": 2, "confidence": "certain"}
    quiz.responses = {item.id: told}
    row = quiz.to_frame().loc[item.id]
    assert (row["confidence"], row["score"], row["attempts"]) == ("certain", 1.0, 2)


def test_pictures_stand_in_the_page_once():
    quiz = quiz_of("hotspot")
    name = quiz.payload["items"][0]["picture"]
    assert quiz.payload[name].startswith("<svg")
    assert name not in quiz._static_payload()
    assert f'data-tr-slot="{name}"' in quiz._html()
