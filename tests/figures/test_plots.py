"""Figures of data as drawn: what stands where follows from the numbers, and nothing else."""

from __future__ import annotations

import gzip
import math
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tworings import load_figure, plot
from tworings.figures import KINDS
from tworings.figures._squares import Grid
from tworings.model import Chart
from tworings.model.figures import FIGURES
from tworings.style import TOKENS

BOOK = Path(__file__).resolve().parents[2] / "book"
FILES = {
    path.stem: path
    for path in sorted([*BOOK.glob("modules/*/*.yaml"), *BOOK.glob("educators/*.yaml")])
    if "\nfigure: " in f"\n{path.read_text(encoding='utf-8')}"
}
#: A box as the SVG writes it: its width and height.
BOX = re.compile(r"M[\d.]+ [\d.]+l([\d.]+) 0l0 ([\d.]+)l")
TAKES = re.compile(r"M(-?[\d.]+) (-?[\d.]+)l(-?[\d.]+) ")


def loaded(name):
    return load_figure(FILES[name])


@pytest.fixture(params=sorted(FILES))
def made(request):
    return plot(loaded(request.param))


def elements(tags, svg, name):
    return [element for element in tags(svg) if element.tag == name]


def test_every_kind_that_can_be_written_can_be_drawn():
    assert set(KINDS) == set(FIGURES)


def test_it_is_a_chart_and_the_same_each_time(made):
    assert isinstance(made, Chart)
    again = plot(loaded(made.id))
    assert again == made
    assert again.svg.encode() == made.svg.encode()
    assert again is not made


def test_the_picture_is_calm(made, tags):
    assert "style" not in made.svg
    assert "<script" not in made.svg
    hexes = {token.light for token in TOKENS}
    for element in tags(made.svg):
        for kind in ("fill", "stroke"):
            colour = element.get(kind, "none")
            if colour == "none" or colour.startswith("url("):
                continue
            assert colour in hexes
            assert f"tr-{kind}-" in element.get("class", ""), "the dark page repaints it"
        if element.tag == "text":
            assert float(element.get("font-size")) >= 13, "legible at 360 px"
    ids = re.findall(r'\bid="([^"]+)"', made.svg)
    assert all(own.startswith(f"tr-{made.id}-") for own in ids)
    assert len(gzip.compress(made._repr_html_().encode())) < 4_500


def test_words_stay_on_the_sheet(made, tags):
    wide = float(re.search(r'viewBox="0 0 ([\d.]+)', made.svg)[1])
    assert wide == 360
    for text in elements(tags, made.svg, "text"):
        size = float(text.get("font-size")) * (0.6 if text.get("font-weight") else 0.52)
        x, long = float(text.get("x", 0)), len(text.text) * size
        start = {"middle": x - long / 2, "end": x - long}.get(text.get("text-anchor"), x)
        assert start > -2, text.text
        assert start + long < wide + 4, text.text


def test_the_html_has_a_name_the_words_and_a_table(made):
    html = made._repr_html_()
    assert f'role="img" aria-label="{made.alt}"' in html
    assert "<summary>The picture in words</summary>" in html
    assert html.count("<tr>") == len(made.rows) + 1
    body = html.split("<tbody>")[1]
    for row, cites in zip(body.split("</tr>")[:-1], made.row_cites, strict=True):
        # A step that nobody has studied has no claim; its words say so.
        assert all(cite.html in row for cite in cites), "each row has its claims"
        assert cites or made.id in ("care-pathway", "fear-loop", "logic-model")
        assert '<th scope="row">' in row
    assert "<figcaption>" in html
    assert repr(made) == f"Plotted('{made.id}', {len(made.rows)} rows)"


def test_html_is_escaped():
    of = loaded("touch-survey")
    rows = (of.content.rows[0].model_copy(update={"label": "<b>&"}),)
    words = {"alt": 'a "b" <c>', "description": "<i>", "studied": "<u>", "rows": rows}
    html = plot(replace(of, content=of.content.model_copy(update=words)))._repr_html_()
    assert "&lt;b&gt;&amp;" in html
    for raw in ("<b>", "<c>", "<i>", "<u>"):
        assert raw not in html


