"""Uses whatever stands on a page by keyboard, with no idea what it is for."""

from __future__ import annotations

from collections.abc import Container

from playwright.sync_api import Locator, Page

#: What is pressed on each kind of control, so that something happens.
KEYS = {
    "radio": ("Space", "ArrowDown"),
    "checkbox": ("Space",),
    "select-one": ("ArrowDown",),
    "range": ("ArrowRight", "ArrowRight", "ArrowLeft"),
    "button": ("Enter",),
    "submit": ("Enter",),
    "summary": ("Enter",),
    "picture": ("ArrowRight", "Enter"),
}
#: Typed where anything may be typed.
WORDS = "7 <b>&\"'"
_STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  if (!one.closest(".tr-view")) return "outside";
  if (one instanceof SVGElement) return "picture";
  if (one.localName === "summary" || one.localName === "a") return one.localName;
  return one.type ?? one.localName;
}"""
_MANY = 60


class Presser:
    """Goes from stop to stop and presses what stands there.

    Attributes
    ----------
    faults : list of str
        Where the focus was lost.
    pressed : int
        How many stops were used.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self.pressed = 0

    def go_over(self, rounds: int = 2) -> None:
        """Go over everything; more than once, since what is pressed shows what was hidden."""
        for _ in range(rounds):
            self.page.evaluate(
                "() => { document.activeElement?.blur(); scrollTo(0, 0); getSelection().empty(); }"
            )
            self.page.locator("main > h1").click()
            for _ in range(_MANY):
                self.page.keyboard.press("Tab")
                stop = self.page.evaluate(_STOP)
                if not stop:
                    break
                self._use(stop)

    def go_through(self, view: Locator, rounds: int = 2, keep: Container[str] = ()) -> None:
        """Go through one view among others, from a click on its text to the stop behind it.

        What stands on buttons that would take everything back can be named with ``keep``.

        Raises
        ------
        AssertionError
            When the focus does not come out of the view: it is a trap.
        """
        for _ in range(rounds):
            view.locator("p").filter(visible=True).first.click(position={"x": 2, "y": 2})
            # What holds the view, such as a notebook's cell, may take the click for itself.
            for _ in range(_MANY):
                self.page.keyboard.press("Tab")
                if self._in(view):
                    break
            # What is pressed may lead back to the start; then Tab alone must lead out.
            for stop in range(2 * _MANY):
                if stop < _MANY and self._text() not in keep:
                    self._use(self.page.evaluate(_STOP))
                self.page.keyboard.press("Tab")
                if not self._in(view):
                    break
            else:
                raise AssertionError(f"{_MANY} times Tab, and still in the view")

    def _text(self) -> str:
        return self.page.evaluate("document.activeElement.textContent")

    @staticmethod
    def _in(view: Locator) -> bool:
        return view.evaluate("view => view.contains(document.activeElement)")

    def _use(self, stop: str) -> None:
        before = self.page.evaluate("() => document.activeElement.outerHTML.slice(0, 100)")
        if stop in ("text", "textarea", "number"):
            self.page.keyboard.type(WORDS)
        elif stop not in KEYS:
            return
        self.pressed += 1
        for key in KEYS.get(stop, ()):
            self.page.keyboard.press(key)
            # What is pressed may be replaced; then the focus is led on, and never lost.
            if not self.page.evaluate(_STOP):
                self.faults.append(f"{key} lost the focus: {before}")
                return
