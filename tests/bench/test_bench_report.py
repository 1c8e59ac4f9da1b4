from __future__ import annotations

import json

from bench.budgets import Budget
from bench.report import as_markdown, as_text, cells, number, write
from bench.row import row


def test_the_median_counts_and_the_ratio_is_ours_by_stock():
    one = row("first paint", "s", [1.0, 9.0, 1.2], [2.0, 2.4, 0.1], Budget(0.6, of_stock=True))
    assert one.ratio == 0.6
    assert one.met is True
    assert cells(one) == ("first paint", "2.00 s", "1.20 s", "0.60", "≤ 0.6 × stock", "yes")


def test_a_budget_that_is_missed_is_shouted():
    one = row("bytes", "kB", 80.1, 800, Budget(80))
    assert one.met is False
    assert cells(one)[3:] == ("0.10", "≤ 80.0 kB", "NO")


def test_without_a_peer_or_a_budget_nothing_is_claimed():
    alone = row("load", "s", [1.0, 2.0])
    assert (alone.ratio, alone.met) == (None, None)
    assert cells(alone) == ("load", "–", "1.50 s", "–", "–", "–")
    unknown = row("paint", "s", 1.0, None, Budget(0.6, of_stock=True))
    assert unknown.met is None
    # Nothing can be a multiple of nothing.
    assert row("hosts", "", 0, 0, Budget(0)).ratio is None
    assert row("hosts", "", 0, 0, Budget(0)).met is True


def test_numbers_have_three_figures_and_counts_none_behind_the_point():
    shown = [number(n, "kB") for n in (831.4, 55.55, 1.234)]
    assert shown == ["831 kB", "55.5 kB", "1.23 kB"] or shown == ["831 kB", "55.6 kB", "1.23 kB"]
    assert number(12, "") == "12"
    assert number(12, "s") == "12.0 s"


def test_the_table_is_written_for_people_and_for_programs(tmp_path):
    rows = [row("bytes", "kB", 70, 800, Budget(80)), row("paint", "s", 1.0, note="once")]
    assert len({len(line) for line in as_text(rows).splitlines()}) == 1
    write(tmp_path / "new", rows, {"cores": 2}, {"files": {}})
    found = json.loads((tmp_path / "new/bench.json").read_text(encoding="utf-8"))
    assert found["about"] == {"cores": 2}
    assert found["rows"][0]["met"] is True
    assert found["rows"][1]["ours"] == [1.0]
    written = (tmp_path / "new/bench.md").read_text(encoding="utf-8")
    assert written == as_markdown(rows, {"cores": 2})
    assert "| paint (once) | – | 1.00 s | – | – | – |" in written
