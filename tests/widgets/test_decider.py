"""The decider in Python: payload, fallback, verdict."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

import pytest

from tworings import Decider, Triage, load_decider, load_triage

BOOK = Path(__file__).resolve().parents[2] / "book"
EXAMPLES = BOOK.parent / "src" / "tworings" / "widgets" / "decider" / "examples"
FILES = [
    BOOK / "tools/goes-with.yaml",
    BOOK / "tools/my-pace.yaml",
    *sorted(EXAMPLES.glob("*.yaml")),
]


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def table(request):
    return load_decider(request.param, BOOK)


def test_every_text_stands_in_the_fallback(table):
    html = Decider(table)._repr_mimebundle_()[0]["text/html"]
    fallback = html[html.index("tr-fallback") :]
    for factor in table.factors:
        assert escape(factor.title) in fallback
        for option in factor.options:
            # An option that no rule names alone is part of an "any".
            if option.note:
                assert escape(option.note) in fallback
    for verdict in table.verdicts.values():
        for text in (escape(verdict.title), verdict.means.inline_html, verdict.next_.inline_html):
            assert text in fallback
    for rule in table.rules:
        assert rule.reason.inline_html in fallback
        for reference in table.ledger.references_of(rule.claims):
            assert escape(reference.url) in fallback
    assert table.text.safety_note.inline_html in fallback
    # Sanitisers disable or drop these: the fallback must not need them.
    assert not re.search(r"<(button|input|select|form|style|iframe)", fallback)


def test_a_table_of_rules_has_a_row_a_rule():
    table = load_decider(BOOK / "tools/goes-with.yaml")
    html = Decider(table)._fallback_html()
    assert html.count("<tr>") == len(table.rules) + 1
    row = next(line for line in html.split("<tr>") if "Oil damages" in line)
    assert (
        re.sub(r"<[^>]+>", "|", row)
        .replace("||", "|")
        .startswith("|Oil-based|Latex; Polyisoprene|any|")
    )
    assert "Do not use together" in row


def test_two_choices_make_a_grid():
    table = load_decider(EXAMPLES / "lubricant-and-condom.yaml", BOOK)
    html = Decider(table)._fallback_html()
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', html)
    assert [row[0] for row in rows] == ["Water-based", "Silicone-based", "Oil-based"]
    for (name, cells), lubricant in zip(rows, table.factors[0].options, strict=True):
        assert name == lubricant.text
        told = re.findall(
            r"<td[^>]*><strong><span[^>]*>(.*?)</span></strong> <small>\((.*?)\)", cells
        )
        for condom, (title, reason) in zip(table.factors[1].options, told, strict=True):
            rule = table.rule_for({"lubricant": lubricant.id, "condom": condom.id})
            assert title == escape(table.verdicts[rule.verdict].title)
            assert reason == f"reason {table.rules.index(rule) + 1}"


def test_the_payload_is_plain_and_the_same_each_time(table):
    payload = Decider(table).payload
    assert json.loads(json.dumps(payload)) == payload
    assert payload == Decider(table).payload
    named = {key for rule in payload["rules"] for key in rule["sources"]}
    assert named | set(payload["note_sources"]) == set(payload["sources"])


def test_the_verdict_is_worked_out_here_and_not_taken_on_trust():
    decider = Decider(load_decider(BOOK / "tools/my-pace.yaml"))
    assert decider.verdict is None
    chosen = {"where": "outside", "comfort": 10, "happened": "hurts"}
    decider.responses = {"chosen": chosen, "verdict": "carry-on"}
    assert decider.verdict.id == "stop"
    decider.reset()
    assert decider.verdict is None
    decider.responses = {"chosen": {"where": "outside", "comfort": 11, "happened": "hurts"}}
    with pytest.raises(ValueError, match="my-pace: 'comfort' is 11; expected one of 0, 1"):
        _ = decider.verdict


def test_names():
    decider = Decider.from_file(BOOK / "tools/my-pace.yaml")
    assert repr(decider) == "Decider('my-pace', 3 factors, 15 rules)"
    with pytest.raises(TypeError, match="expected a DecisionTable"):
        Decider(load_triage(BOOK / "tools/signs.yaml"))
    with pytest.raises(TypeError, match="expected a TriageScheme"):
        Triage(load_decider(BOOK / "tools/my-pace.yaml"))
