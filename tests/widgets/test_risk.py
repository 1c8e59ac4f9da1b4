"""The risk explorer in Python: payload, words, fallback."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tworings import RiskExplorer, load_risks
from tworings.widgets.risk.risk import ends, headline

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
EXAMPLES = ROOT / "src" / "tworings" / "widgets" / "risk" / "examples"
FILES = [BOOK / "tools" / "odds.yaml", *sorted(EXAMPLES.glob("*.yaml"))]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def explorer(request):
    return RiskExplorer.from_file(request.param, BOOK)


def words(markup: str) -> str:
    # Emphasis does not part words; every other tag does.
    text = re.sub(r"<[^>]+>", " ", re.sub(r"</?(strong|em)>", "", markup))
    return " ".join(html.unescape(text).split())


def test_there_are_two_examples_that_say_what_they_show():
    assert len(FILES) >= 3
    for path in FILES[1:]:
        assert path.read_text(encoding="utf-8").startswith("# ")


def test_the_payload_holds_every_combination_and_no_own_string(explorer):
    table = explorer._table
    assert len(explorer.payload["cells"]) == len(table.acts) * 2 ** len(table.protections)
    assert "strings" not in explorer.payload
    cell = explorer.payload["cells"][0]
    assert (cell["act"], cell["with"], cell["outcome"]) == (table.acts[0].id, [], "alone")
    assert set(explorer.payload["sources"]) == set(explorer._ledger.references)


def test_the_fallback_tells_every_combination_with_range_conditions_and_sources(explorer):
    markup = explorer._fallback_html()
    assert not re.search(r"<(button|input|select|form|script)\b", markup)
    tables = re.findall(r"<table.*?</table>", markup, re.DOTALL)
    table = explorer._table
    assert len(tables) == len(table.acts)
    for act, one in zip(table.acts, tables, strict=True):
        rows = re.findall(r"<tr>(?:(?!</tr>).)*<td>.*?</tr>", one, re.DOTALL)
        cells = [cell for cell in table.cells() if cell.act is act]
        assert len(rows) == len(cells) == 2 ** len(table.protections)
        for row, cell in zip(rows, cells, strict=True):
            said = words(row)
            assert headline(cell, table.per) in said
            assert ends(cell, table.per) in said
            for protection in cell.protections:
                assert protection.text in said
    told = words(markup)
    for protection in table.protections:
        assert protection.conditions.plain in told
        assert protection.does.plain in told
    for line in (table.conditions, table.in_words, *(one.text for one in table.also)):
        assert line.plain in told
    for act in table.acts:
        assert act.risk.range.plain in told
        assert act.studied.plain in told
    for reference in explorer._ledger.references.values():
        assert html.escape(reference.url) in markup


def said_of(act: str, *ids: str) -> tuple[str, str]:
    table = load_risks(FILES[0]).content
    cell = table.decide(act, ids)
    return headline(cell, table.per), ends(cell, table.per)


def test_what_is_said_of_each_kind_of_figure():
    head, rest = said_of("receptive")
    assert head == "About 138 in 10,000"
    assert rest.endswith("Low end to high end: 48 to 285 in 10,000.")
    head, rest = said_of("receptive", "condom")
    assert head == "From 4 to 86 in 10,000"
    assert rest == "Worked out, not counted."
    head, rest = said_of("insertive-uncircumcised", "prep")
    assert head == "Fewer than 1 in 10,000"
    assert rest.endswith("fewer than 1 to 2 in 10,000.")
    head, rest = said_of("insertive-circumcised", "prep")
    assert rest.endswith("Low end and high end: fewer than 1 in 10,000.")
    assert "not known" in said_of("insertive-circumcised", "condom")[0]
    assert said_of("receptive", "undetectable")[0] == "No infection was seen"
    assert "not known" in said_of("receptive", "prep", "condom")[0]


def test_the_same_twice_and_a_short_name():
    path = FILES[0]
    first, second = (RiskExplorer(load_risks(path)) for _ in range(2))
    assert first._html() == second._html()
    assert repr(first) == "RiskExplorer('odds', 24 combinations)"


def test_something_else_is_refused():
    with pytest.raises(TypeError, match=r"RiskExplorer was given str; .*load_risks"):
        RiskExplorer("odds.yaml")
