"""Bad input in a decision table: each fault with file, line, id, what was expected, the mend."""

import random
from copy import deepcopy

import pytest
from raised import TODAY, faults_of, the_fault, the_fault_of

from tworings.content import load_decider
from tworings.content.rules import check_book

FILE = "book/tools/brew.yaml"
CLAIMS = "book/claims.yaml"


@pytest.fixture
def brew(tea):
    return tea / "tools" / "brew.yaml"


def test_a_good_table_decides_every_combination(brew):
    table = load_decider(brew)
    assert [table.verdict_for(one).id for one in table.combinations()] == (
        ["wait"] * 5 + ["pour"] * 6 + ["wait"] * 11 + ["no-tea"] * 11
    )
    assert set(table.ledger.claims) == {"tea-is-hot", "tea-cools"}
    assert repr(table) == "DecisionTable('brew', 2 factors, 4 rules)"


def test_the_ledger_of_another_folder(brew, tmp_path):
    elsewhere = tmp_path / "elsewhere" / "brew.yaml"
    elsewhere.parent.mkdir()
    elsewhere.write_text(brew.read_text(encoding="utf-8"), encoding="utf-8")
    # Found from where the file stands, it is that of the book beside it; named, the one named.
    assert load_decider(elsewhere, "book") == load_decider(brew)


