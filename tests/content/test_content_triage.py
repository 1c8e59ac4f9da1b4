"""Bad input in a triage scheme: each fault with file, line, id, what was expected, the mend."""

import pytest
from raised import TODAY, faults_of, the_fault

from tworings.content import load_triage
from tworings.content.rules import check_book

FILE = "book/tools/spills.yaml"


@pytest.fixture
def spills(tea):
    return tea / "tools" / "spills.yaml"


def test_a_good_scheme(spills):
    scheme = load_triage(spills)
    assert scheme.level_of([]) is None
    assert scheme.level_of(["crack"]) == "watch"
    assert scheme.level_of(["crack", "warm"]) == "soon"
    assert scheme.level_of(["warm", "smoke", "pool", "crack"]) == "emergency"
    with pytest.raises(ValueError, match="spills: 'fog' is no sign of it"):
        scheme.level_of(["fog"])
    assert repr(scheme) == "TriageScheme('spills', 4 signs)"
    assert set(scheme.ledger.claims) == {"tea-is-hot", "tea-cools"}


BAD = {
    "unknown key": (
        ("nothing_ticked:", "nothing_tickd:"),
        (0, "spills", 'unknown key "nothing_tickd"', "safety_note", '"nothing_ticked"?'),
    ),
    "no safety note": (
        ("safety_note: If the house burns, leave it.\n", ""),
        (-3, "spills", '"safety_note" is missing', "stays in view", 'add "safety_note:"'),
    ),
    "id of another file": (
        ("id: spills", "id: spill"),
        (0, "spill", 'in a file named "spills"', "the file's name", '"id: spills"'),
    ),
    "level that is none": (
        ("level: soon, how_soon", "level: later, how_soon"),
        (0, "spills > pool", '"level" is "later"', "emergency, soon, watch", "one of these"),
    ),
    "two levels": (
        ("  - {id: watch, title: Watch, do: Look again later.}\n", ""),
        (-3, "spills", '"levels" has 2 entries', "at least 3", "add"),
    ),
    "levels out of order": (
        (
            "  - {id: emergency, title: Leave now, do: Go outside.}\n"
            "  - {id: soon, title: Mop soon, do: Fetch a mop.}",
            "  - {id: soon, title: Mop soon, do: Fetch a mop.}\n"
            "  - {id: emergency, title: Leave now, do: Go outside.}",
        ),
        (0, "spills > soon", "soon, emergency, watch", "in this order", "most urgent first"),
    ),
    "level twice": (
        ("{id: watch, title: Watch", "{id: soon, title: Watch"),
        (0, "spills > soon", 'id "soon" is used twice', "of its own", "another id"),
    ),
    "unknown group": (
        ("{id: warm, group: cup,", "{id: warm, group: cups,"),
        (0, "spills > warm", 'unknown group "cups"', "floor, cup", '"cup"?'),
    ),
    "empty group": (
        ("signs:\n", "  - {id: roof, title: Roof}\nsigns:\n"),
        (0, "spills > roof", "no sign stands in this group", "at least one", "delete the group"),
    ),
    "sign twice": (
        ("{id: pool,", "{id: smoke,"),
        (0, "spills > smoke", 'id "smoke" is used twice', "of its own", "another id"),
    ),
    "sign without claims": (
        ("why: It spreads., claims: [tea-cools]", "why: It spreads., claims: []"),
        (0, "spills > pool", '"claims" has no entries', "at least 1", "add"),
    ),
    "unknown claim of a sign": (
        ("why: It spreads., claims: [tea-cools]", "why: It spreads., claims: [tea-col]"),
        (0, "spills > pool", 'unknown claim "tea-col"', "book/claims.yaml", '"tea-cools"?'),
    ),
    "unknown claim of signs together": (
        ("why: It can burst., claims: [tea-is-hot]", "why: It can burst., claims: [soup]"),
        (0, "spills > together 1", 'unknown claim "soup"', "book/claims.yaml", "add the claim"),
    ),
    "unknown claim of the scheme": (
        ("claims: [tea-is-hot]\nnothing", "claims: [soup]\nnothing"),
        (0, "spills", 'unknown claim "soup"', "book/claims.yaml", "add the claim"),
    ),
    "unknown sign together": (
        ("signs: [crack, warm]", "signs: [crack, warmth]"),
        (0, "spills > together 1", 'unknown sign "warmth"', "smoke, pool", '"warm"?'),
    ),
    "one sign together": (
        ("signs: [crack, warm]", "signs: [crack]"),
        (0, "spills > together 1", '"signs" has 1 entry', "at least 2", "add"),
    ),
    "the same sign together": (
        ("signs: [crack, warm]", "signs: [crack, crack]"),
        (0, "spills > together 1", "a sign is named twice", "different signs", "delete"),
    ),
    "together no more urgent": (
        ("signs: [crack, warm], level: soon", "signs: [crack, pool], level: soon"),
        (
            0,
            "spills > together 1",
            '"soon", and one of them alone is "soon"',
            "more urgent",
            "delete",
        ),
    ),
    "together less urgent": (
        ("signs: [crack, warm], level: soon", "signs: [smoke, warm], how_soon: Now, level: soon"),
        (0, "spills > together 1", 'alone is "emergency"', "more urgent", "delete"),
    ),
    "together twice": (
        (
            "together:\n",
            "together:\n  - {signs: [warm, crack], level: soon, why: W, claims: [tea-is-hot]}\n",
        ),
        (2, "spills > together 2", "stand together already on line", "once", "delete one"),
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_scheme(spills, edit, case):
    (old, new), (offset, owner, problem, expected, mend) = BAD[case]
    line = edit(spills, old, new) + offset
    faults = faults_of(load_triage, spills)
    assert len(faults) == 1, "\n".join(map(str, faults))
    fault = faults[0]
    assert problem in fault.problem
    assert (fault.file, fault.line, fault.id) == (FILE, line, owner)
    assert expected in fault.expected
    assert mend in fault.mend
    assert set(faults) <= set(check_book("book", TODAY)), "check must tell the same"


def test_together_may_be_sooner_at_the_same_level(spills, edit):
    edit(
        spills,
        "signs: [crack, warm], level: soon",
        "signs: [crack, pool], level: soon, how_soon: Now",
    )
    assert load_triage(spills).level_of(["crack", "pool"]) == "soon"


@pytest.mark.parametrize(
    "words",
    [
        "You have a burn",
        "you probably have one",
        "You've got it",
        "This is an infection",
        "you might have a burn",
    ],
)
def test_no_scheme_makes_a_diagnosis(tea, spills, edit, words):
    line = edit(spills, "why: It spreads.", f"why: {words}.")
    fault = the_fault(tea)
    assert (fault.file, fault.line, fault.id) == (FILE, line, "spills > pool")
    assert "what somebody has" in fault.expected


def test_no_scheme_tells_to_push_on(tea, spills, edit):
    edit(spills, "do: Look again later.", "do: Keep going.")
    assert "keep going" in the_fault(tea).problem.lower()
