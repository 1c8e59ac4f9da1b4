"""The pressure lab in Python: payload, fallback, files, faults."""

from __future__ import annotations

import gzip
import html
import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tworings import PressureLab, chart, draw, simulate
from tworings.content import ContentError, load_ledger
from tworings.simulate import SCENARIOS, trace, traces
from tworings.widgets._changes import applied

BOOK = Path(__file__).resolve().parents[2] / "book"
EXAMPLES = sorted(
    Path(str(files("tworings.widgets").joinpath("pressure", "examples"))).glob("*.yaml")
)


@pytest.fixture(scope="module")
def ledger():
    claims = {c for t in traces() for c in t.claims} | set(draw("coronal").claims)
    return load_ledger(claims, BOOK)


@pytest.fixture(scope="module")
def lab(ledger):
    return PressureLab(traces(), draw("coronal"), [chart(t) for t in traces()], ledger=ledger)


def test_it_says_what_it_is(lab):
    assert repr(lab) == "PressureLab('pressure', 8 scenarios)"
    assert lab.payload["title"] == "The two rings over time"
    assert lab._html() == lab._html()


def test_the_payload_holds_the_models_own_numbers(lab):
    for sent, of in zip(lab.payload["traces"], traces(), strict=True):
        assert (sent["inner"], sent["outer"]) == (list(of.inner), list(of.outer))
        assert (sent["low"], sent["high"]) == (list(of.inner_low), list(of.inner_high))
        assert sent["cushions"] == of.cushions
        assert [m["settled"] for m in sent["moments"]] == [
            of.settled(n) for n in range(len(of.moments))
        ]
        assert set(sent["sources"]) <= set(lab.payload["sources"])


def test_all_eight_scenarios_weigh_little(lab):
    sent = json.dumps(lab._static_payload(), separators=(",", ":")).encode()
    assert len(gzip.compress(sent)) <= 6_000
    assert "svg" not in lab._static_payload()
    assert set(lab._later()) == {"changes"}


def test_the_fallback_reads_whole(lab):
    page = lab._fallback_html()
    text = html.unescape(re.sub(r"<[^>]+>", " ", page))
    for of in traces():
        for said in (of.title, of.known, of.assumed, *(m.words for m in of.moments)):
            assert said in text
    assert page.count("<table") == page.count("<details") == 8
    assert page.count("<svg") == 9
    assert not re.search(r"<(button|input|select|form)\b", page)
    ElementTree.fromstring(f"<div>{page}</div>".replace("<br>", "<br/>"))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_the_table_of_the_fallback_is_that_of_the_chart(lab):
    tables = re.findall(r"<tbody>(.*?)</tbody>", lab._fallback_html())
    for scenario, table in zip(SCENARIOS, tables, strict=True):
        rows = [tuple(re.findall(r">(\d+)<", row)) for row in table.split("</tr>") if row]
        assert rows == list(chart(trace(scenario)).rows)


def test_the_picture_keeps_the_numbers_of_the_rings_alone_and_still_moves(lab):
    svg = lab.payload["svg"]
    rings = lab.payload["drawing"]["rings"]
    assert svg.count('class="tr-callout"') == 2
    regions = {r.structure: r.number for r in draw("coronal").regions}
    assert rings == {
        "inner": regions["internal_anal_sphincter"],
        "outer": regions["external_anal_sphincter"],
    }
    assert svg.count("tr-region") == draw("coronal").svg.count("tr-region")
    tree = ElementTree.fromstring(svg)
    elements = list(tree.iter())
    for place, attribute, change in lab.payload["changes"]["squeeze"]:
        elements[place].set(attribute, applied(elements[place].attrib[attribute], change))
    assert ElementTree.tostring(tree) == ElementTree.tostring(
        ElementTree.fromstring(lab._svgs["squeeze"])
    )
    assert lab.payload["changes"]["rest"] == []


def test_without_drawing_and_charts_words_and_tables_stand_alone(ledger):
    lab = PressureLab([trace("worry")], ledger=ledger)
    assert "drawing" not in lab.payload
    assert lab._later() == {}
    assert "<svg" not in lab._fallback_html()
    assert "<table" in lab._fallback_html()


def test_predictions_are_the_responses(ledger):
    lab = PressureLab(traces(["rest", "squeeze"]), ledger=ledger)
    lab.responses = {"squeeze": "rise"}
    assert lab.predictions == {"squeeze": "rise"}
    lab.reset()
    assert lab.predictions == {}


@pytest.mark.parametrize("given", [[], ["rest", "rest"]])
def test_no_scenario_or_one_twice_is_refused(given, ledger):
    with pytest.raises(ValueError, match=r"each once: write PressureLab\(simulate.traces"):
        PressureLab([trace(name) for name in given], ledger=ledger)


def test_a_drawing_that_cannot_show_it_is_refused(ledger):
    still = replace(draw("coronal"), states=draw("coronal").states[:1])
    with pytest.raises(ValueError, match="'coronal' has no squeeze; expected a drawing"):
        PressureLab(traces(["squeeze"]), still, ledger=ledger)
    bare = replace(draw("coronal"), regions=())
    with pytest.raises(ValueError, match="has no internal_anal_sphincter"):
        PressureLab(traces(["rest"]), bare, ledger=ledger)


def test_an_unknown_claim_is_a_fault_of_the_ledger(monkeypatch):
    monkeypatch.chdir(BOOK)
    of = replace(trace("rest"), claims=("both-rings-clos",))
    with pytest.raises(ContentError, match='did you mean "both-rings-close"'):
        PressureLab([of])


def test_there_are_examples_that_say_what_they_show():
    assert len(EXAMPLES) >= 2
    for path in EXAMPLES:
        assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_play(path):
    lab = PressureLab.from_file(path, BOOK, draw)
    assert repr(lab).startswith(f"PressureLab('{path.stem}', ")
    page = lab._fallback_html()
    assert page.count("tr-pressure-chart") == len(lab.payload["traces"])
    assert ("svg" in lab.payload) == ("drawing:" in path.read_text(encoding="utf-8"))
    # With nothing that draws, the words and the numbers remain.
    assert "<svg" not in PressureLab.from_file(path, BOOK)._fallback_html()


def test_a_bad_file_tells_its_line(tmp_path):
    path = tmp_path / "lab.yaml"
    path.write_text("title: T\nscenarios: [rest, sqeeze]\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"lab.yaml:2") as caught:
        PressureLab.from_file(path, BOOK)
    assert "squeeze" in caught.value.faults[0].mend


def test_plain_strings_are_escaped(ledger):
    trick = '</script><img src=x onerror="pwn()">'
    of = replace(trace("rest"), title=trick, known=trick, assumed=trick)
    lab = PressureLab([of], None, [chart(of)], ledger=ledger, title=trick)
    assert "<img" not in lab._html()
    assert lab._html().count("</script>") == 1


def test_a_rest_of_ones_own_can_be_played(ledger):
    lab = PressureLab(traces(["rest"], simulate.EARLIER), ledger=ledger)
    assert lab.payload["traces"][0]["inner"][0] == 85