#: Each: what is written over what, then line after the change, id, problem, expected, mend.
BAD = {
    "unknown key": (
        ("plan: true", "plann: true"),
        (0, "brew", 'unknown key "plann"', "id, title", '"plan"?'),
    ),
    "plan that is text": (
        ("plan: true", "plan: maybe"),
        (0, "brew", '"plan" is "maybe"', "true or false", "without quotes"),
    ),
    "id of another file": (
        ("id: brew", "id: brewing"),
        (0, "brewing", 'in a file named "brew"', "the file's name", '"id: brew"'),
    ),
    "unknown claim of a rule": (
        ("claims: [tea-cools]\n  - when: {pot: clay", "claims: [tea-cool]\n  - when: {pot: clay"),
        (0, "brew > rule 2", 'unknown claim "tea-cool"', CLAIMS, '"tea-cools"?'),
    ),
    "unknown claim of the table": (
        ("claims: [tea-is-hot]\nplan", "claims: [soup]\nplan"),
        (0, "brew", 'unknown claim "soup"', CLAIMS, "add the claim there"),
    ),
    "rule with no claims": (
        ("reason: Tea needs a pot.\n    claims: [tea-is-hot]", "reason: Tea.\n    claims: []"),
        (1, "brew > rule 1", '"claims" has no entries', "at least 1", "add what is missing"),
    ),
    "unknown factor": (
        ("pot: none, thirst: any", "pots: none, thirst: any, pot: none"),
        (0, "brew > rule 1", 'unknown factor "pots"', "pot, thirst", '"pot"?'),
    ),
    "factor left out": (
        ("{pot: none, thirst: any}", "{pot: none}"),
        (0, "brew > rule 1", 'nothing about "thirst"', "each factor", '"thirst: any"'),
    ),
    "unknown option": (
        ("{pot: none,", "{pot: nonne,"),
        (0, "brew > rule 1", 'unknown option "nonne"', "clay, glass, none", '"none"?'),
    ),
    "unknown verdict": (
        ("verdict: pour", "verdict: poor"),
        (0, "brew > rule 3", 'unknown verdict "poor"', "pour, wait, no-tea", '"pour"?'),
    ),
    "option of a scale": (
        ("thirst: any}", "thirst: great}"),
        (0, "brew > rule 1", "is a scale", "a number or a range", "{from: 0, to: 3}"),
    ),
    "range of a choice": (
        ("{pot: none,", "{pot: {from: 0, to: 1},"),
        (0, "brew > rule 1", "is a choice", "clay, glass, none", "name options"),
    ),
    "rule that decides nothing": (
        ("thirst: {from: 0, to: 4}", "thirst: {from: 4, to: 0}"),
        (0, "brew > rule 2", "decides nothing", "lower number first", "swap"),
    ),
    "empty list": (
        ("pot: [clay, glass]", "pot: []"),
        (0, "brew > rule 2", "decides nothing", "at least one option", '"any"'),
    ),
    "any in a list": (
        ("pot: [clay, glass]", "pot: [clay, any]"),
        (0, "brew > rule 2", '"any" stands in a list', "each option once", "alone"),
    ),
    "beyond the scale": (
        ("{from: 0, to: 4}", "{from: 0, to: 14}"),
        (0, "brew > rule 2", "from 0 to 14", "0 to 10", "{from: 0, to: 3}"),
    ),
    "condition that is none": (
        ("thirst: {from: 0, to: 4}", "thirst: {von: 0}"),
        (0, "brew > rule 2", "cannot be read", "{from: 0, to: 3}", '"any"'),
    ),
    "no conditions": (
        ("{pot: none, thirst: any}", "{}"),
        (0, "brew > rule 1", '"when" has no entries', "at least 1", "add"),
    ),
    "undecided": (
        ("thirst: {from: 0, to: 4}", "thirst: {from: 1, to: 4}"),
        (
            -5,
            "brew",
            "(Pot: Clay, Thirst: 0); (Pot: Glass, Thirst: 0)",
            "exactly one",
            "add a rule",
        ),
    ),
    "many undecided": (
        ("thirst: {from: 0, to: 4}", "thirst: 4"),
        (-5, "brew", "Thirst: 2), and 5 more", "exactly one", "add a rule"),
    ),
    "overlap": (
        ("pot: clay, thirst: {from: 5, to: 10}", "pot: clay, thirst: {from: 4, to: 10}"),
        (0, "brew > rule 3", "both decide (Pot: Clay, Thirst: 4)", "exactly one", "narrower"),
    ),
    "verdict never used": (
        ("rules:", "  - {id: spill, title: Spill, tone: help, means: M, next: N}\nrules:"),
        (0, "brew > spill", "no rule gives this verdict", "at least one", "delete the verdict"),
    ),
    "verdict twice": (
        (
            "  - id: wait\n",
            "  - id: pour\n    title: W\n    tone: good\n    means: M\n    next: N\n  - id: wait\n",
        ),
        (0, "brew > pour", 'id "pour" is used twice', "of its own", "another id"),
    ),
    "tone that is none": (
        ("tone: careful", "tone: carefull"),
        (0, "brew > wait", '"tone" is "carefull"', "good, careful", '"careful"?'),
    ),
    "verdict without next": (
        ("    next: Look again later.\n", ""),
        (-4, "brew > wait", '"next" is missing', "What to do next", 'add "next:"'),
    ),
    "kind that is none": (
        ("kind: scale", "kind: scales"),
        (0, "brew > thirst", '"kind" is "scales"', "choice, scale", '"scale"?'),
    ),
    "scale without an end": (
        ("    high: great\n", ""),
        (-4, "brew > thirst", '"high" is missing', "what 10 means", 'add "high:"'),
    ),
    "choice with an end": (
        ("    kind: choice\n", "    kind: choice\n    low: none\n"),
        (1, "brew > pot", 'a choice has "low"', "options", "delete it"),
    ),
    "option twice": (
        ("{id: glass, text: Glass", "{id: clay, text: Glass"),
        (-2, "brew > pot", 'option id "clay" is used twice', "once in a factor", "another id"),
    ),
    "factor twice": (
        ("  - id: thirst\n", "  - id: pot\n"),
        (0, "brew > pot", 'id "pot" is used twice', "of its own", "another id"),
    ),
    "no factors": (
        ("factors:", "factors: []\nwas:"),
        (0, "brew", '"factors" has no entries', "at least 1", "add"),
    ),
}
#: What also has consequences that are told.
MORE = {"unknown factor", "unknown verdict", "factor twice", "no factors"}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_table(brew, edit, case):
    (old, new), (offset, owner, problem, expected, mend) = BAD[case]
    line = edit(brew, old, new) + offset
    faults = faults_of(load_decider, brew)
    if case not in MORE:
        assert len(faults) == 1, "\n".join(map(str, faults))
    fault = next(f for f in faults if problem in f.problem)
    assert (fault.file, fault.line, fault.id) == (FILE, line, owner)
    assert expected in fault.expected
    assert mend in fault.mend
    assert "\n" not in str(fault)
    assert set(faults) <= set(check_book("book", TODAY)), "check must tell the same"


