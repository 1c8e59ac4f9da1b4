"""The real content: every editorial rule, and what a module must offer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tworings import draw, load_bank, load_structures
from tworings.content import load_claims, load_module
from tworings.content.book import read_book
from tworings.content.rules import check_book
from tworings.content.rules.length import prose_words
from tworings.content.rules.module_page import page_of
from tworings.figures import DRAWINGS

BOOK = Path(__file__).resolve().parents[2] / "book"
MODULES = sorted(path.parent for path in (BOOK / "modules").glob("*/module.yaml"))


def test_there_is_content():
    assert MODULES


def test_no_editorial_rule_is_broken():
    faults = check_book(BOOK)
    assert not faults, "\n".join(str(fault) for fault in faults)


def test_the_page_of_a_module_has_something_to_say():
    book = read_book(BOOK)
    counts = {folder.path.name: prose_words(page_of(book, folder)) for folder in book.modules}
    assert not {name: count for name, count in counts.items() if count < 600}


@pytest.mark.parametrize("folder", MODULES, ids=lambda folder: folder.name)
def test_a_module_is_whole(folder):
    module = load_module(folder / "module.yaml")
    bank = load_bank(folder / "items.yaml")
    assert module.id == folder.name
    assert (folder / f"{folder.name}.ipynb").exists()
    assert (folder / "handout.md").exists()
    assert len(bank) >= 10
    tested = {item.objective for item in bank.items}
    practised = {objective for activity in module.activities for objective in activity.objectives}
    assert {objective.id for objective in module.objectives} == tested == practised
    low = sum(activity.minutes.low for activity in module.activities)
    assert low <= module.minutes.workshop, "the activities do not fit the workshop's minutes"
    # No review may be claimed that has not happened; today none has.
    assert module.reviewed_on is None


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_rests_on_claims_and_described_structures(name):
    drawing = draw(name)
    claims = load_claims(BOOK / "claims.yaml")
    named = {*drawing.claims, *(c for state in drawing.states for c in state.claims)}
    assert named, "a drawing must say what its proportions rest on"
    assert named <= set(claims)
    atlas = load_structures(BOOK / "structures.yaml")
    assert {region.structure for region in drawing.regions} <= set(atlas)


def test_every_structure_is_drawn():
    atlas = load_structures(BOOK / "structures.yaml")
    drawn = {region.structure for name in DRAWINGS for region in draw(name).regions}
    assert set(atlas) == drawn, "structures.yaml and the drawings must agree"
