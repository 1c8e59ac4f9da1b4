"""Questions people ask: each has its module, is answered in few sentences, and is no item again."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean
from tworings.content.rules.for_educators import answers
from tworings.content.rules.wording import plain, words
from tworings.model import RichText

#: How many sentences an answer has: fewer is curt, more is a lecture.
SENTENCES = range(2, 6)
#: The share of telling words that two texts have in common, from which they ask the same.
LIKENESS = 0.6
#: Words that tell nothing of what is asked.
_SMALL = frozenset(
    words(
        RichText(
            "a about after all am an and any anyone are as at be been but by can could did do does "
            "for from get had has have how i if in into is it it's its just like many me mean "
            "means much my no not of on one or really should so some someone something that the "
            "their them there these they this to too true up was we what when which who why will "
            "with would you your"
        )
    )
)


def answers_are_short(book: Book) -> Iterator[Fault]:
    """Let an answer have two to five sentences: it is said aloud."""
    for path, one in answers(book):
        if (count := len(one.sentences)) not in SENTENCES:
            yield Fault(
                path,
                one.line,
                one.section,
                f"the answer has {count} sentence{'' if count == 1 else 's'}",
                f"{SENTENCES[0]} to {SENTENCES[-1]} sentences, what follows a colon being one",
                "say the rest only when somebody asks on" if count > 1 else "say a little more",
            )


def questions_name_modules(book: Book) -> Iterator[Fault]:
    """Hold a question to name a module that is written or planned."""
    if not book.questions:
        return
    listed = book.questions
    known = {folder.path.name for folder in book.modules}
    known |= book.planned.named if book.planned else set()
    for own, question in listed.things.items():
        if question.module not in known:
            yield listed.fault(
                own,
                ("module",),
                f"unknown module {quoted(question.module)}",
                f"one of {', '.join(sorted(known))}",
                did_you_mean(question.module, known, "name the folder of a module"),
            )


def questions_repeat_no_stem(book: Book) -> Iterator[Fault]:
    """Refuse a question that asks what an item or an earlier question asks."""
    if not book.questions:
        return
    listed = book.questions
    asked = [
        (telling_words(item.stem), f"the stem of {item.id}", items.document, items.where[item.id])
        for items, item in book.items()
    ]
    for own, question in listed.things.items():
        said = telling_words(question.asked)
        for other, name, document, where in asked:
            if not alike(said, other):
                continue
            yield listed.fault(
                own,
                ("asked",),
                f"{quoted(plain(question.asked))} is nearly {name} "
                f"({document.path}:{document.line(where)})",
                "a question that is asked nowhere else in the book",
                "ask something else, or delete it",
            )
            break
        asked.append((said, f"the question {own}", listed.document, listed.where[own]))


def telling_words(text: RichText) -> frozenset[str]:
    """Return the words of a text that tell what is asked."""
    return frozenset(words(text)) - _SMALL


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two texts ask nearly the same, by the telling words they share."""
    shared = one & other
    # Of two or three words two are shared soon; then only the same words mean the same.
    if len(shared) < 3:
        return bool(one) and one == other
    return len(shared) >= LIKENESS * len(one | other)
