"""The editorial rules on items, each with a book that breaks it."""

import re

import pytest
import yaml
from raised import TODAY, the_fault

from tworings.content.rules import check_book

ITEMS = "book/modules/sample/items.yaml"
MODULE = "book/modules/sample/module.yaml"
PAGE = "book/modules/sample/sample.ipynb"
LONG_ENOUGH = "A reason that says in some more words why this is right or wrong."


def single(number, key="a", **lengths):
    texts = {"a": "Aaaa", "b": "Bbbb", "c": "Cccc"} | {k: "X" * n for k, n in lengths.items()}
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    return {
        "id": f"sample.single-{number}",
        "type": "single_response",
        "objective": "sample.pour",
        "level": "apply",
        "stem": " ".join(f"{words[number % 8]}{letter}" for letter in "pqrst"),
        "claims": ["tea-is-hot"],
        "key": key,
        "choices": [{"id": k, "text": t, "rationale": LONG_ENOUGH} for k, t in texts.items()],
    }


def verdict(number, key):
    words = ["red", "green", "blue", "white", "black", "brown", "pink", "grey"]
    return {
        "id": f"sample.verdict-{number}",
        "type": "myth_or_fact",
        "objective": "sample.pour",
        "level": "apply",
        "stem": " ".join(f"{words[number % 8]}{letter}" for letter in "uvwxy"),
        "claims": ["tea-is-hot"],
        "key": key,
        "rationales": dict.fromkeys(("myth", "fact", "depends"), LONG_ENOUGH),
    }


# Choices


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        (("Hold it.", "Lift it.", "Put it"), "ends with nothing, others with"),
        (("Hold it", "Lift it", "Put it!"), 'ends with "!", others with nothing'),
        (("Hold it", "Lift it", "put it"), "starts with a small letter, others with a capital"),
        (("*hold* it", "lift it", "**Put** it"), "starts with a capital, others with a small"),
    ],
)
def test_choices_are_parallel(tea, items_to, texts, problem):
    def spoil(items):
        for choice, text in zip(items[2]["choices"], texts, strict=True):
            choice["text"] = text

    items_to(spoil)
    fault = the_fault(tea)
    assert (fault.file, fault.id) == (ITEMS, "sample.first > milk")
    assert problem in fault.problem
    assert fault.mend == "write it like the others"


@pytest.mark.parametrize(
    "texts", [("3 °C", "Hot", "pH 7"), ("MRI", "a scan", "x-ray"), ("1", "2", "3")]
)
def test_numbers_and_names_have_no_case(tea, items_to, texts):
    def spoil(items):
        for choice, text in zip(items[2]["choices"], texts, strict=True):
            choice["text"] = text

    items_to(spoil)
    assert check_book(tea, TODAY) == []


def test_choices_are_of_a_like_length(tea, items_to):
    # The shortest has 10 characters: 2.5 times that and 20 to spare are allowed.
    def length(number):
        return lambda items: items[3]["choices"][2].update(text="A" * number)

    items_to(lambda items: items[3]["choices"][0].update(text="A" * 10))
    items_to(lambda items: items[3]["choices"][1].update(text="A" * 10))
    items_to(length(45))
    assert check_book(tea, TODAY) == []
    items_to(length(46))
    fault = the_fault(tea)
    assert fault.id == "sample.warm > spoon"
    assert "46 characters, the shortest one 10" in fault.problem
    assert "at most 45" in fault.expected


@pytest.mark.parametrize(
    "text",
    [
        "All of the above",
        "None of the above",
        "All the above",
        "Any of these",
        "None of these.",
        "Neither",
        "Both",
        "Both a and b",
        "Both A and C",
        "A and b",
        "B & c only",
        "None of the other choices",
        "*All* of the above",
        "Either (a) or (b)",
    ],
)
def test_no_choice_stands_for_others(tea, items_to, text):
    items_to(lambda items: items[2]["choices"][2].update(text=text))
    faults = [f for f in check_book(tea, TODAY) if "something of its own" in f.expected]
    assert [fault.id for fault in faults] == ["sample.first > milk"]


@pytest.mark.parametrize(
    "text",
    [
        "Both rings close",
        "None of these muscles",
        "A and its parts",
        "Both a cup and a pot",
        "All of the tea",
        "Tea above water",
    ],
)
def test_choices_that_say_something(tea, items_to, text):
    items_to(lambda items: items[2]["choices"][2].update(text=text))
    assert check_book(tea, TODAY) == []


# Ids


