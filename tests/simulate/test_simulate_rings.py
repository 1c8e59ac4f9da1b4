"""The model of the two rings holds what its named claims say, and says what it assumes."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tworings.content import load_claims
from tworings.model import Moment, Trace
from tworings.simulate import (
    EARLIER,
    LATER,
    MIDDLE,
    PARAMETERS,
    SCENARIOS,
    Move,
    Rest,
    course,
    trace,
    traces,
)

BOOK = Path(__file__).resolve().parents[2] / "book"
AFTER = 2.0  # s: every change is done


@pytest.fixture(scope="module")
def claims():
    return load_claims(BOOK / "claims.yaml")


@st.composite
def rests(draw):
    """Any sharing out between the two studies, in whole per cent."""
    inner = draw(st.integers(55, 85))
    low, high = max(15, 100 - inner - 15), min(30, 100 - inner)
    outer = draw(st.integers(low, high))
    return Rest(inner, outer, 100 - inner - outer)


def during(of: Trace) -> int:
    """The place just before what happens ends: everything has come to rest."""
    return of.place(of.moments[2].at)


# --- claims ---------------------------------------------------------------------------


def test_the_shares_at_rest_are_those_of_the_two_studies(claims):
    assert (
        f"about {EARLIER.inner:g}% of the pressure"
        in claims["resting-pressure-share"].statement.source
    )
    later = claims["resting-pressure-share-later"].statement.plain
    for part in (
        f"about {LATER.inner:g}% from the inner",
        f"{LATER.outer:g}% from striated",
        f"{LATER.cushions:g}% from the anal cushions",
    ):
        assert part in later
    assert LATER.inner <= MIDDLE.inner <= EARLIER.inner
    rest = trace("rest")
    assert (rest.inner_low[0], rest.inner[0], rest.inner_high[0]) == (55, 70, 85)


@given(rests())
def test_every_course_starts_and_ends_at_rest_which_is_100(rest):
    for of in traces(rest=rest):
        for n in (0, -1):
            shares = (of.inner[n], of.outer[n], of.cushions)
            assert shares == (rest.inner, rest.outer, rest.cushions)
            assert of.total[n] == 100


@given(rests())
def test_at_rest_the_inner_ring_gives_most(rest):
    of = trace("rest", rest)
    assert set(of.total) == {100}
    assert of.inner[0] > of.outer[0] + of.cushions


@given(rests())
def test_a_squeeze_is_the_outer_rings_alone(rest):
    of = trace("squeeze", rest)
    assert set(of.inner) == {rest.inner}
    assert max(of.outer) == of.outer[during(of)] == rest.outer + PARAMETERS["squeeze_adds"].value
    assert of.total[during(of)] > 100


@given(rests())
def test_just_after_filling_the_inner_rings_share_is_about_40_per_cent(rest):
    of = trace("filling", rest)
    n = during(of)
    assert of.inner[n] < rest.inner, "the reflex loosens it"
    assert of.outer[n] > rest.outer, "the muscles under the will do the rest"
    assert of.inner[n] / of.total[n] == pytest.approx(0.40, abs=0.01)
    assert of.inner[-1] == rest.inner, "for a short time"


def test_the_40_per_cent_are_the_claims(claims):
    assert "its share was only about 40%" in claims["resting-pressure-share"].statement.plain
    assert PARAMETERS["inner_share_when_filled"].value == 40


@given(rests())
def test_of_the_two_pushes_one_lets_go_and_one_tightens(rest):
    relaxing, tightening = trace("push_relaxing", rest), trace("push_tightening", rest)
    n = during(relaxing)
    assert relaxing.inner[n] < rest.inner
    assert relaxing.outer[n] < rest.outer
    assert relaxing.total[n] < 100 < tightening.total[during(tightening)]
    assert set(tightening.inner) == {rest.inner}, "the inner ring cannot be squeezed"


@given(rests())
def test_worry_raises_the_outer_ring_less_than_a_squeeze_and_is_called_assumed(rest):
    of = trace("worry", rest)
    assert set(of.inner) == {rest.inner}
    assert rest.outer < max(of.outer) < max(trace("squeeze", rest).outer)
    assert of.basis == "near"
    assert PARAMETERS["worry_adds"].is_assumed
    assert "not measured" in of.known
    assert "assumed" in of.assumed


@given(rests(), st.sampled_from(["slow_breath", "outside"]))
def test_what_nobody_measured_changes_nothing_and_says_so(rest, scenario):
    of = trace(scenario, rest)
    assert set(of.total) == {100}
    assert set(of.inner) == {rest.inner}
    assert of.basis == "unknown"
    assert "we do not know" in of.assumed


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_words_fit_the_numbers(scenario, claims):
    of = trace(scenario)
    top, bottom = max(of.total), min(of.total)
    assert of.goes == ("rise" if top > 100 else "fall" if bottom < 100 else "stay")
    assert not (top > 100 > bottom), "one way only"
    assert set(of.claims) <= set(claims)
    # What is said to be known keeps the claims' own numbers.
    told = " ".join(claims[c].statement.plain + str(claims[c].population) for c in of.claims)
    told = told.replace("trial", "trials")
    for number in re.findall(r"\d[\d,]*%?", of.known):
        assert number in told, f"{number} is in no claim"


# --- what the band means --------------------------------------------------------------


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_band_is_the_model_from_either_study(scenario):
    middle, one, other = trace(scenario), trace(scenario, EARLIER), trace(scenario, LATER)
    for n, share in enumerate(middle.inner):
        assert middle.inner_low[n] == min(one.inner[n], other.inner[n])
        assert middle.inner_high[n] == max(one.inner[n], other.inner[n])
        assert middle.inner_low[n] <= share <= middle.inner_high[n]


# --- parameters -----------------------------------------------------------------------


def test_every_parameter_has_a_unit_and_a_claim_or_the_word_assumed(claims):
    for parameter in PARAMETERS.values():
        assert parameter.unit
        assert "mmHg" not in parameter.unit
        assert set(parameter.claims) <= set(claims)
        if parameter.is_assumed:
            assert re.search("assumed|not known", parameter.note), parameter.name


def test_the_page_shows_every_parameter():
    text = (BOOK / "modules" / "two-rings" / "pressure.ipynb").read_text(encoding="utf-8")
    cells = json.loads(text)["cells"]
    (cell,) = (c for c in cells if "".join(c["source"]) == "simulate.PARAMETERS")
    shown = cell["outputs"][0]["data"]
    page = html.unescape("".join(shown["text/html"]))
    for p in PARAMETERS.values():
        assert f">{p.name}</th><td>{p.note[0].upper()}{p.note[1:]}.</td>" in page
        assert f"<td>{p.value:g} {p.unit}</td>" in page
    assumed = sum(p.is_assumed for p in PARAMETERS.values())
    told = f"Parameters({len(PARAMETERS)} numbers, {assumed} of them assumed)"
    assert "".join(shown["text/plain"]) == repr(PARAMETERS) == told


def test_the_middle_is_in_the_table():
    names = ("inner_at_rest", "outer_at_rest", "cushions_at_rest")
    assert tuple(PARAMETERS[n].value for n in names) == (
        MIDDLE.inner,
        MIDDLE.outer,
        MIDDLE.cushions,
    )


# --- the machine ----------------------------------------------------------------------


def test_the_same_again():
    assert traces() == traces()


def test_no_scenario_of_that_name_names_those_there_are():
    with pytest.raises(ValueError, match="no scenario 'sqeeze'; there are: rest, squeeze"):
        trace("sqeeze")


@pytest.mark.parametrize("shares", [(90, 10, 0), (55, 30, 16), (54, 31, 15), (70, 22, 9)])
def test_shares_that_no_study_found_are_refused(shares):
    with pytest.raises(ValueError, match=r"expected (\d+ to \d+|100)"):
        Rest(*shares)


@given(
    rests(),
    st.lists(st.tuples(st.integers(0, 10), st.integers(0, 200), st.integers(0, 200)), max_size=4),
)
def test_a_ring_never_leaves_the_levels_it_goes_between(rest, moves):
    moves = [Move(*m) for m in sorted(moves)]
    inner, outer = course(rest, moves, 12, 0.5)
    assert len(inner) == len(outer) == 25
    for row, start, goals in (
        (inner, rest.inner, [m.inner for m in moves]),
        (outer, rest.outer, [m.outer for m in moves]),
    ):
        assert min([start, *goals]) - 1e-9 <= min(row)
        assert max(row) <= max([start, *goals]) + 1e-9
        assert row[-1] == pytest.approx(([start, *goals])[-1])


def test_a_change_is_smooth_and_takes_its_time():
    inner, outer = course(MIDDLE, [Move(2, 70, 122)], 6, 0.5)
    assert set(inner) == {70}
    assert outer[:5] == (22,) * 5
    assert outer[5] == pytest.approx(72), "half way after half its time"
    assert outer[6:] == (122,) * 7
    both, _ = course(MIDDLE, [Move(2, 30, 22)], 6, 0.5)
    assert both[6] == pytest.approx(50), "the inner ring takes twice as long"


def test_moves_out_of_order_and_odd_steps_are_refused():
    with pytest.raises(ValueError, match="not in order"):
        course(MIDDLE, [Move(4, 70, 22), Move(2, 70, 22)], 6, 0.5)
    for step in (0.7, 0, -1):
        with pytest.raises(ValueError, match="do not fill 6 s"):
            course(MIDDLE, [], 6, step)
    with pytest.raises(ValueError, match="below 0"):
        Move(1, -1, 5)


# --- the trace ------------------------------------------------------------------------


def made(**changed):
    values = {
        "id": "x", "title": "X", "step": 1, "inner": (70, 70, 70), "outer": (22, 40, 22),
        "cushions": 8, "inner_low": (55, 55, 55), "inner_high": (85, 85, 85),
        "moments": (Moment(0, "A."), Moment(1, "B.")), "goes": "rise", "basis": "near",
        "known": "K.", "assumed": "A.", "claims": ("c",),
    }  # fmt: skip
    return Trace(**{**values, **changed})


def test_a_trace_tells_its_course():
    of = made()
    assert (of.duration, of.times, of.total) == (2, (0, 1, 2), (100, 118, 100))
    assert of.furthest == 118
    assert of.alt.startswith(
        "Chart of the two rings over 2 seconds. X: the total rises from 100 to"
    )
    assert of.alt.endswith(" to 118 and comes back.")
    assert of.description.startswith("From 0 s: A. By 1 s: inner ring 70, outer ring 40")
    assert [of.settled(0), of.settled(1)] == [1, 2]
    assert [of.place(s) for s in (-1, 0.4, 1.6, 9)] == [0, 0, 2, 2]


@pytest.mark.parametrize(
    "changed",
    [
        {"outer": (22, 22)},
        {"step": 0},
        {"outer": (22, -1, 22)},
        {"moments": ()},
        {"moments": (Moment(1, "A."),)},
        {"moments": (Moment(0, "A."), Moment(0, "B."))},
        {"moments": (Moment(0, "A."), Moment(3, "B."))},
    ],
)
def test_a_trace_that_does_not_fit_together_is_refused(changed):
    with pytest.raises(ValueError, match="trace 'x'"):
        made(**changed)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_moments_settle_before_the_next(scenario):
    of = trace(scenario)
    ends = [*(m.at for m in of.moments[1:]), of.duration]
    for n, (moment, end) in enumerate(zip(of.moments, ends, strict=True)):
        assert moment.at <= of.settled(n) <= min(end, moment.at + AFTER)
