"""Plays a quiz with the keyboard alone, and reads what it shows."""

from __future__ import annotations

import html
import re
from typing import Any

from playwright.sync_api import Locator, Page
from walk import Walk


def words(safe_html: str) -> str:
    """Return the text of a payload's HTML as a reader sees it, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", safe_html)).split())


def right_choices(item: dict[str, Any]) -> list[str]:
    """Return the key."""
    return list(item["key"])


def wrong_choices(item: dict[str, Any]) -> list[str]:
    """Return one choice that is not part of the key."""
    return [choice["id"] for choice in item["choices"] if choice["id"] not in item["key"]][:1]


class Player:
    """One quiz on a page, played through a `Walk`.

    Parameters
    ----------
    page : Page
    payload : dict
        What ``Quiz(bank).payload`` holds: the items in the order in which they are shown.
    """

    def __init__(self, page: Page, payload: dict[str, Any]) -> None:
        self.page = page
        self.items = payload["items"]
        self.title = payload["title"]
        self.payload = payload
        self.view: Locator = page.locator(f'.tr-live section[aria-label="{self.title}"]')
        self.walk = Walk(page)
        self._place = f'section[aria-label="{self.title}"]'

    def reach(self) -> str:
        """Tab from where the focus is to the first choice."""
        return self.walk.tab_to(f"{self._place} input")

    def choose(self, item: dict[str, Any], ids: list[str]) -> None:
        """From the item's first choice, choose by arrow keys or Space, in order of the choices."""
        order = [choice["id"] for choice in item["choices"]]
        if item["type"] != "multiple_response":
            self.walk.press("Space")
            self.walk.press(*["ArrowDown"] * order.index(ids[0]))
            return
        at = 0
        for place in sorted(order.index(i) for i in ids):
            for _ in range(place - at):
                self.walk.tab()
            at = place
            self.walk.press("Space")

    def to_button(self, text: str) -> None:
        """Tab on to a button by its words."""
        for _ in range(40):
            stop = self.walk.tab()
            assert stop is not None, f"no button {text!r} after this point"
            if stop.startswith("button") and f'"{text}"' in stop:
                return
        raise AssertionError(f"no button {text!r}: {self.walk.stops[-40:]}")

    def check(self) -> None:
        """Go on to Check, and press it."""
        self.to_button("Check")
        self.walk.press("Enter")

    def next(self, text: str = "Next") -> None:
        """Go on to the next item, or to the summary."""
        self.to_button(text)
        self.walk.press("Enter")

    def first_choice(self) -> None:
        """Tab from the stem to the first choice."""
        self.walk.tab_to(f"{self._place} input")

    @property
    def feedback(self) -> str:
        """What is told after Check, in one line."""
        return " ".join(self.view.locator(".tr-quiz__feedback").inner_text().split())

    @property
    def said(self) -> str:
        """What the live region says, in one line."""
        return " ".join(self.view.get_by_role("status").inner_text().split())

    @property
    def progress(self) -> str:
        """What is told of the place in the quiz."""
        return self.view.locator(".tr-quiz__progress").inner_text()

    def ticked(self) -> list[str]:
        """Return the ids of the choices that are ticked."""
        return self.view.locator("input:checked").evaluate_all("all => all.map(one => one.value)")
