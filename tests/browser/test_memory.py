"""Remember on this device: off until the reader turns it on, and then done-or-not and no more."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page
from standalone import page_of, real_bank, write_site
from test_storage import STORES
from walk import Walk

from tworings import Flashcards, Quiz

KEPT = "JSON.parse(localStorage.getItem('tworings'))"


def quiz_ids() -> list[str]:
    return [item["id"] for item in Quiz(real_bank()).payload["items"]]


def flashcard_ids() -> list[str]:
    return [item["id"] for item in Flashcards(real_bank()).payload["items"]]


@pytest.fixture
def page(open_alone) -> Page:
    return open_alone(page_of(Quiz(real_bank()), Flashcards(real_bank())))


def quiz(page: Page) -> Locator:
    return page.locator(".tr-live .tr-quiz")


def flashcards(page: Page) -> Locator:
    return page.locator(".tr-live .tr-flashcards")


def check(page: Page) -> None:
    """Answer the item that is shown, and go on."""
    quiz(page).locator(".tr-quiz__choice input").first.check()
    quiz(page).get_by_role("button", name="Check").click()
    quiz(page).get_by_role("button", name="Next").click()


def sort(page: Page) -> None:
    flashcards(page).get_by_role("button", name="Show the other side").click()
    flashcards(page).get_by_role("button", name="Look at it again").click()


def turn(view: Locator, on: bool = True) -> None:
    panel = view.locator(".tr-memory")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    # Not set_checked: it would demand that a browser which refuses has agreed.
    panel.locator("label").click()


def ticked(page: Page) -> list[bool]:
    boxes = page.locator(".tr-memory input")
    return boxes.evaluate_all("all => all.map((one) => one.checked)")


def said(view: Locator) -> str:
    return view.locator(".tr-memory [role=status]").inner_text()


def test_it_is_closed_and_off_and_then_nothing_is_written(page):
    before = page.evaluate(STORES)
    assert page.locator(".tr-memory[open]").count() == 0
    assert ticked(page) == [False, False]
    check(page)
    sort(page)
    assert page.evaluate(STORES) == before
    assert before["local"] == {}


def test_off_reads_nothing_but_its_own_key(new_page, tmp_path):
    page = new_page()
    page.add_init_script(
        """window.asked = [];
        for (const name of ["getItem", "setItem", "removeItem", "clear", "key"]) {
          const own = Storage.prototype[name];
          Storage.prototype[name] = function (...all) {
            window.asked.push([name, ...all]);
            return own.apply(this, all);
          };
        }"""
    )
    text = page_of(Quiz(real_bank()), Flashcards(real_bank()))
    page.goto((write_site(tmp_path, {"page.html": text}) / "page.html").as_uri())
    check(page)
    sort(page)
    assert page.evaluate("[...new Set(window.asked.map(String))]") == ["getItem,tworings"]


def test_on_keeps_exactly_which_items_are_done(page):
    check(page)
    turn(quiz(page))
    assert ticked(page) == [True, True]
    assert said(quiz(page)) == "Turned on. It can be erased here at any time."
    assert said(flashcards(page)) == ""
    sort(page)
    check(page)
    assert page.evaluate(STORES)["local"] == {
        "tworings": json.dumps(
            {
                "on": True,
                "done": {
                    "two-rings": quiz_ids()[:2],
                    "two-rings.flashcards": flashcard_ids()[:1],
                },
            },
            separators=(",", ":"),
        )
    }
    # The same item once more is still done, and once.
    quiz(page).get_by_role("button", name="Previous").click()
    quiz(page).get_by_role("button", name="Check").click()
    assert page.evaluate(KEPT)["done"]["two-rings"] == quiz_ids()[:2]


def test_a_reload_shows_what_was_done_and_no_answer(page):
    turn(flashcards(page))
    check(page)
    sort(page)
    page.reload()
    assert ticked(page) == [True, True]
    total = len(quiz_ids())
    progress = quiz(page).locator(".tr-quiz__progress").inner_text()
    assert progress == f"1 of {total} · 0 checked · 1 done before"
    assert quiz(page).locator("input:checked:not(.tr-memory input)").count() == 0
    assert quiz(page).locator(".tr-quiz__feedback").inner_text() == ""
    for _ in range(total):
        quiz(page).locator(".tr-quiz__steps button").last.click()
    jumps = quiz(page).locator(".tr-quiz__jump").all_inner_texts()
    assert ["done before" in one for one in jumps] == [True] + [False] * (total - 1)
    assert quiz(page).locator(".tr-quiz__stem").inner_text().startswith("0 of")
    cards = flashcards(page)
    assert "12 to come (1 done before)" in cards.locator(".tr-flashcards__progress").inner_text()
    cards.get_by_role("button", name="Finish here").click()
    listed = cards.locator(".tr-flashcards__list li").all_inner_texts()
    assert ["done before" in one for one in listed] == [True] + [False] * (total - 1)


@pytest.mark.parametrize("how", ["untick", "erase"])
def test_erasing_is_for_the_whole_site_and_leaves_nothing(page, how):
    page.evaluate(
        """localStorage.setItem("tworings", JSON.stringify({ on: true, done: { other: ["x"] } }));
        localStorage.setItem("tworings-colours", "light")"""
    )
    page.reload()
    check(page)
    assert page.evaluate(KEPT) == {
        "on": True,
        "done": {"other": ["x"], "two-rings": quiz_ids()[:1]},
    }
    if how == "untick":
        turn(quiz(page))
    else:
        flashcards(page).locator("summary", has_text="Remember").click()
        flashcards(page).get_by_role("button", name="Erase everything kept").click()
    assert page.evaluate("({ ...localStorage })") == {"tworings-colours": "light"}
    assert ticked(page) == [False, False]
    told = quiz(page) if how == "untick" else flashcards(page)
    assert said(told) == "Erased. Nothing is kept now."
    # What was done before is forgotten as well, should it be turned on again.
    turn(quiz(page))
    assert page.evaluate(KEPT) == {"on": True, "done": {}}


THROWS = {
    "no storage at all": """Object.defineProperty(window, "localStorage",
      { get() { throw new DOMException("refused", "SecurityError"); } })""",
    "no storage object": 'Object.defineProperty(window, "localStorage", { value: null })',
    "reading": "Storage.prototype.getItem = () => { throw new Error('read'); }",
    "writing": """Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError"); }""",
    "everything": """for (const name of ["getItem", "setItem", "removeItem"]) {
      Storage.prototype[name] = () => { throw new Error(name); }; }""",
}


