"""Keys over the whole book: what a learner could guess by without reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault
from tworings.content.rules.wording import plain

#: Below this many items a share says nothing.
ENOUGH = 5
#: The key is the longest choice in at most this share of items.
LONGEST_SHARE = 0.40
#: Each verdict is the key in at least this share of items.
VERDICT_SHARE = 0.20


def key_is_seldom_the_longest(book: Book) -> Iterator[Fault]:
    """Let the key be the longest choice in at most 40 % of ``single_response`` items."""
    asked = [(items, item) for items, item in book.items() if item.type == "single_response"]
    longest = []
    for items, item in asked:
        lengths = {choice.id: len(plain(choice.text)) for choice in item.choices}
        if all(lengths[item.key] > n for own, n in lengths.items() if own != item.key):
            longest.append((items, item))
    if len(asked) < ENOUGH or len(longest) <= LONGEST_SHARE * len(asked):
        return
    items, item = longest[0]
    yield items.fault(
        item.id,
        ("choices",),
        f"the key is the longest choice in {len(longest)} of {len(asked)} single_response items "
        f"of the book: {', '.join(item.id for _, item in longest)}",
        f"at most {int(LONGEST_SHARE * len(asked))}, so that length gives nothing away",
        "shorten some of these keys, or say more in a wrong choice",
    )


def verdicts_are_balanced(book: Book) -> Iterator[Fault]:
    """Let each of myth, fact and depends be the key of at least 20 % of ``myth_or_fact`` items."""
    asked = [(items, item) for items, item in book.items() if item.type == "myth_or_fact"]
    if len(asked) < ENOUGH:
        return
    keys = Counter(item.key for _, item in asked)
    items, item = asked[0]
    for verdict in ("myth", "fact", "depends"):
        if keys[verdict] < VERDICT_SHARE * len(asked):
            yield items.fault(
                item.id,
                ("key",),
                f'"{verdict}" is the key of {keys[verdict]} of {len(asked)} myth_or_fact items '
                "of the book",
                f"at least {VERDICT_SHARE:.0%} for each of myth, fact and depends",
                f'add or reword items until more have the key "{verdict}"',
            )
