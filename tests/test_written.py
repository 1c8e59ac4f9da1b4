"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tworings.content.schemas import write_schemas
from tworings.written import write_whole


def test_it_is_written_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "a.pdf"
    for data in (b"one", b"two"):
        assert write_whole(path, data) == path
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_whoever_stops_finds_what_was_there(tmp_path, monkeypatch, stop):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def half(self, data):
        with self.open("wb") as file:
            file.write(data[:1])
        raise stop

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", half)
        with pytest.raises(type(stop)):
            write_whole(path, b"new")
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_rights_stay(tmp_path):
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink() and target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_what_may_not_be_changed_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_device_stays_a_device():
    write_whole(Path(os.devnull), b"new")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("where", ["", "none/a.pdf", "file/a.pdf", "x" * 300])
def test_no_place_for_it_is_an_error(tmp_path, where):
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(OSError):
        write_whole(tmp_path / where, b"new")


def test_a_schema_is_never_half_written(tmp_path, monkeypatch):
    first = write_schemas(tmp_path)[0]
    old = first.read_bytes()

    def half(self, data):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(KeyboardInterrupt):
        write_schemas(tmp_path)
    assert first.read_bytes() == old and not [*tmp_path.glob(".*")]
