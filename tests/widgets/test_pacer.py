"""The pacer in Python: payload, fallback, rounds."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tworings import Pacer, load_pacer

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
EXAMPLES = sorted((ROOT / "src" / "tworings" / "widgets" / "pacer" / "examples").glob("*.yaml"))
FILES = [BOOK / "tools" / "slow-breath.yaml", BOOK / "tools" / "let-go.yaml", *EXAMPLES]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def pacer(request):
    return Pacer.from_file(request.param, BOOK)


def words(markup: str) -> str:
    # Emphasis does not part words; every other tag does.
    text = re.sub(r"<[^>]+>", " ", re.sub(r"</?(strong|em)>", "", markup))
    return " ".join(html.unescape(text).split())


def test_there_are_two_examples_that_say_what_they_show():
    assert len(EXAMPLES) >= 2
    for path in EXAMPLES:
        assert path.read_text(encoding="utf-8").startswith("# ")


def test_the_fallback_is_steps_by_a_clock_and_tells_everything(pacer):
    markup = pacer._fallback_html()
    assert not re.search(r"<(button|input|select|form|script|svg)\b", markup)
    pace = pacer._pace
    steps = re.search(r"<ol>(.*?)</ol>", markup, re.DOTALL)[1]
    assert steps.count("<li>") == len(pace.phases)
    for phase in pace.phases:
        unit = "second" if phase.seconds.usual == 1 else "seconds"
        assert f"{phase.text}: {phase.seconds.usual} {unit}" in words(steps)
    told = words(markup)
    assert f"Do this {pace.rounds.usual} times, or fewer" in told
    lines = [line.text for line in (*pace.before, *pace.stop_if, *pace.known)]
    for text in (pace.intro, pace.after, pace.habit, *lines):
        assert text.plain in told
    for reference in pacer._ledger.references.values():
        assert html.escape(reference.url) in markup
    # When to stop is read before the steps, not after them.
    assert markup.index(pace.stop_if[0].text.inline_html) < markup.index("<ol>")


def test_what_may_be_changed_is_said(pacer):
    told = words(pacer._fallback_html())
    for phase in pacer._pace.phases:
        amount = phase.seconds
        assert (f"from {amount.low} to {amount.high} is fine" in told) or amount.low == amount.high


def test_how_long_it_takes_is_said():
    assert "about 2 minutes" in Pacer.from_file(FILES[0])._fallback_html()
    assert "about 33 seconds" in Pacer.from_file(EXAMPLES[1], BOOK)._fallback_html()


def test_nothing_praises_and_nothing_pushes(pacer):
    told = words(pacer._fallback_html()).casefold()
    for word in ("well done", "great", "harder", "push through", "keep going", "streak", "goal"):
        assert word not in told


def test_rounds_are_counted_and_forgotten(pacer):
    assert pacer.rounds_done == 0
    pacer.responses = {"rounds_done": 3}
    assert pacer.rounds_done == 3
    pacer.reset()
    assert pacer.rounds_done == 0


def test_the_same_twice_and_a_short_name():
    first, second = (Pacer(load_pacer(FILES[0])) for _ in range(2))
    assert first._html() == second._html()
    assert repr(first) == "Pacer('slow-breath', 2 phases)"


def test_something_else_is_refused():
    with pytest.raises(TypeError, match=r"Pacer was given dict; .*load_pacer"):
        Pacer({})
