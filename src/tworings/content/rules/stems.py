"""Stems: no two in the book ask nearly the same."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.rules.wording import plain, words

#: The share of words two stems have in common, from which they are compared in order.
OVERLAP = 0.75
#: The likeness of the two word by word, from which they are nearly the same.
LIKENESS = 0.85


def stems_differ(book: Book) -> Iterator[Fault]:
    """Refuse the later one of two stems that are nearly the same."""
    asked = [(items, item, words(item.stem)) for items, item in book.items()]
    sets = [frozenset(said) for _, _, said in asked]
    for later, earlier in _near_pairs(sets, [said for _, _, said in asked]):
        items, item, _ = asked[later]
        others, other, _ = asked[earlier]
        at = f"{others.document.path}:{others.document.line(others.where[other.id])}"
        yield items.fault(
            item.id,
            ("stem",),
            f"the stem {quoted(plain(item.stem))} is nearly that of {other.id} ({at})",
            "stems that ask different things",
            "reword one so that it asks something else, or delete the item",
        )


def _near_pairs(
    sets: list[frozenset[str]], sequences: list[tuple[str, ...]]
) -> Iterator[tuple[int, int]]:
    """Yield (later, earlier) of stems that are nearly the same, each stem at most once as a match.

    Two sets that share three quarters of their words must share one of their rarest words, so
    few pairs are ever compared. Shorter stems come first, since then fewer of a stem's words need
    to be remembered than looked up (this is the prefix filter of set-similarity joins).
    """
    counts = Counter(word for said in sets for word in said)
    by_words: dict[tuple[str, ...], int] = {}
    by_rare_word: dict[str, list[int]] = defaultdict(list)
    for index in sorted(range(len(sets)), key=lambda i: (len(sets[i]), i)):
        said = sets[index]
        if not said:
            continue
        near = by_words.setdefault(sequences[index], index)
        if near == index:
            near = None
            rarest = sorted(said, key=lambda word: (counts[word], word))
            looked_up = rarest[: len(said) - math.ceil(OVERLAP * len(said)) + 1]
            candidates = dict.fromkeys(o for word in looked_up for o in by_rare_word[word])
            near = next((o for o in candidates if _alike(sets, sequences, index, o)), None)
            shared = math.ceil(2 * OVERLAP / (1 + OVERLAP) * len(said))
            for word in rarest[: len(said) - shared + 1]:
                by_rare_word[word].append(index)
        if near is not None:
            yield max(index, near), min(index, near)


def _alike(sets: list[frozenset[str]], sequences: list[Any], one: int, other: int) -> bool:
    shared = len(sets[one] & sets[other])
    if shared < OVERLAP * len(sets[one] | sets[other]):
        return False
    matcher = SequenceMatcher(None, sequences[one], sequences[other], autojunk=False)
    return matcher.ratio() >= LIKENESS
