"""Drives JupyterLab as a person does: menus, cells, keys."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

NAME = "two-rings.ipynb"


class Lab:
    """A running server.

    Parameters
    ----------
    address : str
        Where it listens, with a slash at the end.
    token : str
    book : Path
        Its root: a copy of the book.
    environment : dict of str
        What the server was started with.
    """

    def __init__(self, address: str, token: str, book: Path, environment: dict[str, str]) -> None:
        self.address, self.token = address, token
        self.book, self.environment = book, environment

    def copy(self, name: str) -> Path:
        """Copy the module below another name, so that tests do not share a file."""
        folder = self.book / "modules" / name
        shutil.copytree(self.book / "modules" / "two-rings", folder)
        return folder / NAME

    def trust(self, notebook: Path) -> None:
        """Trust a notebook, as ``jupyter trust`` does."""
        subprocess.run(
            [sys.executable, "-m", "jupyter", "trust", str(notebook)],
            env=self.environment,
            check=True,
            capture_output=True,
        )

    def sessions(self) -> list[dict[str, Any]]:
        """Return what the server tells of open notebooks and their kernels."""
        return self._ask("api/sessions")

    def shut_kernels_down(self) -> None:
        """End every kernel."""
        for session in self.sessions():
            self._ask(f"api/sessions/{session['id']}", "DELETE")

    def _ask(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(
            self.address + path, method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
        return json.loads(text) if text else None


class Notebook:
    """A notebook that is open in a page of its own."""

    def __init__(self, page: Page, lab: Lab) -> None:
        self.page = page
        self.lab = lab
        self.panel: Locator = page.locator(".jp-NotebookPanel").first
        self.path = Path()

    def open(self, path: Path) -> Notebook:
        """Open it in the simple interface, with no workspace to restore."""
        self.path = path
        relative = path.relative_to(self.lab.book).as_posix()
        self.page.goto(
            f"{self.lab.address}doc/tree/{relative}?reset&token={self.lab.token}",
            wait_until="domcontentloaded",
        )
        self.panel.locator(".jp-Cell").first.wait_for()
        return self

    def menu(self, *names: str) -> None:
        """Choose from the menu bar: a menu, what is in it, and on."""
        for level, name in enumerate(names):
            bar = ".lm-MenuBar-itemLabel" if level == 0 else ".lm-Menu-itemLabel"
            self.page.locator(bar).get_by_text(name, exact=True).last.click()

    def run_all(self) -> None:
        """Run every cell; wait until all have been run."""
        self.wait_for_kernel()
        self.menu("Run", "Run All Cells")
        # Cells wait in line: when this one has been run, so have all before it.
        assert self.result("'all' + ' run'") == "'all run'"

    def show(self, part: Locator) -> Locator:
        """Scroll to a part; JupyterLab keeps of a long notebook only what is near the window."""
        scroller = self.panel.locator(".jp-WindowedPanel-outer")
        scroller.evaluate("e => { e.scrollTop = 0; }")
        for _ in range(200):
            if part.count() and part.first.is_visible():
                part.first.scroll_into_view_if_needed()
                return part.first
            at_end = scroller.evaluate(
                """e => new Promise((then) => { const before = e.scrollTop; e.scrollTop += 400;
                  requestAnimationFrame(() => requestAnimationFrame(() =>
                    then(e.scrollTop === before))); })"""
            )
            if at_end:
                scroller.evaluate("e => { e.scrollTop = 0; }")
                self.page.wait_for_timeout(100)
        raise AssertionError(f"not in this notebook: {part}")

    def all_text(self) -> str:
        """Scroll through the whole notebook, and return what can be read, closed parts opened."""
        scroller = self.panel.locator(".jp-WindowedPanel-outer")
        seen: dict[str, str] = {}
        scroller.evaluate("e => { e.scrollTop = 0; }")
        for _ in range(400):
            self.page.wait_for_timeout(20)
            told = self.panel.evaluate(
                """panel => Object.fromEntries([...panel.querySelectorAll(".jp-Cell")]
                  .map((cell, place) => {
                    cell.querySelectorAll("details").forEach((one) => { one.open = true; });
                    return [cell.dataset.windowedListIndex ?? place, cell.innerText];
                  }))"""
            )
            for cell, text in told.items():
                seen[cell] = max(seen.get(cell, ""), text, key=len)
            at_end = scroller.evaluate(
                """e => { const before = e.scrollTop; e.scrollTop += 500;
                  return e.scrollTop === before; }"""
            )
            if at_end:
                return "\n".join(seen.values())
        raise AssertionError("the notebook has no end")

    def wait_for_kernel(self) -> None:
        """Wait until its kernel is there, idle, and connected to the page."""
        path = self.path.relative_to(self.lab.book).as_posix()
        for _ in range(900):
            for session in self.lab.sessions():
                kernel = session["kernel"]
                ready = kernel["connections"] and kernel["execution_state"] == "idle"
                if session["path"] == path and ready:
                    idle = ".jp-Notebook-ExecutionIndicator[data-status='idle']"
                    expect(self.panel.locator(idle)).to_be_attached()
                    return
            self.page.wait_for_timeout(100)
        raise AssertionError("no kernel came up")

    def run(self, code: str) -> Locator:
        """Run code in a new cell at the end; return the cell."""
        cells = self.panel.locator(".jp-Cell")
        place = cells.count()
        self.panel.locator(".jp-Notebook-footer").click()
        cell = cells.nth(place)
        editor = cell.locator(".cm-content")
        editor.click()
        expect(editor).to_be_focused()
        self.page.keyboard.insert_text(code)
        expect(cell.locator(".jp-InputArea-editor")).to_contain_text(code.splitlines()[0])
        self.page.keyboard.press("Control+Enter")
        expect(cell.locator(".jp-InputPrompt")).to_have_text(
            re.compile(r"\[\d+\]:"), timeout=90_000
        )
        return cell

    def result(self, code: str) -> str:
        """Run code in a new cell at the end; return what it puts out."""
        output = self.run(code).locator(".jp-OutputArea-output").last
        return output.inner_text().strip()

    def save(self, path: Path) -> dict[str, Any]:
        """Save it, wait for the file to change, and return what the file holds."""
        before = path.stat().st_mtime_ns
        self.panel.locator(".jp-Notebook").press("Control+s")
        for _ in range(300):
            if path.stat().st_mtime_ns != before:
                break
            self.page.wait_for_timeout(50)
        else:
            raise AssertionError(f"{path} was not saved")
        self.page.wait_for_timeout(200)
        return json.loads(path.read_text(encoding="utf-8"))
