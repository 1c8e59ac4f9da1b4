"""Decks of slides: the same frame in each, notes for every slide, and names that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tworings.content.book import Book, ModuleFolder
from tworings.content.deck import ACTIVITY, AIMS, DECK, ITEMS, NOTES, Deck, Part, Slide, read_deck
from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.nearest import did_you_mean
from tworings.content.prose import words

FEWEST, MOST = 8, 14
#: Words of a slide, outside of its notes and of what is played on it.
LONGEST = 75
#: The slides that every deck has, by their headings: those it begins with, those it ends with.
BEGINS = ("You will be able to", "How we work together")
ENDS = ("When to stop or get help", "Take away")
#: What notes tell an educator.
PARTS = ("Say", "Do", "Watch for")
_CITATION = re.compile(r"\(\[[^\]]*\]\(#claim-[\w.-]+\)\)|\]\([^)]*\)")


def decks_are_whole(book: Book) -> Iterator[Fault]:
    """Hold every deck to its frame, its notes, its length and the names in it."""
    for folder in book.modules:
        path = folder.path / DECK
        if not path.is_file():
            continue
        try:
            deck = read_deck(path)
        except ContentError:
            # Told when the page was read.
            continue
        yield from _frame(deck)
        for slide in deck.slides:
            yield from _notes(deck, slide)
            yield from _length(deck, slide)
        yield from _names(deck, folder)


def _frame(deck: Deck) -> Iterator[Fault]:
    path = str(deck.path)
    count = len(deck.slides)
    if not FEWEST <= count <= MOST:
        yield Fault(
            path,
            1,
            "",
            f"the deck has {count} slides",
            f"{FEWEST} to {MOST}, each under a heading of level 2",
            "add a slide, or make one of two",
        )
    headings = [slide.heading for slide in deck.slides]
    for place, wanted in (("first", BEGINS), ("last", ENDS)):
        found = headings[: len(wanted)] if place == "first" else headings[-len(wanted) :]
        if tuple(found) != wanted:
            yield Fault(
                path,
                deck.slides[0 if place == "first" else -1].line if deck.slides else 1,
                "",
                f"the {place} slides are {' and '.join(map(quoted, found)) or 'not there'}",
                " and ".join(map(quoted, wanted)),
                "give these slides these headings, in this order",
            )
    for name in (AIMS, ITEMS, ACTIVITY):
        if not any(deck.parts(name)):
            yield Fault(
                path,
                1,
                "",
                f"the deck has no {{{name}}}",
                "the aims, at least one item and at least one activity",
                f"add ```{{{name}}} to a slide; see the deck of another module",
            )


def _notes(deck: Deck, slide: Slide) -> Iterator[Fault]:
    notes = slide.named(NOTES)
    if len(notes) != 1:
        yield Fault(
            str(deck.path),
            slide.line,
            slide.heading,
            f"the slide has {len(notes) or 'no'} {{notes}}",
            "one, with what to say, to do and to watch for",
            "add ```{notes} below the slide" if not notes else "join them",
        )
        return
    lacking = [part for part in PARTS if f"**{part}.**" not in notes[0].text]
    if lacking:
        yield Fault(
            str(deck.path),
            notes[0].line,
            slide.heading,
            f"the notes lack {', '.join(quoted(f'**{part}.**') for part in lacking)}",
            f"{', '.join(PARTS)}, each in bold with a dot",
            f'add "- **{lacking[0]}.** ..." to the notes',
        )


def _length(deck: Deck, slide: Slide) -> Iterator[Fault]:
    count = len(words(_CITATION.sub(" ", slide.text)))
    if count > LONGEST:
        yield Fault(
            str(deck.path),
            slide.line,
            slide.heading,
            f"the slide has {count} words",
            f"at most {LONGEST}, to be read from the back of a room",
            "move what you would say to the notes, or make two slides",
        )


def _names(deck: Deck, folder: ModuleFolder) -> Iterator[Fault]:
    """Tell of items and activities that are nowhere."""
    module = folder.file.module if folder.file else None
    known = {
        ITEMS: set(folder.bank.items.things) if folder.bank else None,
        ACTIVITY: {one.id for one in module.activities} if module else None,
    }
    where = {ITEMS: "items.yaml", ACTIVITY: "module.yaml"}
    for kind, ids in known.items():
        if ids is None:
            # That file's own faults come first.
            continue
        for part in deck.parts(kind):
            yield from _unknown(deck, part, ids, where[kind])


def _unknown(deck: Deck, part: Part, ids: set[str], file: str) -> Iterator[Fault]:
    mend = f"name one of {file}"
    if not part.arguments or (part.name == ACTIVITY and len(part.arguments) > 1):
        count = len(part.arguments) or "none"
        yield Fault(
            str(deck.path),
            part.line,
            part.name,
            f"{{{part.name}}} names {count}",
            "one activity" if part.name == ACTIVITY else "at least one item",
            mend,
        )
    for name in part.arguments:
        if name not in ids:
            yield Fault(
                str(deck.path),
                part.line,
                part.name,
                f"there is no {quoted(name)} in {file} beside it",
                f"an id of {file}",
                did_you_mean(name, ids, mend),
            )
