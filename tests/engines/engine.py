"""What every browser engine can be asked, whatever protocol it speaks, and how one is found."""

from __future__ import annotations

import os
import shutil
import subprocess
from abc import ABC, abstractmethod
from typing import Any

#: Keys as both protocols (WebDriver and WebDriver BiDi) name them.
KEYS = {
    "Tab": "\ue004", "Enter": "\ue006", "Shift": "\ue008", "Escape": "\ue00c", "Space": " ",
    "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015",
}  # fmt: skip


class MissingEngine(Exception):
    """An engine that is not on this machine and cannot be had; the message says how to."""


class Engine(ABC):
    """One browser with one page.

    Attributes
    ----------
    faults : list of str
        What went wrong on the pages, as far as the engine tells.
    narrowest : int
        The narrowest page it can show, in pixels.
    """

    name: str
    narrowest = 360

    def __init__(self) -> None:
        self.faults: list[str] = []

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to a page, and wait until it was loaded."""

    @abstractmethod
    def run(self, script: str, *arguments: Any) -> Any:
        """Return the value of a JavaScript function, ``(a, b) => …``, called with JSON values."""

    @abstractmethod
    def act(self, actions: list[dict[str, str]]) -> None:
        """Perform the actions of one keyboard."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Make the page so wide and so high."""

    @abstractmethod
    def screenshot(self) -> bytes:
        """Return a picture of what is in view, as PNG."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def pdf(self) -> bytes | None:
        """Return the page as it prints, or None where the engine cannot print unasked."""
        return None

    def press(self, *keys: str) -> None:
        """Press keys one after the other; ``Shift+Tab`` holds the first."""
        actions = []
        for key in keys:
            values = [KEYS.get(part, part) for part in key.split("+")]
            actions += [{"type": "keyDown", "value": value} for value in values]
            actions += [{"type": "keyUp", "value": value} for value in reversed(values)]
        self.act(actions)

    def focused(self) -> str:
        """Return the element that has the focus: its tag, and its words or its value."""
        return self.run("""() => {
          const e = document.activeElement;
          return `${e.tagName.toLowerCase()} ${e.getAttribute("aria-label") ?? ""}`
            + ` ${(e.textContent || e.value || "").trim().slice(0, 60)}`;
        }""")

    def tab_to(self, selector: str, words: str = "") -> None:
        """Press Tab until an element that fits a selector, and holds words, has the focus."""
        for _ in range(150):
            self.press("Tab")
            if self.run(
                """(selector, words) => document.activeElement.matches(selector)
                  && document.activeElement.textContent.includes(words)""",
                selector,
                words,
            ):
                return
        raise AssertionError(f"{self.name}: Tab never reached {selector} {words!r}")


def find_or_install(names: tuple[str, ...], packages: tuple[str, ...], variable: str) -> str:
    """Return the path of a program, installing it first where the superuser may.

    Raises
    ------
    MissingEngine
        With one clear sentence, when there is none and none can be had.
    """
    named = os.environ.get(variable)
    if named and shutil.which(named):
        return named
    for attempt in ("as it is", "after an install"):
        for name in names:
            path = shutil.which(name)
            if path:
                return path
        if attempt == "as it is":
            _install(packages)
    raise MissingEngine(
        f"No {names[0]} was found, and none could be installed. Install the packages "
        f"{', '.join(packages)}, or name the program in {variable}; on a machine that cannot have "
        "it, list the tests with the reason in tests/not_run.yaml."
    )


def _install(packages: tuple[str, ...]) -> None:
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(install, check=False, env=quiet)
