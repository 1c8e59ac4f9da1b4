"""From responses to findings: who changed, by how much, and what the items are worth."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tworings.evaluate.numbers import (
    OUTER_SHARE,
    bootstrap,
    cohen_d_z,
    discrimination_index,
    hedges_factor,
    point_biserial,
    spread,
)
from tworings.evaluate.responses import Reading, Response
from tworings.model import Item, PrePostTest, Scale
from tworings.model.answer_file import CONFIDENCE
from tworings.model.evaluation import (
    FEWEST,
    Change,
    Counts,
    Findings,
    Gain,
    ItemNumbers,
    Sureness,
)

#: A person before and after.
Pair = tuple[Response, Response]


def pairs_of(reading: Reading) -> tuple[Pair, ...]:
    """Return who responded at both times, in order of their codes."""
    pre, post = _by_code(reading, "pre"), _by_code(reading, "post")
    return tuple((pre[code], post[code]) for code in sorted(pre.keys() & post.keys()))


def evaluate(reading: Reading, assessment: PrePostTest) -> Findings:
    """Return what responses say about a group; nothing in it says who is who.

    A blank is not right, and is counted as missing beside it. Below five people nothing is
    broken down: a sentence of `Findings.withheld` stands in its place.

    Parameters
    ----------
    reading : Reading
    assessment : PrePostTest

    Returns
    -------
    Findings
    """
    items = tuple(item for item in assessment.bank.items if item.id in reading.asked)
    columns = {item.id: column for column, item in assessment.items.items()}
    pairs = pairs_of(reading)
    counts = _counts(reading, pairs, items)
    withheld: list[str] = []
    enough = len(pairs) >= FEWEST and bool(items)
    if not enough:
        withheld.append(
            f"{_people(len(pairs))} responded both before and after. Changes are shown from "
            f"{FEWEST} people on, so that nobody can be recognised."
        )
    every = {time: tuple(_by_code(reading, time).values()) for time in ("pre", "post")}
    return Findings(
        counts=counts,
        change=_change(pairs, items) if enough else None,
        objectives=_objectives(pairs, items) if enough else (),
        scales=_scales(pairs, assessment.scales.scales, withheld) if enough else (),
        items=_items(every["pre"], every["post"], items, columns, withheld),
        sureness=_sureness(every["post"], items, withheld),
        withheld=tuple(withheld),
        made_up=reading.made_up,
    )


def _by_code(reading: Reading, time: str) -> dict[str, Response]:
    return {one.code: one for one in reading.responses if one.time == time}


def _people(number: int) -> str:
    return "Nobody" if not number else f"{number} person" if number == 1 else f"{number} people"


def _counts(reading: Reading, pairs: Sequence[Pair], items: Sequence[Item]) -> Counts:
    pre, post = _by_code(reading, "pre").keys(), _by_code(reading, "post").keys()
    blank = [
        sum(item.id not in pair[time].chosen for pair in pairs for item in items) for time in (0, 1)
    ]
    return Counts(
        pairs=len(pairs),
        pre_only=len(pre - post),
        post_only=len(post - pre),
        blank_pre=blank[0],
        blank_post=blank[1],
        asked=len(items) * len(pairs),
        set_aside=len(reading.set_aside),
        faults=len(reading.faults),
    )


def _change(pairs: Sequence[Pair], items: Sequence[Item]) -> Change:
    pre = tuple(before.right(items) for before, _ in pairs)
    post = tuple(after.right(items) for _, after in pairs)
    changes = [b - a for a, b in zip(pre, post, strict=True)]
    d_z = cohen_d_z(changes)
    return Change(
        pre=pre,
        post=post,
        out_of=len(items),
        mean=bootstrap(changes),
        spread=spread(changes),
        d_z=d_z,
        g_z=None if d_z is None else d_z * hedges_factor(len(pairs) - 1),
    )


def _objectives(pairs: Sequence[Pair], items: Sequence[Item]) -> tuple[Gain, ...]:
    gains = []
    for objective in dict.fromkeys(item.objective or item.id for item in items):
        own = [item for item in items if (item.objective or item.id) == objective]
        pre = [before.right(own) / len(own) for before, _ in pairs]
        post = [after.right(own) / len(own) for _, after in pairs]
        gains.append(_gain(objective, pre, post))
    return tuple(gains)


def _scales(
    pairs: Sequence[Pair], scales: Sequence[Scale], withheld: list[str]
) -> tuple[Gain, ...]:
    gains = []
    for scale in scales:
        lines = [line.id for line in scale.lines]
        # The same lines at both times: else a line left out would look like a change.
        both = [
            (np.mean([a.said[i] for i in common]), np.mean([b.said[i] for i in common]))
            for a, b in pairs
            if len(common := [i for i in lines if i in a.said and i in b.said]) * 2 >= len(lines)
        ]
        if len(both) >= FEWEST:
            gains.append(_gain(scale.title, [a for a, _ in both], [b for _, b in both]))
        elif any(line in one.said for pair in pairs for one in pair for line in lines):
            withheld.append(
                f"“{scale.title}” is not shown: fewer than {FEWEST} people filled in at least half "
                "of it at both times."
            )
    return tuple(gains)


def _gain(name: str, pre: Sequence[float], post: Sequence[float]) -> Gain:
    change = bootstrap([b - a for a, b in zip(pre, post, strict=True)])
    return Gain(name, len(pre), float(np.mean(pre)), float(np.mean(post)), change)


def _items(
    before: Sequence[Response],
    after: Sequence[Response],
    items: Sequence[Item],
    columns: dict[str, str],
    withheld: list[str],
) -> tuple[ItemNumbers, ...]:
    if len(before) < FEWEST:
        if before:
            withheld.append(
                "Difficulty and discrimination of the items are not shown: fewer than "
                f"{FEWEST} people filled in the form before the course."
            )
        return ()
    right = np.array([[one.is_right(item) for item in items] for one in before], float)
    total = right.sum(axis=1)
    later = np.array([[one.is_right(item) for item in items] for one in after], float)
    # Each outer group is a group too.
    outer = len(before) * OUTER_SHARE >= FEWEST
    if not outer:
        withheld.append(
            f"D is not shown: its groups, the upper and lower {OUTER_SHARE:.0%}, would be "
            f"smaller than {FEWEST} people."
        )
    return tuple(
        ItemNumbers(
            column=columns[item.id],
            item=item.id,
            people=len(before),
            difficulty=float(right[:, n].mean()),
            discrimination=point_biserial(right[:, n], total - right[:, n]),
            index=discrimination_index(right[:, n], total) if outer else None,
            difficulty_after=float(later[:, n].mean()) if len(after) >= FEWEST else None,
        )
        for n, item in enumerate(items)
    )


def _sureness(
    after: Sequence[Response], items: Sequence[Item], withheld: list[str]
) -> tuple[Sureness, ...]:
    found = []
    for level in CONFIDENCE:
        said = [
            (one.code, one.is_right(item))
            for one in after
            for item in items
            if one.sure.get(item.id) == level
        ]
        people = len({code for code, _ in said})
        enough = people >= FEWEST
        share = sum(right for _, right in said) / len(said) if enough else None
        # Not even how many: one or two could be recognised by it.
        found.append(Sureness(level, people if enough else 0, len(said) if enough else 0, share))
        if said and not enough:
            words = level.replace("_", " ")
            withheld.append(f"“{words}” is not shown: fewer than {FEWEST} people were {words}.")
    return tuple(found) if any(one.people for one in found) else ()
