"""The gallery's directives: ids of their own, what they say when something is missing."""

from __future__ import annotations

import json
import re

import pytest

from tworings.gallery import examples
from tworings.sphinx_ext.gallery import beginning, with_ids_of_its_own

TWICE = next(example for example in examples("diagram") if example.slug == "one-drawing")


def ids_of(html: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL))


def test_the_first_widget_of_a_page_stays_as_it_is(tmp_path):
    html = TWICE.widget()._html()
    taken: set[str] = set()
    assert with_ids_of_its_own(html, "one", taken) == html
    assert taken == set(ids_of(html))


def test_the_same_drawing_twice_has_ids_of_its_own_and_finds_them():
    html = TWICE.widget()._html()
    taken: set[str] = set()
    first = with_ids_of_its_own(html, "one", taken)
    second = with_ids_of_its_own(html, "two", taken)
    third = with_ids_of_its_own(html, "three", taken)
    ids = ids_of(first) + ids_of(second) + ids_of(third)
    assert len(ids) == len(set(ids)) == len(taken)
    payload = json.loads(re.search(r"<script[^>]*>(.*?)</script>", second, re.DOTALL)[1])
    regions = [region["element"] for region in payload["drawings"][0]["regions"]]
    assert regions and set(regions) <= set(ids_of(second))
    named = set(re.findall(r"url\(#([^)]+)\)", second)) | set(
        re.findall(r'href="#([^"]+)"', second)
    )
    assert named <= set(ids_of(second))
    # Nothing else has changed: structures keep their ids, which responses are told in.
    assert [r["structure"] for r in payload["drawings"][0]["regions"]] == [
        region.structure for region in TWICE.widget()._drawings[0].regions
    ]
    assert re.sub(r"-two\b", "", second) == first


def test_labels_and_lists_go_with_their_ids_and_data_does_not():
    html = '<label for="a">x</label><input id="a" data-id="a" aria-describedby="b a"><p id="b">'
    assert with_ids_of_its_own(html, "z", {"b"}) == (
        '<label for="a-z">x</label><input id="a-z" data-id="a" aria-describedby="b-z a-z">'
        '<p id="b-z">'
    )


@pytest.mark.parametrize(
    ("page", "begins"),
    [
        ("# Tea\n\nHot, and\nwet.\n\nMore.\n", ("Tea", "Hot, and wet.")),
        ("---\na: b\n---\n\n# Tea\n\nHot.\n", ("Tea", "Hot.")),
        ("# Tea\n", ("Tea", "")),
    ],
)
def test_a_page_is_told_by_its_heading_and_its_first_paragraph(page, begins):
    assert beginning(page) == begins


def test_what_is_missing_is_named_with_its_mend(copy, build):
    folder = copy / "book" / "educators" / "gallery"
    (folder / "quiz.md").unlink()
    toc = copy / "_toc.yml"
    text = toc.read_text(encoding="utf-8")
    toc.write_text(re.sub(r" +- file: book/educators/gallery/quiz\n", "", text), "utf-8")
    page = folder / "diagram.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n```{gallery} quizz\n```\n", "utf-8")
    done = build()
    assert re.search(
        r"index\.md:\d+: .*the widget 'quiz' has no page of examples: write", done.stderr
    )
    assert re.search(r"diagram\.md:\d+: .*there is no widget 'quizz'; there are: ", done.stderr)
