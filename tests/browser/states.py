"""Every state of a widget that looks different, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Locator
from quiz_player import partly_right, right_choices, words, wrong_responses

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
            for n, _ in enumerate(item.get("hints", ()), 1):
                view.get_by_role("button", name="Show a hint").click()
                yield f"{kind} hint {n}"
            if kind == "reflection":
                view.get_by_role("textbox").fill("Some words.")
                press("I have thought about it")
                yield f"{kind} thought about"
            else:
                press("Check")
                yield f"{kind} nothing chosen"
                wrongs = wrong_responses(item)
                for wrong in wrongs if every_choice else wrongs[:1]:
                    respond(view, item, wrong)
                    if payload["confidence"]:
                        view.locator("input[value=certain]").check()
                    yield f"{kind} chosen {wrong}"
                    press("Check")
                    yield f"{kind} incorrect {wrong}"
                    press("Try again")
                if partly_right(item):
                    respond(view, item, partly_right(item))
                    press("Check")
                    yield f"{kind} partially_correct"
                    press("Try again")
                respond(view, item, right_choices(item))
                press("Check")
                yield f"{kind} correct"
        press("To the summary" if number == len(items) else "Next")
    yield "summary"


def respond(view: Locator, item: dict[str, Any], chosen: list[str]) -> None:
    """Enter a response, by pointer."""
    kind = item["type"]
    if kind == "order":
        texts = {choice["id"]: words(choice["text"]) for choice in item["choices"]}
        # What was never moved is no response, even where it stands as it should.
        view.locator(".tr-quiz__move--down").first.click()
        for place, own in enumerate(chosen):
            rows = view.locator(".tr-quiz__row")
            here = [own_words(row) for row in rows.all()].index("".join(texts[own].split()))
            for at in range(here, place, -1):
                rows.nth(at).locator(".tr-quiz__move--up").click()
    elif kind == "match":
        for row, option in (pair.split("=") for pair in chosen):
            at = [one["id"] for one in item["rows"]].index(row)
            view.locator("select").nth(at).select_option(option)
    elif kind == "numeric":
        view.locator("input[type=number]").fill(chosen[0])
    else:
        for own in chosen:
            view.locator(f".tr-quiz__choice input[value='{own}']").check()


def own_words(row: Locator) -> str:
    """Return the text of a row without spaces."""
    return "".join(row.locator(".tr-quiz__text").text_content().split())


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
