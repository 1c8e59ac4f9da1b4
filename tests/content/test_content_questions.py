"""Questions people ask: how they are read, and the rules that hold them, each broken once."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml
from raised import TODAY, faults_of, the_fault, the_fault_of

from tworings.content import load_questions
from tworings.content.rules import check_book
from tworings.content.rules.questions import alike, telling_words
from tworings.content.schemas import schemas
from tworings.model import RichText

ROOT = Path(__file__).parents[2]
NAME = "book/educators/questions.yaml"
GOOD = {
    "id": "how-hot",
    "type": "fact",
    "module": "sample",
    "asked": "How hot does the kettle get in winter?",
    "answer": "It gets hot. Let it stand for a while.",
    "claims": ["tea-is-hot"],
}
OTHER = {
    "id": "which-cup",
    "type": "values",
    "module": "sample",
    "asked": "Is a mug from grandmother better than mine?",
    "answer": "Some say so. Others do not mind.",
}


@pytest.fixture
def asked(tea):
    """Write the questions; returns their path."""

    def write(*questions, text: str | None = None) -> Path:
        path = tea / "educators" / "questions.yaml"
        path.parent.mkdir(exist_ok=True)
        if text is None:
            text = yaml.safe_dump(list(questions), allow_unicode=True, sort_keys=False, width=999)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def but(**changes):
    return {key: value for key, value in {**GOOD, **changes}.items() if value is not None}


def test_sound_questions_have_no_fault_and_keep_their_order(asked, tea):
    path = asked(OTHER, GOOD)
    assert check_book(tea, TODAY) == []
    bank = load_questions(path)
    assert list(bank) == ["which-cup", "how-hot"]
    assert set(bank.ledger.claims) == {"tea-is-hot"}
    assert repr(bank) == "QuestionBank(2 questions)"


def test_a_book_needs_no_questions(tea):
    assert check_book(tea, TODAY) == []


@pytest.mark.parametrize(
    ("changes", "line", "problem", "mend"),
    [
        ({"type": "gossip"}, 2, '"type" is "gossip"', "write one of these words"),
        ({"claims": None}, 2, 'of type "fact" names no claim', 'add "claims: [...]"'),
        ({"claims": ["tea-is-hott"]}, 7, 'unknown claim "tea-is-hott"', "tea-is-hot"),
        ({"module": "sampel"}, 3, 'unknown module "sampel"', "sample"),
        ({"answer": "It gets hot."}, 5, "has 1 sentence", "say a little more"),
        ({"answer": "Hot. " * 6}, 5, "has 6 sentences", "only when somebody asks on"),
        ({"answer": f"No. T{'ea t' * 20}ea."}, 5, "a sentence has 21 words", "two sentences"),
        ({"answer": "No. Wait for 4 days."}, 5, '"4 days" is in no claim', "the claim"),
        ({"answer": "Yes. Just push through."}, 5, '"push through" is never said', "say what"),
        ({"do": "Tell them that pain is normal."}, 8, '"pain is normal" is never said', "say"),
        ({"anser": "Hot."}, 8, '"anser"', "answer"),
        ({"answer": None}, 1, '"answer" is missing', 'add "answer:"'),
        ({"asked": ["a", "b"]}, 4, '"asked" is', "write one text"),
        ({"id": "How hot?"}, 1, "How hot?", 'write "how-hot"'),
        ({"id": "tea-is-hot"}, 1, "has the id of a claim", "another id"),
    ],
    ids=lambda value: str(value)[:30] if isinstance(value, dict) else "",
)
def test_each_fault_is_told_where_it_stands(asked, tea, changes, line, problem, mend):
    asked(but(**changes))
    faults = check_book(tea, TODAY)
    assert any(
        (fault.file, fault.line) == (NAME, line) and problem in fault.problem and mend in fault.mend
        for fault in faults
    ), "\n".join(map(str, faults))


@pytest.mark.parametrize("text", ["", "[]", "a: b", "- just text\n", "- id: [1\n", "\x00"])
def test_a_file_that_holds_no_questions_is_told_and_not_thrown(asked, tea, text):
    path = asked(text=text)
    faults = check_book(tea, TODAY)
    assert faults
    assert {fault.file for fault in faults} == {NAME}
    assert faults_of(load_questions, path)


def test_a_fault_leaves_the_others_sound(asked, tea):
    path = asked(but(type="gossip"), OTHER)
    assert the_fault(tea).id == "how-hot"
    assert the_fault_of(load_questions, path).id == "how-hot"


def test_an_id_stands_once(asked, tea):
    asked(GOOD, {**OTHER, "id": "how-hot"})
    assert "is used twice" in the_fault(tea).problem


def test_a_question_is_no_item_in_other_words(asked, tea):
    bank = yaml.safe_load((tea / "modules/sample/items.yaml").read_text(encoding="utf-8"))
    stem = next(item for item in bank["items"] if len(telling_words(RichText(item["stem"]))) > 3)
    asked(but(asked=f"Is it true: {stem['stem'].rstrip('.?').upper()}?"))
    fault = the_fault(tea)
    assert f"is nearly the stem of {stem['id']}" in fault.problem
    assert "modules/sample/items.yaml:" in fault.problem


def test_a_question_is_asked_once(asked, tea):
    asked(
        GOOD,
        but(
            id="again",
            asked="Does the kettle get hot in the winter, and how?",
            claims=[*GOOD["claims"]],
        ),
    )
    fault = the_fault(tea)
    assert (fault.id, "the question how-hot" in fault.problem) == ("again", True)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Can you get pregnant that way?", "Can people get pregnant?", False),
        ("Can you lose a toy up there?", "Can a toy get lost up there?", False),
        ("Does a rinse keep infections out?", "Does a RINSE keep *infections* out", True),
        ("Is it?", "Was it?", False),
        ("", "", False),
        ("How long does a small tear take to heal?", "A small tear heals how long?", False),
    ],
)
def test_what_is_alike(one, other, same):
    sets = [telling_words(RichText(text)) for text in (one, other)]
    assert alike(*sets) is alike(*reversed(sets)) is same


def test_a_planned_module_may_be_named(asked, tea):
    asked(but(module="milk"))
    assert len(check_book(tea, TODAY)) == 1
    (tea / "modules/plan.yaml").write_text(
        "".join(
            f"- id: {'milk' if number == 10 else f'm{number}'}\n  number: {number}\n"
            "  title: Milk\n  minutes: {self_study: 5, workshop: 5}\n"
            for number in range(1, 11)
        ),
        encoding="utf-8",
    )
    assert not [f for f in check_book(tea, TODAY) if f.file == NAME]


def test_pages_on_leading_are_held_to_their_own_grade_and_to_sources(tea):
    page = tea / "educators/facilitation/start.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Tea\n\nWait for 4 days.\n", encoding="utf-8")
    assert '"4 days" stands there without a source' in the_fault(tea).problem
    hard = "Institutional responsibilities necessitate deliberate organisational consideration. "
    page.write_text(f"# Tea\n\n{hard * 12}\n", encoding="utf-8")
    assert "expected at most 10" in str(the_fault(tea))
    page.write_text("# Tea\n\nTell them to push through.\n", encoding="utf-8")
    assert "is never said" in the_fault(tea).problem


def test_the_schema_accepts_the_books_own_and_refuses_a_wrong_type():
    own = yaml.safe_load((ROOT / NAME).read_text(encoding="utf-8"))
    schema = schemas()["questions.schema.json"]
    jsonschema.validate(own, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**own[0], "type": "gossip"}], schema)
