"""The coverage page: each topic and objective leads to what teaches it and to what tests it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from tworings import load_bank
from tworings.content import load_planned, load_topics
from tworings.sphinx_ext.coverage import TREATMENTS
from tworings.widgets.quiz import item_anchor

BOOK = Path(__file__).parents[2] / "book"
PAGE = "book/reference/coverage.html"
BANKS = [load_bank(path.with_name("items.yaml")) for path in BOOK.glob("modules/*/module.yaml")]
TOPICS = load_topics(BOOK / "topics.yaml")
PLAN = BOOK / "modules" / "plan.yaml"
#: Taught by no module that is written.
AWAITED = {t for one in load_planned(PLAN).values() for t in one.topics} if PLAN.exists() else set()


def words(text: str) -> str:
    """Return a text on one line, with straight quotes."""
    return " ".join(text.split()).translate(str.maketrans("‘’“”", "''\"\""))


@pytest.fixture(scope="module")
def follow(soups):
    """Return where a link of the page leads: the element."""

    def to(link):
        page, _, anchor = link["href"].partition("#")
        path = PurePosixPath(PAGE).parent / page
        # By hand: "..", as a browser takes it.
        parts: list[str] = []
        for part in path.parts:
            parts = parts[:-1] if part == ".." else [*parts, part]
        found = soups["/".join(parts)].find(id=anchor)
        assert found is not None, link
        return found

    return to


@pytest.fixture(scope="module")
def rows(soups):
    """Return the cells of each row, under the text of the first one."""
    return {
        words(row.td.get_text(" ")): row.find_all("td", recursive=False)
        for table in soups[PAGE].select("table.tr-coverage")
        for row in table.select("tbody > tr")
    }


def heading_of(section) -> str:
    """Return the heading of a section as it is read."""
    return words(section.find(["h1", "h2", "h3"]).get_text())


def assert_tested_by(cell, items, follow) -> None:
    """Follow the links of a cell, and find the whole stem of each item there."""
    places = [follow(link) for link in cell.select("a")]
    assert [place["id"] for place in places] == [item_anchor(item.id) for item in items]
    for item, place in zip(items, places, strict=True):
        assert words(item.stem.plain) in words(place.get_text(" ")), item.id


def test_there_are_forty_two_topics():
    expected = {f"S{n}" for n in range(1, 27)} | {f"G{n}" for n in range(1, 17)}
    assert set(TOPICS) == expected


@pytest.mark.parametrize("topic", TOPICS.values(), ids=lambda topic: topic.id)
def test_a_topic_leads_to_its_headings_and_its_items(rows, follow, topic):
    (name,) = [name for name in rows if name.startswith(f"{topic.id} {words(topic.title)}")]
    said, taught, tested = rows[name]
    assert f"{TREATMENTS[topic.treatment]}. {words(topic.note)}" in words(said.get_text())
    homes = [
        (bank, one)
        for bank in sorted(BANKS, key=lambda bank: bank.module.number)
        for one in bank.module.topics
        if one.id == topic.id
    ]
    assert homes or topic.id in AWAITED
    places = [follow(link) for link in taught.select("a")]
    assert [heading_of(place) for place in places] == [words(one.taught_at) for _, one in homes]
    by_id = {item.id: item for bank, _ in homes for item in bank.items}
    assert_tested_by(tested, [by_id[own] for _, one in homes for own in one.items], follow)


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.id)
def test_an_objective_leads_to_its_heading_its_items_and_its_activities(rows, follow, bank):
    for one in bank.module.objectives:
        (cells,) = [
            cells for name, cells in rows.items() if name.lower() == words(one.text).lower()
        ]
        _, taught, tested, practised = cells
        (link,) = taught.select("a")
        assert heading_of(follow(link)) == words(one.taught_at)
        own = [item for item in bank.items if item.objective == one.id]
        assert own
        assert_tested_by(tested, own, follow)
        titles = [a.title for a in bank.module.activities if one.id in a.objectives]
        assert titles
        assert [link.get_text() for link in practised.select("a")] == titles
        for link, title in zip(practised.select("a"), titles, strict=True):
            assert heading_of(follow(link)) == "Try"
            assert words(title) in words(follow(link).get_text())
