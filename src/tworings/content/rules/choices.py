"""How the choices of an item stand beside each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

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
    for items, item, key, texts in _lists(book):
        ends = [text[-1] if text[-1] in ".!?…;," else "nothing" for text in texts]
        odd = _Odd(items, item, key)
        yield from odd.ones(ends, "ends with", f"the same end for every {key[:-1]}")
        cases = [_case(text) for text in texts]
        yield from odd.ones(cases, "starts with", f"the same for every {key[:-1]}")
        shortest = min(map(len, texts))
        for index, text in enumerate(texts):
            most = int(LONGEST * shortest + SPARE)
            if len(text) > most:
                yield items.fault(
                    item.id,
                    (key, index, "text"),
                    f"the {key[:-1]} has {len(text)} characters, the shortest one {shortest}",
                    f"at most {most}, so that length gives nothing away",
                    "shorten it, or say more in the others",
                )


def no_choice_stands_for_others(book: Book) -> Iterator[Fault]:
    """Refuse "all of the above", "none of these" or "both a and b": choices are shuffled."""
    for items, item, key, texts in _lists(book):
        for index, text in enumerate(texts):
            if _OTHERS.search(text):
                yield items.fault(
                    item.id,
                    (key, index, "text"),
                    f"the {key[:-1]} is {quoted(text)}",
                    f"a {key[:-1]} that says something of its own; {key} are shuffled",
                    "write what it stands for, or make the item multiple_response",
                )


def _lists(book: Book) -> Iterator[tuple[Any, Any, str, list[str]]]:
    """Yield each list of an item that the learner chooses from, with its key in YAML."""
    for items, item in book.items():
        # The verdicts of myth_or_fact are always the same three words.
        if item.type == "myth_or_fact":
            continue
        for key in ("choices", "options"):
            listed = getattr(item, key, ())
            if listed:
                yield items, item, key, [plain(one.text) for one in listed]


def _case(text: str) -> str:
    first = re.match(r"\W*(\w+)", text)
    word = first[1] if first else ""
    # Digits have no case, and names such as MRI or pH keep theirs.
    if not word[:1].isalpha() or any(c.isupper() for c in word[1:]):
        return ""
    return "a capital" if word[0].isupper() else "a small letter"


class _Odd(NamedTuple):
    """Tells which of a list's entries differ from most."""

    items: Any
    item: Any
    key: str

    def ones(self, kinds: list[str], verb: str, expected: str) -> Iterator[Fault]:
        counts = Counter(kind for kind in kinds if kind)
        if len(counts) < 2:
            return
        usual = counts.most_common(1)[0][0]
        for index, kind in enumerate(kinds):
            if kind and kind != usual:
                yield self.items.fault(
                    self.item.id,
                    (self.key, index, "text"),
                    f"the {self.key[:-1]} {verb} {_sign(kind)}, others with {_sign(usual)}",
                    expected,
                    "write it like the others",
                )


def _sign(kind: str) -> str:
    return f'"{kind}"' if len(kind) == 1 else kind
