"""How the choices of an item stand beside each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.rules.wording import plain

#: No choice is longer than this many times the shortest, with some characters to spare.
LONGEST = 2.5
SPARE = 20

_OTHERS = re.compile(
    r"\b(all|any|both|each|either|every one|neither|none|some) (of )?(the |these |those )?(other )?"
    r"(above|answers|choices|options|others)\b"
    r"|^(all|any|both|either|neither|none)( of (these|them|those|this))?[.!]?$"
    r"|\b(both|either|neither)( of)? \(?[a-h1-8]\)? (and|or|nor|&) \(?[a-h1-8]\)?(\W|$)"
    r"|^\(?[a-h1-8]\)? (and|or|&) \(?[a-h1-8]\)?( only)?[.!]?$",
    re.IGNORECASE,
)


def choices_are_parallel(book: Book) -> Iterator[Fault]:
    """Hold choices to one end, one start and a like length: an odd one gives itself away."""
    for items, item in _with_choices(book):
        texts = [plain(choice.text) for choice in item.choices]
        ends = [text[-1] if text[-1] in ".!?…;," else "nothing" for text in texts]
        yield from _odd_ones(items, item, ends, "ends with", "the same end for every choice")
        yield from _odd_ones(
            items, item, [_case(text) for text in texts], "starts with", "the same for every choice"
        )
        shortest = min(map(len, texts))
        for index, text in enumerate(texts):
            most = int(LONGEST * shortest + SPARE)
            if len(text) > most:
                yield items.fault(
                    item.id,
                    ("choices", index, "text"),
                    f"the choice has {len(text)} characters, the shortest one {shortest}",
                    f"at most {most}, so that length gives nothing away",
                    "shorten it, or say more in the others",
                )


def no_choice_stands_for_others(book: Book) -> Iterator[Fault]:
    """Refuse "all of the above", "none of these" or "both a and b": choices are shuffled."""
    for items, item in _with_choices(book):
        for index, choice in enumerate(item.choices):
            if _OTHERS.search(plain(choice.text)):
                yield items.fault(
                    item.id,
                    ("choices", index, "text"),
                    f"the choice is {quoted(plain(choice.text))}",
                    "a choice that says something of its own; choices are shuffled",
                    "write what it stands for, or make the item multiple_response",
                )


def _with_choices(book: Book) -> Iterator[tuple[Any, Any]]:
    return (pair for pair in book.items() if pair[1].type != "myth_or_fact")


def _case(text: str) -> str:
    first = re.match(r"\W*(\w+)", text)
    word = first[1] if first else ""
    # Digits have no case, and names such as MRI or pH keep theirs.
    if not word[:1].isalpha() or any(c.isupper() for c in word[1:]):
        return ""
    return "a capital" if word[0].isupper() else "a small letter"


def _odd_ones(items: Any, item: Any, kinds: list[str], verb: str, expected: str) -> Iterator[Fault]:
    counts = Counter(kind for kind in kinds if kind)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    for index, kind in enumerate(kinds):
        if kind and kind != usual:
            yield items.fault(
                item.id,
                ("choices", index, "text"),
                f"the choice {verb} {_sign(kind)}, others with {_sign(usual)}",
                expected,
                "write it like the others",
            )


def _sign(kind: str) -> str:
    return f'"{kind}"' if len(kind) == 1 else kind
