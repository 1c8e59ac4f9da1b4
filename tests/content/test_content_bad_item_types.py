"""Bad input in the newer item types, in stimuli and in a bank without a module."""

import pytest
from raised import TODAY, faults_of, the_fault_of

from tworings.content import load_bank
from tworings.content.rules import check_book

OWN = "book/tools/own.yaml"

GOOD = """\
title: A pot of tea, on its own
confidence: true
stimuli:
  - id: kettle
    title: The kettle
    text: A kettle stands on the stove, and it sings.
    claims: [tea-is-hot]
items:
  - id: pour-order
    type: order
    level: apply
    stem: In which order do you make tea?
    stimulus: kettle
    hints: [Water comes early., Tea comes later.]
    choices:
      - {id: boil, text: Boil water, rationale: Water has to boil before it can draw anything.}
      - {id: brew, text: Brew leaves, rationale: Leaves need some minutes in water that is hot.}
      - {id: pour, text: Pour a cup, rationale: The cup comes last because the tea is ready then.}
    claims: [tea-is-hot]
  - id: match-pots
    type: match
    level: apply
    stem: What does each part of a pot do?
    stimulus: kettle
    options:
      - {id: lets-out, text: Lets tea out}
      - {id: holds-in, text: Holds steam in}
    rows:
      - {id: spout, text: Spout, key: lets-out, rationale: Tea runs out of a pot by its open spout.}
      - {id: lid, text: Lid, key: holds-in, rationale: A lid holds steam back and keeps it hot.}
      - {id: beak, text: Beak, key: lets-out, rationale: A beak is another word for a pot's spout.}
    claims: [tea-cools]
  - id: how-hot
    type: numeric
    level: remember
    stem: How hot was fresh tea in a study of 12 kettles?
    key: 90
    tolerance: 5
    unit: °C
    low: 0
    high: 100
    rationale: It was about 90 °C in a study of 12 kettles.
    claims: [tea-is-hot]
  - id: find-spout
    type: hotspot
    level: remember
    stem: Where does the tea come out?
    drawing: pot
    key: spout
    rationales:
      spout: The tea comes out at the spout, a tube at the side.
    otherwise: Nothing comes out here, unless the pot is broken.
    claims: [tea-is-hot]
  - id: think-of-tea
    type: reflection
    level: create
    stem: When did you last make tea for somebody else?
    afterthought: Some people do it every day and some people never do it.
"""

