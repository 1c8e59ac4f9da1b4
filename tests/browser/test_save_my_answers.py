"""A learner's file, from the page to the report: made when asked, read as it was meant."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from standalone import BOOK, page_of
from test_hostile_text import bare
from test_storage import STORES
from walk import Walk

import axe
from tworings import Quiz, load_bank, load_scales
from tworings.evaluate import load_pre_post_test, read_responses

HOME = BOOK / "educators" / "evaluation"
PHONE = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}


def quiz() -> Quiz:
    return Quiz(load_bank(HOME / "test.yaml"), scales=load_scales(HOME / "scales.yaml"))


@pytest.fixture
def page(open_alone) -> Page:
    return open_alone(page_of(quiz()), **PHONE)


def press(page: Page, name: str) -> None:
    page.locator(".tr-live").get_by_role("button", name=name, exact=True).click()


def play(page: Page, wrong: int) -> None:
    """Respond to every item, the first few wrongly; go to the summary."""
    items = quiz().payload["items"]
    for n, item in enumerate(items):
        key = item["key"][0]
        other = next(choice["id"] for choice in item["choices"] if choice["id"] != key)
        page.locator(f'.tr-live input[value="{other if n < wrong else key}"]').check()
        page.locator('.tr-live input[value="fairly_sure"]').check()
        press(page, "Note this answer")
        press(page, "To the summary" if n == len(items) - 1 else "Next")


def save(page: Page) -> dict:
    with page.expect_download() as download:
        press(page, "Save my answers")
    assert download.value.suggested_filename == "answers-test.json"
    return json.loads(download.value.path().read_text(encoding="utf-8"))


def handed_over(place: Path, file: dict) -> Path:
    """Put a file into a folder of its own."""
    folder = place / "handed-over"
    folder.mkdir()
    (folder / "hers.json").write_text(json.dumps(file, indent=2), encoding="utf-8")
    return folder


def test_from_the_page_to_the_reading(page, tmp_path):
    play(page, wrong=3)
    page.get_by_label("Before the course").check()
    page.get_by_label("A code of your own").fill("an-07 ri")
    page.get_by_role("group", name="If something hurts, I will stop.").get_by_label("5").check()
    file = save(page)
    schema = json.loads((BOOK.parent / "schema" / "answers.schema.json").read_text())
    jsonschema.validate(file, schema)
    assert set(file) == {
        "what",
        "format",
        "bank",
        "saved_on",
        "time",
        "code",
        "responses",
        "scales",
    }
    # The day, and nothing finer anywhere in the file.
    assert abs((date.fromisoformat(file["saved_on"]) - date.today()).days) <= 1
    assert not re.search(r"\d\d:\d\d", json.dumps(file))
    assert file["responses"][4]["in_words"] == ["One made with oil"]
    assessment = load_pre_post_test(HOME)
    reading = read_responses(handed_over(tmp_path, file), assessment)
    assert not reading.faults
    (response,) = reading.responses
    assert (response.code, response.time) == ("AN07RI", "pre")
    assert response.right(assessment.bank.items) == 7 and len(response.chosen) == 10
    assert set(response.sure.values()) == {"fairly_sure"}
    assert response.said == {"stop-if-it-hurts": 5}


def test_the_key_waits_and_the_file_holds_what_was_said_before(page):
    play(page, wrong=10)
    live = page.locator(".tr-live")
    assert "10 of 10 answered" in live.inner_text()
    assert not re.search(r"correct|Part of the key|Not quite", live.inner_text())
    page.get_by_label("After the course").check()
    press(page, "Show the key")
    assert "0 of 10 correct" in live.inner_text()
    # Now that the key is there, the right response is too late for the file.
    live.locator(".tr-quiz__jump").first.click()
    item = quiz().payload["items"][0]
    page.locator(f'.tr-live input[value="{item["key"][0]}"]').check()
    press(page, "Check")
    for _ in range(10):
        live.locator(".tr-quiz__steps button").last.click()
    assert "1 of 10 correct" in live.inner_text()
    file = save(page)
    assert file["time"] == "post" and "code" not in file
    assert {one["outcome"] for one in file["responses"]} == {"incorrect"}


def test_by_keyboard_and_said_when_something_is_missing(page):
    play(page, wrong=0)
    assert page.evaluate("document.activeElement.matches('[data-focus]')")
    walk = Walk(page)
    walk.tab_to(".tr-quiz__answers button")
    walk.press("Enter")
    said = "Say first whether this is before or after the course."
    assert page.locator(".tr-quiz__note").last.inner_text() == said
    assert page.evaluate("document.activeElement.value") == "pre"
    walk.press("Space")
    with page.expect_download():
        walk.tab_to(".tr-quiz__answers button")
        walk.press("Enter")
    told = page.locator(".tr-live [role=status]").all_inner_texts()
    assert "Saved as answers-test.json." in told
    assert page.get_by_text("Saved as answers-test.json.").first.is_visible()


def test_nothing_is_kept_sent_or_filled_in_before(page):
    before = page.evaluate(STORES)
    assert page.locator(".tr-quiz__answers").count() == 0
    play(page, wrong=0)
    assert page.get_by_label("A code of your own").input_value() == ""
    assert page.locator(".tr-quiz__answers input:checked").count() == 0
    page.get_by_label("A code of your own").fill("an07ri")
    page.get_by_label("Before the course").check()
    save(page)
    assert page.evaluate(STORES) == before
    page.reload()
    assert "answered" not in page.locator(".tr-live").inner_text()


def test_what_is_not_answered_is_listed(page):
    for _ in range(10):
        page.locator(".tr-live .tr-quiz__steps button").last.click()
    jumps = page.locator(".tr-live .tr-quiz__jump").all_inner_texts()
    assert len(jumps) == 10 and all(text.endswith(("?", ".")) for text in jumps)


def test_it_fits_a_phone(page):
    play(page, wrong=0)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360


def test_what_breaks_out_is_only_text(page, tmp_path):
    play(page, wrong=0)
    page.get_by_label("Before the course").check()
    page.get_by_label("A code of your own").fill("\"},<b>'\\")
    file = save(page)
    assert file["code"] == "\"},<b>'\\"
    # A code of signs alone is still a code.
    folder = handed_over(tmp_path, file)
    assert len(read_responses(folder, load_pre_post_test(HOME)).responses) == 1


def test_only_where_a_page_asks_for_it(open_alone):
    bank = load_bank(HOME / "test.yaml")
    page = open_alone(page_of(Quiz(bank)), **PHONE)
    press(page, "Check")
    for _ in range(10):
        page.locator(".tr-live .tr-quiz__steps button").last.click()
    assert page.locator(".tr-quiz__answers").count() == 0
    page = open_alone(page_of(Quiz(bank, save=True)), **PHONE)
    for _ in range(10):
        page.locator(".tr-live .tr-quiz__steps button").last.click()
    assert page.locator(".tr-quiz__answers").count() == 1
    assert page.get_by_label("Before the course").count() == 0
    assert save(page)["responses"] == []


def test_on_paper_the_key_begins_on_a_page_of_its_own(page):
    sheets = [bare(s.extract_text()) for s in PdfReader(io.BytesIO(page.pdf())).pages]
    first = next(n for n, text in enumerate(sheets) if bare("Key and reasons") in text)
    assert not any(bare("Key to item") in text for text in sheets[:first])
    # The last line of the form stands on the page before.
    assert bare("If a sign worries me") in sheets[first - 1]
    assert bare("If a sign worries me") not in sheets[first]
    # Letters on paper are those of the file: nothing was shuffled.
    # Printed, "fl" is one sign.
    whole = unicodedata.normalize("NFKC", "".join(sheets))
    for item in load_bank(HOME / "test.yaml").items:
        if item.type == "myth_or_fact":
            continue
        places = [whole.index(bare(choice.text.plain)) for choice in item.choices]
        assert places == sorted(places), item.id


@pytest.mark.parametrize("when", ["playing", "held back", "after the key"])
def test_axe_finds_nothing(page, when):
    if when != "playing":
        play(page, wrong=2)
    if when == "after the key":
        press(page, "Show the key")
    axe.put_into(page)
    assert axe.faults(page.locator(".tr-live")) == []
