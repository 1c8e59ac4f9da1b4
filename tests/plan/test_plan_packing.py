"""What to bring: counted for the group, once where it can be used again."""

from __future__ import annotations

import pytest
from plan_parts import bring, made

from tworings.plan.packing import Packed, packing


@pytest.mark.parametrize(
    ("per", "people", "count"),
    [("person", 7, 7), ("pair", 7, 4), ("pair", 8, 4), ("four", 9, 3), ("room", 9, 1)],
)
def test_it_is_rounded_up(per, people, count):
    part = made("a", 1, 1, brings=(bring("Cards", per),))
    assert packing([part], people, online=False) == (Packed("Cards", count, "you"),)


def test_what_is_used_up_is_counted_each_time_and_what_stays_once():
    one = made("a", 1, 1, brings=(bring("Pens"), bring("Sheets", used_up=True, count=2)))
    two = made("b", 1, 1, brings=(bring("Pens", "pair"), bring("Sheets", used_up=True)))
    assert packing([one, two], 10, online=False) == (
        Packed("Pens", 10, "you"),
        Packed("Sheets", 30, "you"),
    )


def test_online_each_person_has_their_own():
    part = made(
        "a",
        1,
        1,
        brings=(
            bring("Elastics", "pair"),
            bring("Boxes", "room", where="room"),
            bring("Forms", "room", where="online"),
        ),
    )
    assert packing([part], 10, online=True) == (
        Packed("Elastics", 1, "each"),
        Packed("Forms", 1, "you"),
    )
    assert [one.thing for one in packing([part], 10, online=False)] == ["Elastics", "Boxes"]