#: Each: what is written over what, then line offset, id, and pieces of problem, expected, mend.
BAD = {
    "order of two": (
        (
            "      - {id: pour, text: Pour a cup, rationale: The cup comes last because the tea is "
            "ready then.}\n",
            "",
        ),
        (-3, "pour-order", '"choices" has 2 entries', "at least 3", "add what is missing"),
    ),
    "order with a key": (
        ("    stem: In which", "    key: boil\n    stem: In which"),
        (0, "pour-order", 'unknown key "key"', "one of id", "delete it"),
    ),
    "choice id twice": (
        ("{id: brew,", "{id: boil,"),
        (-2, "pour-order", 'choice id "boil" is used twice', "once in an item", "another id"),
    ),
    "four hints": (
        ("hints: [Water comes early., Tea comes later.]", "hints: [a, b, c, d]"),
        (0, "pour-order", '"hints" has 4 entries', "at most 3", "delete some"),
    ),
    "hint that is a number": (
        ("hints: [Water comes early., Tea comes later.]", "hints: [12]"),
        (0, "pour-order", '"hints", entry 1 is 12', "text", "put it in quotes"),
    ),
    "unknown stimulus": (
        ("    stimulus: kettle\n    hints", "    stimulus: kettel\n    hints"),
        (0, "pour-order", 'unknown stimulus "kettel"', '"stimuli"', 'did you mean "kettle"?'),
    ),
    "stimulus that shows nothing": (
        ("    text: A kettle stands on the stove, and it sings.\n", ""),
        (-2, "kettle", "neither text nor drawing", '"drawing:"', "add one of them"),
    ),
    "stimulus without a title": (
        ("    title: The kettle\n", ""),
        (-1, "kettle", '"title" is missing', '"title: ..."', 'add "title:"'),
    ),
    "unknown claim of a stimulus": (
        ("    claims: [tea-is-hot]\nitems:", "    claims: [tea-is-hott]\nitems:"),
        (0, "kettle", 'unknown claim "tea-is-hott"', "claims.yaml", 'did you mean "tea-is-hot"?'),
    ),
    "confidence that is a word": (
        ("confidence: true", "confidence: yes"),
        (0, "", '"confidence" is "yes"', "true or false", "without quotes"),
    ),
    "no stimuli in the list": (
        ("confidence: true", "confidence: true\nstimulus: x"),
        (1, "", 'unknown key "stimulus"', "stimuli", 'did you mean "stimuli"?'),
    ),
    "row with a key that is no option": (
        ("text: Lid, key: holds-in,", "text: Lid, key: holds,"),
        (-2, "match-pots", 'the key of row "lid" is "holds"', "lets-out, holds-in", "an option"),
    ),
    "row id twice": (
        ("{id: beak,", "{id: spout,"),
        (-3, "match-pots", 'row id "spout" is used twice', "once in an item", "another id"),
    ),
    "option id twice": (
        ("{id: holds-in, text: Holds", "{id: lets-out, text: Holds"),
        (-2, "match-pots", 'option id "lets-out" is used twice', "once in an item", "another id"),
    ),
    "two rows": (
        (
            "      - {id: beak, text: Beak, key: lets-out, rationale: A beak is another word for "
            "a pot's spout.}\n",
            "",
        ),
        (-3, "match-pots", '"rows" has 2 entries', "at least 3", "add what is missing"),
    ),
    "row without a rationale": (
        (", rationale: A beak is another word for a pot's spout.}", "}"),
        (0, "match-pots > beak", '"rationale" is missing', "Why", 'add "rationale:"'),
    ),
    "key off the scale": (
        ("    key: 90", "    key: 190"),
        (0, "how-hot", "key (190) is not on the scale from 0 to 100", "low, then key", "widen"),
    ),
    "key that is text": (
        ("    key: 90", "    key: ninety"),
        (0, "how-hot", '"key" is "ninety"', "a number", "without quotes"),
    ),
    "key that is no end": (
        ("    key: 90", "    key: .inf"),
        (0, "how-hot", '"key" is', "a number", "digits"),
    ),
    "no tolerance": (
        ("    tolerance: 5", "    tolerance: 0"),
        (0, "how-hot", '"tolerance" is 0', "more than 0", "a larger number"),
    ),
    "tolerance that any guess meets": (
        ("    tolerance: 5", "    tolerance: 26"),
        (0, "how-hot", "tolerance (26) is more than a quarter", "at most 25", "smaller"),
    ),
    "scale upside down": (
        ("    low: 0", "    low: 200"),
        (0, "how-hot", "low (200) is not below high (100)", "the lower end", "swap"),
    ),
    "numeric without a unit": (
        ("    unit: °C\n", ""),
        (-6, "how-hot", '"unit" is missing', '"unit: ..."', 'add "unit:"'),
    ),
    "hotspot without a rationale of its key": (
        ("    key: spout", "    key: lid"),
        (1, "find-spout", 'no rationale for the key "lid"', '"lid: ..."', "why this part"),
    ),
    "hotspot without otherwise": (
        ("    otherwise: Nothing comes out here, unless the pot is broken.\n", ""),
        (-8, "find-spout", '"otherwise" is missing', "every other part", 'add "otherwise:"'),
    ),
    "reflection with a key": (
        ("    afterthought:", "    key: always\n    afterthought:"),
        (0, "think-of-tea", 'unknown key "key"', "one of id", "delete it"),
    ),
    "reflection without an afterthought": (
        ("    afterthought: Some people do it every day and some people never do it.\n", ""),
        (-4, "think-of-tea", '"afterthought" is missing', "afterthought", 'add "afterthought:"'),
    ),
}


@pytest.fixture
def own(tea):
    path = tea / "tools" / "own.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_the_good_bank(own, tea):
    bank = load_bank(own)
    assert (bank.id, bank.module, bank.confidence) == ("own", None, True)
    assert [stimulus.id for stimulus in bank.stimuli] == ["kettle"]
    assert set(bank.ledger.claims) == {"tea-is-hot", "tea-cools"}
    assert check_book(tea, TODAY) == []


@pytest.mark.parametrize("case", BAD)
def test_in_a_bank(own, edit, case):
    (old, new), (offset, owner, problem, expected, mend) = BAD[case]
    line = edit(own, old, new) + offset
    fault = the_fault_of(load_bank, own)
    assert (fault.file, fault.line, fault.id) == (OWN, line, owner), str(fault)
    assert problem in fault.problem
    assert expected in fault.expected
    assert mend in fault.mend
    assert "\n" not in str(fault)


def test_a_stimulus_without_an_id_is_named_by_its_place(own, edit):
    line = edit(own, "  - id: kettle\n    title:", "  - title:")
    faults = [fault for fault in faults_of(load_bank, own) if fault.id == "stimulus 1"]
    assert [(fault.line, fault.problem) for fault in faults] == [(line, '"id" is missing')]


def test_every_fault_is_told_at_once(own, edit):
    edit(own, "    key: 90", "    key: 190")
    edit(own, "text: Lid, key: holds-in,", "text: Lid, key: holds,")
    edit(own, "    claims: [tea-cools]", "    claims: [tea-cool]")
    # An item with a fault of its own is not looked into any further.
    assert len(faults_of(load_bank, own)) == 2
    assert [fault.id for fault in faults_of(load_bank, own)] == ["match-pots", "how-hot"]


