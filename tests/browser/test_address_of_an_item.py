"""A link that names an item opens it in the quiz: in a new page, and on the page that is open."""

from __future__ import annotations

import pytest
from standalone import real_bank

from tworings import Quiz
from tworings.widgets.quiz import item_anchor


@pytest.fixture(scope="module")
def items():
    return Quiz(real_bank()).payload["items"]


def whole(page, text: str):
    """Return the quizzes that say how far of so many items."""
    return page.locator(".tr-quiz").filter(has_text=text)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_item_is_open_in_sight_and_has_the_focus(new_page, lesson, items, width):
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(f"{lesson}#{item_anchor(items[4]['id'])}")
    stem = whole(page, f"5 of {len(items)}").locator(".tr-quiz__stem")
    stem.wait_for()
    page.wait_for_function("document.activeElement.matches('.tr-quiz__stem')")
    assert page.evaluate("document.activeElement.textContent") == stem.inner_text()
    box = stem.bounding_box()
    assert 0 <= box["y"] < 740 - box["height"], "the stem is in sight"
    # The next link on the same page opens another one.
    page.evaluate("hash => { location.hash = hash; }", item_anchor(items[1]["id"]))
    whole(page, f"2 of {len(items)}").wait_for()


def test_another_address_leaves_the_quiz_as_it_is(new_page, lesson, items):
    page = new_page()
    for anchor in ("look", item_anchor("two-rings.no-such-item"), item_anchor("other.item")):
        page.goto("about:blank")
        page.goto(f"{lesson}#{anchor}")
        page.wait_for_load_state("load")
        assert whole(page, f"1 of {len(items)}").count() == 1, anchor


def test_without_a_script_the_address_leads_to_the_printed_item(new_page, lesson, items):
    page = new_page(java_script_enabled=False)
    anchor = item_anchor(items[4]["id"])
    page.goto(f"{lesson}#{anchor}")
    box = page.locator(f"[id='{anchor}']").bounding_box()
    assert 0 <= box["y"] < 300
