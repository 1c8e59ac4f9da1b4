"""Uses a form that is asked and then answers, with the keyboard: a decider or a triage."""

from __future__ import annotations

import unicodedata
from typing import Any

from playwright.sync_api import Page
from walk import Walk

from tworings.widgets import assets

#: The next Tab starts from the top of the page again.
_TO_THE_TOP = """{ const top = document.querySelector("h1"); top.tabIndex = -1; top.focus(); }"""
#: Counts what would be printed.
STUB = "window.print = () => { window.printed = (window.printed ?? 0) + 1; }; undefined"
#: Mounts a widget on a model that the test holds as ``model``, as JupyterLab does.
_MOUNT = """async ({ module, payload }) => {
  const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  const widget = (await import(address)).default;
  const state = { payload, responses: {} };
  const heard = [];
  window.model = {
    get: (name) => state[name],
    set(name, value) { state[name] = value; for (const call of heard) call(); },
    save_changes() { window.saved = (window.saved ?? 0) + 1; },
    on: (event, call) => heard.push(call), off: () => { heard.length = 0; },
  };
  window.off = widget.render({ model: window.model, el: document.body });
}"""


def one_line(text: str) -> str:
    """Return words with single spaces; paper may join letters, such as "fi"."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def mount(page: Page, kind: str, payload: dict[str, Any]) -> None:
    """Show a widget on an empty page, with the front end that JupyterLab gets."""
    page.goto("about:blank")
    page.add_style_tag(content=assets.widget_stylesheet(kind))
    page.evaluate(_MOUNT, {"module": assets.module(kind), "payload": payload})


class FormPlayer:
    """One such widget on a page, used through a `Walk`."""

    def __init__(self, page: Page, kind: str) -> None:
        self.page, self.kind = page, kind
        self.walk = Walk(page)
        self.view = page.locator(f".tr-live .tr-{kind}")

    def to_the_top(self) -> None:
        """Go back above the form."""
        self.page.evaluate(_TO_THE_TOP)

    def press(self, words: str) -> None:
        """Go on to a button and press it."""
        for _ in range(60):
            stop = self.walk.tab()
            assert stop is not None, f"no button {words!r}: {self.walk.stops[-20:]}"
            if stop.startswith("button") and f'"{words}"' in stop:
                self.walk.press("Enter")
                return
        raise AssertionError(f"no button {words!r}")

    @property
    def title(self) -> str | None:
        """What heads the answer; None where there is none."""
        found = self.view.locator(f".tr-{self.kind}__title")
        return found.inner_text() if found.count() else None

    @property
    def said(self) -> str:
        """What a screen reader was told last."""
        return one_line(self.view.get_by_role("status").inner_text())
