"""Each page on paper: neutral at the top, complete, black on white."""

from __future__ import annotations

import io
import re
import unicodedata

from pypdf import PdfReader
from test_structure import explicit_in


def test_every_page_prints_with_a_neutral_header(new_page, served, framed):
    page = new_page(viewport={"width": 1280, "height": 800}, color_scheme="dark")
    for path, soup in framed.items():
        page.goto(f"{served}/{path}")
        pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        sheets = [sheet.extract_text() for sheet in pdf.pages]
        assert sheets, path
        for sheet in sheets:
            lines = [line.strip() for line in sheet.splitlines() if line.strip()]
            assert "Two Rings" in lines, f"{path}: no header"
            assert not explicit_in(lines[lines.index("Two Rings")]), path
        text = " ".join(" ".join(sheets).split())
        assert " ".join(soup.h1.get_text().split()) in text, path
        assert "127.0.0.1" not in text, path
        assert "All pages" not in text.removesuffix("works without."), path


def test_closed_parts_are_printed(new_page, served, framed):
    page = new_page()
    seen = 0
    for path, soup in framed.items():
        hidden = [
            " ".join(p.get_text().split())
            for p in soup.select("article figure:not(.tr-drawing--blank) details:not([open]) > p")
        ]
        if not hidden:
            continue
        seen += 1
        page.goto(f"{served}/{path}")
        pdf = PdfReader(io.BytesIO(page.pdf()))
        # What is told at the head of each sheet may stand in the middle of a sentence.
        sheets = ("".join(sheet.extract_text().split()) for sheet in pdf.pages)
        text = "".join(re.sub(r"^TwoRings\d+/\d+", "", sheet) for sheet in sheets)
        text = unicodedata.normalize("NFKC", text)  # letters that print as one, such as "ff"
        for paragraph in hidden:
            assert "".join(paragraph.split())[:60] in text, path
    assert seen >= 1


def test_a_blank_drawing_does_not_tell_its_names_on_paper(new_page, served):
    page = new_page()
    page.goto(f"{served}/book/modules/two-rings/handout.html")
    page.emulate_media(media="print")
    assert page.locator(".tr-drawing--labelled details").is_visible()
    assert not page.locator(".tr-drawing--blank details").is_visible()
    assert page.locator(".tr-drawing__wide").is_visible()
    assert not page.locator(".tr-drawing__narrow").is_visible()


def test_paper_is_white_and_without_the_frame(new_page, served):
    page = new_page(color_scheme="dark")
    page.goto(f"{served}/book/start/get-help.html")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    for part in (".tr-bar", ".tr-pages", ".tr-turn"):
        assert not page.locator(part).is_visible()
    link = page.locator("article section a").first
    assert link.evaluate(
        "e => getComputedStyle(e).color === getComputedStyle(e.parentElement).color"
    )
