"""Items as one quiz shows them: in which order, with which pictures."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from tworings.model import Choice, Drawing, Item, ItemBank, Ledger, Option, Row, Stimulus
from tworings.model.own_ids import with_own_ids

#: What makes a drawing of a name: `tworings.draw`.
Draw = Callable[[str], Drawing]


@dataclass(frozen=True)
class ShownItem:
    """One item at its place in the quiz.

    Attributes
    ----------
    item : Item
    number : int
        Its place, from 1.
    choices, rows, options : tuple
        Those of its type, in the order in which they are shown; else empty.
    drawing : Drawing or None
        The drawing of a hotspot, with ids that no other picture of the page has.
    """

    item: Item
    number: int
    choices: tuple[Choice, ...] = ()
    rows: tuple[Row, ...] = ()
    options: tuple[Option, ...] = ()
    drawing: Drawing | None = None


@dataclass(frozen=True)
class ShownStimulus:
    """One stimulus, with the numbers of the items that refer to it, and its picture."""

    stimulus: Stimulus
    numbers: tuple[int, ...]
    drawing: Drawing | None = None


@dataclass(frozen=True)
class ShownPart:
    """What a quiz shows of one bank.

    Attributes
    ----------
    title : str
        What stands above it where there are several; else empty.
    ledger : Ledger
        What its items rest on.
    items : tuple of ShownItem
    stimuli : tuple of ShownStimulus
    """

    title: str
    ledger: Ledger
    items: tuple[ShownItem, ...]
    stimuli: tuple[ShownStimulus, ...]


def shown_part(
    bank: ItemBank,
    draw: Draw | None,
    title: str = "",
    first: int = 1,
    *,
    as_written: bool = False,
    in_order: bool = False,
) -> ShownPart:
    """Return what a quiz shows of a bank, numbered from ``first``.

    With ``as_written`` nothing is shuffled: letters on a form of paper stand for the same
    choices as in the file. With ``in_order`` the items stand as in the bank, and their choices
    are shuffled all the same.

    Raises
    ------
    ValueError
        When a drawing cannot be made, or lacks a part that an item names.
    """
    items = tuple(
        replace(shown, number=number)
        for number, shown in enumerate(
            shown_items(bank, draw, as_written=as_written, in_order=in_order), first
        )
    )
    return ShownPart(title, bank.ledger, items, shown_stimuli(bank, items, draw))


def shown_items(
    bank: ItemBank, draw: Draw | None, *, as_written: bool = False, in_order: bool = False
) -> tuple[ShownItem, ...]:
    """Return the items of a bank in an order that follows from its id alone, or in its own.

    Items that share a stimulus stay together, in the order they were written.

    Raises
    ------
    ValueError
        When a drawing cannot be made, or lacks a part that an item names.
    """
    if as_written:
        shown = (_shown(item, n, bank, draw, ()) for n, item in enumerate(bank.items, 1))
        return tuple(replace(one, choices=getattr(one.item, "choices", ())) for one in shown)
    items = bank.items if in_order else _in_groups(bank.items, lambda item: item, bank.id)
    scale = _scale(bank)
    return tuple(_shown(item, n, bank, draw, scale) for n, item in enumerate(items, 1))


def mixed(items: Iterable[ShownItem], seed: str) -> tuple[ShownItem, ...]:
    """Return the items of several banks in one order, which follows from the seed alone.

    Items that share a stimulus stay together. Their numbers stay as they are.
    """
    return tuple(_in_groups(items, lambda shown: shown.item, seed))


def shown_stimuli(
    bank: ItemBank, items: Iterable[ShownItem], draw: Draw | None
) -> tuple[ShownStimulus, ...]:
    """Return the stimuli that items of this quiz refer to.

    Raises
    ------
    ValueError
        When a drawing cannot be made.
    """
    numbers: dict[str, list[int]] = {}
    for shown in items:
        if shown.item.stimulus:
            numbers.setdefault(shown.item.stimulus, []).append(shown.number)
    return tuple(
        ShownStimulus(one, tuple(numbers[one.id]), _drawing(one.drawing, one.id, bank, draw))
        for one in bank.stimuli
        if one.id in numbers
    )


def _shown(
    item: Item, number: int, bank: ItemBank, draw: Draw | None, scale: tuple[str, ...]
) -> ShownItem:
    seed = f"{bank.id}/{item.id}"
    drawing = None
    if item.type == "hotspot":
        drawing = _drawing(item.drawing, item.id, bank, draw)
        _refuse_strange_parts(item, drawing)
    return ShownItem(
        item,
        number,
        choices=_choices(item, seed, scale),
        rows=tuple(_shuffled(getattr(item, "rows", ()), f"{seed}/rows")),
        options=tuple(_shuffled(getattr(item, "options", ()), seed)),
        drawing=drawing,
    )


#: From so many items with the very same choices, these are a scale.
_SCALE = 3


def _scale(bank: ItemBank) -> tuple[str, ...]:
    """Return the choices that all ``single_response`` items of a bank share, or nothing."""
    asked = [item for item in bank.items if item.type == "single_response"]
    lists = {tuple(choice.text.source for choice in item.choices) for item in asked}
    return lists.pop() if len(asked) >= _SCALE and len(lists) == 1 else ()


def _choices(item: Item, seed: str, scale: tuple[str, ...]) -> tuple[Choice, ...]:
    choices = getattr(item, "choices", ())
    # Myth, fact, depends always stand in this order, and so does a scale that a bank judges by:
    # the eye should not have to search.
    if item.type == "myth_or_fact" or tuple(one.text.source for one in choices) == scale != ():
        return choices
    order = _shuffled(choices, seed)
    # To start from what is right, or nearly so, would be no item; turned round, it is neither.
    if item.type == "order" and item.score([choice.id for choice in order]) > 0:
        order.reverse()
    return tuple(order)


def _drawing(name: str | None, owner: str, bank: ItemBank, draw: Draw | None) -> Drawing | None:
    if name is None:
        return None
    if draw is None:
        raise ValueError(
            f"{owner!r} in bank {bank.id!r} shows the drawing {name!r}, and nothing to draw it "
            "with was handed over; expected tworings.draw beside the bank: write Quiz(bank, draw)"
        )
    try:
        drawing = draw(name)
    except ValueError as error:
        raise ValueError(f"{owner!r} in bank {bank.id!r}: {error}") from None
    end = re.sub(r"[^a-zA-Z0-9_-]+", "-", f"-{bank.id}-{owner}")
    return replace(
        drawing,
        svg=with_own_ids(drawing.svg, end),
        regions=tuple(replace(r, element=f"{r.element}{end}") for r in drawing.regions),
    )


def _refuse_strange_parts(item: Item, drawing: Drawing) -> None:
    parts = [region.structure for region in drawing.regions]
    for name in item.rationales:
        if name not in parts:
            raise ValueError(
                f"item {item.id!r} names the part {name!r}, which drawing {item.drawing!r} does "
                f"not show; expected one of {', '.join(parts)}: name one of these, or another "
                "drawing"
            )


def _in_groups(things: Iterable[Any], item_of: Callable[[Any], Item], seed: str) -> list[Any]:
    groups: dict[object, list[Any]] = {}
    for thing in things:
        item = item_of(thing)
        groups.setdefault(item.stimulus or (item.id,), []).append(thing)
    return [thing for group in _shuffled(groups.values(), seed) for thing in group]


def _shuffled(things: Iterable[Any], seed: str) -> list[Any]:
    """Return the things in an order that follows from the seed alone."""
    order = list(things)
    random.Random(seed).shuffle(order)
    return order
