"""Flashcards in Python: which items, their other side, and the text without scripts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import escape
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import pytest

from tworings import Flashcards, Quiz, load_bank
from tworings.model import Item, ItemBank, MultipleResponse, RichText, SingleResponse

BOOK = Path(__file__).resolve().parents[2] / "book"
ITEMS = BOOK / "modules" / "two-rings" / "items.yaml"
EXAMPLES = sorted(
    Path(str(files("tworings.widgets").joinpath("flashcards/examples"))).glob("*.yaml")
)


@pytest.fixture(scope="module")
def bank() -> ItemBank:
    return load_bank(ITEMS)


def test_the_other_side_is_the_key_in_words(bank):
    for item in bank.items:
        assert len(item.key_texts) == len(item.why) == len(item.keys) > 0
        for text, why in zip(item.key_texts, item.why, strict=True):
            choice = next(c for c in item.choices if c.text == text and c.id in item.keys)
            assert choice.rationale == why
    assert [text.source for text in bank.items[0].key_texts] == ["Myth"]


def test_every_item_stands_once_with_why_and_sources(bank):
    cards = Flashcards(bank)
    payload = cards.payload
    assert {item["id"] for item in payload["items"]} == {item.id for item in bank.items}
    assert len(payload["items"]) == len(bank)
    for item in payload["items"]:
        assert item["key"]
        assert len(item["why"]) == len(item["key"])
        assert item["sources"]
        assert set(item["sources"]) <= set(payload["sources"])
        # The three verdicts are no help; the choices of the others are.
        assert bool(item["choices"]) == (item["type"] != "myth_or_fact")


def test_the_order_follows_from_the_bank_alone_and_differs_from_the_quiz(bank):
    orders = [[i["id"] for i in Flashcards(bank).payload["items"]] for _ in range(2)]
    assert orders[0] == orders[1]
    assert orders[0] != [i["id"] for i in Quiz(bank).payload["items"]]


class Unkeyed(SingleResponse):
    """Stands for a reflection: an item with nothing on its other side."""

    key_texts: ClassVar[tuple[RichText, ...]] = ()


class Drawn(SingleResponse):
    """Stands for an item about a picture."""

    drawing: ClassVar[str] = "coronal"


class OneReason(MultipleResponse):
    """Stands for a type with one rationale for its whole key."""

    why: ClassVar[tuple[RichText, ...]] = (RichText("One reason for all."),)


class Vignette(SingleResponse):
    """Stands for an item that shares a case with others."""

    stimulus: ClassVar[str] = "a-case"


class Matching(MultipleResponse):
    """Stands for rows to match."""

    rows: ClassVar[tuple[object, ...]] = (SimpleNamespace(text=RichText("A row to match")),)


def as_a(kind: type[Item], item: Item) -> Item:
    return kind.model_construct(**vars(item))


def test_items_without_a_key_or_with_a_drawing_are_left_out(bank):
    first, second, third, fourth = [i for i in bank.items if i.type == "single_response"][:4]
    left_out = (as_a(Unkeyed, second), as_a(Drawn, third), as_a(Vignette, fourth))
    cards = Flashcards(replace(bank, items=(first, *left_out)))
    assert [item["id"] for item in cards.payload["items"]] == [first.id]
    with pytest.raises(ValueError, match=r"no item for flashcards; expected at least one"):
        Flashcards(replace(bank, items=left_out))


def test_only_a_bank_is_taken():
    with pytest.raises(TypeError, match=r"was given str; expected an ItemBank: write Flashcards"):
        Flashcards("items.yaml")


def test_the_tally_follows_the_responses(bank):
    cards = Flashcards(bank)
    first, second = bank.items[:2]
    cards.responses = {first.id: "knew", second.id: "again", "two-rings.gone": "knew"}
    assert cards.tally == (1, 1, len(bank))
    assert repr(cards.tally) == f"1 of {len(bank)} known, 1 to look at again"
    cards.reset()
    assert cards.tally == (0, 0, len(bank))
    assert repr(cards) == f"Flashcards('two-rings', {len(bank)} items)"


def test_every_text_stands_in_the_fallback(bank):
    html = Flashcards(bank)._repr_mimebundle_()[0]["text/html"]
    fallback = html[html.index("tr-fallback") :]
    for item in bank.items:
        for text in (item.stem, *item.key_texts, *item.why):
            assert text.inline_html in fallback
        for reference in bank.ledger.references_of(item.claims):
            assert escape(reference.url) in fallback
    assert fallback.count("<details>") == len(bank)
    assert not re.search(r"<(button|input|select|form|style|iframe)", fallback)


def test_a_rationale_for_the_whole_key_follows_it(bank):
    item = next(i for i in bank.items if i.type == "multiple_response")
    cards = Flashcards(replace(bank, items=(as_a(OneReason, item),)))
    fallback = cards._fallback_html()
    assert "<p>One reason for all.</p>" in fallback
    assert f"<strong>{item.key_texts[0].inline_html}</strong>.</li>" in fallback


def test_what_helps_to_think_is_shown_for_each_type(bank):
    item = next(i for i in bank.items if i.type == "multiple_response")
    order = MultipleResponse.model_construct(**{**vars(item), "type": "order"})
    match = Matching.model_construct(**{**vars(item), "type": "match"})
    for one, shown in (
        (order, {c.text.inline_html for c in item.choices}),
        (match, {"A row to match"}),
    ):
        cards = Flashcards(replace(bank, items=(one,)))
        assert set(cards.payload["items"][0]["choices"]) == shown
    # Steps in an order are numbered, parts of a key are not.
    assert "<ol><li><strong>" in Flashcards(replace(bank, items=(order,)))._fallback_html()
    assert "<ul><li><strong>" in Flashcards(replace(bank, items=(item,)))._fallback_html()


def test_the_payload_on_the_page_is_the_widgets_own(bank):
    cards = Flashcards(bank)
    stored = re.search(r'<script type="application/json">(.*?)</script>', cards._html(), re.S)
    assert json.loads(stored.group(1)) == json.loads(json.dumps(cards.payload))


def test_from_file_takes_the_ledger_of_another_folder(tmp_path):
    for name in ("items.yaml", "module.yaml"):
        (tmp_path / name).write_bytes((ITEMS.parent / name).read_bytes())
    cards = Flashcards.from_file(tmp_path / "items.yaml", book=BOOK)
    assert cards.payload == Flashcards(load_bank(ITEMS)).payload


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_true_to_its_word(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    cards = Flashcards.from_file(path, BOOK)
    assert cards.payload["id"] == f"{path.stem}.flashcards"
    assert len(cards.payload["items"]) >= 3


def test_there_are_examples():
    assert len(EXAMPLES) >= 2
