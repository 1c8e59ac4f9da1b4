"""Uses whatever stands on a page by keyboard, with no idea what it is for."""

from __future__ import annotations

from playwright.sync_api import Page

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
