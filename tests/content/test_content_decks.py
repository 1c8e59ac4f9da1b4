"""Decks of slides: how they are read, and each rule with a deck that breaks it."""

from __future__ import annotations

import pytest
from raised import TODAY

from tworings.content.deck import read_deck
from tworings.content.rules import check_book
from tworings.content.rules.decks import FEWEST, LONGEST, MOST

NOTES = "```{notes}\n- **Say.** Tea.\n- **Do.** Pour.\n- **Watch for.** Steam.\n```\n"


def slide(heading: str, text: str = "Tea.", notes: str = NOTES) -> str:
    return f"## {heading}\n\n{text}\n\n{notes}\n"


def deck_of(*middle: str, begins: str = "", ends: str = "") -> str:
    begins = begins or slide("You will be able to", "```{deck-aims}\n```") + slide(
        "How we work together"
    )
    ends = ends or slide("When to stop or get help") + slide("Take away")
    return f"# Slides\n\n{begins}{''.join(middle)}{ends}"


@pytest.fixture
def names(module, items):
    """The id of an item and of an activity of the sample module."""
    import yaml

    item = yaml.safe_load(items.read_text(encoding="utf-8"))["items"][0]["id"]
    activity = yaml.safe_load(module.read_text(encoding="utf-8"))["activities"][0]["id"]
    return item, activity


@pytest.fixture
def faults_of(tea):
    def check(text: str) -> list:
        (tea / "modules" / "sample" / "slides.md").write_text(text, encoding="utf-8")
        return [f for f in check_book(tea, TODAY) if f.file.endswith("slides.md")]

    return check


@pytest.fixture
def played(names):
    return (
        slide("Cards", f"```{{deck-items}} {names[0]}\n```"),
        slide("Do it", f"```{{deck-activity}} {names[1]}\n```"),
    )


def filled(count: int) -> list[str]:
    return [slide(f"Slide {n}") for n in range(count)]


def test_a_good_deck_has_no_fault(faults_of, played):
    assert faults_of(deck_of(*played, *filled(FEWEST - 6))) == []
    assert faults_of(deck_of(*played, *filled(MOST - 6))) == []


def test_a_book_without_decks_has_no_fault(tea):
    assert check_book(tea, TODAY) == []


@pytest.mark.parametrize("count", [FEWEST - 7, MOST - 5])
def test_a_deck_is_neither_short_nor_long(faults_of, played, count):
    [fault] = faults_of(deck_of(*played, *filled(count)))
    assert f"{count + 6} slides" in fault.problem


def test_a_deck_begins_and_ends_like_the_others(faults_of, played):
    wrong = slide("Hello", "```{deck-aims}\n```") + slide("How we work together")
    [fault] = faults_of(deck_of(*played, *filled(3), begins=wrong))
    assert fault.problem == 'the first slides are "Hello" and "How we work together"'
    wrong = slide("Take away") + slide("When to stop or get help")
    [fault] = faults_of(deck_of(*played, *filled(3), ends=wrong))
    assert fault.problem == 'the last slides are "Take away" and "When to stop or get help"'


def test_an_empty_deck_is_told_and_breaks_nothing(faults_of):
    problems = [fault.problem for fault in faults_of("# Slides\n")]
    assert "the deck has 0 slides" in problems
    assert "the first slides are not there" in problems


def test_every_slide_has_notes_with_their_parts(faults_of, played):
    [fault] = faults_of(deck_of(*played, *filled(3), slide("Bare", notes="")))
    assert (fault.id, fault.problem) == ("Bare", "the slide has no {notes}")
    [fault] = faults_of(deck_of(*played, *filled(3), slide("Twice", notes=NOTES + NOTES)))
    assert (fault.id, fault.problem) == ("Twice", "the slide has 2 {notes}")
    less = NOTES.replace("**Do.**", "Do.")
    [fault] = faults_of(deck_of(*played, *filled(3), slide("Less", notes=less)))
    assert (fault.id, fault.problem) == ("Less", 'the notes lack "**Do.**"')


def test_a_slide_is_short_and_its_notes_and_sources_are_not_counted(faults_of, played):
    cited = "([Brewer 2001](#claim-tea-is-hot))"
    words = "Tea is hot. " * (LONGEST // 3)
    assert faults_of(deck_of(*played, *filled(3), slide("Full", f"- {words}{cited}"))) == []
    [fault] = faults_of(deck_of(*played, *filled(3), slide("Over", f"- {words}Tea.")))
    assert fault.problem == f"the slide has {LONGEST + 1} words"


@pytest.mark.parametrize(
    ("directive", "problem"),
    [
        ("{deck-items} sample.nothing", 'there is no "sample.nothing" in items.yaml beside it'),
        ("{deck-items}", "{deck-items} names none"),
        ("{deck-activity} sample.nothing", 'there is no "sample.nothing" in module.yaml beside it'),
        ("{deck-activity}", "{deck-activity} names none"),
    ],
)
def test_items_and_activities_are_those_of_the_module(faults_of, played, directive, problem):
    text = deck_of(*played, *filled(3), slide("Lost", f"```{directive}\n```"))
    [fault] = faults_of(text)
    assert fault.problem == problem
    assert text.splitlines()[fault.line - 1] == f"```{directive}"


def test_a_deck_plays_items_and_an_activity(faults_of, played):
    [fault] = faults_of(deck_of(played[0], *filled(4)))
    assert fault.problem == "the deck has no {deck-activity}"


def test_numbers_and_words_of_a_deck_are_held_like_any_pages(faults_of, played):
    [fault] = faults_of(deck_of(*played, *filled(3), slide("Bold", "Of them 99% drink tea.")))
    assert '"99%" stands there without a source' in fault.problem


def test_a_heading_in_code_and_a_shorter_fence_inside_are_no_slide(tmp_path):
    path = tmp_path / "slides.md"
    path.write_text("## One\n\n````{notes}\n## Two\n```\nin it\n```\n````\n## Three\n", "utf-8")
    deck = read_deck(path)
    assert [(one.number, one.heading, one.line) for one in deck.slides] == [
        (1, "One", 1),
        (2, "Three", 9),
    ]
    assert deck.slides[0].parts[0].text == "## Two\n```\nin it\n```"
