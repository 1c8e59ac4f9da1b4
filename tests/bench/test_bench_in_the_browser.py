"""The parts of the bench that run inside a page do what they say."""

from __future__ import annotations

import pytest
from bench.bank import write_bank
from bench.site_server import serve
from bench.weight import visit

from bench import chrome, latency, paint, quiz_page
from tworings import load_bank

#: What jupyterquiz makes of a question, in short: a choice that is its own check.
LIKE_STOCK = """<!doctype html><meta charset="utf-8"><title>Peer</title>
<link rel="icon" href="data:,"><div class="Quiz"></div>
<script>
const label = document.createElement("label");
label.className = "MCButton";
label.append(Object.assign(document.createElement("input"), { type: "radio" }), "Yes");
const fb = document.createElement("div");
label.onclick = () => { fb.textContent = "Right"; fb.className = "Feedback correct"; };
document.querySelector(".Quiz").append(label, fb);
</script>"""


@pytest.fixture
def site(tmp_path):
    bank = load_bank(write_bank(tmp_path, 6))
    folder = tmp_path / "book/modules/two-rings"
    folder.mkdir(parents=True)
    (folder / "two-rings.html").write_text(quiz_page.ours(bank), encoding="utf-8")
    (tmp_path / "stock.html").write_text(LIKE_STOCK, encoding="utf-8")
    with serve(tmp_path) as served:
        yield served


def test_the_first_answer_is_given_and_each_step_marked(chromium, site):
    seen = paint.visit(chromium, site, chrome.OURS)
    assert 0 < seen.ready <= seen.answered <= seen.usable
    assert seen.usable >= seen.first_paint > 0
    assert seen.marks["tworings:mounted"] <= seen.ready
    assert seen.marks["tworings:answered"] <= seen.answered


def test_the_same_observer_answers_where_choosing_is_checking(chromium, site):
    with chrome.fresh_page(chromium) as (page, _):
        chrome.observe(page, chrome.STOCK)
        page.goto(f"{site.address}/stock.html")
        found = page.evaluate(paint._MARKS)
    assert found["bench:ready"] <= found["bench:answered"] <= found["bench:shown"]


def test_every_item_of_a_long_quiz_is_answered(chromium, site):
    controls = {**latency.OURS, "count": 6}
    played = latency.play(chromium, site, "book/modules/two-rings/two-rings.html", controls)
    assert len(played["answers"]) == len(played["steps"]) == 6
    assert all(ms > 0 for ms in played["answers"])


def test_a_visit_counts_bytes_requests_and_outside_hosts(chromium, site, tmp_path):
    text = '<link rel="icon" href="data:,"><script src="https://outside.example/x.js"></script>'
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    seen = visit(chromium, site, "stock.html", "page.html")
    assert [answer.path for answer in seen.sent] == ["page.html"]
    assert seen.kilobytes == seen.sent[0].bytes / 1_000
    assert seen.outside == {"outside.example"}
