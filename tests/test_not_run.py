"""The guard itself: a skipped test fails a session, a listed one does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TESTS = """
import pytest
def test_runs(): pass
@pytest.mark.skip
def test_skipped(): pass
@pytest.mark.xfail(strict=False)
def test_expected(): assert False
"""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "tests").mkdir()
    (tmp_path / "conftest.py").write_text((ROOT / "conftest.py").read_text())
    (tmp_path / "tests" / "not_run.yaml").write_text("{}\n")
    (tmp_path / "tests" / "test_some.py").write_text(TESTS)
    return tmp_path


#: In one process, and shared out as `make test` does.
HOW = pytest.mark.parametrize("how", [(), ("-n", "2", "--dist", "loadfile")], ids=["one", "shared"])


@HOW
def test_a_skip_and_an_expected_failure_fail_the_session(folder, how):
    done = run(folder, *how)
    assert done.returncode == 1, done.stdout
    assert "NOT RUN" in done.stdout
    assert "test_skipped" in done.stdout
    assert "test_expected" in done.stdout


@HOW
def test_what_is_listed_with_a_reason_passes(folder, how):
    (folder / "tests" / "not_run.yaml").write_text(
        "tests/test_some.py::test_skipped: shown here\n"
        "tests/test_some.py::test_expected: shown here\n"
    )
    assert run(folder, *how).returncode == 0


@HOW
def test_a_file_that_skips_itself_fails_the_session(folder, how):
    (folder / "tests" / "test_whole.py").write_text(
        "import pytest\npytest.skip('all of it', allow_module_level=True)\n"
    )
    (folder / "tests" / "test_some.py").write_text("def test_a(): pass\n")
    done = run(folder, *how)
    assert done.returncode == 1, done.stdout
    assert "test_whole.py: skipped at collection" in done.stdout


@HOW
def test_a_silent_deselection_fails_the_session(folder, how):
    (folder / "tests" / "test_some.py").write_text("def test_a(): pass\ndef test_b(): pass\n")
    assert run(folder, *how).returncode == 0
    assert run(folder, *how, "--deselect", "tests/test_some.py::test_b").returncode == 1
    assert run(folder, *how, "-k", "test_a").returncode == 0
