"""The triage in Python: payload, fallback, level."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

import pytest

from tworings import Triage, load_triage

BOOK = Path(__file__).resolve().parents[2] / "book"
EXAMPLES = BOOK.parent / "src" / "tworings" / "widgets" / "triage" / "examples"
FILES = [BOOK / "tools/signs.yaml", *sorted(EXAMPLES.glob("*.yaml"))]


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def scheme(request):
    return load_triage(request.param, BOOK)


def test_the_fallback_is_three_lists_with_what_to_do(scheme):
    html = Triage(scheme)._repr_mimebundle_()[0]["text/html"]
    fallback = html[html.index("tr-fallback") :]
    assert not re.search(r"<(button|input|select|form|style|iframe)", fallback)
    assert scheme.text.safety_note.inline_html in fallback
    assert scheme.text.nothing_ticked.inline_html in fallback
    parts = re.split(r'<p class="tr-triage-title"><strong><span', fallback)[1:]
    assert len(parts) == 3
    for level, part in zip(scheme.text.levels, parts, strict=True):
        assert escape(level.title) in part
        assert level.do.inline_html in part
        for sign in scheme.text.signs:
            assert (f"<li><strong>{escape(sign.text)}.</strong>" in part) == (
                sign.level == level.id
            )
            if sign.level == level.id:
                assert sign.why.inline_html in part
                for reference in scheme.ledger.references_of(sign.claims):
                    assert escape(reference.url) in part
        for one in scheme.text.together:
            assert (one.why.inline_html in part) == (one.level == level.id)
    for line in scheme.text.say:
        assert escape(line) in fallback


def test_the_payload_is_plain_and_the_same_each_time(scheme):
    payload = Triage(scheme).payload
    assert json.loads(json.dumps(payload)) == payload
    assert payload == Triage(scheme).payload


def test_the_level_is_worked_out_here_and_not_taken_on_trust():
    triage = Triage.from_file(BOOK / "tools/signs.yaml")
    assert triage.level is None
    triage.responses = {"ticked": ["stuck", "small-bleed"], "level": "watch"}
    assert triage.level == "emergency"
    triage.reset()
    assert triage.level is None
    assert repr(triage) == "Triage('signs', 17 signs)"
