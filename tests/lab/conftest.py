"""A real JupyterLab, started on a copy of the book, with nothing of the user's own."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jupyter_lab import Lab, Notebook
from playwright.sync_api import Browser

from watch import is_outside

ROOT = Path(__file__).parents[2]
TOKEN = "for-the-tests"
#: Seconds a server may take to come up on a busy machine.
PATIENCE = 90


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Start JupyterLab in a copy of the project, as `make lab` does; stop it at the end."""
    home = tmp_path_factory.mktemp("lab")
    project = home / "project"
    shutil.copytree(ROOT / "book", project / "book", ignore=shutil.ignore_patterns(".*", "_build"))
    # Carries the hook that drops widget views when a notebook is saved.
    shutil.copy(ROOT / "jupyter_server_config.py", project)
    folders = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    environment = {**os.environ, **{name: str(home / path) for name, path in folders.items()}}
    environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    for path in folders.values():
        (home / path).mkdir()
    log = (home / "server.log").open("w", encoding="utf-8")
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyterlab", *_as_make_lab_says()),
            *("--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1", "--port=0"),
            f"--IdentityProvider.token={TOKEN}",
        ],
        cwd=project,
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        address = _address(home / "runtime", server, home / "server.log")
        yield Lab(address, TOKEN, project / "book", environment)
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        log.close()


def _as_make_lab_says() -> list[str]:
    """Return the arguments that the Makefile starts JupyterLab with."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(r"^lab:.*\n\t\$\(BIN\)/jupyter lab (.+)$", makefile, re.MULTILINE)
    assert found, "the Makefile has another `lab`"
    return shlex.split(found[1])


def _address(runtime: Path, server: subprocess.Popen[bytes], log: Path) -> str:
    """Wait until the server has written where it listens."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        for found in runtime.glob("jpserver-*.json"):
            try:
                return str(json.loads(found.read_text(encoding="utf-8"))["url"])
            except (ValueError, KeyError):
                pass  # half written
        time.sleep(0.1)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-4000:]}")


@pytest.fixture(scope="module")
def open_notebook(chromium: Browser, lab: Lab) -> Iterator[Callable[..., Notebook]]:
    """Return a function that opens a notebook in a page of its own; it is shut down at the end."""
    contexts = []
    asked: list[str] = []

    def make(path: Path, **options: object) -> Notebook:
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(45_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url.replace("ws:", "http:", 1)))
        return Notebook(page, lab).open(path)

    yield make
    for context in contexts:
        context.close()
    lab.shut_kernels_down()
    assert asked
    outside = sorted({address for address in asked if is_outside(address)})
    assert not outside, "JupyterLab asked other hosts:\n" + "\n".join(outside)
