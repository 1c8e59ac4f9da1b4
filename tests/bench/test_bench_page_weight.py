from __future__ import annotations

from pathlib import Path

import pytest
from bench.gzipped import compress

from bench import page_weight

HTML = """<!doctype html><html><head>
<link rel="stylesheet" href="../_static/a.css?v=1"><link rel="icon" href="../_static/i.svg">
<link rel="next" href="other.html"><script src="../_static/s.js"></script>
<script src="https://outside.example/x.js"></script></head>
<body><img src="data:image/png;base64,AAAA"><img src="../_static/pic%20ture.png"><a href="o.html">
</a></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "book/page.html": HTML,
        "book/plain.html": '<link rel="stylesheet" href="../_static/a.css">',
        "book/modules/rings/rings.html": "<p>",
        "_static/a.css": '@import "b.css"; p { background: url("pic ture.png") } /* url(no.png) */',
        "_static/b.css": "i { background: url(data:image/png;base64,AAAA) }",
        "_static/i.svg": "<svg/>",
        "_static/s.js": "1;" * 500,
        "_static/pic ture.png": "p" * 100,
        "_static/inner.html": "<p>",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_page_needs_what_it_names_and_what_its_styles_name(site):
    found = page_weight.parts(site, "book/page.html")
    assert found[0].path == "book/page.html"
    assert {part.path for part in found[1:]} == {
        "_static/a.css",
        "_static/b.css",
        "_static/i.svg",
        "_static/s.js",
        "_static/pic ture.png",
    }


def test_text_counts_gzipped_and_pictures_as_they_are(site):
    sent = {part.path: part.sent for part in page_weight.parts(site, "book/page.html")}
    assert sent["_static/s.js"] == len(compress(b"1;" * 500)) < 100
    assert sent["_static/pic ture.png"] == 100


def test_a_first_visit_is_the_sum_and_a_further_page_what_is_new(site):
    parts = page_weight.parts(site, "book/plain.html")
    assert page_weight.first_visit(site, "book/plain.html") == sum(p.sent for p in parts)
    assert page_weight.after(site, "book/page.html", "book/plain.html") == parts[0].sent
    assert page_weight.after(site, "book/plain.html", "book/plain.html") == 0


def test_a_file_that_is_named_and_missing_is_told(site):
    (site / "_static/b.css").unlink()
    with pytest.raises(FileNotFoundError, match=r"b\.css"):
        page_weight.parts(site, "book/page.html")


def test_pages_are_those_of_the_book(site):
    assert page_weight.pages(site) == [
        "book/modules/rings/rings.html",
        "book/page.html",
        "book/plain.html",
    ]


def test_a_module_page_is_named_like_its_folder():
    assert page_weight.is_module("book/modules/two-rings/two-rings.html")
    assert not page_weight.is_module("book/modules/two-rings/handout.html")
    assert not page_weight.is_module("book/start/start.html")
