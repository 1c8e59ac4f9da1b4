"""From responses to findings: who changed, by how much, and what the items are worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
from tworings.model.answer_file import CONFIDENCE, Time
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
    if len(pairs) < FEWEST:
        withheld.append(
            f"{_people(len(pairs))} responded both before and after. Changes are shown from "
            f"{FEWEST} people on, so that nobody can be recognised."
        )
    elif not items:
        withheld.append("No item was asked in every file, so that no change of one can be shown.")
    every = {time: _counted(reading, pairs, time, withheld) for time in ("pre", "post")}
    return Findings(
        counts=counts,
        change=_change(pairs, items) if enough else None,
        objectives=_objectives(pairs, items) if enough else (),
        scales=_scales(pairs, assessment.scales.scales, withheld) if len(pairs) >= FEWEST else (),
        items=_items(every["pre"], every["post"], items, columns, withheld),
        sureness=_sureness(every["post"], items, withheld),
        withheld=tuple(withheld),
        made_up=reading.made_up,
    )


def _by_code(reading: Reading, time: str) -> dict[str, Response]:
    return {one.code: one for one in reading.responses if one.time == time}


def _counted(
    reading: Reading, pairs: Sequence[Pair], time: Time, withheld: list[str]
) -> tuple[Response, ...]:
    """Return whose responses at one time are counted without their other half.

    Changes are shown for people in pairs. Were one or two more counted here, whoever subtracts
    one from the other would read their responses.
    """
    every = tuple(_by_code(reading, time).values())
    alone = len(every) - len(pairs)
    if len(pairs) < FEWEST or not 0 < alone < FEWEST:
        return every
    who = f"{_people(alone)} responded only {'before' if time == 'pre' else 'after'}"
    withheld.append(
        f"{who}, and {'is' if alone == 1 else 'are'} in no figure: beside the others, fewer than "
        f"{FEWEST} could be recognised."
    )
    return tuple(pair[time == "post"] for pair in pairs)


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
    if len(before) < FEWEST or not items:
        if before and items:
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
    said: dict[str | None, list[tuple[str, bool]]] = {level: [] for level in (*CONFIDENCE, None)}
    for one in after:
        for item in items:
            if item.id in one.chosen:
                said[one.sure.get(item.id)].append((one.code, one.is_right(item)))
    people = {level: len({code for code, _ in said[level]}) for level in CONFIDENCE}
    kept_back = _kept_back(said, people)
    for level in CONFIDENCE:
        words = level.replace("_", " ")
        if 0 < people[level] < FEWEST:
            withheld.append(f"“{words}” is not shown: fewer than {FEWEST} people were {words}.")
        elif level in kept_back and people[level]:
            withheld.append(
                f"“{words}” is not shown: what is kept back could be found by subtraction."
            )
    found = []
    for level in CONFIDENCE:
        if level in kept_back:
            # Not even how many: one or two could be recognised by it.
            found.append(Sureness(level, 0, 0, None))
        else:
            share = sum(right for _, right in said[level]) / len(said[level])
            found.append(Sureness(level, people[level], len(said[level]), share))
    return tuple(found) if any(one.people for one in found) else ()


def _kept_back(
    said: Mapping[str | None, Sequence[tuple[str, bool]]], people: Mapping[str, int]
) -> set[str]:
    """Return the levels that are not shown.

    How many were right in all is shown too, by item. So what is kept back must be of five people
    together, or else the next smallest level is kept back with it.
    """
    kept = {level for level, number in people.items() if number < FEWEST}
    if not any(people[level] for level in kept):
        return kept
    while len(kept) < len(people):
        together = {code for level in (*kept, None) for code, _ in said[level]}
        if len(together) >= FEWEST:
            break
        kept.add(min(people.keys() - kept, key=lambda level: (people[level], level)))
    return kept
