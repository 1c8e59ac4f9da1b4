"""Flashcards played with the keyboard alone, in a window of 360 px."""

from __future__ import annotations

import pytest
from quiz_player import words
from standalone import page_of, real_bank
from states import WIDE
from walk import Walk

from tworings import Flashcards
from tworings.widgets import assets

PHONE = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}
FLIP, KNEW, AGAIN = "Show the other side", "I knew it", "Look at it again"


class Turner:
    """Turns and sorts, from wherever the focus is."""

    def __init__(self, page) -> None:
        self.page, self.walk = page, Walk(page)
        self.view = page.locator(".tr-live .tr-flashcards")

    def press(self, text: str) -> None:
        for _ in range(40):
            stop = self.walk.tab()
            assert stop is not None, f"no button {text!r} after this point"
            if stop == f'button[button] "{text}"':
                self.walk.press("Enter")
                return
        raise AssertionError(f"no button {text!r}")

    def sort(self, how: str) -> str:
        """Turn the item over and sort it; return its stem."""
        stem = self.stem
        self.press(FLIP)
        self.press(how)
        return stem

    @property
    def stem(self) -> str:
        return self.view.locator(".tr-flashcards__stem").inner_text()

    @property
    def progress(self) -> str:
        return self.view.locator(".tr-flashcards__progress").inner_text()

    @property
    def said(self) -> str:
        return " ".join(self.view.locator("div[role=status]").inner_text().split())


@pytest.fixture
def turner(open_alone):
    page = open_alone(page_of(Flashcards(real_bank())), **PHONE)
    return Turner(page)


def stems() -> list[str]:
    return [words(item["stem"]) for item in Flashcards(real_bank()).payload["items"]]


def focused(page) -> str:
    return page.evaluate("document.activeElement.className")


def test_the_other_side_tells_the_key_why_and_sources(turner):
    item = Flashcards(real_bank()).payload["items"][0]
    assert turner.stem == words(item["stem"])
    assert words(item["key"][0]) not in turner.view.locator(".tr-flashcards__back").inner_text()
    turner.press(FLIP)
    back = turner.view.locator(".tr-flashcards__back").inner_text()
    for text in (*item["key"], *item["why"]):
        assert words(text) in " ".join(back.split())
        assert words(text) in turner.said
    assert turner.view.locator(".tr-flashcards__back a").count() == len(item["sources"])
    assert "tr-flashcards__label" in focused(turner.page)
    turner.walk.assert_sound()


def test_what_was_not_known_comes_back_after_a_few_others(turner):
    order = stems()
    assert turner.sort(AGAIN) == order[0]
    assert turner.said.startswith("It comes back after a few others.")
    assert "tr-flashcards__stem" in focused(turner.page)
    assert [turner.sort(KNEW) for _ in range(4)] == [order[1], order[2], order[3], order[0]]
    assert turner.stem == order[4]
    assert turner.progress == f"4 known · 0 to look at again · {len(order) - 4} to come"
    turner.walk.assert_sound()


def test_the_last_ones_come_back_until_they_are_known(turner):
    order = stems()
    for _ in order[:-1]:
        turner.sort(KNEW)
    assert [turner.sort(AGAIN) for _ in range(2)] == [order[-1]] * 2
    turner.sort(KNEW)
    assert turner.stem == f"You knew {len(order)} of {len(order)}."
    assert turner.view.get_by_role("button", name="Go through these").count() == 0
    turner.press("Start again")
    assert turner.stem == order[0]
    assert turner.progress.startswith("0 known")
    turner.walk.assert_sound()


def test_finishing_early_is_a_finish_and_goes_on_where_it_was(turner):
    order = stems()
    turner.sort(KNEW)
    turner.sort(AGAIN)
    turner.press("Finish here")
    assert turner.stem == f"You knew 1 of {len(order)}."
    text = turner.view.inner_text()
    assert all(stem in text for stem in order[1:])
    turner.press("Go through these")
    assert turner.stem == order[1]
    turner.walk.assert_sound()


@pytest.mark.parametrize("buttons", [(), (FLIP,), (FLIP, AGAIN, "Finish here")])
def test_every_stop_is_reached_and_marked(turner, buttons):
    for button in buttons:
        turner.press(button)
    turner.walk.to_the_end()
    turner.walk.assert_whole()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_wider_than_the_window(open_alone, width):
    page = open_alone(page_of(Flashcards(real_bank())), viewport={"width": width, "height": 700})
    for name in (FLIP, AGAIN, FLIP, KNEW, "Finish here"):
        page.locator(".tr-memory").evaluate("one => { one.open = true; }")
        page.get_by_role("button", name=name).click()
        assert page.evaluate(WIDE) == []
        small = page.locator(".tr-live :is(button, summary, label)").evaluate_all(
            """all => all.filter((one) => one.checkVisibility()
              && one.getBoundingClientRect().height < 43.5).map((one) => one.textContent)"""
        )
        assert small == []


def test_nothing_moves(open_alone):
    page = open_alone(page_of(Flashcards(real_bank())), **PHONE)
    page.get_by_role("button", name=FLIP).click()
    assert page.evaluate("document.getAnimations().length") == 0


def test_responses_are_kept_and_python_can_reset_them(open_alone):
    """A model as JupyterLab has one: what is saved can be seen, and Python can change it."""
    cards = Flashcards(real_bank())
    page = open_alone(page_of(cards), **PHONE)
    state = page.evaluate(
        """async ([source, payload]) => {
          const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
          const module = (await import(url)).default;
          const state = { payload, responses: {} };
          const listeners = [];
          window.saved = [];
          window.model = {
            get: (name) => state[name],
            set(name, value) { state[name] = value; listeners.forEach((one) => one()); },
            save_changes() { window.saved.push(JSON.stringify(state.responses)); },
            on: (name, listener) => listeners.push(listener), off() {},
          };
          const el = document.createElement("div");
          el.id = "lab";
          document.body.append(el);
          module.render({ model: window.model, el });
          return Boolean(el.querySelector(".tr-memory"));
        }""",
        [assets.module("flashcards"), cards.payload],
    )
    assert state is False, "JupyterLab offers no memory"
    lab = page.locator("#lab")
    first, second = (item["id"] for item in cards.payload["items"][:2])
    for how in (KNEW, AGAIN):
        lab.get_by_role("button", name=FLIP).click()
        lab.get_by_role("button", name=how).click()
    assert page.evaluate("window.saved.map(JSON.parse)") == [
        {first: "knew"},
        {first: "knew", second: "again"},
    ]
    page.evaluate("window.model.set('responses', {})")
    assert lab.locator(".tr-flashcards__progress").inner_text().startswith("0 known · 0 to look")
    assert lab.locator(".tr-flashcards__stem").inner_text() == stems()[0]


def test_without_scripts_every_item_can_be_opened(open_alone):
    page = open_alone(page_of(Flashcards(real_bank())), java_script_enabled=False)
    assert page.locator(".tr-fallback details").count() == len(stems())
    opened = page.locator(".tr-fallback details").first
    assert not opened.locator("li").first.is_visible()
    opened.locator("summary").click()
    assert opened.locator("li").first.is_visible()
