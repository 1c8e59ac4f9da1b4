"""With no script, everything can be read, and every part opened."""

from __future__ import annotations

import pytest
from quiz_player import words
from standalone import drawing_of, real_bank, real_diagrams

from tworings import Quiz


@pytest.fixture
def unscripted(new_page, lesson):
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto(lesson)
    return page


def bare(text: str) -> str:
    return "".join(text.split())


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_every_item_can_be_read_with_its_key(unscripted):
    page = unscripted
    bank = real_bank()
    for quiz in (Quiz(bank.check_first), Quiz(bank)):
        fallback = page.locator(".tr-widget--quiz > .tr-fallback").filter(
            has=page.locator(f".tr-quiz-title >> text={quiz.payload['title']}")
        )
        items = fallback.locator(".tr-quiz-items > li")
        assert items.count() == len(quiz.payload["items"])
        for number, item in enumerate(quiz.payload["items"]):
            shown = one_line(items.nth(number).inner_text())
            assert words(item["stem"]) in shown
            for choice in item["choices"]:
                assert words(choice["text"]) in shown
            key = fallback.locator("details").nth(number)
            summary = key.locator("summary")
            assert summary.inner_text().strip() == f"Key to item {number + 1}"
            assert not key.locator("li").first.is_visible()
            summary.press("Enter")
            told = one_line(key.inner_text())
            for choice in item["choices"]:
                is_key = choice["id"] in item["key"]
                mark = "Part of the key" if is_key else "Not part of the key"
                text = f"{words(choice['text'])} ({mark}). {words(choice['rationale'])}"
                assert text in told
            assert key.get_by_role("link").count() >= 1


def test_parts_stand_before_the_picture(unscripted):
    fallbacks = unscripted.locator(".tr-widget--diagram > .tr-fallback").all()
    diagrams = real_diagrams()
    for diagram, fallback in zip(diagrams, fallbacks, strict=True):
        for place in range(len(diagram.payload["drawings"])):
            drawing = drawing_of(diagram, place)
            parts = fallback.locator(".tr-parts").nth(place)
            picture = fallback.get_by_role("img", name=drawing["alt"], exact=True)
            assert picture.is_visible()
            names = [bare(text) for text in parts.locator("li").all_inner_texts()]
            assert names == [bare(f"{r['name']} ({r['lay_name']})") for r in drawing["regions"]]
            assert parts.bounding_box()["y"] < picture.bounding_box()["y"]
        told = ""
        for details in fallback.locator("details").all():
            assert not details.locator(":scope > :last-child").is_visible()
            details.locator("summary").press("Enter")
            assert details.locator(":scope > :last-child").is_visible()
            told += bare(details.inner_text())
        for place in range(len(diagram.payload["drawings"])):
            drawing = drawing_of(diagram, place)
            for region in drawing["regions"]:
                for field in ("is", "does", "control_note"):
                    assert bare(words(region[field])) in told
            for state in drawing["states"]:
                assert bare(state["description"]) in told


def test_nothing_is_left_that_only_a_script_could_use(unscripted):
    controls = unscripted.locator(".tr-fallback :is(button, input, select)")
    assert controls.count() == 0
