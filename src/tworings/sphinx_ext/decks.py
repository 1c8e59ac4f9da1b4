"""Decks of slides: pages with a frame of their own, whose sections are slides.

``{deck-aims}``, ``{deck-items}`` and ``{deck-activity}`` take from the module what it says, so
that a deck cannot go stale; ``{notes}`` holds what only the educator needs.
``docs/decisions/2026-11-22-slides.md`` says why the player is our own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective

import tworings
from tworings.content import ContentError, load_bank, load_module
from tworings.content.deck import DECK
from tworings.model import ItemBank, Module
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.gallery import SHARED, with_ids_of_its_own
from tworings.widgets.quiz import Quiz

NAME = PurePosixPath(DECK).stem
TEMPLATE = "slides.html"
NOTES_TITLE = "Notes for the educator"


def is_deck(app: Sphinx, docname: str) -> bool:
    """Tell whether a page is a deck: it is called so, and a module stands beside it."""
    page = PurePosixPath(docname)
    return page.name == NAME and (Path(app.srcdir) / page.parent / "module.yaml").is_file()


def choose_template(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> str | None:
    """Return the frame of a deck; leave that of any other page as it is."""
    return TEMPLATE if doctree is not None and is_deck(app, pagename) else None


class NumberSlides(SphinxTransform):
    """Name every slide by its number: an address then says nothing about what is on it."""

    # Before Sphinx makes the contents from the names.
    default_priority = 700

    def apply(self, **kwargs: Any) -> None:
        """Change one page."""
        if not is_deck(self.app, self.env.docname):
            return
        for deck in self.document.findall(nodes.section):
            if not isinstance(deck.parent, nodes.document):
                continue
            slides = (part for part in deck.children if isinstance(part, nodes.section))
            for number, slide in enumerate(slides, 1):
                slide["ids"].insert(0, f"slide-{number}")
                slide["classes"].append("tr-slide")


class NotesDirective(SphinxDirective):
    """Hold what an educator says, does and watches for: closed, until somebody opens it."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the notes between the ends of a native part that opens."""
        before = f'<details class="tr-speaker"><summary>{NOTES_TITLE}</summary>'
        return [
            nodes.raw("", before, format="html"),
            *self.parse_content_to_nodes(),
            nodes.raw("", "</details>", format="html"),
        ]


class _OfTheModule(SphinxDirective):
    """What takes from the module beside the deck."""

    def folder(self) -> Path:
        folder = Path(self.env.doc2path(self.env.docname)).parent
        self.env.note_dependency(str(folder / "module.yaml"))
        return folder

    def module(self) -> Module:
        try:
            return load_module(self.folder() / "module.yaml")
        except ContentError as error:
            raise self.error(str(error)) from error


class AimsDirective(_OfTheModule):
    """List the module's objectives, as its page words them."""

    def run(self) -> list[nodes.Node]:
        """Return one list."""
        listing = nodes.bullet_list()
        for objective in self.module().objectives:
            # Not always the first word: "plan" may read "make a plan".
            before, verb, after = _around(objective.verb, objective.text)
            parts = nodes.Text(before), nodes.strong("", verb), nodes.Text(after)
            listing += nodes.list_item("", nodes.paragraph("", "", *parts))
        return [listing]


def _around(word: str, text: str) -> tuple[str, str, str]:
    """Return a text in three: what comes before a word, the word if it is there, and the rest."""
    found = re.search(rf"\b{re.escape(word)}\b", text)
    if not found:
        return "", "", text
    return text[: found.start()], found[0], text[found.end() :]


class ActivityDirective(_OfTheModule):
    """Say how long an activity takes: its low and its high bound."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return one line."""
        name = self.arguments[0]
        found = [one for one in self.module().activities if one.id == name]
        if not found:
            raise self.error(f"there is no activity {name!r} in module.yaml beside the deck")
        low, high = found[0].minutes.low, found[0].minutes.high
        said = f"{found[0].title}: {low} to {high} minutes."
        return [nodes.paragraph("", said, classes=["tr-slide__minutes"])]


class ItemsDirective(_OfTheModule):
    """Play some items of the module's bank, one after another."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Return the quiz as HTML: what the static host mounts, over what reads without it."""
        folder, book = self.folder(), book_folder(self.env.app)
        for file in (folder / "items.yaml", *(book / name for name in SHARED)):
            self.env.note_dependency(str(file))
        try:
            bank = load_bank(folder / "items.yaml", book)
            # Their notes speak of the first one and of the last.
            part = _part(bank, self.arguments[0].split())
            quiz = Quiz(part, tworings.draw, in_order=True)
        except (ContentError, ValueError) as error:
            raise self.error(str(error)) from error
        taken = self.env.temp_data.setdefault("tworings.deck.ids", set())
        slug = f"deck-{len(taken)}"
        return [nodes.raw("", with_ids_of_its_own(quiz._html(), slug, taken), format="html")]


def _part(bank: ItemBank, names: list[str]) -> ItemBank:
    """Return a bank with the named items alone, in that order, and the stimuli they refer to."""
    by_id = {item.id: item for item in bank.items}
    if lacking := [name for name in names if name not in by_id]:
        raise ValueError(f"there is no item {lacking[0]!r} in items.yaml beside the deck")
    items = tuple(by_id[name] for name in names)
    wanted = {item.stimulus for item in items}
    stimuli = tuple(one for one in bank.stimuli if one.id in wanted)
    return replace(bank, id=f"{bank.id}.slides", title="Together", items=items, stimuli=stimuli)
