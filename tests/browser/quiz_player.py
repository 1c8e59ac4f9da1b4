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
    """Return one response that earns nothing."""
    return wrong_responses(item)[0]


def wrong_responses(item: dict[str, Any]) -> list[list[str]]:
    """Return responses that earn nothing: of every choice that can be wrong by itself."""
    kind, key = item["type"], item["key"]
    if kind == "order":
        return [key[::-1]]
    if kind == "match":
        options = [option["id"] for option in item["options"]]
        return [[f"{r['id']}={next(o for o in options if o != r['key'])}" for r in item["rows"]]]
    if kind == "numeric":
        far = max(item["low"], item["high"], key=lambda end: abs(end - float(key[0])))
        return [[f"{far:g}"]]
    ids = [part["structure"] for part in item.get("regions", ())]
    ids = ids or [choice["id"] for choice in item["choices"]]
    return [[own] for own in ids if own not in key]


def partly_right(item: dict[str, Any]) -> list[str]:
    """Return a response that is partly right, for the types that know it."""
    kind, key = item["type"], list(item["key"])
    if kind == "order":
        return [*key[:-2], key[-1], key[-2]]
    if kind == "match":
        return key[:-1]
    if kind == "numeric":
        return [f"{float(key[0]) + 1.5 * item['tolerance']:g}"]
    return key[:1] if kind == "multiple_response" else []


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

    def go_to(self, selector: str) -> None:
        """Tab on or back to the first element of the quiz that fits a CSS selector."""
        ask = """([place, selector]) => {
          const goal = document.querySelector(`${place} ${selector}`);
          const here = document.activeElement;
          if (here === goal) return "";
          const follows = here.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING;
          return follows ? "Tab" : "Shift+Tab";
        }"""
        for _ in range(200):
            key = self.page.evaluate(ask, [self._place, selector])
            if not key:
                return
            self.walk.press(key)
        raise AssertionError(f"never reached {selector}: {self.walk.stops[-20:]}")

    def choose(self, item: dict[str, Any], ids: list[str]) -> None:
        """From the item's first control, respond by keys alone."""
        kind = item["type"]
        if kind in ("order", "match", "numeric", "hotspot"):
            getattr(self, f"_{kind}")(item, ids)
            return
        order = [choice["id"] for choice in item["choices"]]
        if kind != "multiple_response":
            self.walk.press("Space")
            self.walk.press(*["ArrowDown"] * order.index(ids[0]))
            return
        at = 0
        for place in sorted(order.index(i) for i in ids):
            for _ in range(place - at):
                self.walk.tab()
            at = place
            self.walk.press("Space")

    def _order(self, item: dict[str, Any], ids: list[str]) -> None:
        texts = {choice["id"]: words(choice["text"]) for choice in item["choices"]}
        # What was never moved is no response, even where it stands as it should.
        self.go_to(".tr-quiz__row:first-child .tr-quiz__move--down")
        self.walk.press("Enter")
        for place, own in enumerate(ids):
            here = self.rows().index(texts[own])
            if here > place:
                self.go_to(f".tr-quiz__row:nth-child({here + 1}) .tr-quiz__move--up")
            for _ in range(here - place):
                self.walk.press("Enter")

    def rows(self) -> list[str]:
        """Return the rows of an order as they stand."""
        return [text.strip() for text in self.view.locator(".tr-quiz__text").all_inner_texts()]

    def _match(self, item: dict[str, Any], ids: list[str]) -> None:
        rows = [row["id"] for row in item["rows"]]
        options = [option["id"] for option in item["options"]]
        for row, option in (pair.split("=") for pair in ids):
            self.go_to(f".tr-quiz__pair:nth-child({rows.index(row) + 1}) select")
            self.walk.press("Home", *["ArrowDown"] * (options.index(option) + 1))

    def _numeric(self, item: dict[str, Any], ids: list[str]) -> None:
        self.go_to("input[type=number]")
        self.walk.press("Control+A", *ids[0])

    def _hotspot(self, item: dict[str, Any], ids: list[str]) -> None:
        order = [part["structure"] for part in item["regions"]]
        self.go_to(".tr-quiz__part input")
        self.walk.press("Space", *["ArrowDown"] * order.index(ids[0]))

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
