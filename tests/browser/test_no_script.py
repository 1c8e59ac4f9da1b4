"""With no script, everything can be read, and every part opened."""

from __future__ import annotations

import pytest
from quiz_player import words
from standalone import real_atlas, real_bank
from tworings import Diagram, Quiz, draw

DRAWINGS = ("coronal", "median-prostate", "median-vagina", "transverse")


@pytest.fixture
def unscripted(new_page, lesson):
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto(lesson)
    return page


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
    page = unscripted
    atlas = real_atlas()
    for name in DRAWINGS:
        payload = Diagram(draw(name), atlas).payload
        fallback = page.locator(".tr-widget--diagram > .tr-fallback").filter(
            has_text=payload["title"]
        ).first
        parts = fallback.locator(".tr-parts")
        picture = fallback.get_by_role("img", name=payload["alt"], exact=True)
        assert picture.is_visible()
        names = [one_line(text) for text in parts.locator("li").all_inner_texts()]
        expected = [f"{r['name']} ({r['lay_name']})" for r in payload["regions"]]
        assert names == [one_line(name) for name in expected]
        assert parts.bounding_box()["y"] < picture.bounding_box()["y"]
        in_words, table = fallback.locator("details").all()
        for details in (in_words, table):
            assert not details.locator(":scope > :last-child").is_visible()
            details.locator("summary").press("Enter")
            assert details.locator(":scope > :last-child").is_visible()
        for state in payload["states"]:
            assert one_line(state["description"]) in one_line(in_words.inner_text())
        told = one_line(table.inner_text())
        for region in payload["regions"]:
            for field in ("is", "does", "control_note"):
                assert words(region[field]) in told


def test_nothing_is_left_that_only_a_script_could_use(unscripted):
    controls = unscripted.locator(".tr-fallback :is(button, input, select)")
    assert controls.count() == 0