def test_a_number_too_large_for_any_scale(own, edit):
    edit(own, "    key: 90", f"    key: {'9' * 400}")
    assert the_fault_of(load_bank, own).id == "how-hot"


# In the book


def test_an_item_of_a_module_needs_an_objective(tea, items, edit):
    line = edit(items, "    objective: sample.pour\n", "")
    fault = the_fault_of(load_bank, items)
    assert fault.id == "sample.hot"
    assert fault.line == line - 2
    assert fault.problem == '"objective" is missing'
    assert fault.mend == 'add "objective: sample.pour", or another of them'


def told(tea):
    return [(fault.file, fault.id, fault.problem) for fault in check_book(tea, TODAY)]


def test_check_reads_the_banks_of_the_tools(tea, own, edit):
    edit(own, "    key: 90", "    key: 190")
    problem = "key (190) is not on the scale from 0 to 100"
    assert told(tea) == [(OWN, "how-hot", problem)]


FURTHER = "book/modules/sample/further.yaml"


@pytest.fixture
def further(tea, own):
    """The same bank beside a module's page instead of among the tools."""
    path = tea / "modules" / "sample" / "further.yaml"
    own.rename(path)
    return path


def test_a_further_bank_of_a_module_is_sound_without_objectives(tea, further):
    assert check_book(tea, TODAY) == []


def test_check_reads_the_further_banks_of_a_module(tea, further, edit):
    edit(further, "    key: 90", "    key: 190")
    edit(further, "claims: [tea-is-hot]", "claims: [tea-is-hut]")
    assert {(file, own_id) for file, own_id, _ in told(tea)} >= {
        (FURTHER, "how-hot"),
        (FURTHER, "kettle"),
    }


def test_the_rules_hold_for_a_further_bank(tea, further, edit):
    edit(further, "id: how-hot", "id: sample.hot")
    [(_, own_id, problem)] = told(tea)
    assert own_id == "sample.hot"
    assert "has the id of an item" in problem


def test_a_further_bank_that_cannot_be_read_is_told_once(tea, further):
    further.write_text("items: [\n", encoding="utf-8")
    assert [file for file, _, _ in told(tea)] == [FURTHER]


def test_what_has_no_items_beside_a_module_is_no_bank(tea, further):
    further.write_text("notes: [for the author]\n", encoding="utf-8")
    assert check_book(tea, TODAY) == []


def test_a_tool_of_no_kind_is_told(tea, own):
    own.with_name("plan.yaml").write_text("title: A plan\nsteps: [one]\n", encoding="utf-8")
    [(_, _, problem)] = told(tea)
    assert "what kind of tool" in problem


def test_ids_are_unique_over_tools_and_modules(tea, own, edit):
    edit(own, "id: how-hot", "id: sample.hot")
    [(_, own_id, problem)] = told(tea)
    assert own_id == "sample.hot"
    assert "has the id of an item" in problem


def test_a_stimulus_is_for_sharing(tea, own, edit):
    edit(own, "    stimulus: kettle\n    options", "    options")
    assert told(tea) == [(OWN, "kettle", "1 item names this stimulus")]
    edit(own, "    stimulus: kettle\n", "")
    assert told(tea) == [(OWN, "kettle", "no items name this stimulus")]


def test_a_hotspot_names_parts_that_the_book_knows(tea, own, edit):
    line = edit(own, "      spout: The tea", "      spouts: A tube that\n      spout: The tea")
    faults = check_book(tea, TODAY)
    assert [(f.line, f.id) for f in faults if "unknown structure" in f.problem] == [
        (line, "find-spout")
    ]
    assert 'did you mean "spout"?' in faults[0].mend + faults[-1].mend


@pytest.mark.parametrize(
    ("old", "new", "own_id", "noun"),
    [
        ("A lid holds steam back and keeps it hot.", "Steam.", "match-pots > lid", "rat"),
        ("It was about 90 °C in a study of 12 kettles.", "Ninety.", "how-hot", "rationale"),
        ("Nothing comes out here, unless the pot is broken.", "No.", "find-spout", "rationale"),
        ("Some people do it every day and some people never do it.", "So?", "think-of-tea", "aft"),
    ],
)
def test_reasons_of_every_type_say_why(tea, own, edit, old, new, own_id, noun):
    line = edit(own, old, new)
    [fault] = check_book(tea, TODAY)
    assert (fault.line, fault.id) == (line, own_id)
    assert f"the {noun}" in fault.problem


def test_options_are_parallel_too(tea, own, edit):
    edit(own, "text: Holds steam in}", "text: holds steam in.}")
    assert sorted(problem.partition(",")[0] for _, _, problem in told(tea)) == [
        'the option ends with "."',
        "the option starts with a small letter",
    ]
