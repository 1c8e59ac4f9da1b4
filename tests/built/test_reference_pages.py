"""The pages that are made from content hold all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tworings.content import load_claims, load_places, load_references
from tworings.sphinx_ext.day import written_day
from tworings.sphinx_ext.evidence import STRENGTHS

BOOK = Path(__file__).parents[2] / "book"


@pytest.fixture(scope="module")
def claims():
    return load_claims(BOOK / "claims.yaml")


@pytest.fixture(scope="module")
def references():
    return load_references(BOOK / "references.bib")


def words(text: str) -> str:
    """Return a text on one line, with the quotes that Sphinx curls made straight again."""
    return " ".join(text.split()).translate(str.maketrans("‘’“”", "''\"\""))


def test_every_claim_stands_in_the_ledger_with_what_it_rests_on(soups, claims, references):
    page = soups["book/reference/evidence.html"]
    assert len(page.select(".tr-claim")) == len(claims)
    for claim in claims.values():
        box = page.find(id=f"claim-{claim.id}")
        text = words(box.get_text())
        assert words(claim.statement.plain)[:40] in text, claim.id
        assert written_day(claim.checked_on) in text, claim.id
        if claim.population:
            assert words(claim.population) in text, claim.id
        if claim.caution:
            assert words(claim.caution.plain)[:40] in text, claim.id
        heading = box.find_parent("section").find(["h2", "h3"])
        assert heading.get_text() == STRENGTHS[claim.strength][0]
        links = {link["href"] for link in box.select("a.tr-outgoing")}
        assert links == {references[key].url for key in claim.references}, claim.id


def test_every_reference_stands_among_the_sources_once(soups, references):
    page = soups["book/reference/sources.html"]
    entries = page.select(".tr-references > li")
    assert len(entries) == len(references)
    labels = [entry.strong.get_text() for entry in entries]
    assert labels == sorted(labels, key=str.casefold)
    linked = [entry.select_one("a.tr-outgoing")["href"] for entry in entries]
    assert sorted(linked) == sorted(r.url for r in references.values())


@pytest.mark.parametrize("place", load_places(BOOK), ids=lambda place: place.id)
def test_help_stands_in_three_levels_the_most_urgent_first(soups, place):
    section = soups["book/start/get-help.html"].find("section", id=place.id)
    assert section.h3.get_text() == place.country
    assert "Check them where you are." in section.p.get_text()
    if place.note:
        assert words(place.note) in words(section.p.get_text())
    levels = section.select(".tr-level")
    said = [level.h4.get_text().split(":")[0] for level in levels]
    assert said == ["Emergency", "Urgent", "Not urgent"]
    for level, (_, services) in zip(levels, place.services(), strict=True):
        text = words(level.get_text())
        for service in services:
            assert words(service.name) in text
            assert words(service.how) in text
            assert words(service.for_) in text
            assert written_day(service.checked_on) in text
        links = [link["href"] for link in level.select("a.tr-outgoing")]
        assert links == [service.source for service in services]


def test_every_emergency_number_stands_at_the_top_beside_its_country(soups):
    page = soups["book/start/get-help.html"]
    places = load_places(BOOK)
    said = [words(line.get_text()) for line in page.select(".tr-numbers > li")]
    assert said == [f"{place.country}: {place.emergency_number}" for place in places]
    assert [a["href"] for a in page.select(".tr-numbers a")] == [f"#{p.id}" for p in places]
    # Before the first heading below the title.
    assert page.select_one(".tr-numbers").find_previous(["h1", "h2", "h3"]).name == "h1"


def test_every_module_that_says_when_to_get_help_says_where(soups):
    seen = 0
    for page, soup in soups.items():
        section = soup.find("section", id="when-to-stop-or-get-help")
        if section is None:
            continue
        seen += 1
        links = [link["href"].split("#")[0] for link in section.select("a[href]")]
        assert any(link.endswith("start/get-help.html") for link in links), page
    assert seen >= 9


def test_pages_cite_claims_by_links_that_arrive(soups, claims):
    cited = {
        link["href"].split("#claim-")[1]
        for page, soup in soups.items()
        if page != "book/reference/evidence.html"
        for link in soup.select('a[href*="#claim-"]')
    }
    assert len(cited) > 20
    assert cited <= set(claims)


def test_a_claim_names_the_modules_that_use_it(soups, claims):
    page = soups["book/reference/evidence.html"]
    named = 0
    for claim in claims:
        for link in page.find(id=f"claim-{claim}").select('a[href^="../modules/"]'):
            folder = BOOK / "modules" / link["href"].split("/")[2]
            files = [folder / "items.yaml", *folder.glob("*.md"), *folder.glob("*.ipynb")]
            assert any(claim in file.read_text(encoding="utf-8") for file in files), claim
            named += 1
    assert named > len(claims) // 2


def test_a_source_without_a_year_says_so(soups, claims, references):
    page = soups["book/reference/evidence.html"]
    for claim in claims.values():
        undated = sum(not references[key].year for key in claim.references)
        assert page.find(id=f"claim-{claim.id}").get_text().count("no year given") == undated


def test_guidance_that_dates_is_listed_the_nearest_day_first(soups, claims):
    rows = soups["book/reference/how-this-is-made.html"].select("table.tr-coverage tbody > tr")
    dated = sorted((c for c in claims.values() if c.review_by), key=lambda c: c.review_by)
    assert len(rows) == len(dated) > 0
    for row, claim in zip(rows, dated, strict=True):
        assert row.a["href"] == f"evidence.html#claim-{claim.id}"
        assert written_day(claim.review_by) in row.get_text()
