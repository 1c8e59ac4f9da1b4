"""Every link leads somewhere; what leads out says so and tells nothing."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import yaml

#: Attributes by which a page makes the browser load something.
LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "video": "src",
    "embed": "src",
    "object": "data",
    "link": "href",
    "use": "href",
    "image": "href",
}


def test_every_link_inside_the_book_has_its_page_and_its_anchor(soups, book):
    missing, followed = [], 0
    for page, soup in soups.items():
        for element in soup.find_all(href=True):
            target = urlsplit(element["href"])
            if target.scheme or target.netloc:
                continue
            followed += 1
            path = PurePosixPath(page).parent / unquote(target.path) if target.path else page
            if page == "404.html":
                # Shown at any depth: its links count from the root of the site.
                assert target.path.startswith("/") or not target.path, element
                path = unquote(target.path).removeprefix("/") or page
            file = (book / path).resolve()
            if not file.is_file():
                missing.append(f"{page}: {element['href']}")
                continue
            name = file.relative_to(book.resolve()).as_posix()
            anchor = unquote(target.fragment)
            if anchor and name in soups and not soups[name].find(id=anchor):
                missing.append(f"{page}: {element['href']} (no such anchor)")
    assert followed > 100
    assert not missing, "\n".join(missing)


def test_links_that_lead_out_are_marked_and_tell_nothing(soups):
    seen = 0
    for page, soup in soups.items():
        for link in soup.select("a[href]"):
            if not urlsplit(link["href"]).netloc:
                continue
            seen += 1
            assert link["href"].startswith("https://"), f"{page}: {link}"
            assert {"noreferrer", "noopener"} <= set(link.get("rel", [])), f"{page}: {link}"
            # A widget's links are marked by the style, from their "external".
            marked = "external" in link["rel"] and link.find_parent(attrs={"data-tr-widget": True})
            assert marked or "another site" in link.get_text(), f"{page}: {link}"
            assert not link.get("target"), f"{page}: {link}"
    assert seen > 10


def test_no_page_loads_anything_from_outside(soups):
    loaded = []
    for page, soup in soups.items():
        for tag, attribute in LOADS.items():
            for element in soup.find_all(tag):
                address = element.get(attribute, "")
                if urlsplit(address).netloc or element.get("srcset"):
                    loaded.append(f"{page}: {element}")
        assert not soup.find(["iframe", "object", "embed", "base"]), page
    assert not loaded, "\n".join(loaded)


def test_no_style_loads_anything_from_outside(book):
    sheets = list(book.rglob("*.css"))
    assert sheets
    outside = re.compile(r"""(@import[^;]*|url\(\s*["']?\s*)(https?:)?//""", re.IGNORECASE)
    for sheet in sheets:
        assert not outside.search(sheet.read_text(encoding="utf-8")), sheet.name
    assert outside.search('@import "https://example.org/a.css";')
    assert outside.search("src: url( '//example.org/font.woff' )")


def test_the_source_of_pages_is_not_in_the_site_but_for_notebooks_to_take_along(book):
    assert not list(book.rglob("*.md"))
    offered = {path.relative_to(book).as_posix() for path in book.rglob("*.ipynb")}
    modules = Path(__file__).parents[2].glob("book/modules/*/module.yaml")
    written = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in modules]
    assert offered == {f"notebooks/module-{m['number']}-{m['id']}.ipynb" for m in written}
    assert not (book / "_sources").exists()
