"""A story as it is read: what comes out of a good one, and one clear fault for each mistake."""

import pytest
import yaml
from raised import faults_of, the_fault, the_fault_of

from tworings.content import load_story
from tworings.content.rules import check_book

STORY = """\
id: cups
title: Two cups
content_note: It is about tea.
start: kettle
people: {you: You, sam: Sam}
scenes:
  - id: kettle
    title: The kettle
    setting: The kettle sings.
    returns: true
    lines:
      - {who: sam, says: Tea.}
      - {who: you, does: nod.}
    asks: What now?
    choices:
      - id: pour
        text: Pour.
        to: cup
        feedback: It is hot.
        claims: [tea-is-hot]
      - id: leave
        text: Leave it.
        to: cold
        feedback: No tea is fine.
  - id: cup
    title: The cup
    choices:
      - id: drink
        text: Drink.
        to: cold
        feedback: Slowly.
      - id: more
        text: Boil it again.
        to: kettle
        feedback: You come back to the kettle.
  - id: cold
    title: Cold tea
    ends: true
    closing: It is cold now.
    claims: [tea-cools]
"""
PATH = "book/tools/cups.yaml"


@pytest.fixture
def cups(tea):
    (tea / "tools").mkdir(exist_ok=True)
    path = tea / "tools" / "cups.yaml"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_good_story_has_no_fault(cups, tea):
    from raised import TODAY

    assert check_book(tea, TODAY) == []


def test_a_story_comes_with_its_part_of_the_ledger(cups):
    plot = load_story(cups)
    assert repr(plot) == "Plot('cups', 3 scenes)"
    assert (plot.title, plot.start, plot.people["sam"]) == ("Two cups", "kettle", "Sam")
    assert list(plot.scenes) == ["kettle", "cup", "cold"]
    assert plot.content_note.plain == "It is about tea."
    assert list(plot.ledger.claims) == ["tea-is-hot", "tea-cools"]


def test_a_story_elsewhere_names_its_book(cups, tea, tmp_path):
    away = tmp_path / "away"
    away.mkdir(exist_ok=True)
    cups.rename(away / "cups.yaml")
    assert len(load_story(away / "cups.yaml", tea).ledger.claims) == 2


def test_a_path_is_followed_as_far_as_the_story_allows(cups):
    plot = load_story(cups)
    pour, drink, more = ("kettle", "pour"), ("cup", "drink"), ("cup", "more")
    assert plot.followed([]) == ()
    assert plot.after([]).id == "kettle"
    assert plot.followed([pour, more, pour, drink]) == (pour, more, pour, drink)
    assert plot.after([pour, more, pour, drink]).id == "cold"
    for wrong in (drink, ("kettle", "no"), ("kettle",), ("kettle", "pour", "x"), ()):
        assert plot.followed([wrong, drink]) == ()
    assert plot.followed([pour, pour]) == (pour,)
    assert plot.after([pour, pour]).id == "cup"


