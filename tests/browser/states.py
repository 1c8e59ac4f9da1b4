"""Every state of a widget that looks different, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Locator
from quiz_player import right_choices

#: Milliseconds until a drawing has come to rest in another state.
GLIDED = 450
AT_ONCE = "matchMedia('(prefers-reduced-motion: reduce)').matches"
#: What is wider than the page, if anything is.
WIDE = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [`${root.scrollWidth} > ${root.clientWidth}`, ...[...document.querySelectorAll("*")]
    .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 0.5)
    .map((one) => one.outerHTML.slice(0, 80))];
}"""


def quiz_states(
    view: Locator, payload: dict[str, Any], every_choice: bool = False
) -> Iterator[str]:
    """Play a quiz, and yield the name of each state that looks different.

    With ``every_choice`` each wrong choice is tried, not the first alone.
    """

    def press(name: str) -> None:
        view.get_by_role("button", name=name, exact=True).click()

    items = payload["items"]
    seen = set()
    for number, item in enumerate(items, 1):
        kind = item["type"]
        if kind not in seen:
            seen.add(kind)
            yield f"{kind} unanswered"
            press("Check")
            yield f"{kind} nothing chosen"
            wrongs = [c["id"] for c in item["choices"] if c["id"] not in item["key"]]
            for wrong in wrongs if every_choice else wrongs[:1]:
                view.locator(f"input[value='{wrong}']").check()
                yield f"{kind} chosen {wrong}"
                press("Check")
                yield f"{kind} incorrect {wrong}"
                press("Try again")
            if kind == "multiple_response":
                view.locator(f"input[value='{item['key'][0]}']").check()
                press("Check")
                yield f"{kind} partially_correct"
                press("Try again")
            for choice in right_choices(item):
                view.locator(f"input[value='{choice}']").check()
            press("Check")
            yield f"{kind} correct"
        press("To the summary" if number == len(items) else "Next")
    yield "summary"


def diagram_states(view: Locator, payload: dict[str, Any]) -> Iterator[str]:
    """Use a diagram, and yield the name of each state that looks different."""
    yield "explore, nothing chosen"
    view.locator(".tr-diagram__part input").nth(1).check()
    yield "explore, one chosen"
    for state in payload["states"][1:]:
        view.locator(f"input[value='{state['id']}']").check()
        if not view.page.evaluate(AT_ONCE):
            view.page.wait_for_timeout(GLIDED)
        yield f"state {state['id']}"
    view.locator("input[value='label']").check()
    yield "label, empty"
    view.get_by_role("combobox").first.select_option(index=1)
    view.get_by_role("combobox").nth(1).select_option(payload["regions"][1]["structure"])
    view.get_by_role("button", name="Check").click()
    yield "label, checked"
