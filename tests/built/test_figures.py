"""Figures of data on their pages: named, told in words, with a table that leads to the evidence."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

FIGURES = {
    "book/educators/logic-model.html": "logic-model",
    "book/modules/gradual/gradual.html": "stuck-objects",
    "book/modules/lubricant/lubricant.html": "osmolality",
    "book/modules/outside-first/outside-first.html": "touch-survey",
    "book/modules/protection/protection.html": "risk-and-protection",
}


@pytest.mark.parametrize("page", FIGURES)
def test_a_figure_has_its_name_its_words_and_its_table(soups, page):
    figures = soups[page].select("figure.tr-drawing--plot")
    assert figures
    evidence = soups["book/reference/evidence.html"]
    for figure in figures:
        image = figure.select_one("svg")
        assert image["role"] == "img"
        assert image["aria-label"].strip()
        assert figure.select_one("details p").text
        links = figure.select("table tbody th[scope=row] ~ td a, figcaption a")
        assert links
        for link in links:
            address, _, anchor = link["href"].partition("#")
            assert PurePosixPath(address).name == "evidence.html"
            assert evidence.find(id=anchor), anchor


def test_no_placeholder_is_left_where_a_figure_stands(soups):
    for page, name in FIGURES.items():
        assert f"figure: {name}" not in str(soups[page])


@pytest.mark.parametrize("name", ["slow", "stop"])
def test_a_page_in_easy_words_has_a_stop_sign_with_a_name(soups, name):
    [sign] = soups[f"book/start/easy-read/{name}.html"].select(".tr-stop-sign svg")
    assert sign["role"] == "img"
    assert sign["aria-label"] == "A stop sign"
    assert sign.select_one("path")["d"].count("l") == 8
    assert sign.select_one("text").text == "STOP"
