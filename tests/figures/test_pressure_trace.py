"""The charts of the two rings over time: what they show, say and cost."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from tworings import chart, draw, simulate
from tworings.figures import CHARTS, DRAWINGS
from tworings.model import Chart, Drawing
from tworings.simulate import SCENARIOS, trace
from tworings.style import TOKENS

HEX = re.compile(r"#[0-9a-f]{6}")


@pytest.fixture(params=SCENARIOS)
def scenario(request):
    return request.param


@pytest.fixture
def made(scenario) -> Chart:
    return draw(f"pressure-{scenario}".replace("_", "-"))


def test_every_scenario_has_its_chart_and_the_error_names_them():
    assert len(CHARTS) == len(SCENARIOS) == 8
    assert not set(CHARTS) & set(DRAWINGS)
    with pytest.raises(ValueError, match=r"no drawing 'pressure'; .*transverse, pressure-rest"):
        draw("pressure")


def test_it_is_the_same_each_time(scenario, made):
    assert chart(trace(scenario)) == made
    assert chart(trace(scenario)) is not made


def test_the_words(scenario, made):
    of = trace(scenario)
    assert isinstance(made, Drawing)
    assert 40 <= len(made.alt) <= 150
    assert made.title == of.title
    assert made.claims == of.claims
    for moment in of.moments:
        assert moment.words in made.description
    assert "schematic" in made.view
    assert made.caption.startswith("Schematic")
    for part in ("no value in mmHg", "85 (10 healthy people)", "55 (21 people aged about 60)"):
        assert part in made.caption, "number and people stay together"


def test_the_table_holds_the_numbers_of_every_second(scenario, made):
    of = trace(scenario)
    assert len(made.rows) == 13
    assert all(len(row) == len(made.heads) == 5 for row in made.rows)
    for row in made.rows:
        n = of.place(float(row[0]))
        shares = (of.inner[n], of.outer[n], of.cushions)
        assert tuple(map(int, row[1:])) == (*shares, sum(shares))


def test_a_strict_page_may_inline_it(made, tags):
    elements = tags(made.svg)
    names = {e.tag for e in elements}
    assert names <= {"svg", "defs", "pattern", "rect", "path", "g", "text", "circle"}
    assert not [e for e in elements if e.get("style")]
    for element in elements:
        own = element.get("id")
        assert own is None or own.startswith(f"tr-{made.id}-")
        classes = (element.get("class") or "").split()
        for kind in ("fill", "stroke"):
            colour = element.get(kind) or ""
            if HEX.fullmatch(colour):
                css = next(t.css for t in TOKENS if t.light == colour)
                assert f"tr-{kind}-{css}" in classes


def test_in_black_and_white_each_part_has_a_pattern_or_a_name(made, tags):
    elements = tags(made.svg)
    fills = {e.get("fill") for e in elements}
    assert {f"url(#tr-{made.id}-hatch-{ring}-ring)" for ring in ("inner", "outer")} <= fills
    names = [e.text for e in elements if e.tag == "text"]
    for name in ("Inner ring", "Outer ring", "Cushions", "Total", "seconds", "% of rest"):
        assert names.count(name) == 1
    assert len([e for e in elements if e.get("stroke-dasharray") == "7.5,4.5"]) == 2


def test_names_stand_apart_and_inside(made, tags):
    rows = [e for e in tags(made.svg) if e.tag == "text" and float(e.get("x")) > 276]
    ys = sorted(float(e.get("y")) for e in rows)
    assert len(ys) == 4
    assert all(b - a >= 14 for a, b in pairwise(ys))
    width = 360 - max(float(e.get("x")) for e in rows)
    # About 0.6 of the type size a letter.
    assert all(len(e.text) * 13 * 0.6 <= width + 8 for e in rows)


def test_the_total_line_is_where_the_numbers_are(made, scenario, tags):
    of = trace(scenario)
    total = [e for e in tags(made.svg) if e.get("stroke-width") == "2.8"]
    assert len(total) == 1
    x, y = re.match(r"M(\S+) (\S+?)[lz]", total[0].get("d")).groups()
    assert float(x) == 40
    assert float(y) == pytest.approx(186 - of.total[0] * (186 - 24) / 180, abs=0.5)


def test_it_costs_little(made):
    assert len(gzip.compress(made.svg.encode())) < 2_500


def test_other_numbers_make_another_picture():
    one, other = (chart(trace("rest", rest)) for rest in (simulate.EARLIER, simulate.LATER))
    assert one.svg != other.svg
    assert one.rows[0] == ("0", "85", "15", "0", "100")


def test_a_text_with_markup_in_it_stays_text():
    of = replace(trace("rest"), title='<b onclick="x">&')
    assert "<b" not in chart(of).svg
    assert chart(of).title == '<b onclick="x">&'
