"""Which pages are for learners: the rules on words hold there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.pages import Page

#: Folders of the book whose pages learners read; pages for educators and of reference are not.
FOLDERS = ("modules", "start", "tools")
_TERM = re.compile(r"(?=\S)(?!```|:)(.+?)\s*$")


def learner_pages(book: Book) -> Iterator[Page]:
    """Yield the first page, and every page of a folder for learners."""
    for page in book.pages:
        parts = page.path.relative_to(book.root).parts
        if parts == ("index.md",) or parts[0] in FOLDERS:
            yield page


def glossary_terms(book: Book) -> frozenset[str]:
    """Return the terms of the glossary, plain and clinical; empty when there is none."""
    found: set[str] = set()
    for page in book.pages:
        if page.path.relative_to(book.root).as_posix() != "reference/glossary.md":
            continue
        numbered = dict(page.lines)
        # Terms stand at the margin, right above an indented meaning or another term.
        for number in sorted(numbered, reverse=True):
            below = numbered.get(number + 1, "")
            if not (match := _TERM.fullmatch(numbered[number])):
                continue
            if below.startswith("  ") or below.strip() in found:
                found.add(match[1])
    return frozenset(found)
