"""Finds a Chromium for the browser tests, or gets one.

Run as a program, it installs one when there is none: with the system's package
manager where that is allowed, else with Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

#: The same engine without windows: the tests take a third less time with it, and it is what
#: Playwright downloads for itself.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: Keeps the browser from asking anybody anything; --no-sandbox because CI runs as superuser.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW = (
    "No Chromium was found, and none could be installed. Expected one on the PATH, or its path in "
    "TWORINGS_CHROMIUM; install the package `chromium`, or run `playwright install chromium`."
)


def find() -> str | None:
    """Return the path of a Chromium, or None."""
    named = os.environ.get("TWORINGS_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _installed(package: str) -> bool:
    done = subprocess.run(
        ["apt-get", "install", "-y", "-qq", package],
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    return done.returncode == 0


def get() -> str:
    """Return the path of a Chromium, installing one first if need be.

    Raises
    ------
    SystemExit
        With one clear sentence, when there is none and none can be had.
    """
    if os.environ.get("TWORINGS_CHROMIUM") and (named := find()):
        return named
    if not shutil.which(SHELL) and shutil.which("apt-get") and _is_root():
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        # Not every system has the shell; then the whole browser will do.
        if not _installed(SHELL) and not find():
            _installed("chromium")
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    found = find()
    if not found:
        raise SystemExit(HOW)
    return found


if __name__ == "__main__":
    print(f"Chromium for the tests: {get()}")
