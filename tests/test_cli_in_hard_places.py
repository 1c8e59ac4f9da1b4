"""Whatever is asked, and however it ends: one sentence, and never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tworings.cli import main

ROOT = Path(__file__).parents[1]
BOOK = str(ROOT / "book")


@pytest.fixture
def place(tmp_path):
    """A folder with a file, a built site, and no room for more inside the file."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x" * 5_000)
    return tmp_path


@pytest.mark.parametrize(
    "asked",
    [
        ["zip", "--site", "site", "--to", "site/.."],
        ["zip", "--site", "site", "--to", "file/a.zip"],
        ["zip", "--site", "site", "--to", ""],
        ["zip", "--site", "site", "--to", "x" * 300],
        ["zip", "--site", "none", "--to", "a.zip"],
        ["zip", "--site", "site", "--to", "a.zip", "--handouts", "none"],
        ["pdf", "--site", "site", "--to", "site"],
        ["pdf", "--site", "site", "--to", "file/a.pdf"],
        ["pdf", "--site", "site", "--to", "a.pdf"],
        ["schema", "--to", "file"],
        ["schema", "--to", "file/inside"],
        ["handouts", "--book", BOOK, "--to", "file"],
        ["handouts", "--book", "none", "--to", "out"],
        ["check", "--book", "none"],
        ["check", "--book", "file"],
        ["places", "--book", "none"],
        ["places", "--book", "file"],
        ["new-item", "--book", "none"],
        ["new-item", "none.yaml"],
        ["new-item", "file"],
        ["notebooks", "--book", "none"],
        ["report", "none.csv"],
        ["report", "file"],
        ["responses-template", "--out", "file"],
        ["responses-template", "--out", "none/a.csv", "--test", f"{BOOK}/educators/evaluation"],
    ],
    ids=" ".join,
)
def test_a_place_that_cannot_be_is_told_and_nothing_is_written(place, monkeypatch, capsys, asked):
    monkeypatch.chdir(place)
    # A browser that cannot be started.
    monkeypatch.setenv("TWORINGS_CHROMIUM", str(place / "file"))
    before = {path.name for path in place.iterdir()}
    assert main(asked) == 1
    said = capsys.readouterr().out
    assert said.strip() and "Traceback" not in said
    assert {path.name for path in place.iterdir()} == before
    assert (place / "file").read_text() == "x"


@pytest.mark.parametrize(
    ("stop", "status", "said"),
    [
        (KeyboardInterrupt(), 130, "Stopped."),
        (PermissionError(13, "Permission denied", "book/a.yaml"), 1, "book/a.yaml: this cannot be"),
        (OSError(5, "Input/output error"), 1, "Input/output error"),
    ],
)
def test_what_nobody_thought_of_ends_in_a_sentence(monkeypatch, capsys, stop, status, said):
    def fails(_):
        raise stop

    monkeypatch.setattr("tworings.content.book.read_book", fails)
    assert main(["check", "--book", BOOK]) == status
    assert said in capsys.readouterr().out


def test_whoever_reads_along_may_leave():
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "tworings", "check", "--book", BOOK],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=120,
    )
    os.close(writer)
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr


def test_an_archive_that_was_stopped_leaves_the_old_one(place, monkeypatch, capsys):
    archive = place / "a.zip"
    asked = ["zip", "--site", str(place / "site"), "--to", str(archive)]
    assert main(asked) == 0
    old = {path.name: path.read_bytes() for path in place.glob("*a.zip*")}
    assert set(old) == {"a.zip", "a.zip.sha256"}
    (place / "site" / "more.html").write_text("more")

    def stopped(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("zipfile.ZipFile.writestr", stopped)
        assert main(asked) == 130
    assert {path.name: path.read_bytes() for path in [*place.glob("*a.zip*")]} == old
    assert not [*place.glob(".a.zip*")]
    assert main(asked) == 0 and archive.read_bytes() != old["a.zip"]


def test_a_link_out_of_the_site_is_not_handed_on(place, capsys):
    (place / "site" / "loop").symlink_to(place / "site")
    (place / "site" / "out").symlink_to(place / "file")
    asked = ["zip", "--site", str(place / "site"), "--to", str(place / "a.zip")]
    assert main(asked) == 1 and not (place / "a.zip").exists()
    assert "a link that leads out of the site" in capsys.readouterr().out


def test_folders_named_like_files_are_told(place, monkeypatch, capsys):
    book = place / "book"
    shutil.copytree(BOOK, book, ignore=shutil.ignore_patterns("_*", ".ipynb_checkpoints"))
    (book / "tools" / "folder.yaml").mkdir()
    (book / "places" / "folder.yaml").mkdir()
    monkeypatch.setattr("builtins.input", lambda _: (_ for _ in ()).throw(EOFError))
    for verb in ("check", "places", "new-item"):
        assert main([verb, "--book", str(book)]) == 1
        said = capsys.readouterr().out
        wanted = "Nothing was written" if verb == "new-item" else "this is a folder"
        assert wanted in said and (verb == "check" or said.count("\n") < 20)
