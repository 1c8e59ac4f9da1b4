"""What each page must hold, read from its HTML."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from pathlib import Path

from tworings.sphinx_ext.assets import TOGETHER
from tworings.widgets.assets import bundle

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
    # The notes are to look like no page of the book (test_exit.py).
    titles = {page: soup.title.string for page, soup in soups.items() if page != "notes.html"}
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


#: Scripts and styles are files of the site, or stand in the page and are named by their digest.
POLICY = re.compile(
    r"default-src 'none'; script-src ('self'|'sha256-[\w+/=]+'); "
    r"style-src ('self'|'sha256-[\w+/=]+'); "
    r"img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


def test_every_page_has_a_policy_before_anything_it_rules(soups):
    for page, soup in soups.items():
        metas = soup.head.find_all(["meta", "link", "script", "style"])
        policy = next(m for m in metas if m.get("http-equiv") == "Content-Security-Policy")
        assert metas.index(policy) <= 1, page
        assert POLICY.fullmatch(policy["content"]), page
        assert soup.find("meta", {"name": "referrer"})["content"] == "no-referrer", page


def digest(text: str) -> str:
    """Return a text as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_no_script_and_no_style_stands_in_a_page_but_by_its_digest(soups):
    for page, soup in soups.items():
        policy = soup.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
        for element in soup.find_all(["script", "style"]):
            if element.get("src") or element.get("type") == "application/json":
                continue
            assert page == "404.html", page
            assert digest(element.string) in policy, page
        assert not soup.select("[style]"), page
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
        # One script with what the page uses: a browser may load scripts one after another.
        wanted = kinds | TOGETHER if kinds & TOGETHER else kinds
        assert ours == ([bundle(wanted)[0]] if kinds else []), page
        if kinds:
            with_widgets += 1
            assert not soup.head.select("script[defer], script[async], script[type=module]"), page
    assert with_widgets >= 1


def test_scripts_are_told_ahead_since_the_policy_stops_the_browser_looking(framed):
    for page, soup in framed.items():
        told = {link["href"] for link in soup.select("link[rel=preload][as=script]")}
        held_for = {
            script["src"]
            for script in soup.select("script[src]:not([async])")
            if not page.endswith("search.html")
        }
        assert held_for <= told, page


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


def test_what_other_programs_show_of_a_page_is_neutral(framed, soups):
    for page, soup in {**framed, "404.html": soups["404.html"]}.items():
        said = {meta["property"]: meta["content"] for meta in soup.select("meta[property^=og]")}
        said["description"] = soup.find("meta", {"name": "description"})["content"]
        assert said["og:title"] == soup.title.string, page
        assert not {name: text for name, text in said.items() if explicit_in(text)}, page
        assert "og:image" not in said, page


def test_search_engines_may_list_the_pages_with_something_to_find(soups):
    kept_out = {page for page, soup in soups.items() if soup.select("meta[content=noindex]")}
    assert kept_out == {"index.html", "search.html", "notes.html", "404.html"}


def test_a_module_page_says_where_it_stands_and_what_can_be_taken_along(soups, book):
    page = soups["book/modules/two-rings/two-rings.html"]
    head = page.select_one(".tr-module").get_text(" ")
    assert "Module 3 of 10" in head
    assert "25 minutes alone" in head
    ways = [" ".join(li.get_text(" ").split()) for li in page.select(".tr-neighbours li")]
    assert ways == [
        "Previous module: Module 2: Asking, checking in, stopping",
        "Next module: Module 4: Mind, fear and breath",
    ]
    link = page.find("a", string="Notebook (.ipynb)")
    copy = (book / "book/modules/two-rings" / link["href"]).resolve()
    assert copy.name == "module-3-two-rings.ipynb"
    source = Path(__file__).parents[2] / "book/modules/two-rings/two-rings.ipynb"
    assert copy.read_bytes() == source.read_bytes()
    # Nowhere to open it live is configured, so there is no link that would lead nowhere.
    assert "Open it live" not in page.get_text()


def test_the_map_shows_ten_modules_and_which_are_ready_in_words(soups):
    entries = soups["book/index.html"].select(".tr-map > li")
    assert len(entries) == 10
    for number, entry in enumerate(entries, 1):
        said = entry.select_one(".tr-map__facts").get_text()
        link = entry.find("a")
        assert said.startswith("Ready." if link else "Being written."), number
        assert "minutes alone" in said, number
    assert entries[2].a["href"] == "modules/two-rings/two-rings.html"


def test_the_theme_brings_no_style_of_its_own(soups):
    for page, soup in soups.items():
        sheets = [Path(link["href"].split("?")[0]).name for link in soup.select("[rel=stylesheet]")]
        own = [name for name in sheets if name.startswith("tworings-")]
        # A deck is the one page of another shape.
        deck = {"slides.css"} if soup.select("[data-tr-deck]") else set()
        assert set(sheets) - set(own) <= {"tworings.css", "pygments.css"} | deck, page
        # One style for the widgets of a page, and none where there is none.
        assert len(own) == bool(soup.select("[data-tr-widget], [data-tr-look]")), page


def test_every_static_file_is_loaded_by_some_page(soups, book):
    loaded = {
        Path(element.get("src") or element.get("href")).name.split("?")[0]
        for soup in soups.values()
        for element in soup.select("script[src], link[href]")
    }
    # What a widget brings when it is first wanted.
    loaded |= {
        e["data-tr-later"] for soup in soups.values() for e in soup.select("[data-tr-later]")
    }
    there = {path.name for path in (book / "_static").rglob("*") if path.is_file()}
    # The style of code: loaded by the first page that shows any.
    assert there - loaded <= {"pygments.css"}
    assert {"tworings.css", "exit.js", "frame.js"} <= there
