"""What of PDF/UA-1 a machine can check, read from the PDF itself and not asked of its maker.

veraPDF is a Java program that no package registry carries; this holds the same points that it
holds for sheets like ours: tags, titles, languages, headings, tables, pictures, links, fonts.
"""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from functools import cache

from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


def elements(pdf: PdfReader) -> Iterator[tuple[str, DictionaryObject, tuple[str, ...]]]:
    """Yield (type, element, types above it) in reading order."""
    root = pdf.trailer["/Root"]["/StructTreeRoot"]
    roles = {name: str(to) for name, to in (root.get("/RoleMap") or {}).items()}

    def below(node, above):
        kids = node.get("/K")
        kids = kids.get_object() if isinstance(kids, IndirectObject) else kids
        for kid in kids if isinstance(kids, ArrayObject) else [kids]:
            kid = kid.get_object() if isinstance(kid, IndirectObject) else kid
            if isinstance(kid, DictionaryObject) and "/S" in kid:
                kind = str(kid["/S"])
                kind = roles.get(kind, kind).removeprefix("/")
                yield kind, kid, above
                yield from below(kid, (*above, kind))

    yield from below(root, ())


def faults(data: bytes) -> list[str]:
    """Return what is wrong, a line each."""
    pdf = PdfReader(io.BytesIO(data))
    root = pdf.trailer["/Root"]
    found = []
    if not root.get("/MarkInfo", {}).get("/Marked"):
        found.append("the document is not marked as tagged")
    if not str(root.get("/Lang", "")).startswith("en"):
        found.append("the document has no language")
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        found.append("the window would show the file's name in place of the title")
    if not (pdf.metadata and pdf.metadata.title):
        found.append("there is no title")
    xmp = root["/Metadata"].get_object().get_data().decode("utf-8") if "/Metadata" in root else ""
    if "<pdfuaid:part>1</pdfuaid:part>" not in xmp:
        found.append("the metadata name no PDF/UA")
    if "<dc:title>" not in xmp:
        found.append("the metadata name no title")
    if any(page.get("/Tabs") != "/S" for page in pdf.pages):
        found.append("the tab order of a page is not that of its structure")
    if "/JavaScript" in root.get("/Names", {}) or ("/OpenAction" in root and "/JS" in str(root)):
        found.append("there is a script")
    if "/StructTreeRoot" not in root:
        return [*found, "there is no structure"]
    return [*found, *_of_structure(pdf), *_of_fonts(pdf), *_of_links(pdf)]


def _of_structure(pdf: PdfReader) -> Iterator[str]:
    levels, tables = [], []
    for kind, element, above in elements(pdf):
        if kind in ("H1", "H2", "H3", "H4", "H5", "H6"):
            levels.append(int(kind[1]))
        if kind == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a picture has no text in its place"
        if kind == "Table":
            tables.append(0)
        if kind == "TH":
            tables[-1] += 1
            if "/Scope" not in str(element.get("/A", "")):
                yield "a head of a table does not say whether it is of a row or a column"
        if kind in ("TH", "TD") and above[-1] != "TR":
            yield f"a {kind} stands in a {above[-1]}"
        if kind in ("LBody", "Lbl") and above[-1] != "LI":
            yield f"a {kind} stands in a {above[-1]}"
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"the headings begin with {levels[:1]}, and {levels.count(1)} are of level 1"
    for before, after in itertools.pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    if 0 in tables:
        yield "a table has no head"


def _of_fonts(pdf: PdfReader) -> Iterator[str]:
    count = 0
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            count += 1
            font = font.get_object()
            if "/ToUnicode" not in font:
                yield f"{font['/BaseFont']} does not say which letters it shows"
            parts = font.get("/DescendantFonts", [font])
            descriptor = parts[0].get_object().get("/FontDescriptor", {})
            if not any(key.startswith("/FontFile") for key in descriptor):
                yield f"{font['/BaseFont']} is not in the file"
    if not count:
        yield "there is not a single letter"


def _of_links(pdf: PdfReader) -> Iterator[str]:
    for page in pdf.pages:
        for link in page.get("/Annots") or []:
            link = link.get_object()
            if "/StructParent" not in link:
                yield "a link is outside the structure"
            if not str(link.get("/Contents", "")).strip():
                yield "a link does not say where it leads"


def addresses(data: bytes) -> set[str]:
    """Return where its links lead."""
    pdf = PdfReader(io.BytesIO(data))
    annotations = (one.get_object() for page in pdf.pages for one in page.get("/Annots") or [])
    return {str(one["/A"]["/URI"]) for one in annotations}


@cache
def text(data: bytes) -> str:
    """Return its words, with single spaces."""
    pages = PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def body(data: bytes) -> str:
    """Return its words without the feet of its pages, which part a sentence that runs on."""
    return re.sub(r"Two Rings · Adults.*?\d+ of \d+", " ", text(data))


@cache
def pages(data: bytes) -> int:
    """Return how many pages it has."""
    return len(PdfReader(io.BytesIO(data)).pages)


def margin_is_white(png: bytes) -> bool:
    """Whether nothing stands in the right margin of a page: what is there may be cut off."""
    page = Image.open(io.BytesIO(png)).convert("L")
    # Margins are 15 mm, on paper of 210 mm or a little more.
    strip = page.crop((round(page.width * (1 - 13 / 210)), 0, page.width, page.height))
    return strip.getextrema()[0] == 255
