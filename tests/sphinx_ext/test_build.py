"""The whole build of a copy of the book: what stops it, what it warns of, what it makes anew."""

from __future__ import annotations

import re


def test_faults_are_listed_and_no_page_is_written(copy, build):
    ledger = copy / "book" / "claims.yaml"
    text = ledger.read_text(encoding="utf-8")
    text = re.sub(r"^  strength: \w+$", "  strength: certain", text, count=1, flags=re.MULTILINE)
    text = text.replace("  checked_on: 2026", "  checked_on: someday 2026", 1)
    ledger.write_text(text, encoding="utf-8")
    done = build()
    said = done.stdout + done.stderr
    assert done.returncode != 0
    lines = [line for line in said.splitlines() if "claims.yaml:" in line]
    assert len(lines) >= 2
    assert all(re.search(r"claims\.yaml:\d+: ", line) for line in lines)
    assert "no page was written" in said
    assert "Traceback" not in said
    assert not list((copy / "_build").rglob("*.html"))


def test_a_page_written_before_stays_when_a_fault_comes(copy, build):
    assert build().returncode == 0
    page = copy / "_build" / "html" / "book" / "index.html"
    before = page.read_bytes()
    (copy / "book" / "claims.yaml").write_text("- id: [", encoding="utf-8")
    assert build().returncode != 0
    assert page.read_bytes() == before


def test_an_edited_item_warns_that_the_notebook_is_stale(copy, build):
    items = copy / "book" / "modules" / "two-rings" / "items.yaml"
    items.write_text(items.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    done = build()
    assert done.returncode == 0
    assert re.search(
        r"WARNING: .*two-rings\.ipynb are out of date; run `make notebooks`", done.stderr
    )
    assert build("-W", "--keep-going").returncode != 0


def test_a_wrong_name_in_a_directive_says_which(copy, build):
    page = copy / "book" / "reference" / "sources.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text + "\n```{get-help} atlantis\n```\n\n```{drawing} nothing\n```\n", encoding="utf-8"
    )
    done = build()
    assert "no place 'atlantis': there is no file atlantis.yaml" in done.stderr
    assert "there is no drawing 'nothing'" in done.stderr
    assert "sources.md:" in done.stderr


def test_what_is_edited_is_seen_in_the_next_build(copy, build):
    assert build().returncode == 0
    html = copy / "_build" / "html"
    module_page = html / "book" / "modules" / "two-rings" / "two-rings.html"
    assert "Not yet reviewed by a clinician." in module_page.read_text(encoding="utf-8")

    module = copy / "book" / "modules" / "two-rings" / "module.yaml"
    review = "reviewed_on: 2026-11-20\nreviewed_by: colorectal nurse\n"
    module.write_text(module.read_text(encoding="utf-8") + review, encoding="utf-8")
    style = copy / "book" / "_styles" / "text.css"
    style.write_text(style.read_text(encoding="utf-8") + ".edited{color:red}\n", encoding="utf-8")
    calm = copy / "book" / "modules" / "calm" / "module.yaml"
    calm.write_text(calm.read_text(encoding="utf-8").replace("Mind, fear", "Head, fear"), "utf-8")
    config = copy / "_config.yml"
    live = "tworings_launch: https://live.example/?open={notebook}"
    text = config.read_text(encoding="utf-8").replace('tworings_launch: ""', live)
    config.write_text(text.replace('baseurl: ""', "baseurl: https://host.example/rings/"), "utf-8")
    place = copy / "book" / "places" / "uk.yaml"
    place.write_text(
        place.read_text(encoding="utf-8").replace("Call 999.", "Ring 999.", 1), encoding="utf-8"
    )
    # The module is also an input of the notebook, which is now stale: no -W.
    assert build().returncode == 0
    page_text = module_page.read_text(encoding="utf-8")
    foot = page_text.split("<footer", 1)[1]
    assert "Reviewed by: colorectal nurse, 20 November 2026." in foot
    assert "Head, fear and breath" in foot
    assert "Head, fear" in (html / "book" / "index.html").read_text(encoding="utf-8")
    launch = re.search(r"<a [^>]*href=\"https://live.example[^>]*>.*?</a>", page_text)[0]
    assert "?open=book/modules/two-rings/two-rings.ipynb" in launch
    assert 'rel="noreferrer noopener"' in launch
    assert "another site" in launch
    missing = (html / "404.html").read_text(encoding="utf-8")
    assert 'href="/rings/book/index.html"' in missing
    assert ".edited{" in (html / "_static" / "tworings.css").read_text(encoding="utf-8")
    assert "Ring 999." in (html / "book" / "start" / "get-help.html").read_text(encoding="utf-8")
