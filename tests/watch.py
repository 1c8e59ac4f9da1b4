"""Watches a page: whom it asks, what it logs, what fails."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

#: This machine, and what has no host at all.
OWN_HOSTS = {"127.0.0.1", "localhost", ""}
OWN_SCHEMES = {"file", "data", "blob", "about"}


def is_outside(address: str) -> bool:
    """Tell whether an address leads off this machine."""
    parts = urlsplit(address)
    return parts.scheme not in OWN_SCHEMES and (parts.hostname or "") not in OWN_HOSTS


class Watch:
    """Collects the faults of one page, and its requests.

    Parameters
    ----------
    page : Page
    scripts : bool
        Whether the page may run any: with scripts off, Chromium refuses to load those that a page
        tells ahead, and calls that "csp"; nothing is logged, and nothing is missing.

    Attributes
    ----------
    faults : list of str
        What went wrong, in order.
    requests : list of str
        Every address that was asked for.
    """

    def __init__(self, page: Page, scripts: bool = True) -> None:
        self.scripts = scripts
        self.faults: list[str] = []
        self.requests: list[str] = []
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        page.on("console", self._logged)
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: threw {error}"))

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        if is_outside(request.url):
            self.faults.append(f"outside request: {request.url}")

    def _failed(self, request: Request) -> None:
        # The browser gives up what a page still waits for when the page is left; what is missing
        # or refused fails in other words.
        if not self.scripts and request.failure == "csp" and ".js" in request.url:
            return
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"request failed: {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def _logged(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console {message.type}: {message.text} {message.location}")