#: Each: what is written over what, then line after the change, id, problem, expected, mend.
BAD = {
    "unknown scene": (
        ("to: cup\n", "to: cupp\n"),
        (0, "cups > kettle > pour", 'unknown scene "cupp"', "of this story", '"cup"?'),
    ),
    "unknown scene that is like no other": (
        ("to: cold\n        feedback: Slowly.", "to: xyz\n        feedback: Slowly."),
        (0, "cups > cup > drink", 'unknown scene "xyz"', "of this story", "add the scene"),
    ),
    "unknown start": (
        ("start: kettle", "start: kettel"),
        (0, "", 'starts at an unknown scene "kettel"', "of this story", '"kettle"?'),
    ),
    "scene that cannot be reached": (
        ("        to: cup\n", "        to: cold\n"),
        None,
    ),
    "dead end": (
        ("    ends: true\n    closing: It is cold now.\n    claims: [tea-cools]\n", ""),
        (-2, "cups > cold", "dead end", 'choices, or "ends: true"', 'add "choices:"'),
    ),
    "choices and an end": (
        ("    title: The cup\n", "    title: The cup\n    ends: true\n    closing: So.\n"),
        (1, "cups > cup", "ends the story and has choices", "one of the two", "delete"),
    ),
    "end without a closing": (
        ("    closing: It is cold now.\n", ""),
        (-1, "cups > cold", "without a closing", "kindly", 'add "closing: ..."'),
    ),
    "closing that is no end": (
        ("    title: The cup\n", "    title: The cup\n    closing: So.\n"),
        (1, "cups > cup", "closing belongs to an end", "ends: true", "move it"),
    ),
    "claims that are no end's": (
        ("    title: The cup\n", "    title: The cup\n    claims: [tea-cools]\n"),
        (1, "cups > cup", "claims belongs to an end", "ends: true", "move it"),
    ),
    "lead-in of an end": (
        ("    ends: true\n", "    ends: true\n    asks: What?\n"),
        (1, "cups > cold", "asks belongs to a scene with choices", "an end without", "delete"),
    ),
    "loop": (
        ("    returns: true\n", ""),
        (23, "cups > cup > more", 'leads back to "kettle"', "leads on", '"returns: true"'),
    ),
    "loop of one": (
        ("to: cold\n        feedback: Slowly.", "to: cup\n        feedback: Slowly."),
        (0, "cups > cup > drink", 'leads back to "cup"', "leads on", '"returns: true"'),
    ),
    "return that is none": (
        ("    title: The cup\n", "    title: The cup\n    returns: false\n"),
        (),
    ),
    "a text for returns": (
        ("returns: true", "returns: yes"),
        None,
    ),
    "choice without feedback": (
        ("        feedback: Slowly.\n", ""),
        (-3, "cups > cup > drink", '"feedback" is missing', "What comes of it", '"feedback:"'),
    ),
    "empty feedback": (
        ("feedback: Slowly.", "feedback: ''"),
        (0, "cups > cup > drink", '"feedback" is empty', "What comes of it", "write the text"),
    ),
    "misspelled feedback is told once": (
        ("feedback: Slowly.", "feedbak: Slowly."),
        (0, "cups > cup > drink", 'unknown key "feedbak"', "id, text", '"feedback"?'),
    ),
    "duplicate scene id": (
        ("  - id: cup\n", "  - id: kettle\n"),
        None,
    ),
    "duplicate choice id": (
        ("- id: leave", "- id: pour"),
        (-6, "cups > kettle", 'choice id "pour" is used twice', "once in a scene", "another id"),
    ),
    "unknown speaker": (
        ("{who: sam, says: Tea.}", "{who: sma, says: Tea.}"),
        (0, "cups > kettle > line 1", 'unknown speaker "sma"', "you, sam", '"sam"?'),
    ),
    "line without words": (
        ("{who: you, does: nod.}", "{who: you}"),
        (0, "cups > kettle > line 2", "has no words", "says and does", 'add "says:"'),
    ),
    "line with both": (
        ("{who: you, does: nod.}", "{who: you, does: nod., says: Yes.}"),
        (0, "cups > kettle > line 2", "both says and does", "one of", "two lines"),
    ),
    "unknown claim": (
        ("claims: [tea-is-hot]", "claims: [tea-is-hott]"),
        (0, "cups > kettle > pour", 'unknown claim "tea-is-hott"', "claims.yaml", '"tea-is-hot"?'),
    ),
    "unknown claim of an end": (
        ("claims: [tea-cools]", "claims: [soup]"),
        (0, "cups > cold", 'unknown claim "soup"', "claims.yaml", "add the claim there"),
    ),
    "people that are a list": (
        ("people: {you: You, sam: Sam}", "people: [you, sam]"),
        (0, "cups", '"people" is a list', "", ""),
    ),
    "nobody": (
        ("people: {you: You, sam: Sam}", "people: {}"),
        (0, "cups", '"people" has no entries', "at least 1", "add what is missing"),
    ),
    "unknown key": (
        ("content_note: It is", "content_not: It is"),
        (0, "cups", 'unknown key "content_not"', "content_note", '"content_note"?'),
    ),
    "no scenes": (
        (STORY[STORY.index("scenes:") :], "scenes: []\n"),
        (0, "cups", '"scenes" has no entries', "at least 1", "add what is missing"),
    ),
    "scene that is a text": (
        ("  - id: cold\n", "  - tea\n  - id: cold\n"),
        None,
    ),
}
SEVERAL = {
    "scene that cannot be reached": [
        ("this scene cannot be reached", 'write "to: cup" in a choice', "  - id: cup"),
        ("no way does", 'delete "returns: true"', "    returns: true"),
    ],
    "a text for returns": [
        ('"returns" is "yes"', "without quotes", "    returns: yes"),
        ("leads back", "returns: true", "        to: kettle"),
    ],
    "duplicate scene id": [
        ('id "kettle" is used twice', "another id", ""),
        ('unknown scene "cup"', "add the scene", "        to: cup"),
    ],
    "scene that is a text": [('is "tea"', '"key: value"', "  - tea")],
}


