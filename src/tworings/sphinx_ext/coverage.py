"""``{coverage}``: where each topic and each objective is taught, and which items test it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import load_bank, load_planned, load_topics
from tworings.model import ItemBank, Module, Topic
from tworings.model.topic import Treatment
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.page_link import heading_fragment, page_link
from tworings.sphinx_ext.table import shortened, table
from tworings.widgets.quiz import item_anchor

#: Each treatment in plain words.
TREATMENTS: dict[Treatment, str] = {"keep": "Kept", "correct": "Corrected", "add": "Added"}


class CoverageDirective(SphinxDirective):
    """Show two kinds of table: the topics of the curriculum, and each module's objectives."""

    def run(self) -> list[nodes.Node]:
        """Return one section for the topics, and one for the objectives."""
        book = book_folder(self.env.app)
        topics, plan = book / "topics.yaml", book / "modules" / "plan.yaml"
        files = sorted(book.glob("modules/*/module.yaml"))
        banks = [path.with_name("items.yaml") for path in files]
        for path in (topics, plan, *files, *banks):
            self.env.note_dependency(str(path))
        found = sorted((_Home(path, self.env.app.srcdir) for path in banks), key=lambda h: h.number)
        awaited = (
            {topic: one.title for one in load_planned(plan).values() for topic in one.topics}
            if plan.exists()
            else {}
        )
        return [
            self._section("Topics", [_topics(load_topics(topics).values(), found, awaited)]),
            self._section("Objectives", [self._objectives(home) for home in found]),
        ]

    def _objectives(self, home: _Home) -> nodes.section:
        rows = [
            [
                [nodes.paragraph("", _capital(one.text))],
                [nodes.paragraph("", "", home.heading(one.taught_at, one.taught_at))],
                _lines(home.item(item) for item in home.testing(one.id)),
                _lines(
                    # All activities stand there; a title may be that of another section as well.
                    home.heading("Try", activity.title)
                    for activity in home.module.activities
                    if one.id in activity.objectives
                ),
            ]
            for one in home.module.objectives
        ]
        title = f"Module {home.number}: {home.module.title}"
        heads = ["You will be able to", "Taught at", "Tested by", "Practised in"]
        return self._section(title, [table(heads, (3, 2, 4, 2), rows)])

    def _section(self, title: str, children: Iterable[nodes.Node]) -> nodes.section:
        section = nodes.section(names=[nodes.fully_normalize_name(title)])
        section += nodes.title("", title)
        self.state.document.note_implicit_target(section, section)
        section += list(children)
        return section


class _Home:
    """A module, and how to link to what stands on its page."""

    def __init__(self, bank: Path, srcdir: str | Path) -> None:
        self.bank: ItemBank = load_bank(bank)
        assert self.bank.module is not None  # a bank named items.yaml lies beside its module
        self.module: Module = self.bank.module
        self.number = self.module.number
        self.docname = (bank.parent / self.module.id).relative_to(srcdir).as_posix()
        self._items = {item.id: item for item in self.bank.items}

    def heading(self, title: str, text: str) -> nodes.Node:
        """Return a link to a section of the page."""
        return page_link(self.docname, heading_fragment(title), text)

    def item(self, item_id: str) -> nodes.Node:
        """Return a link to an item of the module's quiz: the beginning of its stem."""
        return page_link(
            self.docname, item_anchor(item_id), shortened(self._items[item_id].stem.plain)
        )

    def testing(self, objective: str) -> list[str]:
        """Return the items that test an objective."""
        return [item.id for item in self.bank.items if item.objective == objective]


def _topics(topics: Iterable[Topic], homes: list[_Home], awaited: dict[str, str]) -> nodes.Node:
    rows = []
    for topic in topics:
        taught = [(home, one) for home in homes for one in home.module.topics if one.id == topic.id]
        places = [home.heading(o.taught_at, f"{home.number}. {o.taught_at}") for home, o in taught]
        if topic.id in awaited:
            places.append(nodes.emphasis("", f"Being written: {awaited[topic.id]}"))
        rows.append(
            [
                [
                    nodes.paragraph(
                        "", "", nodes.strong("", topic.id), nodes.Text(f" {topic.title}")
                    ),
                    nodes.paragraph("", f"{TREATMENTS[topic.treatment]}. {topic.note}"),
                ],
                _lines(places),
                _lines(home.item(item) for home, one in taught for item in one.items),
            ]
        )
    return table(["Topic", "Taught at", "Tested by"], (5, 3, 5), rows)


def _lines(inside: Iterable[nodes.Node]) -> list[nodes.Node]:
    return [nodes.paragraph("", "", one) for one in inside]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
