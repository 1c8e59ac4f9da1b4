"""Firefox, from the system's package (``firefox-esr`` or ``firefox``), with no driver between.

It starts headless with ``--remote-debugging-port=0``, says on its standard error where it listens,
and is spoken to by WebDriver BiDi over a WebSocket. (Playwright's own Firefox is a build of its
own, not the one that people have; its BiDi mode needs a newer Firefox than the ESR.)
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import websocket
from engine import Engine, find_or_install

from watch import is_outside

NAMES = ("firefox-esr", "firefox")
PACKAGES = ("firefox-esr",)
VARIABLE = "TWORINGS_FIREFOX"
#: Nothing is asked of anybody: what is not on this machine goes to a port where nobody listens.
PREFERENCES = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1, localhost",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "messaging-system.rsexperimentloader.enabled": False,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "remote.active-protocols": 1,
}
_LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_EVENTS = ["log.entryAdded", "network.beforeRequestSent", "network.fetchError"]


def find() -> str:
    """Return the path of Firefox, installing it if need be."""
    return find_or_install(NAMES, PACKAGES, VARIABLE)


class Firefox(Engine):
    """One Firefox with a profile of its own."""

    name = "firefox"

    def __init__(self) -> None:
        super().__init__()
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items()]
        (Path(self._profile.name) / "user.js").write_text("\n".join(lines))
        command = [find(), "--headless", "--no-remote", "--profile", self._profile.name]
        # Into a file: a pipe that nobody reads on would fill up, and stop the browser.
        self._log = Path(self._profile.name) / "stderr.txt"
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [*command, "--remote-debugging-port=0"], stderr=log, stdout=subprocess.DEVNULL
            )
        self._number = 0
        self._socket = websocket.create_connection(
            f"{self._address()}/session", suppress_origin=True, timeout=60
        )
        self._ask("session.new", capabilities={})
        # A tab of its own: in the one that Firefox starts with, the page never gets the focus of
        # the window, and Enter and Space press nothing.
        self._page = self._ask("browsingContext.create", type="tab")["context"]
        self._ask("session.subscribe", events=_EVENTS)

    def _address(self) -> str:
        for _ in range(600):
            found = _LISTENS.search(self._log.read_text(errors="replace"))
            if found:
                return found[1]
            if self._process.poll() is not None:
                break
            time.sleep(0.1)
        raise AssertionError(f"Firefox did not start:\n{self._log.read_text(errors='replace')}")

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("type") == "event":
                self._note(answer["method"], answer["params"])
            elif answer.get("id") == self._number:
                if answer["type"] == "error":
                    raise AssertionError(f"{method}: {answer['error']}: {answer['message']}")
                return answer["result"]

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "log.entryAdded":
            if told["level"] in {"error", "warn"}:
                self.faults.append(f"console {told['level']}: {told['text']}")
        elif event == "network.beforeRequestSent":
            if is_outside(told["request"]["url"]):
                self.faults.append(f"outside request: {told['request']['url']}")
        # What a page still waits for is given up when the page is left.
        elif told["errorText"] != "NS_BINDING_ABORTED":
            self.faults.append(f"request failed: {told['request']['url']}: {told['errorText']}")

    def open(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def run(self, script: str, *arguments: Any) -> Any:
        call = f"(async () => JSON.stringify(await ({script})(...{json.dumps(arguments)})))()"
        told = self._ask(
            "script.evaluate", expression=call, target={"context": self._page}, awaitPromise=True
        )
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return json.loads(told["result"].get("value", "null"))

    def act(self, actions: list[dict[str, str]]) -> None:
        keyboard = {"type": "key", "id": "keyboard", "actions": actions}
        self._ask("input.performActions", context=self._page, actions=[keyboard])

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self._ask("browsingContext.setViewport", context=self._page, viewport=size)

    def screenshot(self) -> bytes:
        told = self._ask("browsingContext.captureScreenshot", context=self._page)
        return base64.b64decode(told["data"])

    def pdf(self) -> bytes:
        return base64.b64decode(self._ask("browsingContext.print", context=self._page)["data"])

    def close(self) -> None:
        try:
            self._ask("browser.close")
        finally:
            self._socket.close()
            self._process.terminate()
            self._process.wait(30)
            self._profile.cleanup()
