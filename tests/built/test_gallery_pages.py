"""Every widget has its page of examples, and every example stands on it, live and as YAML."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from tworings.gallery import examples, kinds

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "book/educators/gallery"


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_has_a_page_that_says_what_it_is_for(kind, soups):
    """A kind that was forgotten: write its page, and name it in _toc.yml."""
    page = soups[f"{FOLDER}/{kind}.html"]
    about = page.select_one("article h1").find_next("p").get_text()
    assert 30 < len(about) < 300
    entry = soups[f"{FOLDER}/index.html"].select_one(f"article dt:has(> a[href='{kind}.html'])")
    shown = entry.find_next_sibling("dd").get_text(" ")
    assert " ".join(about.split()) in " ".join(shown.split())
    for example in examples(kind):
        assert example.title.lower() in shown


@pytest.mark.parametrize("example", examples(), ids=lambda one: f"{one.kind}-{one.slug}")
def test_every_example_stands_on_its_page(example, soups):
    section = soups[f"{FOLDER}/{example.kind}.html"].find(id=f"example-{example.slug}")
    assert section.find(["h2"]).get_text() == example.title
    # The builder sets typographic quotes.
    typewritten = str.maketrans("’“”", '\'""')
    shown = " ".join(section.p.get_text().translate(typewritten).split())
    assert " ".join(example.about.split()) in shown
    (widget,) = section.select(f"[data-tr-widget={example.kind}]")
    assert widget.select_one(":scope > .tr-fallback").get_text(strip=True)
    payload = json.loads(widget.select_one(":scope > script").string)
    assert payload["title"] == example.widget(ROOT / "book").payload["title"]
    source = section.select_one("details.tr-gallery__source")
    assert not source.has_attr("open")
    *shown, code = (block.get_text() for block in source.select("pre"))
    wanted = [yaml.safe_load(text) for text in example.files.values()]
    assert [yaml.safe_load(text) for text in shown] == wanted
    assert code.strip() == example.code.strip()
    assert source.summary.get_text() == f"The YAML that makes it: {example.title}"
    assert [code.get_text() for code in source.select("p > code")] == list(example.files)
    assert section.select_one(".highlight-yaml .highlight span[class]")


def test_what_the_front_end_looks_for_is_on_the_page_once(soups):
    looked_for = 0
    for kind in kinds():
        page = soups[f"{FOLDER}/{kind}.html"]
        for widget in page.select("[data-tr-widget]"):
            told = widget.select_one(":scope > script").string
            for element in re.findall(r'"element":"([^"]+)"', told):
                assert len(page.find_all(id=element)) == 1
                assert widget.find(id=element)
                looked_for += 1
    assert looked_for > 10


def test_the_pages_are_the_screens_own_and_stand_in_the_contents(soups):
    for page in ("book/index.html", f"{FOLDER}/index.html"):
        captions = [p.get_text() for p in soups[page].select(".tr-pages .caption")]
        assert "For educators" in captions
