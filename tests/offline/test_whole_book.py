"""The whole book as one page, and as one PDF."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from chromium import find
from tworings.cli import main
from tworings.offline import PaperError, print_book
from tworings.offline.paper import sheets_of
from tworings.sphinx_ext.screen_only import is_screen_only

#: What every sheet has at its top and its bottom.
HEADER = re.compile(r"^ *(Two Rings|\d+ / \d+) *$", re.MULTILINE)


def bare(text: str) -> str:
    """The text with no spaces: lines are broken otherwise on paper."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def single(build_copy, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "copy"
    return (
        build_copy(folder, "--builder", "custom", "--custom-builder", "singlehtml") / "singlehtml"
    )


@pytest.fixture(scope="module")
def soup(single: Path) -> BeautifulSoup:
    return BeautifulSoup((single / "index.html").read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def pdf(single: Path, tmp_path_factory) -> PdfReader:
    path = tmp_path_factory.mktemp("paper") / "two-rings.pdf"
    return PdfReader(print_book(single, path, chromium=find()))


@pytest.fixture(scope="module")
def text(pdf: PdfReader) -> str:
    return bare(HEADER.sub("", "\n".join(sheet.extract_text() for sheet in pdf.pages)))


@pytest.fixture(scope="module")
def pages(book: Path) -> dict[str, BeautifulSoup]:
    """Return the pages of the site that have figures or quizzes, and are printed."""
    found = {
        path.relative_to(book).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in sorted((book / "book").rglob("*.html"))
        if not is_screen_only(path.relative_to(book).as_posix())
    }
    assert any(soup.select(".tr-widget--quiz") for soup in found.values())
    return found


def test_no_id_stands_twice_and_every_link_has_its_place(soup):
    ids = Counter(element["id"] for element in soup.select("[id]"))
    assert [one for one, count in ids.items() if count > 1] == []
    html = str(soup)
    named = set(re.findall(r"url\(#([^)]+)\)", html))
    named |= {a["href"][1:] for a in soup.select("a[href^='#']")}
    named |= {
        one
        for name in ("aria-labelledby", "aria-describedby", "for")
        for element in soup.select(f"[{name}]")
        for one in element[name].split()
    }
    assert len(named) > 80
    assert named <= set(ids)
    # No link leads to another page of the book: there is none.
    elsewhere = {a["href"] for a in soup.select("a[href]")}
    assert all(address.startswith(("#", "https://", "http://", "tel:")) for address in elsewhere)


def test_the_gallery_is_for_the_screen_and_no_caption_stands_empty(soup, book):
    assert list((book / "book/educators/gallery").glob("*.html"))
    assert "educators-gallery" not in str(soup)
    assert "The YAML that makes it" not in soup.get_text()
    for caption in soup.select(".tr-whole__contents .caption"):
        listed = caption.find_next_sibling()
        assert listed.name == "ul" and listed.select("a"), caption


def test_nothing_is_left_that_needs_a_script(soup):
    assert soup.select("script, form, button, input") == []
    assert soup.html["lang"] == "en"
    assert soup.title.get_text() == "Two Rings"


def test_every_figure_of_the_book_is_there_and_is_named(soup, pages):
    figures = sum(
        len(page.select("article figure svg, .tr-picture svg")) for page in pages.values()
    )
    assert figures >= 6
    assert len(soup.select("article figure svg, .tr-picture svg")) == figures
    for image in soup.select("article svg"):
        named = image.get("aria-label") or image.find_parent(attrs={"aria-label": True})
        assert named or image.get("aria-hidden"), str(image)[:200]


def is_hint(part) -> bool:
    """Tell whether something stands with an item, and not in the key behind them all."""
    return part.find_parent(class_="tr-quiz-items") is not None


def test_quizzes_hold_items_and_the_keys_come_last(soup, pages):
    keys = soup.find(id="keys")
    assert keys.find_next("span", id=re.compile("^document-")) is None, "a page follows the keys"
    # The keys stand in the order of the book, not in that of the files.
    order = [span["id"] for span in soup.select("span[id^=document-]")]
    places = {name: f"document-{name.removesuffix('.html')}" for name in pages}
    names = sorted(
        (name for name in pages if places[name] in order), key=lambda n: order.index(places[n])
    )
    quizzes = [quiz for name in names for quiz in pages[name].select(".tr-widget--quiz")]
    assert len(keys.find_all("section", recursive=False)) == len(quizzes)
    for quiz, key in zip(quizzes, keys.find_all("section", recursive=False), strict=True):
        told = [one.get_text() for one in quiz.select("details li") if not is_hint(one)]
        assert told
        assert [one.get_text() for one in key.select("details li")] == told
    assert [one for one in soup.select(".tr-widget--quiz details") if not is_hint(one)] == []
    assert len(soup.select(".tr-widget--quiz .tr-quiz-items > li")) == sum(
        len(quiz.select(".tr-quiz-items > li")) for quiz in quizzes
    )


def test_paper_holds_contents_every_stem_every_key_and_every_caption(text, pages, soup):
    wanted = [a.get_text() for a in soup.select(".tr-whole__contents a")]
    for page in pages.values():
        wanted += [one.get_text() for one in page.select(".tr-quiz-items > li > p > strong")]
        wanted += [one.get_text() for one in page.select(".tr-fallback :is(li li, details li)")]
        wanted += [one.get_text() for one in page.select("article figcaption, article section h2")]
    assert len(wanted) > 150
    # The arrow that the style puts behind a link to another site is no part of the words.
    words = text.replace("↗", "")
    assert [one for one in wanted if bare(one) not in words] == []
    assert text.index(bare("Contents")) < text.index(bare("Where to start"))
    last = bare("You may copy, change and share them, also for money.")
    assert text.count(last) == 1
    assert text.rindex(bare("Keys to the quizzes")) > text.index(last)


def test_the_contents_name_the_sheets(pdf, soup):
    links = soup.select(".tr-whole__contents a")
    # The contents go from the second sheet to the first page that they name.
    start = pdf.named_destinations[f"/{links[0]['href'].removeprefix('#')}"]
    sheets = pdf.pages[1 : pdf.get_destination_page_number(start)]
    contents = HEADER.sub("", "\n".join(sheet.extract_text() for sheet in sheets))
    assert len(links) >= 8
    for link in links:
        name = link["href"].removeprefix("#")
        place = pdf.named_destinations[f"/{name}"]
        number = pdf.get_destination_page_number(place) + 1
        assert bare(f"{link.get_text()}{number}") in bare(contents), name


def test_the_pdf_is_tagged_titled_and_in_a_language(pdf):
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert pdf.metadata.title == "Two Rings"
    assert "/StructTreeRoot" in root
    assert next(one["/Title"] for one in pdf.outline if isinstance(one, dict)) == "Contents"
    width, height = pdf.pages[0].mediabox[2:]
    assert (round(width), round(height)) == (595, 842), "A4"


def test_no_machine_and_no_folder_is_named(text, single):
    assert "file:" not in text
    assert bare(str(single)) not in text


def test_what_is_missing_is_told_in_one_sentence(tmp_path, monkeypatch, capsys):
    assert main(["pdf", "--site", str(tmp_path), "--to", str(tmp_path / "a.pdf")]) == 1
    assert capsys.readouterr().out.count("\n") == 1
    (tmp_path / "index.html").write_text("<p>x")
    monkeypatch.setenv("TWORINGS_CHROMIUM", str(tmp_path / "none"))
    assert main(["pdf", "--site", str(tmp_path), "--to", str(tmp_path / "a.pdf")]) == 1
    assert "no Chromium was found" in capsys.readouterr().out
    with pytest.raises(PaperError, match="could not print"):
        print_book(tmp_path, tmp_path / "a.pdf", chromium="false")


def test_a_pdf_of_another_maker_names_no_sheets():
    assert sheets_of(b"%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n") == {}
