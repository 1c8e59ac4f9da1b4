"""What is kept of a file goes with the file."""

import pytest

from tworings.content import ContentError
from tworings.content.claims import read_claims
from tworings.content.kept import kept


def test_a_file_is_read_once_until_it_changes(tmp_path):
    path, calls = tmp_path / "some.txt", []

    @kept
    def read(file):
        calls.append(file)
        return file.read_text()

    path.write_text("one")
    assert [read(path), read(path)] == ["one", "one"]
    assert len(calls) == 1
    # The same size, and within the same tick of the clock.
    path.write_text("two")
    assert read(path) == "two"
    other = tmp_path / "other.txt"
    other.write_text("two")
    assert read(other) == "two"
    assert len(calls) == 3, "another path: its faults name another file"


def test_a_missing_file_says_so_and_is_read_when_it_is_there(tmp_path):
    path = tmp_path / "claims.yaml"
    with pytest.raises(ContentError, match=r"claims\.yaml"):
        read_claims(path)
    path.write_text("[]\n")
    assert read_claims(path).things == {}
