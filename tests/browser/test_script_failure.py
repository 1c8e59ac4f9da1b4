"""When a script fails, the fallback stays whole and nothing else breaks."""

from __future__ import annotations

import re

import pytest
from standalone import SCRIPT_NAME, page_of, real_bank, write_site

from tworings import Quiz


@pytest.fixture
def bank():
    return real_bank()


def fallback_is_whole(page, quiz: Quiz, nth: int) -> None:
    root = page.locator(".tr-widget--quiz").nth(nth)
    assert root.locator(".tr-live").count() == 0
    assert "tr-mounted" not in (root.get_attribute("class") or "")
    assert root.locator(".tr-quiz-items > li").count() == len(quiz.payload["items"])
    assert root.locator(".tr-quiz-items > li").last.is_visible()
    assert root.locator("details").count() == len(quiz.payload["items"])
    root.locator("summary").first.click()
    assert root.locator("details").first.locator("li").first.is_visible()


def test_a_blocked_script_leaves_every_fallback(new_page, served_lesson, bank):
    page = new_page()
    page.route("**/tworings-*.js*", lambda route: route.abort())
    page.goto(served_lesson)
    fallback_is_whole(page, Quiz(bank.check_first), 0)
    fallback_is_whole(page, Quiz(bank), 1)
    assert page.locator(".tr-live").count() == 0
    pictures = page.locator(".tr-widget--diagram .tr-fallback svg")
    assert pictures.count() >= page.locator(".tr-widget--diagram").count() > 0
    assert all(picture.is_visible() for picture in pictures.all())
    # That it is missing is all that is logged.
    assert page.watch.faults
    assert all(re.search(r"tworings-|ERR_FAILED", f) for f in page.watch.faults), page.watch.faults
    page.watch.faults.clear()


@pytest.mark.parametrize(
    ("what", "broken"),
    [
        ("cut short", lambda text: text[: len(text) // 2]),
        ("no items", lambda text: "{}"),
        ("nothing", lambda text: ""),
    ],
)
def test_a_corrupt_payload_breaks_its_own_widget_only(open_alone, bank, what, broken):
    text = page_of(Quiz(bank.check_first), Quiz(bank))
    marker = '<script type="application/json">'
    start = text.index(marker) + len(marker)
    end = text.index("</script>", start)
    page = open_alone(text[:start] + broken(text[start:end]) + text[end:])
    fallback_is_whole(page, Quiz(bank.check_first), 0)
    second = page.locator(".tr-widget--quiz").nth(1)
    assert second.locator("> .tr-live input").first.is_visible()
    assert not second.locator("> .tr-fallback").is_visible()
    # Told once, in the console, and not at every change of the page.
    assert len(page.watch.faults) == 1, page.watch.faults
    page.watch.faults.clear()


def test_a_front_end_that_throws_halfway_leaves_the_fallback(new_page, bank, tmp_path):
    site = write_site(tmp_path, {"page.html": page_of(Quiz(bank))})
    script = site / SCRIPT_NAME
    source = script.read_text(encoding="utf-8")
    assert "el.append(view);" in source
    script.write_text(
        source.replace("el.append(view);", 'el.append(view); throw new Error("halfway");'),
        encoding="utf-8",
    )
    page = new_page()
    page.goto((site / "page.html").as_uri())
    fallback_is_whole(page, Quiz(bank), 0)
    assert len(page.watch.faults) == 1
    assert "halfway" in page.watch.faults.pop()