def test_the_log_axis_is_one(tags):
    chart = plot(loaded("osmolality"))
    dots = sorted(float(c.get("cx")) for c in elements(tags, chart.svg, "circle"))
    assert len(dots) == 2
    across = 344 - 16
    for x, value in zip(dots, (283, 3429), strict=True):
        share = math.log(value / 200) / math.log(5000 / 200)
        assert x == pytest.approx(16 + share * across, abs=0.3)
    dashed = [e for e in elements(tags, chart.svg, "path") if e.get("stroke-dasharray")]
    limits = sorted(float(re.match(r"M([\d.]+)", e.get("d"))[1]) for e in dashed)
    for x, value in zip(limits, (380, 1200), strict=True):
        share = math.log(value / 200) / math.log(5000 / 200)
        assert x == pytest.approx(16 + share * across, abs=0.3)


def test_the_labels_are_those_that_the_items_name():
    assert [row[:2] for row in plot(loaded("osmolality")).rows] == [
        ("Gel as concentrated as the body", "283\u00a0mOsm/kg"),
        ("Ideal upper limit", "380\u00a0mOsm/kg"),
        ("Highest acceptable", "1,200\u00a0mOsm/kg"),
        ("Very concentrated study gel", "3,429\u00a0mOsm/kg"),
    ]
    assert [row[1] for row in plot(loaded("touch-survey")).rows] == ["40%", "35%", "40%"]


def test_bars_are_as_long_as_their_numbers(tags):
    chart = plot(loaded("touch-survey"))
    bars = [e for e in elements(tags, chart.svg, "path") if "hatch" in (e.get("fill") or "")]
    bars = [e for e in bars if e.get("stroke")]
    lengths = [float(TAKES.match(e.get("d"))[3]) for e in bars]
    assert lengths[0] == lengths[2]
    assert lengths[1] / lengths[0] == pytest.approx(35 / 40, abs=0.01)
    starts = {TAKES.match(e.get("d"))[1] for e in bars}
    assert starts == {"16"}, "all begin at 0"


@pytest.mark.parametrize("name", [n for n in FILES if loaded(n).content.figure == "icon_array"])
def test_as_many_squares_are_filled_as_the_number_says(name, tags):
    plan = loaded(name).content
    svg = plot(loaded(name)).svg
    for panel in plan.panels:
        assert sum(part.filled for part in panel.parts) + panel.left == panel.of
    ones = [panel for panel in plan.panels if panel.of <= 1000]
    # Squares that are drawn one by one have a closed subpath each; keys and axes have none.
    paths = [e for e in elements(tags, svg, "path") if e.get("stroke")]
    counts = [e.get("d").count("z") for e in paths]
    drawn = [n for n in counts if n]
    wanted = [part.filled for panel in ones for part in panel.parts if part.filled]
    wanted += [panel.left for panel in ones if panel.left]
    assert sorted(drawn) == sorted(wanted)


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 99, 100, 101, 138, 1234, 10_000])
@pytest.mark.parametrize("first", [0, 11, 138])
def test_blocks_cover_just_as_many_squares(first, count):
    grid = Grid(10_000, 10)
    count = min(count, 10_000 - first)
    boxes = list(grid.boxes(first, count))
    assert sum(wide * tall for *_, wide, tall in boxes) == count * 4
    places = [
        (x + 2 * i, y + 2 * j)
        for x, y, wide, tall in boxes
        for i in range(int(wide / 2))
        for j in range(int(tall / 2))
    ]
    assert len(set(places)) == count, "no square twice"


def test_the_many_squares_cost_little(tags):
    svg = plot(loaded("risk-and-protection")).svg
    fields = [e for e in elements(tags, svg, "path") if "filled-squares" in (e.get("fill") or "")]
    # The keys beside the fields have an edge.
    areas = [
        sum(float(wide) * float(tall) / 4 for wide, tall in BOX.findall(element.get("d")))
        for element in fields
        if not element.get("stroke")
    ]
    assert areas == [138, 11]
    assert len(svg) < 20_000
