"""Words of the glossary on the built pages: linked where they are first used, and nowhere else."""

from __future__ import annotations

import re

import pytest

from tworings.content.rules.learner_pages import FOLDERS

GLOSSARY = "book/reference/glossary.html"


@pytest.fixture(scope="module")
def linked(framed):
    return {page: found for page, soup in framed.items() if (found := soup.select("a.tr-term"))}


@pytest.fixture(scope="module")
def entries(framed):
    """Every name's id, and which ids belong to one entry."""
    names: dict[str, int] = {}
    soup = framed[GLOSSARY]
    for number, definition in enumerate(soup.select("dl.glossary > dd")):
        name = definition.find_previous_sibling()
        while name is not None and name.name == "dt":
            names[name["id"]] = number
            name = name.find_previous_sibling()
    assert len(names) > 80
    return names


def test_every_module_page_links_words_and_only_learners_pages_do(framed, linked):
    modules = [p for p in framed if re.fullmatch(r"book/modules/([\w-]+)/\1\.html", p)]
    assert modules and set(modules) <= set(linked)
    assert all(page.split("/")[1] in FOLDERS for page in linked)
    assert sum(map(len, linked.values())) > 100


def test_each_leads_to_its_entry_and_each_entry_is_linked_once_a_page(linked, entries):
    for page, links in linked.items():
        depth = page.count("/") - 1
        ids = []
        for link in links:
            address, _, anchor = link["href"].partition("#")
            assert address == "../" * depth + "reference/glossary.html", page
            assert not link.get("title"), page
            ids.append(entries[anchor])
        assert len(ids) == len(set(ids)), page


def test_none_stands_where_it_would_be_in_the_way(linked):
    titles = "h1, h2, h3, h4, dt, thead, figcaption, caption"
    places = f"{titles}, a, code, pre, #sources, .tr-widget, .tr-level"
    for page, links in linked.items():
        for link in links:
            around = [one for one in link.parents if one.name != "[document]"]
            assert not [one for one in around if one.css.match(places)], (page, link)


def test_it_is_the_first_use_of_the_word(framed, linked):
    # "PEP" in a heading or a link before does not count: what counts is running text.
    soup = framed["book/modules/two-rings/two-rings.html"]
    text = soup.find(id="furo-main-content")
    [link] = [
        a for a in linked["book/modules/two-rings/two-rings.html"] if a.string == "anal canal"
    ]
    before = []
    for piece in text.find_all(string=True):
        if piece.parent is link:
            break
        if not (
            piece.find_parent(["h1", "h2", "h3", "a", "script", "nav", "figcaption", "thead"])
            or piece.find_parent(class_="tr-widget")
        ):
            before.append(piece)
    assert not re.search(r"\banal canals?\b", " ".join(before), re.IGNORECASE)


def test_the_line_is_seen_on_screen_and_not_on_paper(new_page, served):
    page = new_page()
    page.goto(f"{served}/book/modules/calm/calm.html")
    style = """() => { const own = getComputedStyle(document.querySelector("a.tr-term"));
      const around = getComputedStyle(document.querySelector("a.tr-term").parentElement);
      return [own.textDecorationLine, own.textDecorationStyle, own.color === around.color]; }"""
    assert page.evaluate(style) == ["underline", "dotted", True]
    page.emulate_media(media="print")
    assert page.evaluate(style)[0] == "none"
    assert page.evaluate(style)[2]
