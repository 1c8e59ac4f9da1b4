"""Built twice, in folders of other names, at other times: the same archive, byte for byte."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tworings.offline import pack


def test_two_builds_give_the_same_archive(book: Path, build_copy, tmp_path):
    # One was built in the checkout; the other from a copy, with sets in another order.
    other = build_copy(tmp_path / "another folder, with a longer name", seed="1") / "html"
    sites = {"one": book, "other": other}
    archives = [pack(site, tmp_path / f"{name}.zip") for name, site in sites.items()]
    first, second = (zipfile.ZipFile(archive) for archive in archives)
    with first, second:
        assert first.namelist() == second.namelist()
        for name in first.namelist():
            assert first.read(name) == second.read(name), f"{name} differs from build to build"
            for site in sites.values():
                assert str(site.parent).encode() not in first.read(name), name
    assert archives[0].read_bytes() == archives[1].read_bytes()
