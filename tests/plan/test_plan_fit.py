"""Every sum of minutes, over whatever is asked for."""

from __future__ import annotations

from itertools import chain, combinations, groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plan_parts import block, made

from tworings.plan import Part, Wish, agenda, fit, parts_of
from tworings.plan.fit import share
from tworings.plan.wish import clock, minute_of


@st.composite
def bounds(draw, most: int = 12) -> tuple[int, int]:
    low = draw(st.integers(1, most))
    return low, draw(st.integers(low, low + most))


@st.composite
def some_parts(draw) -> list[Part]:
    """A few blocks and modules, each with a talk, activities, and sometimes what is never cut."""
    never = st.booleans()
    return [
        block("hello", *draw(bounds()), never_cut=draw(never)),
        *(
            part
            for name in "abc"[: draw(st.integers(1, 3))]
            for part in [
                made(name, *draw(bounds()), never_cut=draw(never)),
                *(
                    made(f"{name}.{n}", *draw(bounds()), never_cut=draw(never))
                    for n in range(draw(st.integers(0, 2)))
                ),
            ]
        ),
        block("rest", *draw(bounds()), place="middle", online=draw(st.none() | bounds())),
        block("bye", *draw(bounds()), place="close", never_cut=draw(never)),
    ]


@st.composite
def asked(draw) -> tuple[list[Part], Wish]:
    parts = draw(some_parts())
    ids = [part.id for part in parts]
    wish = Wish(
        parts=tuple(draw(st.lists(st.sampled_from(ids), unique=True))),
        length=draw(st.integers(15, 150)),
        start=clock(draw(st.integers(0, 1439))),
        people=draw(st.integers(1, 200)),
        online=draw(st.booleans()),
        series=draw(st.booleans()),
        bounds=draw(st.dictionaries(st.sampled_from(ids), bounds(), max_size=2)),
    )
    return parts, wish


@settings(deadline=None, max_examples=400)
@given(asked())
def test_the_minutes_add_up_or_it_says_by_how_many_they_do_not(one):
    parts, wish = one
    found = fit(parts, wish)
    lows, highs = [p.low for p in found.parts], [p.high for p in found.parts]
    assert (found.least, found.most) == (sum(lows), sum(highs))
    assert found.over == max(0, sum(lows) - wish.length)
    assert found.spare == max(0, wish.length - sum(highs))
    if found.over or found.spare:
        assert found.minutes == found.starts == ()
        return
    assert sum(found.minutes) == wish.length
    at = minute_of(wish.start)
    for part, start, minutes in zip(found.parts, found.starts, found.minutes, strict=True):
        assert part.low <= minutes <= part.high
        assert start == at % 1440
        at += minutes


@settings(deadline=None, max_examples=200)
@given(asked())
def test_what_comes_along_and_where_it_stands(one):
    parts, wish = one
    found = fit(parts, wish)
    ids = [part.id for part in found.parts]
    assert len(set(ids)) == len(ids)
    assert set(wish.parts) <= set(ids)
    for part in parts:
        if part.kind == "activity" and part.id in ids:
            assert part.group in ids
        if part.never_cut:
            assert (part.id in ids) != (part.id in found.absent)
    assert wish.series or not found.absent
    # Nothing is there that was not asked for, never cut, or brought along.
    brought = {part.group for part in parts if part.id in ids and part.kind == "activity"}
    must = {part.id for part in parts if part.never_cut}
    assert set(ids) <= set(wish.parts) | brought | must
    order = ["open", "module", "close"]
    places = [order.index(part.place) for part in found.parts if part.place != "middle"]
    assert places == sorted(places)
    # The parts of a module stand together: no block comes between them.
    groups = [part.group for part in found.parts]
    assert len([key for key, _ in groupby(groups)]) == len(set(groups))


def _can_go(parts: tuple[Part, ...]) -> list[tuple[Part, ...]]:
    """Every set of parts that may be left out, by trying all."""
    every = chain.from_iterable(combinations(parts, n) for n in range(1, len(parts) + 1))
    found = []
    for some in every:
        ids = {part.id for part in some}
        left = [part for part in parts if part.id not in ids]
        stays = any(part.never_cut for part in some)
        lost = any(part.kind == "activity" and part.group in ids for part in left)
        if not stays and not lost:
            found.append(some)
    return found


