from __future__ import annotations

from tworings.sphinx_ext.freshness import digest


def test_a_digest_follows_names_and_contents_and_nothing_else(tmp_path):
    one, two = tmp_path / "a.css", tmp_path / "b.css"
    one.write_text("x")
    two.write_text("y")
    before = digest([one, two])
    assert digest([two, one]) == before
    two.write_text("z")
    after = digest([one, two])
    assert after != before
    renamed = two.rename(tmp_path / "c.css")
    assert digest([one, renamed]) not in {before, after}
