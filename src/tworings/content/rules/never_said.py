"""What is never said: words that push or shame, and statements that the evidence does not bear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.prose import paragraphs, sentences_of
from tworings.content.rules.asserted import asserted
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
    (
        r"\bnumb(?:s|ing)? (?:away )?(?:the|your|any) pain|"
        r"\b(?:use|try|apply|put on) (?:a |some |the )?numbing",
        "numbing hides the warning",
    ),
    (r"(?:training|dilating|stretching) (?:is|was|has been) proven", "no study has tried it"),
    (
        r"\bthe (?:right|proven|correct|best|safe) "
        r"(?:size(?! of stool)|number of (?:times|sessions|sittings))|"
        r"\b(?:takes|needs) (?:about |at least |only |some )?(?:\w+ )?"
        r"(?:sessions|sittings|weeks|days) (?:of|to|until|before)\b",
        "no study sets a size, a time or a number of sittings",
    ),
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
        r"(?:douching|rinsing) (?:protects|shields|prevents)",
        "it does not protect against infection",
    ),
    (
        r"(?:anal sex|douching|rinsing|lub(?:e|ricant)|masturbation) (?:causes|leads to|prevents|"
        r"makes (?:you|people|men|women) (?:leak|loose))",
        "what goes together is not cause, in either direction",
    ),
    (r"no symptoms means? no infection", "most rectal infections cause no symptoms"),
    (
        r"(?:kegels?|squeez(?:es|ing)(?: exercises)?) "
        r"(?:prevents?|always helps?|helps? everyone|protects?)",
        "no study shows it",
    ),
    (
        r"(?:kegels?|squeez(?:es|ing)(?: exercises)?) (?:is|are) (?:always )?(?:wrong|bad|harmful)",
        "it depends on the person, and a clinician can tell",
    ),
    (r"one normal pressure|the normal pressure is", "there is no one normal number"),
    (r"\b8,?000 nerve endings|nerve endings than", "nerve endings have not been counted"),
    (r"insertive (?:anal )?sex is safe|topping is safe", "it carries a risk"),
    (
        r"(?:PrEP|PEP|U=U|undetectable|treatment) (?:protects|prevents) (?:you )?"
        r"(?:(?:against|from) )?(?:all|every|other|any) (?:STI|infection)",
        "it prevents HIV, not other infections",
    ),
    (
        r"doxy-?PEP (?:protects|prevents|works) (?:you )?(?:(?:against|from|for|in) )?"
        r"(?:HIV|all|every|any|other|women|everyone|mpox|hepatitis)",
        "it was tested against three bacteria, in some groups",
    ),
    (
        r"(?:fact[- ]first|facts? before (?:the )?myths?|a fact before a myth) "
        r"(?:is|are|was|has been|works) (?:proven|best|better|shown)",
        "no order is proven best",
    ),
)
#: What may be said only with its conditions beside it: a pattern, what must stand with it, and why.
CONDITIONED: tuple[tuple[str, str, str], ...] = (
    (
        r"\b(?:138|11) (?:of|in|per|out of) (?:every )?10,000",
        r"without|no (?:condom|protection|PrEP)|unprotected|not (?:use|protected)",
        "a risk of one act holds without condom, PrEP or treatment, and is told with that",
    ),
)
#: A sentence that names such a thing as wrong may say it.
_DENIED = re.compile(
    r"\b(?:myth|never|not|no|nobody|wrong|untrue|false|claims?|doubt|cannot|isn't|doesn't)\b",
    re.IGNORECASE,
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), why) for pattern, why in NEVER)
_CONDITIONED = tuple(
    (re.compile(pattern, re.IGNORECASE), re.compile(needed, re.IGNORECASE), why)
    for pattern, needed, why in CONDITIONED
)
#: The machine lists the sources there, and a title is not ours.
LISTED = "Sources"
#: Paragraphs above one that are read together with it.
NEAR = 2
EXPECTED = "words that leave the reader free, and only what the evidence bears"
MEND = "say what is known instead; a myth is named as one in its own sentence"


def nothing_forbidden_is_said(book: Book) -> Iterator[Fault]:
    """Refuse words that push on, shame or arouse, and statements beyond the evidence.

    On learners' pages, and in all that an item bank, a tool or a claim states: not in a stem that
    is a myth, nor in a choice that is wrong.
    """
    for page in learner_pages(book):
        before: list[str] = []
        for one in paragraphs(page):
            if one.section == LISTED and one.kind == "item":
                continue
            before = [*before[-NEAR:], one.plain]
            for said in _found(one.sentences, " ".join(before)):
                yield Fault(str(page.path), one.line, one.section, said, EXPECTED, MEND)
    for path, one in said_to_educators(book):
        for said in _found(one.sentences, one.plain):
            yield Fault(path, one.line, one.section, said, EXPECTED, MEND)
    for one in asserted(book):
        for said in _found(sentences_of(one.text), one.beside or one.text):
            yield one.document.fault(one.at, one.owner, said, EXPECTED, MEND)


def _found(sentences: tuple[str, ...], beside: str) -> Iterator[str]:
    """Yield what is wrong with each sentence; what stands beside it may hold its conditions."""
    for sentence in sentences:
        for said, why in forbidden_in(sentence):
            yield f"{quoted(said)} is never said: {why}"
        for pattern, needed, why in _CONDITIONED:
            match = pattern.search(sentence)
            if match and not needed.search(beside):
                yield f"{quoted(match[0])} is never said alone: {why}"


def forbidden_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield what a sentence says that is never said, and why; one that denies it may say it."""
    for pattern, why in _PATTERNS:
        match = pattern.search(sentence)
        if match and not _DENIED.search(sentence.replace(match[0], "")):
            yield match[0], why