@settings(deadline=None, max_examples=200)
@given(asked())
def test_what_to_leave_out_is_the_least_that_is_enough(one):
    parts, wish = one
    found = fit(parts, wish)
    ways = _can_go(found.parts)
    enough = [some for some in ways if sum(p.low for p in some) >= found.over]
    assert found.floor == found.least - max([0, *(sum(p.low for p in some) for some in ways)])
    if not found.over:
        assert found.drop == ()
        return
    if not enough:
        assert found.drop == ()
        assert found.floor > wish.length
        return
    dropped = [part for part in found.parts if part.id in found.drop]
    assert (len(dropped), sum(p.low for p in dropped)) == min(
        (len(some), sum(p.low for p in some)) for some in enough
    )
    assert tuple(dropped) in ways
    rest = [part for part in found.parts if part.id not in found.drop]
    assert sum(p.low for p in rest) <= wish.length
    assert found.spare_after == max(0, wish.length - sum(p.high for p in rest))


@given(st.lists(bounds(30), min_size=1, max_size=20), st.randoms())
def test_minutes_are_shared_out_in_proportion(some, random):
    lows, highs = zip(*some, strict=True)
    length = random.randint(sum(lows), sum(highs))
    shares = share(lows, highs, length)
    room = sum(highs) - sum(lows)
    assert sum(shares) == length
    for low, high, own in zip(lows, highs, shares, strict=True):
        exact = low + (length - sum(lows)) * (high - low) / room if room else low
        assert low <= own <= high
        assert abs(own - exact) < 1


def test_over_every_length_of_every_ready_agenda(agendas):
    """The real parts: each minute from the shortest to the longest session."""
    parts = parts_of(agendas)
    fitted = 0
    for preset in agendas.presets:
        for session in preset.sessions:
            for length in range(15, 241):
                wish = Wish(session.parts, length=length, series=len(preset.sessions) > 1)
                found = fit(parts, wish)
                assert found.over == max(0, found.least - length)
                assert sum(found.minutes) == (length if found.minutes else 0)
                fitted += bool(found.minutes)
    assert fitted > 400


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"length": 14}, "length is 14; expected a whole number from 15 to 480"),
        ({"length": 60.0}, "length is 60.0"),
        ({"length": True}, "length is True"),
        ({"people": 0}, "people is 0; expected a whole number from 1 to 200"),
        ({"people": "12"}, "people is '12'"),
        ({"start": "6 pm"}, "start is '6 pm'; expected a time of day from 00:00 to 23:59"),
        ({"start": "24:00"}, "start is '24:00'"),
        ({"start": 18}, "start is 18"),
        ({"start": ":30"}, "start is ':30'"),
        ({"length": float("nan")}, "length is nan"),
        ({"length": "9" * 1_000}, "expected a whole number"),
        # Words that would count as yes.
        ({"online": "no"}, "online is 'no'; expected True or False"),
        ({"series": 0}, "series is 0; expected True or False"),
        ({"bounds": [1]}, "bounds is [1]; expected a low and a high number of minutes"),
        ({"bounds": {"a": (12, 8)}}, "the bounds of 'a' are (12, 8)"),
        ({"bounds": {"a": (-5, 5)}}, "two whole numbers of minutes, 1 to 480"),
        ({"bounds": {"a": (float("nan"), 5)}}, "the bounds of 'a' are (nan, 5)"),
        ({"bounds": {"a": (1, 2, 3)}}, "the bounds of 'a'"),
        ({"bounds": {"a": (1, 10**9)}}, "the bounds of 'a'"),
    ],
)
def test_a_number_that_cannot_be_is_named(wrong, said):
    with pytest.raises(ValueError) as caught:
        Wish(("a",), **wrong)
    assert said in str(caught.value) and "; mend: " in str(caught.value)
    assert len(str(caught.value)) < 250
    # In a notebook the sentence stands without the calls.
    assert caught.value._render_traceback_() == [str(caught.value)]


@pytest.mark.parametrize("start", ["9:30", "09:30", " 9:30 "])
def test_a_time_as_the_builder_takes_it(start):
    assert Wish((), start=start).start == "09:30"


def test_over_midnight_the_clock_begins_again(agendas):
    late = agenda(agendas, "workshop-90", start="23:50")
    assert late.end == "01:20" and late.lines[0].start == "23:50"
    assert "from 23:50 to 01:20" in late.answer


def test_a_part_asked_for_twice_stands_once(agendas):
    twice, once = (agenda(agendas, ["myths"] * n, length=60) for n in (2, 1))
    assert twice.lines == once.lines


def test_what_is_never_cut_alone_may_be_too_much(agendas):
    found = agenda(agendas, [], length=15)
    over = found.fit.least - 15
    assert f"which is {over} more than the 15" in found.answer
    assert f"what is never cut needs {found.fit.floor} minutes" in found.answer
