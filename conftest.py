"""For every pytest run, notebooks included: a test that did not run is a fault.

A skipped, deselected or expected-to-fail test fails the session, unless its node id stands
in ``tests/not_run.yaml`` with the reason.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

LISTED = Path(__file__).parent / "tests" / "not_run.yaml"


class NotRun:
    """Collects what did not run, and fails the session for what is not listed."""

    def __init__(self) -> None:
        self.allowed: dict[str, str] = yaml.safe_load(LISTED.read_text(encoding="utf-8")) or {}
        self.found: list[str] = []

    def note(self, node_id: str, why: str) -> None:
        """Remember one test that did not run, if it is not listed."""
        if node_id not in self.allowed:
            self.found.append(f"{node_id}: {why}")

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        """Note what a filter took out; a filter that a person typed is their own business."""
        config = items[0].config
        if config.getoption("keyword") or config.getoption("markexpr"):
            return
        for item in items:
            self.note(item.nodeid, "deselected")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note skips and expected failures."""
        if report.skipped:
            self.note(report.nodeid, "skipped or expected to fail")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note whole files that were skipped."""
        if report.skipped:
            self.note(report.nodeid, "skipped at collection")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name them."""
        for line in self.found:
            terminalreporter.line(f"NOT RUN, and not listed in {LISTED.name}: {line}", red=True)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take over what a process of the tests found (it collects, this one does not)."""
        for line in getattr(node, "workeroutput", {}).get("tworings_not_run", []):
            if line not in self.found:
                self.found.append(line)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail the session for them; a process of several hands them over."""
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["tworings_not_run"] = self.found
        if self.found and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_configure(config: pytest.Config) -> None:
    """Register the collector."""
    config.pluginmanager.register(NotRun(), "tworings-not-run")
