"""Pages for learners read easily, those for educators nearly so: short sentences, short words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.prose import Paragraph, paragraphs, words
from tworings.content.reading_grade import grade
from tworings.content.rules.for_educators import answers, facilitation_pages, lines_of_lessons
from tworings.content.rules.learner_pages import glossary_terms, learner_pages

#: A reading age of about 13: most adults read it with ease.
GRADE = 8.0
#: The same for those who run a workshop and read between two of them.
GRADE_FOR_EDUCATORS = 10.0
#: Words of a sentence.
LONGEST = 20
#: Sentences of a paragraph.
MOST = 3
#: Below this many sentences a grade says little.
ENOUGH = 10
#: Two words in bold that say what the paragraph is about.
_LEAD = re.compile(r"\*\*[^*]+[.:?]\*\*")
#: A list of references is no prose.
UNREAD = "Sources"


def paragraphs_are_short(book: Book) -> Iterator[Fault]:
    """Let a paragraph of a learner's page have at most three sentences."""
    for page in learner_pages(book):
        for one in _prose(paragraphs(page)):
            # An entry of a list may say what, why and what to do.
            count = len(one.sentences) - one.plain.count(": ") - bool(_LEAD.match(one.source))
            if one.kind == "text" and count > MOST:
                yield Fault(
                    str(page.path),
                    one.line,
                    one.section,
                    f"a paragraph has {count} sentences: {quoted(one.plain[:60])}",
                    f"at most {MOST}",
                    "start a new paragraph, or make it a list",
                )


def pages_read_easily(book: Book) -> Iterator[Fault]:
    """Hold a page to its Flesch-Kincaid grade, 8 for learners; glossary words are exempt."""
    exempt = glossary_terms(book)
    of_learners = ((page, GRADE) for page in learner_pages(book))
    of_educators = ((page, GRADE_FOR_EDUCATORS) for page in facilitation_pages(book))
    for page, most in chain(of_learners, of_educators):
        sentences = [s for one in _prose(paragraphs(page)) for s in one.sentences]
        if len(sentences) < ENOUGH:
            continue
        found = grade(sentences, exempt)
        if found > most:
            yield Fault(
                str(page.path),
                1,
                "",
                f"the page reads at grade {found:.1f}",
                f"at most {most:.0f}",
                "shorten the longest sentences, and put plain words for long ones",
            )


def sentences_are_short(book: Book) -> Iterator[Fault]:
    """Let a sentence of a learner's page, an answer or a lesson plan have at most 20 words."""
    read = ((str(p.path), one) for p in learner_pages(book) for one in _prose(paragraphs(p)))
    for path, one in chain(read, answers(book), lines_of_lessons(book)):
        for sentence in one.sentences:
            if (count := len(words(sentence))) > LONGEST:
                yield Fault(
                    path,
                    one.line,
                    one.section,
                    f"a sentence has {count} words: {quoted(sentence[:60])}",
                    f"at most {LONGEST}",
                    "make two sentences of it",
                )


def _prose(all_of: Iterator[Paragraph]) -> Iterator[Paragraph]:
    return (one for one in all_of if one.kind != "row" and one.section != UNREAD)
