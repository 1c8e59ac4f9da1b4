"""A session for each of the newer item types, and for what only some banks have."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from tworings import figures
from tworings.content import load_bank
from tworings.content.bank import ITEM_TYPES

ITEMS = Path("book/modules/sample/items.yaml")
OWN = Path("book/tools/my-items.yaml")

#: id, objective, level, stem, claims.
START = ["new", "1", "apply", "Where is the tea?", "tea-is-hot"]
#: No lead-in, no hints, and yes to the whole.
REST = ["", "", "yes"]


def pot(shown=("lid", "spout", "handle")):
    """A drawing of a pot, as far as the prompt looks at it."""
    regions = [SimpleNamespace(structure=name, number=n) for n, name in enumerate(shown, 1)]
    return SimpleNamespace(regions=regions)


@pytest.fixture(autouse=True)
def drawings(monkeypatch):
    monkeypatch.setattr(figures, "DRAWINGS", {"pot": pot, "cup": lambda: pot(["handle"])})


@pytest.fixture
def wrote(session):
    """Run a session that must be sound; return the item and what was added to the file."""

    def run(lines, bank=ITEMS):
        before = bank.read_bytes()
        status, said = session(lines, str(bank))
        assert status == 0, said
        assert "Not taken" not in said, said
        after = bank.read_bytes()
        assert after.startswith(before)
        return load_bank(bank).items[-1], after[len(before) :].decode()

    return run


ORDER = ["order", *START]
ORDER += ["Warm the pot", "", "Why first.", "", "Add the tea", "", "Why then.", ""]
ORDER += ["Pour the water", "", "Why last.", "tea-is-hot", ""]


def test_order(wrote):
    item, written = wrote([*ORDER, *REST])
    assert item.key_response == ("warm-the-pot", "add-the-tea", "pour-the-water")
    assert [choice.claims for choice in item.choices] == [(), (), ("tea-is-hot",)]
    assert "key:" not in written


MATCH = ["match", *START]
MATCH += ["Holds the heat", "heat", "Lets tea out", "out", ""]
MATCH += ["Pot", "", "heat", "Why a pot.", "", "Spout", "", "2", "Why a spout.", ""]
MATCH += ["Cosy", "", "1", "Why a cosy.", "tea-cools", ""]


def test_match(wrote):
    item, written = wrote([*MATCH, *REST])
    assert item.key_response == ("pot=heat", "spout=out", "cosy=heat")
    assert written.endswith(
        "    options:\n"
        "      - id: heat\n"
        "        text: Holds the heat\n"
        "      - id: out\n"
        "        text: Lets tea out\n"
        "    rows:\n"
        "      - id: pot\n"
        "        text: Pot\n"
        "        key: heat\n"
        "        rationale: Why a pot.\n"
        "      - id: spout\n"
        "        text: Spout\n"
        "        key: out\n"
        "        rationale: Why a spout.\n"
        "      - id: cosy\n"
        "        text: Cosy\n"
        "        key: heat\n"
        "        rationale: Why a cosy.\n"
        "        claims: [tea-cools]\n"
    )


#: key, tolerance, unit, low, high, rationale, and no other words for the value.
NUMERIC = ["numeric", *START, "90", "2.5", "°C", "0", "100", "Twelve kettles.", ""]


def test_numeric(wrote):
    item, written = wrote([*NUMERIC, *REST])
    assert (item.key, item.tolerance, item.low, item.high, item.unit) == (90, 2.5, 0, 100, "°C")
    assert written.endswith(
        "    claims: [tea-is-hot]\n"
        "    key: 90\n"
        "    tolerance: 2.5\n"
        "    unit: °C\n"
        "    low: 0\n"
        "    high: 100\n"
        "    rationale: Twelve kettles.\n"
    )


def test_numbers_that_do_not_fit_each_other_are_told_and_either_may_be_mended(session):
    narrow = [*NUMERIC[:10], "10", *NUMERIC[11:], "", ""]
    status, said = session([*narrow, "high", "100", "yes"])
    assert status == 0, said
    assert "Not right yet: key (90) is not on the scale from 0 to 10" in said
    assert (load_bank(ITEMS).items[-1].key, load_bank(ITEMS).items[-1].high) == (90, 100)
    # Enter takes the part that is named; a scale of its own makes it fit as well.
    status, said = session([*narrow[:1], "newer", *narrow[2:], "", "9", "yes"])
    assert status == 0, said
    assert "(empty: key)" in said
    assert (load_bank(ITEMS).items[-1].key, load_bank(ITEMS).items[-1].high) == (9, 10)


#: The drawing, the part to find, why; another part and why; no more; why not the rest.
HOTSPOT = ["hotspot", *START, "pot", "2", "It pours.", "lid", "It covers.", "", "Elsewhere."]


def test_hotspot(wrote):
    item, written = wrote([*HOTSPOT, *REST])
    assert {name: text.plain for name, text in item.rationales.items()} == {
        "spout": "It pours.",
        "lid": "It covers.",
    }
    assert written.endswith(
        "    drawing: pot\n"
        "    key: spout\n"
        "    rationales:\n"
        "      spout: It pours.\n"
        "      lid: It covers.\n"
        "    otherwise: Elsewhere.\n"
    )


def test_a_hotspot_names_a_drawing_and_parts_that_it_shows(session):
    lines = [*HOTSPOT[:6], "pott", "pot", "spot", "spout", "", "It pours.", "lidd", "spout", ""]
    status, said = session([*lines, "Elsewhere.", *REST])
    assert status == 0, said
    for refused in (
        'did you mean "pot"?',
        '"spot" is none of these; expected one of lid, spout, handle',
        "rationales, spout must be there",
        'did you mean "lid"?',
        '"spout" has one',
    ):
        assert refused in said, refused
    assert said.count("Not taken") == 5


def test_another_drawing_asks_for_its_part_again(session):
    again = ["no", "drawing", "cup", "1", "To hold.", ""]
    status, said = session([*HOTSPOT, "", "", *again, "yes"])
    assert status == 0, said
    item = load_bank(ITEMS).items[-1]
    assert (item.drawing, item.key, list(item.rationales)) == ("cup", "handle", ["handle"])


#: The claims of a reflection may be empty, so they come behind its afterthought.
REFLECTION = ["reflection", *START[:4], "Any way is fine.", ""]


def test_reflection(wrote):
    item, written = wrote([*REFLECTION, *REST])
    assert (item.afterthought.plain, item.claims) == ("Any way is fine.", ())
    assert written == (
        "  - id: sample.new\n"
        "    type: reflection\n"
        "    objective: sample.pour\n"
        "    level: apply\n"
        "    stem: Where is the tea?\n"
        "    afterthought: Any way is fine.\n"
    )


SESSIONS = {"order": ORDER, "match": MATCH, "numeric": NUMERIC, "hotspot": HOTSPOT}
SESSIONS["reflection"] = REFLECTION


def test_every_type_has_a_session():
    tested = {"myth_or_fact", "single_response", "multiple_response", *SESSIONS}
    assert tested == set(ITEM_TYPES)


@pytest.mark.parametrize("kind", SESSIONS)
def test_input_that_ends_early_leaves_the_file_untouched(session, kind):
    whole = [*SESSIONS[kind], *REST]
    before = ITEMS.read_bytes()
    for length in range(len(whole)):
        status, said = session(whole[:length])
        assert status == 1
        assert said.endswith("Stopped. Nothing was written.\n")
        assert ITEMS.read_bytes() == before
    assert sorted(path.name for path in ITEMS.parent.iterdir()) == ["items.yaml", "module.yaml"]


@pytest.mark.parametrize("kind", SESSIONS)
def test_what_is_seldom_written_comes_last_and_goes_by_with_enter(session, kind):
    _, said = session([*SESSIONS[kind], *REST])
    asked = re.findall(r"(?:^|: )(\w+)(?: \d+)?(?: \(may be empty\))?(?=: )", said, re.MULTILINE)
    assert asked[:5] == ["type", "id", "objective", "level", "stem"]
    assert asked[-2:] == ["lead_in", "hints"]
    assert "stimulus" not in asked, "the bank has none"


def test_hints_and_a_lead_in(wrote):
    item, written = wrote([*ORDER, "Soonest on top.", "It is hot.", "It cools.", "", "yes"])
    assert item.lead_in.plain == "Soonest on top."
    assert [hint.plain for hint in item.hints] == ["It is hot.", "It cools."]
    assert "    hints: [It is hot., It cools.]\n" in written


def test_three_hints_are_all(wrote):
    item, _ = wrote([*ORDER, "", "One.", "Two.", "Three.", "yes"])
    assert len(item.hints) == 3


@pytest.fixture
def own(tea):
    """A bank that belongs to no module, with something that its items share."""
    (tea / OWN).parent.mkdir(exist_ok=True)
    (tea / OWN).write_text(
        "title: Mine\n"
        "stimuli:\n"
        "  - {id: cold-day, title: A cold day, text: It snows.}\n"
        "items:\n"
        "  - id: first\n"
        "    type: reflection\n"
        "    level: apply\n"
        "    stem: What warms you?\n"
        "    stimulus: cold-day\n"
        "    afterthought: All is fine.\n",
        encoding="utf-8",
    )
    return OWN


#: What a session is in a bank of its own: no objective, and a stimulus by its number.
ALONE = [*ORDER[:2], *ORDER[3:]]


def test_a_bank_without_a_module_asks_for_no_objective(wrote, own):
    item, written = wrote([*ALONE, "", "1", "", "yes"], own)
    assert (item.id, item.objective, item.stimulus) == ("new", None, "cold-day")
    assert "objective" not in written


def test_a_stimulus_may_be_left_out_and_must_be_one_of_the_banks(session, own):
    status, said = session([*ALONE, "", "cold", "", "", "yes"], str(own))
    assert status == 0, said
    assert 'did you mean "cold-day"?' in said
    assert load_bank(own).items[-1].stimulus is None


def test_a_bank_of_the_tools_is_among_those_that_are_asked_for(session, own):
    own.with_name("story.yaml").write_text("id: story\nscenes: []\n", encoding="utf-8")
    status, said = session(["3", "2", *ALONE, "", "", "", "yes"], "--book", "book")
    assert status == 0, said
    assert f"1  {ITEMS}" in said
    assert f"2  {own}" in said
    assert '"3" is none of these' in said
    assert load_bank(own).items[-1].id == "new"


def test_what_a_bank_does_not_have_is_not_offered_again_either(session, own):
    lines = [*ALONE, "", "", "", "no", "objective", "stem", "What then?", "yes"]
    status, said = session(lines, str(own))
    assert status == 0, said
    assert '"objective" is none of these' in said


def test_a_bank_beside_a_module_that_is_not_its_own_asks_for_no_objective(wrote, own):
    beside = ITEMS.with_name("more.yaml")
    beside.write_bytes(own.read_bytes())
    assert wrote([*ALONE, *["", ""], "", "yes"], beside)[0].id == "new"
