"""Cases of scoring: those of ``scoring.yaml``, and as many more as wanted, made from a seed."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter

from tworings.model import AnyItem, Item

Case = dict[str, Any]

CASES: list[Case] = yaml.safe_load(Path(__file__).with_name("scoring.yaml").read_text("utf-8"))
#: The types that are scored; a reflection never is.
TYPES = (
    *("hotspot", "match", "multiple_response", "myth_or_fact"),
    *("numeric", "order", "single_response"),
)
VERDICTS = ["myth", "fact", "depends"]


def item_of(case: Case) -> Item:
    """Return an item with the key of a case."""
    kind, keys = case["type"], case["keys"]
    item: Case = {
        "id": "m.i",
        "type": kind,
        "level": "apply",
        "stem": "Stem",
        "claims": ["c"],
    }
    if kind == "numeric":
        key, tolerance = float(keys[0]), float(case["tolerance"])
        item |= {"key": key, "tolerance": tolerance, "unit": "cm", "rationale": "Because"}
        item |= {"low": key - 10 * tolerance, "high": key + 10 * tolerance}
    elif kind == "match":
        pairs = [one.split("=") for one in keys]
        item["options"] = [{"id": own, "text": own} for own in case["choices"]]
        item["rows"] = [
            {"id": row, "text": row, "key": key, "rationale": "Because"} for row, key in pairs
        ]
    elif kind == "hotspot":
        item |= {"drawing": "coronal", "key": keys[0], "otherwise": "Because"}
        item["rationales"] = {keys[0]: "Because"}
    elif kind == "myth_or_fact":
        item |= {"key": keys[0], "rationales": dict.fromkeys(VERDICTS, "Because")}
    else:
        order = keys if kind == "order" else case["choices"]
        item["choices"] = [{"id": own, "text": own, "rationale": "Because"} for own in order]
        if kind != "order":
            item["key"] = keys if kind == "multiple_response" else keys[0]
    return TypeAdapter(AnyItem).validate_python(item)


def generated(count: int, seed: int) -> list[Case]:
    """Return cases of every type in turn, without an outcome."""
    dice = random.Random(seed)
    return [_MAKERS[TYPES[n % len(TYPES)]](dice) for n in range(count)]


def _ids(dice: random.Random, low: int, high: int) -> list[str]:
    return list("abcdefgh"[: dice.randint(low, high)])


def _one_of(kind: str, choices: list[str], dice: random.Random) -> Case:
    chosen = dice.sample(choices, dice.randint(0, 1))
    return {"type": kind, "keys": [dice.choice(choices)], "choices": choices, "chosen": chosen}


def _several(dice: random.Random) -> Case:
    choices = _ids(dice, 3, 8)
    keys = dice.sample(choices, dice.randint(2, len(choices) - 1))
    chosen = dice.sample(choices, dice.randint(0, len(choices)))
    return {"type": "multiple_response", "keys": keys, "choices": choices, "chosen": chosen}


def _order(dice: random.Random) -> Case:
    keys = _ids(dice, 3, 8)
    dice.shuffle(keys)
    chosen = dice.sample(keys, len(keys)) if dice.random() < 0.9 else []
    return {"type": "order", "keys": keys, "choices": sorted(keys), "chosen": chosen}


def _match(dice: random.Random) -> Case:
    options, rows = _ids(dice, 2, 6), [f"r{n}" for n in range(dice.randint(3, 8))]
    keys = [f"{row}={dice.choice(options)}" for row in rows]
    # Half of the rows as the key has them, so that every score comes up.
    chosen = [
        key if dice.random() < 0.5 else f"{key.partition('=')[0]}={dice.choice(options)}"
        for key in dice.sample(keys, dice.randint(0, len(keys)))
    ]
    return {"type": "match", "keys": keys, "choices": options, "chosen": chosen}


def _numeric(dice: random.Random) -> Case:
    digits = dice.randint(0, 3)
    key = round(dice.uniform(-200, 200), digits)
    tolerance = round(dice.uniform(0.1, 20), digits) or 1.0
    # On the edges, near them, and anywhere.
    far = dice.choice([0, 1, -1, 2, -2, 1.0001, 2.0001, dice.uniform(-3, 3)])
    chosen = [repr(round(key + far * tolerance, 9))] if dice.random() < 0.95 else []
    return {"type": "numeric", "keys": [repr(key)], "tolerance": tolerance, "chosen": chosen}


_MAKERS = {
    "hotspot": lambda dice: _one_of("hotspot", ["anus", "rectum", "coccyx"], dice),
    "match": _match,
    "multiple_response": _several,
    "myth_or_fact": lambda dice: _one_of("myth_or_fact", VERDICTS, dice),
    "numeric": _numeric,
    "order": _order,
    "single_response": lambda dice: _one_of("single_response", _ids(dice, 3, 6), dice),
}
