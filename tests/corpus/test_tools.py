"""The real tools, over every combination, against what must hold of them whatever their words."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from tworings import Decider, Triage, load_assessment, load_decider, load_triage

BOOK = Path(__file__).resolve().parents[2] / "book"
EXAMPLES = BOOK.parent / "src" / "tworings" / "widgets"
LEVELS = ["emergency", "soon", "watch"]


@pytest.fixture(scope="module")
def goes_with():
    return load_decider(BOOK / "tools" / "goes-with.yaml")


@pytest.fixture(scope="module")
def pace():
    return load_decider(BOOK / "tools" / "my-pace.yaml")


@pytest.fixture(scope="module")
def signs():
    return load_triage(BOOK / "tools" / "signs.yaml")


def where(table, **fixed):
    """Every combination with some values fixed, and its verdict."""
    assert set(fixed) <= {factor.id for factor in table.factors}
    found = [
        (chosen, table.verdict_for(chosen))
        for chosen in table.combinations()
        if all(chosen[name] == value for name, value in fixed.items())
    ]
    assert found
    return found


# What goes with what


def test_every_combination_of_things_is_there(goes_with):
    assert len(list(goes_with.combinations())) == 6 * 5 * 5


@pytest.mark.parametrize("barrier", ["latex", "polyisoprene"])
def test_oil_never_goes_with_latex_or_polyisoprene(goes_with, barrier):
    assert {v.tone for _, v in where(goes_with, lubricant="oil", barrier=barrier)} == {"stop"}


def test_oil_is_never_called_good(goes_with):
    assert "good" not in {verdict.tone for _, verdict in where(goes_with, lubricant="oil")}


def test_silicone_on_silicone_is_never_good(goes_with):
    for lubricant in ("silicone", "hybrid"):
        for _, verdict in where(goes_with, lubricant=lubricant, toy="silicone"):
            assert verdict.tone != "good"


def test_no_lubricant_is_always_a_stop_and_spit_is_never_good(goes_with):
    assert {v.id for _, v in where(goes_with, lubricant="none")} == {"add"}
    assert {v.tone for _, v in where(goes_with, lubricant="saliva")} == {"careful"}


def test_water_based_suits_every_condom(goes_with):
    for chosen, verdict in where(goes_with, lubricant="water"):
        assert verdict.id == ("cover" if chosen["toy"] == "porous" else "together"), chosen


def test_a_porous_toy_is_never_good_whatever_the_barrier(goes_with):
    # The barrier may be a glove, or a condom elsewhere: the toy is then bare.
    for _, verdict in where(goes_with, toy="porous"):
        assert verdict.tone != "good"


def test_silicone_is_only_good_where_a_source_says_so(goes_with):
    good = [chosen for chosen, v in where(goes_with, lubricant="silicone") if v.tone == "good"]
    assert {(c["barrier"], c["toy"]) for c in good} == {
        ("none", "none"),
        ("latex", "none"),
        ("polyisoprene", "none"),
    }


def test_hybrid_is_unknown(goes_with):
    assert {v.tone for _, v in where(goes_with, lubricant="hybrid")} == {"unknown"}


# My pace

#: What happened, and what may be said of it: whatever the comfort, wherever.
HAPPENED = {
    "unwell": {"help"},
    "much-blood": {"help"},
    "stuck": {"help"},
    "condom": {"ask-today"},
    "sharp": {"stop-and-check"},
    "little-blood": {"stop-and-check"},
    "hurts": {"stop"},
    "want-stop": {"stop"},
    "numbed": {"stop"},
    "tight": {"stop", "pause", "step-back"},
    "nothing": {"stop", "pause", "step-back", "carry-on"},
}


def test_every_happening_is_told_of_here(pace):
    assert set(pace.factors[2].values) == set(HAPPENED)
    assert len(list(pace.combinations())) == 4 * 11 * 11


@pytest.mark.parametrize("happened", HAPPENED)
def test_what_happened_bounds_what_is_said(pace, happened):
    assert {v.id for _, v in where(pace, happened=happened)} == HAPPENED[happened]


def test_warning_signs_get_help_whatever_else(pace):
    for happened in ("unwell", "much-blood", "stuck", "condom"):
        assert {v.tone for _, v in where(pace, happened=happened)} == {"help"}


def test_pain_blood_and_wanting_to_stop_never_carry_on(pace):
    for happened in ("hurts", "sharp", "little-blood", "want-stop", "numbed"):
        assert {v.tone for _, v in where(pace, happened=happened)} == {"stop"}


def test_low_comfort_never_carries_on(pace):
    for chosen, verdict in where(pace):
        if chosen["comfort"] <= 6:
            assert verdict.id != "carry-on", chosen
        if chosen["comfort"] <= 3:
            assert verdict.tone in {"stop", "help"}, chosen


def test_more_comfort_alone_is_the_only_way_to_carry_on(pace):
    for chosen, verdict in where(pace):
        expected = chosen["happened"] == "nothing" and chosen["comfort"] >= 7
        assert (verdict.id == "carry-on") == expected, chosen


def test_outside_there_is_no_step_back(pace):
    assert "step-back" not in {v.id for _, v in where(pace, where="outside")}


def test_going_further_never_says_less_care(pace):
    # A larger thing is never judged more lightly than a smaller one.
    order = ["carry-on", "pause", "step-back", "stop", "stop-and-check", "ask-today", "help"]
    steps = pace.factors[0].values
    for chosen, verdict in where(pace):
        for smaller in steps[: steps.index(chosen["where"])]:
            other = pace.verdict_for({**chosen, "where": smaller})
            assert order.index(verdict.id) >= order.index(other.id), chosen


def test_the_list_of_happenings_is_ordered_by_care(pace):
    # "If several fit, choose the one that comes last": the last must be the most careful.
    order = ["good", "careful", "stop", "help"]
    worst = [
        max(order.index(v.tone) for _, v in where(pace, happened=one))
        for one in pace.factors[2].values
    ]
    assert worst == sorted(worst)


# Signs


def test_the_most_urgent_sign_decides_for_every_set_of_signs(signs):
    text = yaml.safe_load((BOOK / "tools" / "signs.yaml").read_text(encoding="utf-8"))
    level = {sign["id"]: sign["level"] for sign in text["signs"]}
    names = list(level)
    assert len(names) <= 17
    for bits in range(1 << len(names)):
        ticked = [name for place, name in enumerate(names) if bits >> place & 1]
        found = signs.level_of(ticked)
        if any(level[name] == "emergency" for name in ticked):
            assert found == "emergency", ticked
        elif any(level[name] == "soon" for name in ticked):
            assert found == "soon", ticked
        else:
            assert found == ("watch" if ticked else None), ticked


def test_one_more_sign_never_lowers_the_level(signs):
    names = list(signs.signs)
    for one, other in combinations(names, 2):
        both = LEVELS.index(signs.level_of([one, other]))
        assert both <= min(LEVELS.index(signs.level_of([name])) for name in (one, other))


@pytest.mark.parametrize(
    ("claim", "level"),
    [
        ("bleeding-emergency", "emergency"),
        ("severe-pain-after", "emergency"),
        ("stuck-object", "emergency"),
        ("poppers-danger", "emergency"),
        ("bleeding-urgent", "soon"),
        ("pep-window", "soon"),
        ("condom-failure", "soon"),
        ("small-bleed-check", "soon"),
        ("hold-off-until-better", "watch"),
        ("discharge-urge", "soon"),
    ],
)
def test_what_the_evidence_calls_urgent_is_not_sorted_lower(signs, claim, level):
    resting = [sign for sign in signs.text.signs if claim in sign.claims]
    assert resting
    assert all(LEVELS.index(sign.level) <= LEVELS.index(level) for sign in resting)


def test_every_emergency_of_the_help_page_is_a_sign(signs):
    page = (BOOK / "start" / "get-help.md").read_text(encoding="utf-8")
    section = page.split("## Signs of an emergency")[1].split("\n## ")[0]
    named = set(re.findall(r"#claim-([\w-]+)", section))
    assert named
    resting = {
        claim for sign in signs.text.signs if sign.level == "emergency" for claim in sign.claims
    }
    assert named - {"stuck-object-delay"} <= resting


def test_the_safety_note_says_what_it_must(signs):
    note = signs.text.safety_note.plain
    assert "emergency number" in note
    assert "not a diagnosis" in note


# Examples


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("decider/examples/*.yaml")), ids=lambda p: p.stem
)
def test_an_example_of_a_decider_is_sound(path):
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert Decider.from_file(path, BOOK).payload["id"] == path.stem


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("triage/examples/*.yaml")), ids=lambda p: p.stem
)
def test_an_example_of_a_triage_is_sound(path):
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert Triage.from_file(path, BOOK).payload["id"] == path.stem


def test_there_are_two_examples_of_each():
    for kind in ("decider", "triage"):
        assert len(list(EXAMPLES.glob(f"{kind}/examples/*.yaml"))) >= 2


@pytest.mark.parametrize(
    "path",
    sorted([*EXAMPLES.glob("decider/examples/*"), *EXAMPLES.glob("triage/examples/*")]),
    ids=lambda p: p.stem,
)
def test_an_example_keeps_the_rules_for_words(path):
    from tworings.content.rules.tools import _DIAGNOSING, _PUSHING

    text = " ".join(path.read_text(encoding="utf-8").split())
    assert not _PUSHING.search(text)
    assert path.parts[-3] != "triage" or not _DIAGNOSING.search(text)


# The closing assessment

#: What no agenda and no assessment may leave out, and the objectives it may rest on.
NEVER_CUT = {
    "consent.list-parts",
    "gradual.apply-stop-rule",
    "gradual.inspect-objects",
    "protection.match-tools",
    "protection.pep-urgent",
    "help.triage",
}


def test_the_closing_assessment_has_what_is_never_cut():
    drawn = load_assessment(BOOK / "tools" / "closing.yaml")
    tested = {item.objective for bank in drawn.banks for item in bank.items}
    assert {point.objective for point in drawn.blueprint.core} >= NEVER_CUT
    assert tested >= NEVER_CUT
    assert sum(len(bank) for bank in drawn.banks) == drawn.blueprint.pass_mark.of == 20


def test_its_items_stand_without_a_page_beside_them():
    for bank in load_assessment(BOOK / "tools" / "closing.yaml").banks:
        for item in bank.items:
            told = f"{item.stem.plain} {item.lead_in.plain if item.lead_in else ''}".lower()
            assert not re.search(r"look at|this module|the (?:chart|table|drawing)", told), item.id
