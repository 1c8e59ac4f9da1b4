"""The words of the tools: nothing tells to push on, and no sign is given a diagnosis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.rules.wording import unmarked
from tworings.content.texts import texts_in
from tworings.content.validation import fault_at
from tworings.content.yaml_reader import Document

#: Words that tell somebody to go on against what their body says; in any form, even denied,
#: since half a sentence is what is remembered.
PUSHING = (
    r"push(?:ing)? (?:on|through|past|further)",
    r"keep (?:going|on|pushing|trying)",
    r"bear (?:it|with (?:it|the pain))",
    r"(?:grit|clench) your teeth",
    r"no pain,? no gain",
    r"(?:train|try|work|push) harder",
    r"get (?:used to|over) (?:it|the pain)",
    r"(?:ignore|work through|ride out|breathe through|power through) (?:it|the|any|your)",
    r"(?:just|simply) relax",
    r"force (?:it|yourself)",
    r"(?:go|get|try) (?:deeper|further|bigger|larger)",
    r"toughen up",
    r"almost there",
    r"don['’]t (?:stop|give up)",
)
#: Words that tell somebody what they have, which nobody can know from a list of signs.
DIAGNOSING = (
    r"you (?:(?:probably|likely|may|might|must|could|surely|certainly) )?have",
    r"you['’]ve got",
    r"you (?:are|may be|might be) suffering",
    r"(?:it|this|that) (?:is|must be) (?:probably |likely |certainly )?(?:an? )?"
    r"(?:fissure|pile|haemorrhoid|infection|abscess|cancer|sti)",
)
_PUSHING = re.compile(rf"\b(?:{'|'.join(PUSHING)})\b", re.IGNORECASE)
_DIAGNOSING = re.compile(rf"\b(?:{'|'.join(DIAGNOSING)})\b", re.IGNORECASE)


def tools_make_no_diagnosis(book: Book) -> Iterator[Fault]:
    """Refuse a triage scheme that tells somebody what they have."""
    for tool in book.tools:
        if tool.kind != "triage":
            continue
        yield from _found(
            tool.document,
            _DIAGNOSING,
            "words that say what is to be done, and not what somebody has",
            "say what the sign can mean, and who can tell",
        )


def tools_never_push_on(book: Book) -> Iterator[Fault]:
    """Refuse a tool whose words tell somebody to go on, be it a verdict, a reason or a note."""
    for tool in book.tools:
        yield from _found(
            tool.document,
            _PUSHING,
            "words after which stopping stays as good as going on",
            "say what stopping, waiting or a smaller step would be",
        )


def _found(
    document: Document, pattern: re.Pattern[str], expected: str, mend: str
) -> Iterator[Fault]:
    for at, text in texts_in(document.value):
        match = pattern.search(unmarked(text))
        if match:
            yield fault_at(document, at, f"it says {quoted(match[0])}", expected, mend)
