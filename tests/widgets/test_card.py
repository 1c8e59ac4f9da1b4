"""The card in Python: its form on paper, its payload, and that it is told nothing back."""

from __future__ import annotations

import json
import re
from html import escape
from importlib.resources import files
from pathlib import Path

import pytest

from tworings import Card, load_card
from tworings.widgets import assets

BOOK = Path(__file__).resolve().parents[2] / "book"
FOLDER = Path(str(files("tworings.widgets").joinpath("card/examples")))
EXAMPLES = sorted(FOLDER.glob("*.yaml"))
REAL = [BOOK / "tools" / "stop-card.yaml", BOOK / "tools" / "my-list.yaml"]


@pytest.fixture(params=[*REAL, *EXAMPLES], ids=lambda path: path.stem)
def blank(request):
    return load_card(request.param, BOOK)


def test_every_text_stands_in_the_fallback(blank):
    html = Card(blank)._repr_mimebundle_()[0]["text/html"]
    fallback = html[html.index("tr-fallback") :]
    form = blank.form
    texts = [escape(form.title), form.intro.inline_html]
    for section in form.sections:
        texts += [escape(section.title), *([section.intro.inline_html] if section.intro else [])]
    for field in form.fields():
        texts += [field.label.inline_html, *(one.text.inline_html for one in field.listed)]
        texts += [field.help.inline_html] if field.help else []
        texts += [escape(r.url) for r in blank.ledger.references_of(field.claims)]
    assert [text for text in texts if text not in fallback] == []
    assert not re.search(r"<(button|input|select|textarea|form|style|iframe)", fallback)


def test_the_form_on_paper_has_a_box_for_each_choice_and_lines_to_write_on(blank):
    fallback = Card(blank)._fallback_html()
    fields = list(blank.form.fields())
    boxes = sum(len(f.listed) * (4 if f.kind == "scale_list" else 1) for f in fields)
    lines = sum({"line": 1, "lines": 3}.get(f.kind, 0) for f in fields)
    assert fallback.count("☐") == boxes
    assert fallback.count("tr-card-line") == lines
    assert boxes + lines > 0


def test_the_payload_on_the_page_is_the_widgets_own(blank):
    card = Card(blank)
    stored = re.search(r'<script type="application/json">(.*?)</script>', card._html(), re.S)
    assert json.loads(stored.group(1)) == json.loads(json.dumps(card.payload))
    assert repr(card) == f"Card({blank.form.id!r}, {len(list(blank.form.fields()))} fields)"


def test_the_front_end_hands_nothing_to_the_kernel():
    # What is written must not reach Python: no set, no save, no message out.
    own = assets._widget_source("card")
    for word in ("model.set", "save_changes", "model.send", "responses"):
        assert word not in own


def test_reset_asks_the_screen_to_clear(monkeypatch):
    card = Card(load_card(REAL[0]))
    sent = []
    monkeypatch.setattr(card, "send", lambda content: sent.append(content))
    card.reset()
    assert sent == [{"clear": True}]
    assert card.responses == {}


def test_from_file_is_the_same_as_loading(tmp_path):
    assert Card.from_file(REAL[0]).payload == Card(load_card(REAL[0])).payload
    moved = tmp_path / REAL[0].name
    moved.write_bytes(REAL[0].read_bytes())
    assert Card.from_file(moved, book=BOOK).payload == Card.from_file(REAL[0]).payload


def test_only_a_blank_card_is_taken():
    with pytest.raises(TypeError, match=r"was given str; expected a BlankCard: write Card\(load_"):
        Card("stop-card.yaml")


def test_the_examples_show_the_variety():
    assert len(EXAMPLES) >= 2
    kinds = {field.kind for path in EXAMPLES for field in load_card(path, BOOK).form.fields()}
    assert kinds == {"line", "lines", "choice", "ticks", "scale_list"}
    assert all(path.read_text("utf-8").startswith("# ") for path in EXAMPLES)


def test_the_list_says_that_no_is_an_answer():
    blank = load_card(REAL[1])
    assert "Not wanting something is an answer" in blank.form.intro.plain
    assert any("fine-not-to" in field.claims for field in blank.form.fields())
    assert Card(blank).payload["scale"] == ["yes", "maybe", "not_now", "no"]
