"""An item of each type whose every text is a trick; see ``test_hostile_text.py``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from tworings import draw
from tworings.model import AnyItem, Drawing, Item, Stimulus


def hostile_types(fields: Any) -> tuple[tuple[Item, ...], tuple[Stimulus, ...], Drawing]:
    """Return items, the stimulus that two of them share, and the drawing that all show.

    ``fields`` makes each text, and remembers what it must show.
    """
    common = {"level": "remember", "claims": ["c"]}

    def item(kind: str, **own: Any) -> Item:
        given = {
            **common,
            "id": f"m.{kind}",
            "type": kind,
            "stem": fields.rich(f"{kind}-stem"),
            "lead_in": fields.rich(f"{kind}-lead"),
            "hints": [fields.rich(f"{kind}-hint-{n}") for n in (1, 2)],
            **own,
        }
        return TypeAdapter(AnyItem).validate_python(given)

    def choices(kind: str, **more: Any) -> list[dict[str, Any]]:
        return [
            {
                "id": own,
                "text": fields.rich(f"{kind}-text-{own}"),
                "rationale": fields.rich(f"{kind}-why-{own}"),
                **{key: value[own] for key, value in more.items()},
            }
            for own in "abc"
        ]

    items = (
        item("order", choices=choices("order"), stimulus="s"),
        item(
            "match",
            options=[{"id": own, "text": fields.rich(f"option-{own}")} for own in "xyz"],
            rows=choices("match", key={"a": "x", "b": "y", "c": "x"}),
            stimulus="s",
        ),
        item(
            "numeric",
            key=5,
            tolerance=1,
            low=0,
            high=10,
            unit=fields.text("unit"),
            shown_as=fields.rich("shown-as"),
            rationale=fields.rich("numeric-why"),
        ),
        item(
            "hotspot",
            drawing="median-prostate",
            key="prostate",
            rationales={
                "prostate": fields.rich("hotspot-why"),
                "rectum": fields.rich("hotspot-why-not"),
            },
            otherwise=fields.rich("otherwise"),
        ),
        item("reflection", afterthought=fields.rich("afterthought")),
    )
    stimulus = Stimulus.model_validate(
        {
            "id": "s",
            "title": fields.text("stimulus-title"),
            "text": fields.rich("stimulus-text"),
            "drawing": "median-prostate",
            "claims": ["c"],
        }
    )
    whole = draw("median-prostate")
    drawing = replace(
        whole,
        # Every part is tried; a few of them are enough.
        regions=tuple(r for r in whole.regions if r.structure in ("prostate", "rectum", "coccyx")),
        alt=fields.unseen("alt"),
        view=fields.text("view"),
        caption=fields.text("caption"),
    )
    return items, (stimulus,), drawing
