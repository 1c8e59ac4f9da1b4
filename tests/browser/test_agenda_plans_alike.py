"""The front end plans as Python does: the same wishes, to the minute."""

from __future__ import annotations

import json
import random
from dataclasses import asdict, replace
from pathlib import Path

from test_tools_decide_alike import in_the_front_end

from tworings import load_agendas
from tworings.plan import Timetable, Wish, fit, parts_of
from tworings.plan.timetable import short_name
from tworings.plan.wish import clock

BOOK = Path(__file__).parents[2] / "book"
WISHES = 1_500
PLAN = """return data.wishes.map((wish) => {
  const found = call(data.parts, wish);
  return { ...found, parts: found.parts.map(({ id, low, high }) => [id, low, high]) };
});"""
SAY = "return data.wishes.map((wish, place) => call(data.parts, wish, data.found[place]));"


def wishes(parts) -> list[Wish]:
    """Many by lot: short and long, few parts and nearly all, with bounds of their own."""
    lot = random.Random(18)
    ids = [part.id for part in parts]
    found = []
    for _ in range(WISHES):
        some = tuple(lot.sample(ids, lot.randrange(len(ids) + 1)))
        bounds = {}
        for own in lot.sample(ids, lot.choice([0, 0, 1, 3])):
            low = lot.randrange(1, 20)
            bounds[own] = (low, low + lot.randrange(0, 20))
        found.append(
            Wish(
                some,
                length=lot.choice([15, lot.randrange(15, 130), lot.randrange(15, 481)]),
                start=clock(lot.randrange(1440)),
                people=lot.randrange(1, 201),
                online=lot.random() < 0.5,
                series=lot.random() < 0.5,
                bounds=bounds,
            )
        )
    return found


def test_every_wish_gets_the_same_timetable_and_the_same_words(new_page):
    agendas = load_agendas(BOOK / "educators" / "agendas")
    parts = parts_of(agendas)
    names = {part.id: short_name(part) for part in parts}
    asked = wishes(parts)
    sent = {"parts": [part.payload() for part in parts], "wishes": [asdict(w) for w in asked]}
    sent = json.loads(json.dumps(sent))
    planned = in_the_front_end(new_page, "agenda", "fit", PLAN, sent)
    sent["found"] = planned
    told = in_the_front_end(new_page, "agenda", "answerOf", SAY, sent)
    kinds = set()
    for wish, found, said in zip(asked, planned, told, strict=True):
        expected = fit(parts, wish)
        timetable = Timetable("", wish, expected, names)
        lines = [[part.id, part.low, part.high] for part in expected.parts]
        assert found.pop("parts") == lines
        plain = json.loads(json.dumps(asdict(replace(expected, parts=()))))
        del plain["parts"]
        assert found == plain
        assert said == {"answer": timetable.answer, "elsewhere": timetable.elsewhere}
        kinds.add((bool(expected.over), bool(expected.spare), bool(expected.drop)))
    # Each kind of answer has come up: it fits, too little, too much with and without a way out.
    assert kinds == {
        (False, False, False), (False, True, False), (True, False, False), (True, False, True)
    }  # fmt: skip
