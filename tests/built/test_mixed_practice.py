"""The page with the items of every module: what it links to, and what it weighs."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from bench.gzipped import on_the_wire
from bs4 import BeautifulSoup

from bench import page_weight
from tworings import Marathon, load_banks

sys.path.append(str(Path(__file__).parents[1] / "browser"))
from many_banks import many_banks

PAGE = "book/tools/marathon.html"
BOOK = Path(__file__).parents[2] / "book"
#: A first visit, gzipped, with ten modules of twelve items.
MOST = 80_000
_LATER = re.compile(r'<script type="application/json" data-tr-later>.*?</script>', re.DOTALL)


def payload(book: Path) -> dict:
    html = (book / PAGE).read_text(encoding="utf-8")
    return json.loads(re.search(r'<script type="application/json">(.*?)</script>', html, re.S)[1])


def test_every_item_of_the_book_is_there(book):
    items = {item.id for bank in load_banks(BOOK) for item in bank.items}
    assert {item["id"] for item in payload(book)["items"]} == items
    soup = BeautifulSoup((book / PAGE).read_text(encoding="utf-8"), "html.parser")
    assert len(soup.select(".tr-quiz-items > li")) == len(items)


def test_its_texts_come_once_and_later(book):
    html = (book / PAGE).read_text(encoding="utf-8")
    [name] = re.findall(r'data-tr-later="([^"]+)"', html)
    assert (book / "_static" / name).is_file()
    stem = load_banks(BOOK)[0].items[0].stem.inline_html
    assert html.count(stem) == 1


def test_links_to_modules_lead_to_their_sections(book):
    told = payload(book)
    modules = {module["id"]: module["page"] for module in told["modules"]}
    assert told["objectives"]
    for objective in told["objectives"]:
        page = (book / PAGE).parent / modules[objective["module"]]
        ids = {
            one["id"]
            for one in BeautifulSoup(page.read_text("utf-8"), "html.parser").select("[id]")
        }
        slug = re.sub(r"[^a-z0-9]+", "-", objective["taught_at"].lower()).strip("-")
        assert slug in ids, f"{page.name}#{slug}"


def test_ten_modules_keep_the_budget(book):
    """Ten banks in place of those that are there: other words, so that nothing packs as one."""
    marathon = Marathon(many_banks(10), pages="../modules/{id}/{id}.html")
    assert len(marathon.payload["items"]) == 120
    parts = page_weight.parts(book, PAGE)
    html = (book / PAGE).read_text(encoding="utf-8")
    place = re.compile(r'<div class="tr-widget tr-widget--quiz".*?</details>\s*</div></div>', re.S)
    assert len(place.findall(html)) == 1
    widget = _LATER.sub("", marathon._html())
    whole = place.sub(lambda _: widget, html)
    others = sum(part.sent for part in parts if part.path != PAGE)
    first_visit = others + len(on_the_wire(whole.encode(), ".html"))
    assert first_visit <= MOST, first_visit
    # It would not without: the texts stand in the payload and in the fallback.
    twice = place.sub(lambda _: marathon._html(), html)
    assert others + len(on_the_wire(twice.encode(), ".html")) > MOST
