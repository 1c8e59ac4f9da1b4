"""Bad input in a bank: one clear error with file, line, id, what was expected, and the mend."""

import pytest
from raised import the_fault_of

from tworings.content import load_bank

ITEMS = "book/modules/sample/items.yaml"
MODULE = "book/modules/sample/module.yaml"
CLAIMS = "book/claims.yaml"


#: Each: what is written over what (in the bank), then id, and pieces of problem, expected, mend.
#: The line is that of the change, plus the number given.
IN_A_BANK = {
    "unknown key": (
        ("    lead_in: Choose two.", "    leadin: Choose two."),
        (0, "sample.warm", 'unknown key "leadin"', "lead_in", 'did you mean "lead_in"?'),
    ),
    "unknown key that is like no other": (
        ("    lead_in: Choose two.", "    colour: blue"),
        (0, "sample.warm", 'unknown key "colour"', "one of id, objective", "delete it"),
    ),
    "misspelled rationale is told once": (
        ("rationale: Metal", "rational: Metal"),
        (0, "sample.warm > spoon", 'unknown key "rational"', "id, text", '"rationale"?'),
    ),
    "wrong type: a number for text": (
        ("stem: What comes first when you pour?", "stem: 12"),
        (0, "sample.first", '"stem" is 12', "text", "put it in quotes"),
    ),
    "wrong type: a date for text": (
        ("text: Hold the lid", "text: 2026-01-02"),
        (0, "sample.first > lid", '"text" is 2026-01-02', "text", "put it in quotes"),
    ),
    "wrong type: true for text": (
        ("text: Hold the lid", "text: true"),
        (0, "sample.first > lid", '"text" is true', "text", "put it in quotes"),
    ),
    "wrong type: text for a list": (
        ("claims: [tea-is-hot]", "claims: tea-is-hot"),
        (0, "sample.hot", '"claims" is "tea-is-hot"', "a list", '"- "'),
    ),
    "wrong type: nothing in a list": (
        ("claims: [tea-is-hot]", "claims: [tea-is-hot, ]\n    lead_in:\n      - x"),
        (1, "sample.hot", '"lead_in" is a list', "text", "write one text"),
    ),
    "wrong type: a list for a mapping": (
        (
            "- id: lid\n        text: Hold the lid",
            "- [lid]\n      - text: Hold the lid\n        id: lid",
        ),
        (0, "sample.first", '"choices", entry 1 is a list', "a mapping", '"key: value"'),
    ),
    "missing rationale of a choice": (
        ("        rationale: Metal leads warmth away, so a spoon cools the tea a little.\n", ""),
        (-2, "sample.warm > spoon", '"rationale" is missing', "Why this choice", '"rationale:"'),
    ),
    "missing rationale of a verdict": (
        ("      myth: It feels harmless in the cup, but it is about 90 °C at first.\n", ""),
        (-1, "sample.hot", '"rationales.myth" is missing', '"myth: ..."', 'add "myth:"'),
    ),
    "empty rationale": (
        (
            "rationale: Metal leads warmth away, so a spoon cools the tea a little.",
            "rationale: ' '",
        ),
        (0, "sample.warm > spoon", '"rationale" is empty', "Why this choice", "write the text"),
    ),
    "rationale left open": (
        ("rationale: Metal leads warmth away, so a spoon cools the tea a little.", "rationale:"),
        (0, "sample.warm > spoon", '"rationale" is nothing', "text", "after the colon"),
    ),
    "item with no claims": (
        ("claims: [tea-is-hot]", "claims: []"),
        (0, "sample.hot", '"claims" has no entries', "at least 1", "add what is missing"),
    ),
    "duplicate item id": (
        ("id: sample.warm", "id: sample.first"),
        (0, "sample.first", '"sample.first" is used twice', "an id of its own", "another id"),
    ),
    "duplicate choice id": (
        ("- id: spoon", "- id: lid"),
        (-7, "sample.warm", 'choice id "lid" is used twice', "once in an item", "another id"),
    ),
    "duplicate key": (
        ("    lead_in: Choose two.", "    level: apply"),
        (0, "", '"level" is written twice', "each key once", "delete one"),
    ),
    "unknown claim": (
        ("claims: [tea-is-hot]", "claims: [tea-is-hott]"),
        (0, "sample.hot", 'unknown claim "tea-is-hott"', CLAIMS, 'did you mean "tea-is-hot"?'),
    ),
    "unknown claim of a choice": (
        ("        claims: [tea-is-hot]", "        claims: [soup]"),
        (0, "sample.first > cup", 'unknown claim "soup"', CLAIMS, "add the claim there"),
    ),
    "unknown objective": (
        ("objective: sample.pour", "objective: sample.por"),
        (0, "sample.hot", 'unknown objective "sample.por"', MODULE, '"sample.pour"?'),
    ),
    "key that is no choice": (
        ("key: lid", "key: lids"),
        (0, "sample.first", 'key names "lids"', "one of lid, cup, milk", "the id of a choice"),
    ),
    "key that names a choice twice": (
        ("key: [cosy, lid]", "key: [cosy, cosy]"),
        (0, "sample.warm", "key names a choice twice", "once", "delete the repeated id"),
    ),
    "every choice is right": (
        ("key: [cosy, lid]", "key: [cosy, lid, spoon]"),
        (0, "sample.warm", "every choice is right", "not right", "take one out of the key"),
    ),
    "verdict that is none": (
        ("key: fact", "key: facts"),
        (0, "sample.hot", '"key" is "facts"', "one of myth, fact, depends", '"fact"?'),
    ),
    "too few choices": (
        (
            "      - id: spoon\n        text: A spoon\n        rationale: Metal leads warmth away, "
            "so a spoon cools the tea a little.\n",
            "",
        ),
        (-7, "sample.warm", '"choices" has 2 entries', "at least 3", "add what is missing"),
    ),
    "unknown item type": (
        ("type: single_response", "type: single_respons"),
        (0, "sample.first", '"type" is "single_respons"', "single_response", "did you mean"),
    ),
    "type that is a list": (
        ("type: single_response", "type: [single_response]"),
        (0, "sample.first", '"type" is a list', "single_response", "one of these words"),
    ),
    "missing type": (
        ("    type: single_response\n", ""),
        (-1, "sample.first", '"type" is missing', '"type: ..."', 'add "type:"'),
    ),
    "missing id": (
        ("  - id: sample.warm\n    type:", "  - type:"),
        (0, "item 4", '"id" is missing', "<module>.<short-name>", 'add "id:"'),
    ),
    "id with a capital": (
        ("id: sample.warm", "id: Sample.Keeps Warm"),
        (0, "Sample.Keeps Warm", "is", "lower-case", '"sample.keeps-warm"'),
    ),
    "item that is a text": (
        ("  - id: sample.warm", "  - sample.warm\n  - id: sample.warm"),
        (0, "", 'is "sample.warm"', "a mapping", '"key: value"'),
    ),
    "a tab": (
        ("    level: apply", "\tlevel: apply"),
        (0, "", "a tab is used as indentation", "spaces", "replace the tab"),
    ),
    "an alias": (
        ("claims: [tea-is-hot]", "claims: *all"),
        (0, "", "an alias", "plain values", "write the value itself"),
    ),
    "a tag": (
        ("stem: What", "stem: !!python/name:os.system What"),
        (0, "", "a tag", "plain text", "delete the tag"),
    ),
    "a colon in a text": (
        ("stem: What comes", "stem: Now: what comes"),
        (0, "", "a colon stands where no key can be", '"key: value"', "in quotes"),
    ),
    "a control character": (
        ("stem: What comes", "stem: \x07What comes"),
        (0, "", "control character U+0007", "can be printed", "delete the character"),
    ),
    "an escaped control character": (
        ("stem: What comes first when you pour?", 'stem: "What \\e[31m comes"'),
        (0, "", "a control character", "can be printed", "delete it"),
    ),
}


@pytest.mark.parametrize("case", IN_A_BANK)
def test_in_a_bank(items, edit, case):
    (old, new), (offset, owner, problem, expected, mend) = IN_A_BANK[case]
    line = edit(items, old, new) + offset
    fault = the_fault_of(load_bank, items)
    assert (fault.file, fault.line) == (ITEMS, line)
    assert fault.id == owner
    assert problem in fault.problem
    assert expected in fault.expected
    assert mend in fault.mend
    assert str(fault).startswith(f"{ITEMS}:{line}: {owner}")
    assert "\n" not in str(fault)