def test_item_ids_are_unique_over_modules(tea, second_module, edit):
    text = (
        (second_module / "items.yaml")
        .read_text(encoding="utf-8")
        .replace("other.warm", "sample.warm")
    )
    (second_module / "items.yaml").write_text(text, encoding="utf-8")
    faults = check_book(tea, TODAY)
    twice = [fault for fault in faults if "has the id of an item" in fault.problem]
    assert [fault.id for fault in twice] == ["sample.warm"]
    assert "book/modules/" in twice[0].problem


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("structures.yaml", "id: spout", "id: tea-is-hot", "structure .* of a claim"),
        (
            "modules/sample/module.yaml",
            "id: sample.cold-run",
            "id: sample.pour",
            "activity .* an objective",
        ),
        (
            "modules/sample/module.yaml",
            "id: sample.cold-run",
            "id: sample.warm",
            "item .* an activity",
        ),
        (
            "modules/sample/module.yaml",
            "id: sample.cold-run",
            "id: spout",
            "activity .* a structure",
        ),
    ],
)
def test_ids_are_unique_over_kinds(tea, edit, name, old, new, problem):
    edit(tea / name, old, new)
    assert re.search(problem, the_fault(tea).problem)


def test_item_ids_start_with_their_module(tea, edit):
    line = edit(tea / "modules/sample/items.yaml", "id: sample.warm", "id: simple.warm")
    fault = the_fault(tea)
    assert (fault.file, fault.line, fault.id) == (ITEMS, line, "simple.warm")
    assert 'write "sample.warm"' in fault.mend


# Keys


def test_the_key_is_seldom_the_longest(tea, items_to):
    # With the item that is there: 2 of 5 may be, 3 of 5 may not.
    new = [single(0, a=6), single(1, a=6), single(2), single(3)]
    items_to(lambda items: items.extend(new))
    assert check_book(tea, TODAY) == []
    items_to(lambda items: items[-2]["choices"][0].update(text="X" * 6))
    fault = the_fault(tea)
    assert (fault.file, fault.id) == (ITEMS, "sample.single-0")
    assert "3 of 5" in fault.problem
    assert "sample.single-0, sample.single-1, sample.single-2" in fault.problem
    assert "at most 2" in fault.expected


def test_as_long_as_another_is_not_the_longest(tea, items_to):
    items_to(lambda items: items.extend(single(n, a=6, b=6) for n in range(5)))
    assert check_book(tea, TODAY) == []


def test_four_items_are_too_few_for_a_share(tea, items_to):
    items_to(lambda items: items.extend(single(n, a=6) for n in range(3)))
    assert check_book(tea, TODAY) == []


@pytest.mark.parametrize("rare", ["myth", "fact", "depends"])
def test_verdicts_are_balanced(tea, items_to, rare):
    usual = [key for key in ("myth", "fact", "depends") if key != rare]
    new = [verdict(n, usual[n % 2]) for n in range(6)]

    def spoil(items):
        items.extend(new)
        for item in items[:2]:
            item["key"] = usual[0]

    items_to(spoil)
    fault = the_fault(tea)
    assert f'"{rare}" is the key of 0 of 8' in fault.problem
    assert "20%" in fault.expected
    items_to(lambda items: [item.update(key=rare) for item in items[-2:]])
    assert check_book(tea, TODAY) == []


def test_four_verdicts_are_too_few_for_a_share(tea, items_to):
    items_to(lambda items: items.extend(verdict(n, "myth") for n in range(2)))
    assert check_book(tea, TODAY) == []


# Stems


STEM = "How long does a pot of green tea stay warm on a cold stone table"


@pytest.mark.parametrize(
    "other",
    [
        STEM,
        STEM.upper() + "?",
        f"*{STEM}*!",
        STEM.replace("green", "black"),
        "So " + STEM,
    ],
)
def test_stems_that_are_nearly_the_same(tea, items_to, other):
    items_to(lambda items: (items[2].update(stem=STEM), items[3].update(stem=other)))
    fault = the_fault(tea)
    assert (fault.file, fault.id) == (ITEMS, "sample.warm")
    assert f"nearly that of sample.first ({ITEMS}:" in fault.problem


@pytest.mark.parametrize(
    "other",
    [
        "How long does a cup stay warm",
        "What stays warm longest on a table of stone: a pot of tea, or a cup of it",
        # The same words in another order can ask another thing.
        " ".join(reversed(STEM.split())),
        "...",
    ],
)
def test_stems_that_differ_enough(tea, items_to, other):
    items_to(lambda items: (items[2].update(stem=STEM), items[3].update(stem=other)))
    assert check_book(tea, TODAY) == []


def test_stems_differ_over_modules(tea, second_module):
    bank = yaml.safe_load((second_module / "items.yaml").read_text(encoding="utf-8"))
    bank["items"][2]["stem"] = "What comes first when you pour it?"
    (second_module / "items.yaml").write_text(
        yaml.safe_dump(bank, allow_unicode=True), encoding="utf-8"
    )
    fault = the_fault(tea)
    assert fault.file == ITEMS
    assert "nearly that of other.first" in fault.problem
