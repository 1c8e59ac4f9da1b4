"""What each page must hold, read from its HTML."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

WORDS = {
    line.strip()
    for line in (Path(__file__).parent / "explicit_words.txt").read_text().splitlines()
    if line.strip() and not line.startswith("#")
}


def explicit_in(name: str) -> set[str]:
    """Return the explicit words of a name, of which there should be none."""
    words = set(re.findall(r"[a-z]+", name.lower()))
    return {word for word in words if word in WORDS or word.removesuffix("s") in WORDS}


def test_the_word_list_finds_words_and_no_parts_of_words():
    assert explicit_in("Anal_canals.html") == {"anal"}
    assert explicit_in("module-3/two-rings: an analysis, Essex, classes") == set()
    assert explicit_in("Plurals: vibrators") == {"vibrators"}


def test_titles_are_neutral_and_unlike_each_other(soups):
    titles = {page: soup.title.string for page, soup in soups.items()}
    assert not {page: title for page, title in titles.items() if explicit_in(title)}
    assert all(re.fullmatch(r"(.+ – )?Two Rings", title) for title in titles.values())
    own = [title for page, title in titles.items() if page != "index.html"]
    assert len(own) == len(set(own))


def test_addresses_and_file_names_are_neutral(book):
    names = [path.relative_to(book).as_posix() for path in book.rglob("*")]
    assert len(names) > 20
    assert not {name: explicit_in(name) for name in names if explicit_in(name)}


def test_a_module_page_is_named_by_its_module(soups):
    title = soups["book/modules/two-rings/two-rings.html"].title.string
    assert title == "Module 3: The two rings – Two Rings"


def test_language_one_h1_headings_in_order(soups):
    for page, soup in soups.items():
        assert soup.html["lang"] == "en", page
        levels = [int(h.name[1]) for h in soup.find_all(re.compile(r"h[1-6]$"))]
        assert levels.count(1) == 1, page
        assert levels[0] == 1, page
        for above, below in itertools.pairwise(levels):
            assert below <= above + 1, f"{page}: h{below} follows h{above}"


def test_no_id_stands_twice(soups):
    for page, soup in soups.items():
        ids = [element["id"] for element in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), f"{page}: {sorted(i for i in ids if ids.count(i) > 1)}"


def test_every_page_has_the_frame(framed):
    for page, soup in framed.items():
        help_link = soup.header.find("a", string="Get help")
        assert help_link, page
        skip = soup.body.find("a")
        assert skip["href"] == "#furo-main-content", page
        assert soup.find(id="furo-main-content").get("role") == "main", page
        foot = soup.footer.get_text(" ")
        assert "18+" in foot, page
        assert "Written from the sources below." in foot, page


def test_pages_that_were_not_reviewed_say_so(framed):
    for page, soup in framed.items():
        foot = soup.footer.get_text(" ")
        said = "Written from the sources below. Not yet reviewed by a clinician." in foot
        assert said or "Reviewed by:" in foot, page


@pytest.mark.parametrize("part", ["default-src 'none'", "script-src 'self'", "form-action 'none'"])
def test_every_page_has_a_policy_before_anything_it_rules(soups, part):
    for page, soup in soups.items():
        metas = soup.head.find_all(["meta", "link", "script", "style"])
        policy = next(m for m in metas if m.get("http-equiv") == "Content-Security-Policy")
        assert metas.index(policy) <= 1, page
        assert part in policy["content"], page
        assert "unsafe-eval" not in policy["content"], page
        assert soup.find("meta", {"name": "referrer"})["content"] == "no-referrer", page


def test_no_script_stands_in_a_page(soups):
    for page, soup in soups.items():
        inline = [
            script
            for script in soup.find_all("script")
            if not script.get("src") and script.get("type") != "application/json"
        ]
        assert not inline, page
        handlers = [
            name for element in soup.find_all(True) for name in element.attrs if name[:2] == "on"
        ]
        assert not handlers, page


def test_the_root_leads_to_the_first_page_without_script(soups):
    root = soups["index.html"]
    assert root.find("meta", {"http-equiv": "refresh"})["content"] == "0; url=book/index.html"
    assert root.find("a")["href"] == "book/index.html"


def test_pages_load_widget_scripts_only_where_a_widget_stands(framed):
    with_widgets = 0
    for page, soup in framed.items():
        kinds = {element["data-tr-widget"] for element in soup.select("[data-tr-widget]")}
        loaded = [
            Path(script["src"].split("?")[0]).name for script in soup.head.select("script[src]")
        ]
        ours = [name for name in loaded if name.startswith("tworings")]
        wanted = {f"tworings-{kind}.js" for kind in kinds} | ({"tworings.js"} if kinds else set())
        assert set(ours) == wanted, page
        assert len(ours) == len(set(ours)), page
        if kinds:
            with_widgets += 1
            assert ours[0] == "tworings.js", page
            assert not soup.head.select("script[defer], script[async], script[type=module]"), page
    assert with_widgets >= 1


def test_every_page_loads_the_tokens_before_the_books_own_style(framed):
    for page, soup in framed.items():
        sheets = [
            Path(link["href"].split("?")[0]).name for link in soup.select("link[rel=stylesheet]")
        ]
        assert sheets.index("tworings.css") < sheets.index("book.css"), page


def test_svg_in_a_page_is_hidden_or_has_a_name(soups):
    seen = 0
    for page, soup in soups.items():
        for svg in soup.find_all("svg"):
            seen += 1
            around = [svg, *svg.parents]
            hidden = any(element.get("aria-hidden") == "true" for element in around)
            named = any(e.get("role") == "img" and e.get("aria-label") for e in around)
            assert hidden or named, f"{page}: {str(svg)[:120]}"
    assert seen >= 1


def test_no_image_is_without_a_text(soups):
    for page, soup in soups.items():
        assert not soup.select("img:not([alt])"), page


def test_forms_and_fields_are_not_remembered(soups):
    for page, soup in soups.items():
        for field in soup.select("form, input:not([type=radio]):not([type=checkbox]), textarea"):
            assert field.get("autocomplete") == "off", f"{page}: {field}"
