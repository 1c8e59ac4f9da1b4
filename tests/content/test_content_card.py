"""Cards to keep as they are written: what is read, and every fault told with its line and mend."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tworings.content import ContentError, load_card
from tworings.content.rules import check_book

CARD = """\
id: tea
title: My tea
intro: How I like it.
sections:
  - id: cup
    title: The cup
    fields:
      - id: words
        kind: line
        label: In my words
        help: A few.
        claims: [tea-is-hot]
      - id: milk
        kind: choice
        label: Milk
        options:
          - id: with
            text: With milk
          - id: without
            text: Without
      - id: kinds
        kind: scale_list
        label: Kinds
        things:
          - id: green
            text: Green
"""


@pytest.fixture
def card(tea) -> Path:
    path = tea / "tools" / "tea.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(CARD, encoding="utf-8")
    return path


def faults(path: Path, **options) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_card(path, **options)
    return str(caught.value).splitlines()


def test_a_card_comes_with_its_part_of_the_ledger(card):
    blank = load_card(card)
    assert repr(blank) == "BlankCard('tea', 3 fields)"
    assert [one.kind for one in blank.form.fields()] == ["line", "choice", "scale_list"]
    assert list(blank.ledger.claims) == ["tea-is-hot"]


def test_the_ledger_may_stand_elsewhere(card, tmp_path):
    away = tmp_path / "away"
    away.mkdir(exist_ok=True)
    moved = card.rename(away / "tea.yaml")
    assert load_card(moved, book=tmp_path / "book").ledger.claims
    # From there upwards the book of the folder is found as well, so it is taken away.
    (tmp_path / "book" / "claims.yaml").unlink()
    assert "claims.yaml" in faults(moved)[0]


def test_the_check_of_the_book_reads_it(card, edit, tea):
    assert check_book(tea) == []
    line = edit(card, "tea-is-hot", "tea-is-hott")
    assert [str(fault) for fault in check_book(tea)] == [
        f'book/tools/tea.yaml:{line}: tea > cup > words: unknown claim "tea-is-hott"; expected the '
        'id of a claim in book/claims.yaml; mend: did you mean "tea-is-hot"? If not, add the '
        "claim there"
    ]


#: What is written, what it becomes, and pieces of the fault: what is there, and the mend.
BAD = {
    "unknown kind": ("kind: line", "kind: liine", ['"kind" is "liine"', 'did you mean "line"']),
    "unknown key": ("help:", "hlp:", ['unknown key "hlp"', 'did you mean "help"']),
    "no label": ("        label: Milk\n", "", ['"label" is missing', 'add "label:"']),
    "no fields": (
        CARD[CARD.index("      - id: words") :],
        "      []\n",
        ['"fields" has no entries', "add what is missing"],
    ),
    "one option": (
        "          - id: without\n            text: Without\n",
        "",
        ['of kind "choice" has 1 options', 'add to "options:"'],
    ),
    "options of a line": (
        "kind: choice",
        "kind: line",
        ['options stand in a field of kind "line"', "delete them"],
    ),
    "options of a list": (
        "kind: choice",
        "kind: scale_list",
        ['options stand in a field of kind "scale_list"', 'rename the key to "things"'],
    ),
    "things of ticks": (
        "kind: scale_list",
        "kind: ticks",
        ['things stand in a field of kind "ticks"', 'rename the key to "options"'],
    ),
    "no options": (
        CARD[CARD.index("        options:") : CARD.index("      - id: kinds")],
        "",
        ['of kind "choice" has no options', "choose another kind"],
    ),
    "option twice": (
        "id: without",
        "id: with",
        ['id "with" is used twice in options', "give one of the two another id"],
    ),
    "field twice": (
        "id: kinds",
        "id: words",
        ['id "words" is used twice; the first field is on line 8', "give one of the two"],
    ),
    "another file's id": ("id: tea\n", "id: coffee\n", ['the id is "coffee"', '"id: tea"']),
    "id with a capital": ("id: cup", "id: Cup", ['"id" is "Cup"', 'write "cup"']),
    "unknown claim": ("tea-is-hot", "tea-is-warm", ['unknown claim "tea-is-warm"', "mend: "]),
    "a number as title": ("title: My tea", "title: 5", ['"title" is 5', "put it in quotes"]),
}


@pytest.mark.parametrize("name", BAD)
def test_a_fault_has_its_line_and_its_mend(card, edit, name):
    old, new, pieces = BAD[name]
    line = edit(card, old, new)
    told = faults(card)
    assert len(told) == 1, told
    for piece in pieces:
        assert piece in told[0]
    at = int(told[0].split(":")[1])
    lines = card.read_text("utf-8").splitlines()
    assert 1 <= at <= len(lines)
    # At what was changed, or at the thing that lacks it.
    assert abs(at - line) <= 4, told


def test_every_fault_is_told_at_once(card, edit):
    edit(card, "kind: line", "kind: lin")
    edit(card, "title: The cup", "titel: The cup")
    edit(card, "label: Kinds", "label: 7")
    assert len(faults(card)) == 3


def test_a_file_that_is_no_card(card):
    card.write_text("- a list\n", encoding="utf-8")
    assert "a mapping" in faults(card)[0]


def test_the_example_above_is_yaml():
    assert yaml.safe_load(CARD)["id"] == "tea"
