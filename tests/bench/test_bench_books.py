from __future__ import annotations

from pathlib import Path

import pytest
from bench.bank import write_bank
from bench.questions import question, questions

from bench import stock_book, workbook
from tworings import load_bank


def test_a_made_up_bank_is_one_that_the_loader_takes(tmp_path):
    bank = load_bank(write_bank(tmp_path / "book", 30))
    assert len(bank) == 30
    kinds = [item.type for item in bank.items]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "myth_or_fact": 10,
        "single_response": 10,
        "multiple_response": 10,
    }
    assert len(bank.check_first) == 2


def test_an_item_becomes_a_question_with_the_same_words_and_keys(tmp_path):
    bank = load_bank(write_bank(tmp_path / "book", 6))
    judge, one, several = questions(bank.items[:3])
    assert judge["question"] == "Pot number 0 is <em>still</em> warm after an hour."
    assert [answer["answer"] for answer in judge["answers"]] == ["Myth", "Fact", "It depends"]
    assert [answer["correct"] for answer in judge["answers"]] == [True, False, False]
    assert (judge["type"], one["type"], several["type"]) == (
        "multiple_choice",
        "multiple_choice",
        "many_choice",
    )
    assert [answer["correct"] for answer in several["answers"]] == [True, True, False, False]
    assert all(answer["feedback"].startswith("A cosy") for answer in one["answers"])


def test_both_books_ask_every_item_of_the_module():
    bank = stock_book.module_bank()
    assert len(bank) >= 10
    for item in bank.items:
        made = question(item)
        assert len(made["answers"]) == len(item.choices)
        assert sum(answer["correct"] for answer in made["answers"]) == len(item.keys)


def test_the_peer_gets_its_quizzes_where_ours_stand():
    cells = [
        {"cell_type": "markdown", "source": "Text ([A 2000](#claim-a))."},
        {"cell_type": "code", "source": 'bank = load_bank("items.yaml")', "outputs": []},
        {"cell_type": "code", "source": "Quiz(bank.check_first)", "outputs": ["ours"]},
        {"cell_type": "code", "source": 'Diagram(draw("coronal"))', "outputs": ["ours"]},
        {"cell_type": "code", "source": "quiz = Quiz(bank)\nquiz", "outputs": ["ours"]},
    ]
    kept = stock_book._cells(cells, ["first"], ["whole"])
    assert [cell.get("outputs") for cell in kept] == [None, ["first"], ["whole"]]
    assert kept[0]["source"] == "Text (A 2000)."
    with pytest.raises(SystemExit, match="expected one cell"):
        stock_book._cells(cells[:3], ["first"], ["whole"])


def test_the_peer_has_no_directive_of_ours():
    text = "Before.\n\n```{drawing} coronal\n:form: plain\n```\n\n```{note}\nStays.\n```\n"
    assert stock_book._plain(text) == "Before.\n\n\n```{note}\nStays.\n```\n"


def test_a_missing_peer_is_told_in_one_sentence(tmp_path):
    with pytest.raises(SystemExit, match="make bench"):
        stock_book.displayed(tmp_path / "python", [])


def test_a_copy_can_be_edited_and_made_longer_and_the_checkout_stays(tmp_path):
    page = Path(f"{workbook.PROSE_PAGE}.md")
    before = (workbook.ROOT / page).read_bytes()
    folder = workbook.copy(tmp_path / "copy")
    workbook.edit(folder, 7)
    workbook.add_pages(folder, 3)
    assert "as number 7." in (folder / page).read_text(encoding="utf-8")
    assert (workbook.ROOT / page).read_bytes() == before
    toc = (folder / "_toc.yml").read_text(encoding="utf-8")
    assert toc.count("- file: book/extra/page-") == 3
    assert (folder / "book/extra/page-002.md").read_text(encoding="utf-8").startswith("# Extra")
