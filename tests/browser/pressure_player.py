"""Uses one pressure lab on a page with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page
from standalone import BOOK
from walk import Walk

from tworings import PressureLab, chart, draw
from tworings.content import load_ledger
from tworings.model import Ledger
from tworings.simulate import trace, traces

STRINGS = PressureLab.strings


def real_pressure_ledger() -> Ledger:
    """Return the evidence that all scenarios and the drawing beside them rest on."""
    claims = {c for t in traces() for c in t.claims} | set(draw("coronal").claims)
    return load_ledger(claims, BOOK)


def real_lab() -> PressureLab:
    """Return the lab as it stands on the page of the book."""
    ledger = real_pressure_ledger()
    return PressureLab(traces(), draw("coronal"), [chart(t) for t in traces()], ledger=ledger)


class LabPlayer:
    """One lab on a page."""

    def __init__(self, page: Page) -> None:
        self.page, self.walk = page, Walk(page)
        self.view = page.locator(".tr-live .tr-pressure")

    def now(self) -> str:
        return " ".join(self.view.locator(".tr-pressure__now").inner_text().split())

    def said(self) -> str:
        return " ".join(self.view.get_by_role("status").inner_text().split())

    def time(self) -> float:
        return float(self.view.get_by_role("slider").input_value())

    def to_button(self, name: str) -> None:
        for _ in range(60):
            if self.walk.tab() == f'button[button] "{name}"':
                return
        raise AssertionError(f"Tab never reached {name}: {self.walk.stops}")

    def choose(self, scenario: str) -> None:
        self.walk.tab_to(".tr-pressure__select")
        self.page.keyboard.type(trace(scenario).title)

    def picture(self) -> str:
        return self.view.locator(".tr-picture svg").evaluate("e => e.innerHTML")


def pressure_states(player: LabPlayer) -> Iterator[str]:
    """Use a lab, and yield the name of each state that looks different."""
    yield "start"
    player.view.locator("input[value='stay']").check()
    player.view.get_by_role("button", name=STRINGS["check"]).click()
    yield "predicted"
    player.view.get_by_role("slider").fill("4")
    for summary in player.view.locator("summary").all():
        summary.click()
    yield "played, all open"
