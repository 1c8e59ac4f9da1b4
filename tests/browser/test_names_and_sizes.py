"""Roles, names, target sizes and reflow of both widgets."""

from __future__ import annotations

import pytest
from measures import SMALL
from quiz_player import words
from standalone import drawing_of, page_of, real_atlas, real_bank
from states import WIDE, diagram_states, quiz_states

from tworings import Diagram, Quiz, draw


@pytest.fixture(scope="module")
def atlas():
    return real_atlas()


def test_items_are_groups_named_by_their_stem(open_alone):
    quiz = Quiz(real_bank())
    page = open_alone(page_of(quiz))
    view = page.get_by_role("region", name=quiz.payload["title"], exact=True)
    for number, item in enumerate(quiz.payload["items"], 1):
        group = view.get_by_role("group", name=words(item["stem"]), exact=True)
        role = "checkbox" if item["type"] == "multiple_response" else "radio"
        names = [words(choice["text"]) for choice in item["choices"]]
        assert group.get_by_role(role).count() == len(names)
        for name in names:
            assert group.get_by_role(role, name=name, exact=True).count() == 1
        assert view.get_by_role("button", name="Check", exact=True).count() == 1
        assert view.get_by_role("status").count() == 1
        assert view.get_by_role("progressbar").get_attribute("aria-label")
        last = number == len(quiz.payload["items"])
        view.get_by_role("button", name="To the summary" if last else "Next").click()
    assert view.get_by_role("list").count() >= 1


def test_parts_have_names_in_list_and_picture(open_alone, atlas):
    diagram = Diagram(draw("coronal"), atlas)
    page = open_alone(page_of(diagram))
    payload = drawing_of(diagram)
    view = page.get_by_role("region", name=payload["title"], exact=True)
    parts = view.get_by_role("group", name=Diagram.strings["parts"], exact=True)
    picture = view.get_by_role("group", name=payload["alt"])
    assert view.get_by_role("group", name=Diagram.strings["mode"], exact=True).count() == 1
    for region in payload["regions"]:
        name = f"{region['name']} {region['lay_name']}"
        assert parts.get_by_role("radio", name=name, exact=True).count() == 1
        spoken = f"{region['number']}. {region['name']}"
        assert picture.get_by_role("button", name=spoken, exact=True).count() == 1
    parts.get_by_role("radio").first.check()
    assert picture.get_by_role("button", pressed=True).count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough_and_nothing_scrolls_sideways(open_alone, atlas, width):
    quiz, diagram = Quiz(real_bank()), Diagram(draw("median-prostate"), atlas)
    options = {"viewport": {"width": width, "height": 740}, "reduced_motion": "reduce"}
    page = open_alone(page_of(quiz, diagram), **options)
    faults = []
    views = page.locator(".tr-quiz"), page.locator(".tr-diagram")
    played = quiz_states(views[0], quiz.payload), diagram_states(views[1], drawing_of(diagram))
    for view, states in zip(views, played, strict=True):
        for state in states:
            faults += [f"{state}: {fault}" for fault in view.evaluate(SMALL)]
            faults += [f"{state}: {fault}" for fault in page.evaluate(WIDE)]
    assert not faults, "\n".join(faults)


def test_the_module_page_does_not_scroll_sideways_at_320(new_page, lesson):
    page = new_page(viewport={"width": 320, "height": 740})
    page.goto(lesson)
    assert page.evaluate(WIDE) == []
