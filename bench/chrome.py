"""A real Chromium: started so that nothing leaves this machine, slowed down when asked."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench.workbook import ROOT

#: Lighthouse's slow 4G: bits a second, and milliseconds there and back.
DOWN, UP, ROUND_TRIP_MS = 1_600_000, 750_000, 150
#: How many times slower than this machine.
CPU = 4
#: No name is looked up but this machine's own. A request that is refused so comes back at once,
#: and the browser's cache stays on, which it would not if requests were caught.
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
PHONE = {"width": 360, "height": 800}
_OBSERVER = Path(__file__).with_name("observer.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Controls:
    """Where a quiz has its parts.

    Attributes
    ----------
    choice : str
        Selector of the choices; the first one on the page is chosen.
    feedback : str
        Selector of what is there only once an answer was accepted.
    check : str or None
        Selector, inside the choice's form, of what checks; None where choosing does.
    """

    choice: str
    feedback: str
    check: str | None = None


OURS = Controls(".tr-live form input", ".tr-live .tr-quiz__outcome", "[type=submit]")
STOCK = Controls(".Quiz label.MCButton input", ".Feedback.correct, .Feedback.incorrect")


def _finder() -> ModuleType:
    """Return ``tests/chromium.py``, which is in no package."""
    spec = importlib.util.spec_from_file_location("chromium", ROOT / "tests" / "chromium.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def start() -> Iterator[Browser]:
    """Start the Chromium that the tests use.

    Raises
    ------
    SystemExit
        When there is none and none can be had.
    """
    finder = _finder()
    path = finder.get()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*finder.FLAGS, NO_NETWORK])
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser, slow: bool = False) -> Iterator[tuple[Page, CDPSession]]:
    """Open a page with nothing cached; with ``slow``, on slow 4G and a slower CPU."""
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(60_000)
    page = context.new_page()
    session = context.new_cdp_session(page)
    if slow:
        slow_network(session)
        slow_cpu(session)
    yield page, session
    context.close()


def slow_network(session: CDPSession) -> None:
    """Put the page on slow 4G."""
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP_MS,
            "downloadThroughput": DOWN / 8,
            "uploadThroughput": UP / 8,
        },
    )


def slow_cpu(session: CDPSession) -> None:
    """Make the CPU slower by `CPU` times."""
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU})


def observe(page: Page, controls: Controls) -> None:
    """Have the first item answered by a script inside the page, as soon as that can be."""
    page.add_init_script(_OBSERVER.replace("CONFIG", json.dumps(asdict(controls))))


def outside_hosts(page: Page) -> set[str]:
    """Return a set that fills with every other host that the page asks for something."""
    hosts: set[str] = set()

    def note(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
            hosts.add(parts.hostname or "")

    page.on("request", lambda request: note(request.url))
    page.on("websocket", lambda socket: note(socket.url))
    return hosts
