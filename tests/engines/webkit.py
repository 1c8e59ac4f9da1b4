"""WebKit, the engine of Safari, from the system's package ``webkit2gtk-driver``.

``WebKitWebDriver`` starts the small browser ``MiniBrowser --automation`` and is spoken to by
WebDriver over HTTP. The browser needs a screen: ``Xvfb`` gives one that nobody sees. The superuser
of a container has no sandbox, hence the variable that WebKit asks for. The driver neither tells
what a page logs nor prints: errors are listened for in the page, and paper is tried on the screen.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from engine import Engine, MissingEngine, find_or_install

from watch import is_outside

PACKAGES = ("webkit2gtk-driver", "xvfb")
VARIABLE = "TWORINGS_WEBKITDRIVER"
_LISTEN = """() => {
  if (window.trFaults) return;
  window.trFaults = [];
  addEventListener("error", (e) => trFaults.push(`threw ${e.message}`));
  addEventListener("unhandledrejection", (e) => trFaults.push(`rejected ${e.reason}`));
  addEventListener("securitypolicyviolation", (e) => trFaults.push(`policy ${e.blockedURI}`));
}"""
_TOLD = """() => [window.trFaults ?? [],
  performance.getEntriesByType("resource").map((one) => one.name)]"""


def find() -> str:
    """Return the path of the driver, installing it, its browser and a screen if need be."""
    driver = find_or_install(("WebKitWebDriver",), PACKAGES, VARIABLE)
    find_or_install(("Xvfb",), PACKAGES, "TWORINGS_XVFB")
    if _browser() is None:
        raise MissingEngine("No MiniBrowser stands beside WebKitWebDriver: see its package.")
    return driver


def _browser() -> str | None:
    for place in ("/usr/lib", "/usr/libexec", "/usr/lib64"):
        for found in sorted(Path(place).glob("**/webkit2gtk-4*/MiniBrowser")):
            return str(found)
    return shutil.which("MiniBrowser")


class WebKit(Engine):
    """One WebKit browser on a screen of its own."""

    name = "webkit"
    #: The toolbar of MiniBrowser gets no narrower.
    narrowest = 450

    def __init__(self) -> None:
        super().__init__()
        driver = find()
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._screen.stdout is not None
        display = f":{self._screen.stdout.readline().strip()}"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._base = f"http://127.0.0.1:{port}"
        self._driver = subprocess.Popen(
            [driver, "--host=127.0.0.1", f"--port={port}"],
            env={
                **os.environ,
                "DISPLAY": display,
                "GDK_BACKEND": "x11",
                "NO_AT_BRIDGE": "1",
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        options = {"binary": _browser(), "args": ["--automation"]}
        # What is not on this machine goes to a port where nobody listens.
        nowhere = {"proxyType": "manual", "httpProxy": "127.0.0.1:9", "sslProxy": "127.0.0.1:9"}
        wanted = {
            "webkitgtk:browserOptions": options,
            "proxy": {**nowhere, "noProxy": ["127.0.0.1", "localhost"]},
        }
        self._session = ""
        self._wait_for_driver()
        told = self._ask("POST", "/session", capabilities={"alwaysMatch": wanted})
        self._session = f"/session/{told['sessionId']}"

    def _wait_for_driver(self) -> None:
        for _ in range(200):
            try:
                self._ask("GET", "/status")
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise AssertionError("WebKitWebDriver did not start")

    def _ask(self, method: str, path: str, **body: Any) -> Any:
        address = f"{self._base}{self._session}{path}"
        data = json.dumps(body).encode() if method == "POST" else None
        request = urllib.request.Request(address, data=data, method=method)
        try:
            # No proxy of this machine's stands between a test and its own browser.
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            # A browser that starts on a busy machine takes its time.
            with opener.open(request, timeout=60 if self._session else 240) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{path}: {error.read().decode()}") from error

    def open(self, address: str) -> None:
        self._take_faults()
        self._ask("POST", "/url", url=address)
        self.run(_LISTEN)

    def run(self, script: str, *arguments: Any) -> Any:
        call = f"return JSON.stringify(({script})(...arguments)) ?? 'null'"
        return json.loads(self._ask("POST", "/execute/sync", script=call, args=list(arguments)))

    def act(self, actions: list[dict[str, str]]) -> None:
        keyboard = {"type": "key", "id": "keyboard", "actions": actions}
        self._ask("POST", "/actions", actions=[keyboard])

    def resize(self, width: int, height: int) -> None:
        # The window is larger than its page by its toolbar, and takes its time.
        for _ in range(50):
            inner = self.run("() => [innerWidth, innerHeight]")
            if inner == [width, height]:
                return
            window = self._ask("GET", "/window/rect")
            self._ask(
                "POST",
                "/window/rect",
                width=window["width"] + width - inner[0],
                height=window["height"] + height - inner[1],
            )
            time.sleep(0.1)
        raise AssertionError(f"webkit: the page does not become {width} × {height} px: {inner}")

    def screenshot(self) -> bytes:
        return base64.b64decode(self._ask("GET", "/screenshot"))

    def _take_faults(self) -> None:
        thrown, asked = self.run(_TOLD)
        self.faults += thrown
        self.faults += [f"outside request: {address}" for address in asked if is_outside(address)]

    def close(self) -> None:
        try:
            self._ask("DELETE", "")
        finally:
            for process in (self._driver, self._screen):
                process.terminate()
                process.wait(30)
