"""What is found, and what is kept back: nothing is broken down below five people."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from tables import HOME, KEY, row

from tworings.evaluate import evaluate, made_up_csv, pairs_of, read_responses
from tworings.figures.evaluation import calibration, change, gains, item_map, report

#: Every response wrong.
WRONG = "ABAAABMAAA"


def some(people: int, first: int = 1) -> list[str]:
    """Return rows before and after: half of the items are right before, all after."""
    return [
        line
        for n in range(first, first + people)
        for line in (
            row(f"p{n}", "pre", KEY[:5] + WRONG[5:], "22222222"),
            row(f"p{n}", "post", KEY, "44444444"),
        )
    ]


@pytest.fixture
def found(table, assessment):
    def of(*rows: str):
        return evaluate(read_responses(table(*rows), assessment), assessment)

    return of


def test_the_key_of_the_tests_is_the_key_of_the_items(assessment):
    letters = ["ABCD"[[c.id for c in i.choices].index(i.key)] for i in assessment.bank.items]
    letters[6] = "F"
    assert "".join(letters) == KEY
    assert {item.key for item in assessment.bank.items if item.type == "myth_or_fact"} == {"fact"}


@pytest.mark.parametrize("people", [0, 1, 4])
def test_below_five_pairs_nothing_is_broken_down(found, people):
    # Many more who came once change nothing about that.
    rows = some(people) + [row(f"x{n}", "pre") for n in range(3)]
    findings = found(*rows)
    assert findings.counts.pairs == people and findings.counts.pre_only == 3
    assert findings.change is None
    assert findings.objectives == findings.scales == findings.sureness == ()
    assert "from 5 people on" in findings.withheld[0]
    for figure in (change, gains):
        with pytest.raises(ValueError, match="responded both before and after"):
            figure(findings)
    assert report(findings).startswith(b"%PDF")


def test_four_before_show_no_items(found):
    findings = found(*some(4))
    assert findings.items == () and any("Difficulty" in said for said in findings.withheld)
    with pytest.raises(ValueError, match="Difficulty"):
        item_map(findings)


def test_five_pairs_are_enough(found):
    findings = found(*some(5))
    assert findings.change.pre == (5,) * 5 and findings.change.post == (10,) * 5
    mean = findings.change.mean
    assert (mean.mean, mean.low, mean.high) == (5, 5, 5)
    assert findings.change.d_z is findings.change.g_z is None
    assert [gain.change.mean for gain in findings.scales] == [2, 2]
    # The upper and lower 27 % of five people would be one or two.
    assert all(item.index is None for item in findings.items)
    assert any(said.startswith("D is not shown") for said in findings.withheld)


def test_d_is_shown_once_each_of_its_groups_is_five(found):
    assert all(item.index is None for item in found(*some(18)).items)
    assert all(item.index is not None for item in found(*some(19)).items)


def test_missing_data_are_counted(found):
    rows = [*some(5), row("a1", "pre"), row("b1", "post"), row("b2", "post")]
    rows[0] = row("p1", "pre", "..." + KEY[3:])
    findings = found(*rows)
    counts = findings.counts
    assert (counts.pairs, counts.pre_only, counts.post_only) == (5, 1, 2)
    assert (counts.blank_pre, counts.blank_post, counts.asked) == (3, 0, 50)
    # A blank is not right.
    assert findings.change.pre[0] == 7


def test_matching_is_by_code_and_not_by_place(table, assessment):
    rows = [row("z", "post"), row("a", "pre", WRONG), row("a", "post"), row("z", "pre", WRONG)]
    pairs = pairs_of(read_responses(table(*rows), assessment))
    assert [(a.code, b.code) for a, b in pairs] == [("A", "A"), ("Z", "Z")]
    assert all((a.time, b.time) == ("pre", "post") for a, b in pairs)


def test_a_scale_counts_the_same_lines_at_both_times(found):
    rows = []
    for n in range(5):
        # The first line is high, and left out afterwards: no change in what remains.
        rows += [row(f"p{n}", "pre", KEY, "52222222"), row(f"p{n}", "post", KEY, ".2222222")]
    assert found(*rows).scales[0].change.mean == 0


def test_a_scale_that_few_filled_in_is_kept_back(found):
    rows = some(5)
    rows[0] = row("p1", "pre", KEY, "22...222")
    findings = found(*rows)
    assert [gain.name for gain in findings.scales] == ["How likely is it that you will do this?"]
    assert any("How sure do you feel?" in said for said in findings.withheld)


def test_a_level_of_confidence_of_four_people_is_kept_back(found):
    rows = [row(f"p{n}", "pre") for n in range(11)]
    rows += [row(f"p{n}", "post", KEY, sure="1" * 10) for n in range(4)]
    # Beside it some who did not say: who is kept back is not alone.
    rows += [row(f"p{n}", "post", KEY) for n in range(9, 11)]
    rows += [row(f"p{n}", "post", WRONG, sure="3" * 10) for n in range(4, 9)]
    not_sure, fairly, certain = found(*rows).sureness
    assert (not_sure.people, not_sure.responses, not_sure.right) == (0, 0, None)
    assert (fairly.people, fairly.right) == (0, None)
    assert (certain.people, certain.responses, certain.right) == (5, 50, 0)
    drawn = calibration(found(*rows))
    assert drawn.rows[0] == ("not sure", "fewer than 5", "–", "not shown")


def test_an_item_that_one_file_did_not_ask_is_left_out(tmp_path, table, assessment, head):
    table(*[line for line in some(5) if ",pre," in line], name="pre.csv")
    post = [line for line in some(5) if ",post," in line]
    (tmp_path / "post.csv").write_text("\n".join([head.replace("k1,", "q1,"), *post]))
    findings = evaluate(read_responses(tmp_path, assessment), assessment)
    assert findings.change.out_of == 9 and len(findings.items) == 9
    assert all(item.item != "test.both-rings" for item in findings.items)


@pytest.fixture(scope="module")
def made_up(assessment):
    return evaluate(read_responses(HOME / "made-up.csv", assessment), assessment)


def test_the_stored_made_up_table_is_what_the_generator_writes(assessment):
    assert (HOME / "made-up.csv").read_text(encoding="utf-8") == made_up_csv(assessment)


def test_the_findings_are_those_of_another_way_of_counting(assessment, made_up):
    """With pandas, from the table itself."""
    import pandas as pd

    frame = pd.read_csv(HOME / "made-up.csv", dtype=str)
    items = [f"k{n}" for n in range(1, 11)]
    right = (frame[items] == list(KEY)).astype(int)
    right[["code", "time"]] = frame[["code", "time"]]
    wide = right.pivot(index="code", columns="time", values=items).dropna()
    change_by = wide.xs("post", axis=1, level=1) - wide.xs("pre", axis=1, level=1)
    total = change_by.sum(axis=1).astype(float)
    assert made_up.counts.pairs == len(wide)
    assert made_up.change.mean.mean == pytest.approx(total.mean())
    assert made_up.change.d_z == pytest.approx(total.mean() / total.std())
    assert [gain.change.mean for gain in made_up.objectives] == pytest.approx(
        list(change_by.astype(float).mean())
    )
    # One before and two after have no other half: too few to be counted beside the others.
    before = right[(right["time"] == "pre") & right["code"].isin(wide.index)]
    for item in made_up.items:
        column = before[item.column]
        rest = before[items].sum(axis=1) - column
        assert item.difficulty == pytest.approx(column.mean())
        assert item.discrimination == pytest.approx(column.corr(rest))
    both = frame[frame["code"].isin(wide.index)]
    after = both[both["time"] == "post"].melt(["code"], [f"s{n}" for n in range(1, 11)])
    for level, found in zip("123", made_up.sureness, strict=True):
        said = after[after["value"] == level]
        assert found.people == said["code"].nunique() and found.responses == len(said)


def test_what_is_made_up_says_so_in_every_figure_and_table(made_up):
    assert made_up.made_up
    for figure in (change, gains, item_map, calibration):
        drawn = figure(made_up)
        assert "MADE-UP DATA" in drawn.svg and drawn.alt.startswith("MADE-UP DATA")
        assert drawn.caption.startswith("MADE-UP DATA") and "made-up data" in drawn.heads[0]


def test_what_is_not_made_up_does_not(found):
    rows = some(6)
    rows[1] = row("p1", "post", KEY[:9] + "A")
    findings = found(*rows)
    for figure in (change, gains, item_map):
        drawn = figure(findings)
        assert "MADE" not in drawn.svg + drawn.alt + drawn.caption + "".join(drawn.heads)


def test_one_made_up_code_among_others_is_told(found):
    assert found(*some(5), row("MADEUP01", "pre")).made_up


def test_no_code_leaves_with_a_figure(found):
    rows = some(6)
    findings = found(*rows, row("QQ99", "pre"))
    kept = repr(findings) + "".join(f(findings)._repr_html_() for f in (change, gains, item_map))
    assert "P1" not in kept and "QQ99" not in kept


def test_a_large_group_is_no_trouble(found):
    findings = found(*some(2000))
    assert findings.counts.pairs == 2000
    assert np.isfinite(findings.change.mean.high)


def test_no_number_of_the_item_map_is_crossed_or_covers_the_dot_of_another(made_up):
    svg = item_map(made_up).svg
    pattern = r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"'
    circles = [(tuple(map(float, m.groups())), m.start()) for m in re.finditer(pattern, svg)]
    dots = [one for one in circles if one[0][2] < 3]
    numbers = [one for one in circles if one[0][2] > 3]
    assert len(dots) == len(numbers) == 10
    assert max(place for _, place in dots) < min(place for _, place in numbers)
    for n, ((x, y, radius), _) in enumerate(numbers):
        for m, ((a, b, _), _) in enumerate(dots):
            assert n == m or math.hypot(x - a, y - b) > radius
        for (a, b, _), _ in numbers[:n]:
            assert math.hypot(x - a, y - b) >= 2 * radius
