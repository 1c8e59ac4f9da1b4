"""The archive by itself: what is in it, what is not, and what it says of a wrong folder."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tworings.cli import main
from tworings.offline import ArchiveError, pack


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for name in (
        "index.html", "book/index.html", "_static/b.css", "_static/a.js", "zoo.html",
        ".buildinfo", ".doctrees/x.doctree", "objects.inv", "_static/theme.css.map",
    ):  # fmt: skip
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(f"{name}\n" * 50)
    return site


def test_a_reader_gets_the_site_in_one_folder_and_no_notes_of_the_build(site, tmp_path):
    with zipfile.ZipFile(pack(site, tmp_path / "out" / "a.zip")) as packed:
        assert packed.namelist() == [
            "two-rings/_static/a.js",
            "two-rings/_static/b.css",
            "two-rings/book/index.html",
            "two-rings/index.html",
            "two-rings/zoo.html",
        ]
        assert packed.read("two-rings/zoo.html") == (site / "zoo.html").read_bytes()
        assert packed.testzip() is None
        for entry in packed.infolist():
            assert entry.external_attr >> 16 == 0o100644


def test_times_permissions_and_places_do_not_change_a_byte(site, tmp_path):
    first = pack(site, tmp_path / "one.zip").read_bytes()
    for path in site.rglob("*.html"):
        os.utime(path, (time.time() - 10**8, time.time() - 10**8))
        path.chmod(0o600)
    moved = site.rename(tmp_path / "another name")
    assert pack(moved, tmp_path / "two.zip").read_bytes() == first
    (moved / "zoo.html").write_text("changed")
    assert pack(moved, tmp_path / "two.zip").read_bytes() != first


def test_the_checksum_is_of_the_archive(site, tmp_path):
    archive = pack(site, tmp_path / "a.zip")
    told = (tmp_path / "a.zip.sha256").read_bytes()
    assert told == f"{hashlib.sha256(archive.read_bytes()).hexdigest()}  a.zip\n".encode()
    assert sorted(path.name for path in tmp_path.glob("a.zip*")) == ["a.zip", "a.zip.sha256"]


@pytest.mark.parametrize("kind", ["nothing", "empty", "inside"])
def test_a_wrong_place_is_told_in_one_sentence(kind, site, tmp_path, capsys):
    folder = {"nothing": tmp_path / "no", "empty": tmp_path / "empty", "inside": site}[kind]
    if kind == "empty":
        folder.mkdir()
    to = (site if kind == "inside" else tmp_path) / "a.zip"
    with pytest.raises(ArchiveError):
        pack(folder, to)
    assert main(["zip", "--site", str(folder), "--to", str(to)]) == 1
    told = capsys.readouterr().out
    assert told.count("\n") == 1
    wanted = {"nothing": "no such folder", "empty": "no index.html", "inside": "inside the site"}
    assert wanted[kind] in told
    assert not to.exists()


def test_the_verb_packs_and_names_the_archive(site, tmp_path, capsys):
    to = tmp_path / "a.zip"
    assert main(["zip", "--site", str(site), "--to", str(to)]) == 0
    assert capsys.readouterr().out == f"{to}\n"
    assert zipfile.is_zipfile(to)


def test_packing_needs_nothing_but_the_standard_library():
    code = (
        "import sys, tworings.offline; "
        "print([m for m in ('anywidget', 'pydantic', 'sphinx', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def handouts(tmp_path: Path) -> Path:
    folder = tmp_path / "handouts"
    folder.mkdir()
    for name in ("start-here-a4.pdf", "start-here-letter.pdf", "handout-02-a4.pdf", "notes.txt"):
        (folder / name).write_text(name)
    return folder


def test_an_educator_gets_the_sheets_beside_the_site_and_the_guide_first(site, handouts, tmp_path):
    archive = pack(site, tmp_path / "w.zip", handouts)
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
        assert packed.read("two-rings/start-here-a4.pdf") == b"start-here-a4.pdf"
    assert names == sorted(names)
    assert {name for name in names if name.endswith((".pdf", ".txt"))} == {
        "two-rings/start-here-a4.pdf",
        "two-rings/start-here-letter.pdf",
        "two-rings/handouts/start-here-a4.pdf",
        "two-rings/handouts/start-here-letter.pdf",
        "two-rings/handouts/handout-02-a4.pdf",
    }
    assert "two-rings/index.html" in names


def test_no_sheet_to_print_is_told_and_leaves_the_old_archive(site, tmp_path, capsys):
    archive = pack(site, tmp_path / "w.zip")
    before = archive.read_bytes()
    empty = tmp_path / "empty"
    empty.mkdir()
    asked = ["zip", "--site", str(site), "--to", str(archive), "--handouts", str(empty)]
    assert main(asked) == 1
    assert "make handouts" in capsys.readouterr().out
    assert archive.read_bytes() == before
