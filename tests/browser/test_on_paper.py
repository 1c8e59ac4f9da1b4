"""Printed, scripts on or off, played or not: every item, every key, every picture."""

from __future__ import annotations

import io
import unicodedata

import pytest
from pypdf import PdfReader
from quiz_player import words
from standalone import drawing_of, page_of, real_atlas, real_bank, real_diagrams

from tworings import Diagram, Quiz, draw

#: How many pictures the module's page holds.
PICTURES = 4


def bare(text: str) -> str:
    """The text with no spaces: lines are broken otherwise on paper."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def printed(page) -> str:
    return bare(" ".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages))


def play_halfway(page) -> None:
    """Answer some items, move on, and leave a diagram in its label mode."""
    for quiz in page.locator(".tr-quiz").all():
        for _ in range(2):
            quiz.locator("input").first.check()
            quiz.get_by_role("button", name="Check").click()
            quiz.get_by_role("button", name="Next").click()
    diagrams = page.locator(".tr-live .tr-diagram")
    diagrams.first.locator(".tr-diagram__part input").nth(2).check()
    diagrams.last.locator("input[value='label']").check()
    diagrams.nth(1).locator("input[value='median-vagina']").check()


@pytest.mark.parametrize("how", ["scripts off", "scripts on", "played halfway"])
def test_the_module_page_prints_whole(new_page, lesson, how):
    page = new_page(java_script_enabled=how != "scripts off")
    page.goto(lesson)
    if how == "played halfway":
        play_halfway(page)
    text = printed(page)
    strings = Quiz.strings
    bank = real_bank()
    missing = []
    for quiz in (Quiz(bank.check_first), Quiz(bank)):
        for item in quiz.payload["items"]:
            wanted = [words(item["stem"])]
            for choice in item["choices"]:
                mark = strings["part_of_key" if choice["id"] in item["key"] else "not_key"]
                told = f"{words(choice['text'])} ({mark}). {words(choice['rationale'])}"
                wanted += [words(choice["text"]), told]
            missing += [f"{item['id']}: {one}" for one in wanted if bare(one) not in text]
    assert text.count(bare(strings["key_heading"])) == 2
    for diagram in real_diagrams():
        for place in range(len(diagram.payload["drawings"])):
            drawing = drawing_of(diagram, place)
            for region in drawing["regions"]:
                for one in (region["name"], words(region["is"]), words(region["control_note"])):
                    if bare(one) not in text:
                        missing.append(f"{drawing['id']}: {one}")
            for state in drawing["states"]:
                if bare(state["description"]) not in text:
                    missing.append(f"{drawing['id']}: {state['id']}")
        # Not the live form as well: its buttons and hints are no use on paper.
        assert bare(diagram.strings["choose_part"]) not in text
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("how", ["scripts off", "scripts on", "played halfway"])
def test_every_picture_is_on_paper_once(new_page, served_lesson, how):
    page = new_page(java_script_enabled=how != "scripts off", color_scheme="dark")
    page.goto(served_lesson)
    if how == "played halfway":
        play_halfway(page)
    page.emulate_media(media="print")
    pictures = page.locator(".tr-widget--diagram svg").filter(visible=True)
    assert pictures.count() == PICTURES
    for picture in pictures.all():
        box = picture.bounding_box()
        assert box["width"] > 200
        assert box["height"] > 150


def strokes(pdf: bytes) -> int:
    """Return how many shapes are painted."""
    operators = {b"f", b"f*", b"B", b"B*", b"S", b"s", b"b", b"b*"}
    total = 0
    for sheet in PdfReader(io.BytesIO(pdf)).pages:
        contents = sheet.get_contents()
        if contents is not None:
            total += sum(operator in operators for _, operator in contents.operations)
    return total


@pytest.mark.parametrize("scripts", [True, False])
def test_the_shapes_of_a_picture_are_painted(open_alone, scripts):
    diagram = Diagram(draw("coronal"), real_atlas())
    page = open_alone(page_of(diagram), java_script_enabled=scripts)
    with_picture = strokes(page.pdf())
    without = open_alone(
        page_of(diagram).replace("<svg", '<svg visibility="hidden"'), java_script_enabled=scripts
    )
    shapes = draw("coronal").svg.count("<path")
    assert shapes > 10
    assert with_picture - strokes(without.pdf()) > shapes / 2


def test_printing_leaves_the_screen_as_it_was(open_alone):
    page = open_alone(page_of(Quiz(real_bank())))
    page.pdf()
    assert page.locator("details[open]").count() == 0
    assert page.locator(".tr-quiz").is_visible()
    assert not page.locator(".tr-fallback").is_visible()