@pytest.mark.parametrize("case", [case for case, (_, told) in BAD.items() if told])
def test_one_fault(cups, edit, case):
    (old, new), (offset, owner, problem, expected, mend) = BAD[case]
    line = edit(cups, old, new) + offset
    fault = the_fault_of(load_story, cups)
    assert (fault.file, fault.line, fault.id) == (PATH, line, owner)
    assert problem in fault.problem
    assert expected in fault.expected
    assert mend in fault.mend


@pytest.mark.parametrize("case", [case for case, (_, told) in BAD.items() if told == ()])
def test_no_fault(cups, edit, case):
    edit(cups, *BAD[case][0])
    assert load_story(cups)


@pytest.mark.parametrize("case", [case for case, (_, told) in BAD.items() if told is None])
def test_faults_that_come_together(cups, edit, case):
    edit(cups, *BAD[case][0])
    text = cups.read_text(encoding="utf-8").splitlines()
    faults = {fault.problem: fault for fault in faults_of(load_story, cups)}
    for problem, mend, at in SEVERAL[case]:
        fault = next(f for said, f in faults.items() if problem in said)
        assert mend in fault.mend
        if at:
            assert text[fault.line - 1].startswith(at)


def test_a_loop_without_a_way_out(cups, edit):
    edit(
        cups,
        "        to: cold\n        feedback: No tea",
        "        to: cup\n        feedback: No tea",
    )
    edit(
        cups,
        "        to: cold\n        feedback: Slowly",
        "        to: kettle\n        feedback: Slowly",
    )
    found = {fault.id: fault for fault in faults_of(load_story, cups)}
    assert "cannot be reached" in found.pop("cups > cold").problem
    assert set(found) == {"cups > kettle", "cups > cup"}
    for fault in found.values():
        assert "no end can be reached from this scene" in fault.problem
        assert "leads to an end" in fault.mend


def test_a_story_without_an_end(cups, edit):
    edit(
        cups,
        "    ends: true\n    closing: It is cold now.\n    claims: [tea-cools]\n",
        "    choices:\n      - {id: a, text: A, to: kettle, feedback: F}\n",
    )
    fault = the_fault_of(load_story, cups)
    assert (fault.line, fault.problem) == (6, "the story has no end")


def test_every_fault_of_a_story_at_once(cups, edit):
    edit(cups, "feedback: Slowly.", "feedback: 3")
    edit(cups, "{who: sam, says: Tea.}", "{who: tam, says: Tea.}")
    edit(cups, "claims: [tea-cools]", "claims: [milk]")
    edit(cups, "start: kettle", "start: kettel")
    edit(cups, "title: Two cups", "titel: Two cups")
    assert len(faults_of(load_story, cups)) == 5


def test_a_story_that_is_no_mapping(cups):
    cups.write_text("- a\n", encoding="utf-8")
    assert "a list" in the_fault_of(load_story, cups).problem


def test_a_missing_file(tea):
    assert "no such" in the_fault_of(load_story, tea / "x.yaml").problem


IN_THE_BOOK = {
    "fault of a story": (("to: cup\n", "to: cupp\n"), "unknown scene"),
    "claim of a story": (("claims: [tea-cools]", "claims: [milk]"), "unknown claim"),
    "id that is not the file's": (("id: cups", "id: mugs"), 'a file named "cups"'),
    "id of another thing": (("id: cups\n", "id: spout\n"), "has the id of a structure"),
    "no kind of tool": (("scenes:", "scene:"), "what kind of tool"),
}


@pytest.mark.parametrize("case", IN_THE_BOOK)
def test_the_book_is_checked_with_its_stories(cups, tea, edit, case):
    change, problem = IN_THE_BOOK[case]
    edit(cups, *change)
    if case == "id of another thing":
        cups.rename(tea / "tools" / "spout.yaml")
    assert problem in the_fault(tea).problem


def test_the_schema_and_the_loader_are_of_one_mind(cups):
    import jsonschema

    from tworings.content.schemas import schemas

    schema = schemas()["story.schema.json"]
    validator = jsonschema.Draft202012Validator(schema)
    data = yaml.safe_load(STORY)
    assert list(validator.iter_errors(data)) == []
    del data["scenes"][0]["choices"][0]["feedback"]
    assert list(validator.iter_errors(data))
