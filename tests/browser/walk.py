"""The walk: Tab from stop to stop, with the focus measured at every one of them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_MEASURE = Path(__file__).with_name("walk.js").read_text(encoding="utf-8")
#: No page has more stops than this; a walk that does not end is a trap.
MANY = 2000


class Walk:
    """Moves through a page with the keyboard alone.

    Parameters
    ----------
    page : Page
        A page as it was loaded.

    Attributes
    ----------
    faults : list of str
        Every stop whose focus was out of view, covered or not marked.
    stops : list of str
        Where the focus has been.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self.stops: list[str] = []
        page.evaluate(f"window.walk = {_MEASURE}; undefined")

    def press(self, *keys: str) -> str:
        """Press keys one after the other; measure the stop after each; return the last one."""
        stop = ""
        for key in keys:
            self.page.keyboard.press(key)
            stop = self._look() or ""
        return stop

    def tab(self) -> str | None:
        """Go on to the next stop; return it, or None when the page is at its end."""
        self.page.keyboard.press("Tab")
        return self._look("walk.onBody() ? null : walk.look()")

    def tab_to(self, selector: str) -> str:
        """Press Tab until an element that fits a CSS selector has the focus.

        Raises
        ------
        AssertionError
            When the end of the page was reached without it.
        """
        for _ in range(MANY):
            stop = self.tab()
            assert stop is not None, f"Tab never reached {selector}; stops: {self.stops[-30:]}"
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return stop
        raise AssertionError(f"{MANY} stops without {selector}")

    def to_the_end(self) -> list[str]:
        """Walk on to the end of the page; return the stops."""
        for _ in range(MANY):
            if self.tab() is None:
                return self.stops
        raise AssertionError(f"the walk does not end; last stops: {self.stops[-10:]}")

    def assert_whole(self) -> None:
        """Fail for every faulty stop, and for everything that Tab has not reached."""
        missed = [f"Tab never reached {name}" for name in self.page.evaluate("walk.missed()")]
        assert not self.faults + missed, "\n".join(self.faults + missed)

    def assert_sound(self) -> None:
        """Fail for every faulty stop."""
        assert not self.faults, "\n".join(self.faults)

    def _look(self, asked: str = "walk.look()") -> str | None:
        seen = self.page.evaluate(asked)
        if seen is None:
            return None
        self.stops.append(seen["stop"])
        self.faults += [f"{seen['stop']} {fault}" for fault in seen["faults"]]
        return seen["stop"]


def walk(page: Page) -> Walk:
    """Walk over a whole page from where it was loaded; see `Walk.assert_whole`."""
    steps = Walk(page)
    steps.to_the_end()
    return steps