@pytest.mark.parametrize("how", THROWS)
def test_a_browser_that_refuses_changes_nothing_else(new_page, tmp_path, how):
    page = new_page()
    page.add_init_script(f"{THROWS[how]};")
    text = page_of(Quiz(real_bank()), Flashcards(real_bank()))
    page.goto((write_site(tmp_path, {"page.html": text}) / "page.html").as_uri())
    check(page)
    turn(quiz(page))
    if how != "reading":
        assert ticked(page) == [False, False]
        assert said(quiz(page)) == "This browser does not allow it. Nothing is kept."
    check(page)
    sort(page)
    assert "2 checked" in quiz(page).locator(".tr-quiz__progress").inner_text()
    assert "1 to look at again" in flashcards(page).locator(".tr-flashcards__progress").inner_text()
    quiz(page).get_by_role("button", name="Erase everything kept").click()
    assert "2 checked" in quiz(page).locator(".tr-quiz__progress").inner_text()
    assert ticked(page) == [False, False]


MALFORMED = [
    *("", "{", "null", "[]", "1", '"on"', "{}", '{"on":1}', '{"on":"true","done":{}}'),
    '{"done":{"two-rings":["x"]}}',
]


@pytest.mark.parametrize("text", MALFORMED)
def test_what_is_not_ours_counts_as_off_and_stays_until_it_is_turned_on(page, text):
    page.evaluate("text => localStorage.setItem('tworings', text)", text)
    page.reload()
    assert ticked(page) == [False, False]
    check(page)
    assert page.evaluate("localStorage.getItem('tworings')") == text
    turn(quiz(page))
    assert page.evaluate(KEPT) == {"on": True, "done": {"two-rings": quiz_ids()[:1]}}


ODD = [
    ("null", {}),
    ('"text"', {}),
    ("[1]", {}),
    ('{"two-rings":"x","other":{"a":1}}', {}),
    ('{"other":["x",1,null,["y"]]}', {"other": ["x"]}),
    ('{"__proto__":["x"],"constructor":["y"]}', {"__proto__": ["x"], "constructor": ["y"]}),
    (
        '{"two-rings":["<img src=x onerror=alert(1)>"]}',
        {"two-rings": ["<img src=x onerror=alert(1)>"]},
    ),
]


@pytest.mark.parametrize(("done", "left"), ODD)
def test_on_with_odd_content_keeps_what_is_sound(page, done, left):
    page.evaluate("t => localStorage.setItem('tworings', t)", f'{{"on":true,"done":{done}}}')
    page.reload()
    assert ticked(page) == [True, True]
    assert "done before" not in quiz(page).inner_text()
    check(page)
    both = [*left.get("two-rings", []), quiz_ids()[0]]
    kept = json.loads(page.evaluate("localStorage.getItem('tworings')"))
    assert kept == {"on": True, "done": {**left, "two-rings": both}}
    assert page.locator(".tr-live img").count() == 0


@pytest.fixture
def two_tabs(new_page, open_alone) -> Callable[[], tuple[Page, Page]]:
    def make() -> tuple[Page, Page]:
        first = open_alone(page_of(Quiz(real_bank()), Flashcards(real_bank())))
        second = first.context.new_page()
        second.goto(first.url)
        return first, second

    return make


def test_two_pages_add_to_each_other(two_tabs):
    first, second = two_tabs()
    turn(quiz(first))
    second.wait_for_function("document.querySelector('.tr-memory input').checked")
    sort(second)
    check(first)
    check(second)
    assert first.evaluate(KEPT)["done"] == {
        "two-rings": quiz_ids()[:1],
        "two-rings.flashcards": flashcard_ids()[:1],
    }


def test_erased_on_one_page_the_other_writes_nothing_more(two_tabs):
    first, second = two_tabs()
    turn(quiz(first))
    check(second)
    turn(quiz(first))
    second.wait_for_function("!document.querySelector('.tr-memory input').checked")
    check(second)
    sort(second)
    assert second.evaluate("({ ...localStorage })") == {}


def test_by_keyboard_alone(open_alone):
    page = open_alone(page_of(Flashcards(real_bank())), viewport={"width": 360, "height": 740})
    walk = Walk(page)
    walk.tab_to(".tr-memory summary")
    walk.press("Enter")
    walk.tab_to(".tr-memory input")
    walk.press("Space")
    assert page.evaluate(KEPT) == {"on": True, "done": {}}
    walk.tab_to(".tr-memory button")
    walk.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Erase everything kept"
    assert page.evaluate("({ ...localStorage })") == {}
    walk.assert_sound()


def test_it_is_not_printed_and_not_there_without_scripts(open_alone):
    page = open_alone(page_of(Quiz(real_bank())), java_script_enabled=False)
    assert page.get_by_text("Remember on this device").count() == 0
    page = open_alone(page_of(Quiz(real_bank())))
    page.emulate_media(media="print")
    assert not page.locator(".tr-memory").is_visible()