def test_every_fault_at_once(brew, edit):
    edit(brew, "tone: careful", "tone: x")
    edit(brew, "{pot: none,", "{pot: nun,")
    edit(brew, "claims: [tea-is-hot]\nplan", "claims: [soup]\nplan")
    edit(brew, "from: 0, to: 4", "from: 4, to: 0")
    assert len(faults_of(load_decider, brew)) == 4


@pytest.mark.parametrize("rule", range(4))
def test_a_rule_that_is_removed_or_doubled_is_found(rewrite, brew, rule):
    kept = brew.read_text(encoding="utf-8")
    rewrite("tools/brew.yaml", lambda table: table["rules"].pop(rule))
    problems = [fault.problem for fault in faults_of(load_decider, brew)]
    assert any(said.startswith("no rule decides (") for said in problems)
    brew.write_text(kept, encoding="utf-8")
    rewrite(
        "tools/brew.yaml", lambda table: table["rules"].insert(0, deepcopy(table["rules"][rule]))
    )
    fault = the_fault_of(load_decider, brew)
    assert fault.problem.startswith("rule 1 (line ")
    assert f"rule {rule + 2} both decide (" in fault.problem


def test_the_order_of_the_rules_has_no_meaning(rewrite, brew):
    before = load_decider(brew)
    said = [before.verdict_for(one).id for one in before.combinations()]
    for seed in range(3):
        rewrite("tools/brew.yaml", lambda t, seed=seed: random.Random(seed).shuffle(t["rules"]))
        after = load_decider(brew)
        assert [after.verdict_for(one).id for one in after.combinations()] == said


# The words of the tools


@pytest.mark.parametrize(
    "words",
    [
        "Push on a little.",
        "Keep\n      going.",
        "You can *push* **through** it.",
        "Just relax.",
        "Bear it for a while.",
        "Never push through.",
        "Don't stop now.",
        "Try harder.",
    ],
)
@pytest.mark.parametrize("place", ["reason: It cools by itself.", "next: Look again later."])
def test_no_tool_tells_to_push_on(tea, brew, edit, words, place):
    line = edit(brew, place, f"{place.split(':')[0]}: >-\n      {words}")
    # What is never said anywhere is refused for that as well.
    (fault,) = (one for one in check_book(tea, TODAY) if one.problem.startswith('it says "'))
    assert (fault.file, fault.line) == (FILE, line)
    assert fault.id == ("brew > rule 2" if place.startswith("reason") else "brew > wait")
    assert "stopping" in fault.expected


def test_words_that_only_look_like_it_pass(tea, brew, edit):
    edit(brew, "It cools by itself.", "Bleeding that does not stop, a push button, going home.")
    assert check_book(tea, TODAY) == []


def test_a_tool_shares_no_id_with_another_thing(tea, edit):
    edit(tea / "structures.yaml", "id: spout", "id: brew")
    fault = the_fault(tea)
    assert "has the id of a structure" in fault.problem


def test_claims_of_a_tool_are_in_use(tea):
    from tworings.content.book import read_book

    tools = read_book(tea, TODAY).tools
    assert set().union(*(tool.claims for tool in tools)) == {"tea-is-hot", "tea-cools"}
