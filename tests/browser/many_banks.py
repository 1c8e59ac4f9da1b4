"""Banks made from the real one, for a quiz over many: other words, the same shapes."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import replace

from pydantic import BaseModel
from standalone import real_bank

from tworings.model import ItemBank
from tworings.model.rich_text import RichText


def many_banks(modules: int = 3, seed: int = 1) -> tuple[ItemBank, ...]:
    """Return as many banks as asked for, each as long as the real one.

    Every text has its own words, drawn from all of the real bank: ten copies would be packed
    as if they were one.
    """
    bank = real_bank()
    draw = random.Random(seed)
    texts = [text.source for item in bank.items for text in _texts(item)]
    words = [word for text in texts for word in re.findall(r"[A-Za-z]+", text)]
    return tuple(_another(bank, number, draw, words) for number in range(1, modules + 1))


def _another(bank: ItemBank, number: int, draw: random.Random, words: list[str]) -> ItemBank:
    own = f"module-{number}"

    def renamed(name: str) -> str:
        return name.replace("two-rings", own)

    def change(value: object) -> object:
        if isinstance(value, RichText):
            return RichText(re.sub(r"[A-Za-z]+", lambda _: draw.choice(words), value.source))
        if isinstance(value, BaseModel):
            return value.model_copy(
                update={name: change(getattr(value, name)) for name in type(value).model_fields}
            )
        if isinstance(value, tuple):
            return tuple(map(change, value))
        if isinstance(value, dict):
            return {key: change(one) for key, one in value.items()}
        return renamed(value) if isinstance(value, str) else value

    module = bank.module.model_copy(
        update={
            "id": own,
            "number": number,
            "title": f"Title {number}",
            "objectives": tuple(
                one.model_copy(update={"id": renamed(one.id), "text": f"{one.text} {number}"})
                for one in bank.module.objectives
            ),
        }
    )
    # The ids of claims have no module in them, and stay.
    items = tuple(change(item) for item in bank.items)
    return replace(bank, id=own, title=f"Bank {number}", items=items, module=module)


def _texts(value: object) -> Iterable[RichText]:
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)
