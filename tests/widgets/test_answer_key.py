"""The answer key: every item of every bank, open, with reasons and sources, and nothing to play."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import tworings
from tworings import Quiz, load_bank
from tworings.widgets.quiz.answer_key import answer_key_html

BOOK = Path(__file__).parents[2] / "book"
BANKS = sorted(BOOK.glob("modules/*/items.yaml"))


def words(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.parent.name)
def test_every_item_has_its_key_a_reason_for_each_choice_and_its_sources(path):
    bank = load_bank(path)
    soup = BeautifulSoup(answer_key_html(bank, tworings.draw), "html.parser")
    rows = soup.ol.find_all("li", recursive=False)
    assert len(rows) == len(bank)
    stems = {words(item.stem.inline_html): item for item in bank.items}
    for row in rows:
        item = stems.pop(words(str(row.find("p", recursive=False).strong)))
        said = " ".join(row.get_text(" ").split())
        for reason in item.reasons:
            assert words(reason.text.inline_html) in said
        links = {link["href"] for link in row.find_all("a")}
        assert {reference.url for reference in bank.ledger.references_of(item.claims)} <= links
        objective = next(one for one in bank.module.objectives if one.id == item.objective)
        assert f"Tests: {objective.text} ({item.level})." in said
    assert not stems


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.parent.name)
def test_the_numbers_are_those_on_paper(path):
    bank = load_bank(path)
    quiz = BeautifulSoup(Quiz(bank, tworings.draw)._fallback_html(), "html.parser")
    key = BeautifulSoup(answer_key_html(bank, tworings.draw), "html.parser")
    stems = [
        [row.find("p", recursive=False).strong.get_text() for row in html.select(f"{listed} > li")]
        for html, listed in ((quiz, "ol.tr-quiz-items"), (key, "ol.tr-key"))
    ]
    assert stems[0] == stems[1]
    assert len(stems[0]) == len(bank)


def test_the_form_on_paper_keeps_the_order_of_its_file():
    bank = load_bank(BOOK / "educators/evaluation/test.yaml")
    soup = BeautifulSoup(answer_key_html(bank, as_written=True), "html.parser")
    for row, item in zip(soup.select("ol.tr-key > li"), bank.items, strict=True):
        assert row.p.strong.get_text() == words(item.stem.inline_html)
        choices = [one.strong.get_text() for one in row.select("ol > li")]
        assert choices == [words(one.text.inline_html) for one in item.choices]


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.parent.name)
def test_the_letters_of_the_key_are_those_of_the_choices_marked_as_right(path):
    bank = load_bank(path)
    soup = BeautifulSoup(answer_key_html(bank, tworings.draw), "html.parser")
    told = 0
    for row in soup.select("ol.tr-key > li"):
        line = next(
            (p for p in row.find_all("p", recursive=False) if p.get_text().startswith("Key: ")),
            None,
        )
        choices = row.select("ol[type=a] > li")
        if line is None:
            assert not choices
            continue
        right = [
            "abcdefgh"[n] for n, c in enumerate(choices) if "(Part of the key)" in c.get_text()
        ]
        assert line.strong.get_text() == ", ".join(right) != ""
        told += 1
    assert told >= len(bank) // 2


def test_there_is_nothing_to_play_and_nothing_closed():
    html = answer_key_html(load_bank(BANKS[0]), tworings.draw)
    for mark in ("data-tr-", "<script", "<details", "<input", "<button", "<svg", " id="):
        assert mark not in html


def test_the_same_bytes_each_time():
    bank = load_bank(BANKS[0])
    assert answer_key_html(bank, tworings.draw) == answer_key_html(bank, tworings.draw)


def test_a_bank_of_no_module_has_a_key_as_well(tmp_path):
    example = next((BOOK.parent / "src/tworings/widgets/quiz/examples").glob("single*.yaml"))
    html = answer_key_html(load_bank(example, BOOK), tworings.draw)
    assert "Tests:" not in html
    assert "Part of the key" in html


def test_hostile_text_is_shown_and_not_run(tmp_path):
    example = next((BOOK.parent / "src/tworings/widgets/quiz/examples").glob("single*.yaml"))
    text = example.read_text(encoding="utf-8")
    stem = next(line for line in text.splitlines() if line.strip().startswith("stem:"))
    path = tmp_path / example.name
    path.write_text(text.replace(stem, "    stem: <img src=x onerror=alert(1)>", 1))
    html = answer_key_html(load_bank(path, BOOK), tworings.draw)
    assert "<img" not in html
    assert "&lt;img" in html
