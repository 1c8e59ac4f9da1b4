"""What is never said: words that push or shame, and statements that the evidence does not bear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.prose import paragraphs
from tworings.content.rules.for_educators import said_to_educators
from tworings.content.rules.learner_pages import learner_pages

#: A pattern, and why it is not said. Each has a sentence in the tests that it must find.
NEVER: tuple[tuple[str, str], ...] = (
    (r"train(?:ing)? harder|push(?:ing)? through|no pain,? no gain|tough it out", "it pushes on"),
    (r"\b(?:day|week)[- ]streak|keep your streak|level up", "going further is no achievement"),
    (r"\b(?:gross|disgusting|yuck|yum|kinky|naughty|dirty (?:sex|act))\b", "it shames or arouses"),
    (r"permanently loose(?! is a myth)|stretched for good", "the evidence does not show it"),
    (r"(?:has|have) no effect at all", "no study is long enough to say so"),
    (r"pain is (?:normal|part of it|to be expected)", "pain means stop"),
    (r"(?:training|dilating) (?:is|was) proven", "no study has tried it"),
    (r"relax(?:ing)? the inner (?:ring|sphincter) at will", "nobody can"),
    (
        r"(?:breathing|bearing down|pushing out) (?:works|relaxes|loosens) (?:for|in) everyone",
        "many healthy people tighten",
    ),
    (
        r"lub(?:e|ricant) (?:protects|shields) (?:you )?(?:against|from) (?:infection|HIV|STI)",
        "it does not",
    ),
    (
        r"douching (?:protects|shields|prevents)",
        "it does not protect against infection",
    ),
    (r"no symptoms means? no infection", "most rectal infections cause no symptoms"),
    (r"kegels? (?:prevent|always help|help everyone)", "no study shows it"),
    (r"one normal pressure|the normal pressure is", "there is no one normal number"),
    (r"\b8,?000 nerve endings|nerve endings than", "nerve endings have not been counted"),
    (r"insertive (?:anal )?sex is safe|topping is safe", "it carries a risk"),
    (
        r"(?:PrEP|U=U|undetectable) (?:protects|prevents) (?:you )?(?:against|from)? ?"
        r"(?:all|every|other) (?:STI|infection)",
        "it prevents HIV, not other infections",
    ),
)
#: A sentence that names such a thing as wrong may say it.
_DENIED = re.compile(
    r"\b(?:myth|never|not|no|nobody|wrong|untrue|false|claims?|doubt|cannot|isn't|doesn't)\b",
    re.IGNORECASE,
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), why) for pattern, why in NEVER)


def nothing_forbidden_is_said(book: Book) -> Iterator[Fault]:
    """Refuse words that push on, shame or arouse, and statements beyond the evidence."""
    of_learners = ((str(p.path), one) for p in learner_pages(book) for one in paragraphs(p))
    for path, one in chain(of_learners, said_to_educators(book)):
        for sentence in one.sentences:
            for said, why in forbidden_in(sentence):
                yield Fault(
                    path,
                    one.line,
                    one.section,
                    f"{quoted(said)} is never said: {why}",
                    "words that leave the reader free, and only what the evidence bears",
                    "say what is known instead; a myth is named as one in its own sentence",
                )


def forbidden_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield what a sentence says that is never said, and why; one that denies it may say it."""
    for pattern, why in _PATTERNS:
        match = pattern.search(sentence)
        if match and not _DENIED.search(sentence.replace(match[0], "")):
            yield match[0], why
