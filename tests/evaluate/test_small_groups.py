"""What is kept back cannot be found by subtraction from what is shown."""

from __future__ import annotations

import pytest
from tables import KEY, row

from tworings.evaluate import evaluate, read_responses

WRONG = "AAAAAAMAAA"


@pytest.fixture
def found(table, assessment):
    return lambda *rows: evaluate(read_responses(table(*rows), assessment), assessment)


def pairs(number: int, **said: str) -> list[str]:
    return [
        line
        for n in range(number)
        for line in (row(f"p{n}", "pre", WRONG), row(f"p{n}", "post", KEY, **said))
    ]


@pytest.mark.parametrize("alone", [1, 4])
@pytest.mark.parametrize("time", ["pre", "post"])
def test_the_few_with_no_other_half_are_in_no_figure(found, time, alone):
    """Of six people before, five stand in the gains: the items would tell the sixth's letters."""
    others = [row(f"z{n}", time, KEY if time == "pre" else WRONG) for n in range(alone)]
    findings, without = found(*pairs(5), *others), found(*pairs(5))
    assert (findings.items, findings.sureness) == (without.items, without.sureness)
    assert findings.change == without.change
    when = "before" if time == "pre" else "after"
    assert any(f"responded only {when}" in said for said in findings.withheld)


def test_five_with_no_other_half_are_a_group(found):
    findings = found(*pairs(5), *[row(f"z{n}", "pre") for n in range(5)])
    assert {item.people for item in findings.items} == {10}
    assert not any("responded only" in said for said in findings.withheld)


def test_one_who_was_certain_is_not_what_is_left_of_all(found):
    rows = pairs(9, sure="1" * 10)
    rows[1] = row("p0", "post", WRONG, sure="3" * 10)
    findings = found(*rows)
    # All are in the share that was right: less those who were not sure, it would be this one's.
    assert findings.sureness == ()
    assert any("by subtraction" in said for said in findings.withheld)


def test_a_level_that_nobody_chose_keeps_nothing_back(found):
    not_sure, fairly, certain = found(*pairs(6, sure="1" * 10)).sureness
    assert (not_sure.people, fairly.people, certain.people) == (6, 0, 0)


def test_without_a_common_item_the_reason_is_told(tmp_path, assessment):
    names = [name for name in assessment.columns if name[0] not in "ks"]
    rows = [",".join([f"p{n}", time, *"34343455"]) for n in range(6) for time in ("pre", "post")]
    path = tmp_path / "scales.csv"
    path.write_text("\n".join([",".join(names), *rows]))
    findings = evaluate(read_responses(path, assessment), assessment)
    assert findings.change is None and len(findings.scales) == 2
    assert not any("6 people responded" in said for said in findings.withheld)
    assert any("No item was asked in every file" in said for said in findings.withheld)
