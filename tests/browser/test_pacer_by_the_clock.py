"""The pacer with a clock of the test's own: phases, pause, stop, hidden page, words, motion."""

from __future__ import annotations

import pytest
from quiz_player import words
from standalone import page_of
from states import WIDE
from tools import real_pacer
from walk import Walk, walk

import axe
from tworings import Pacer

MOTION = ["no-preference", "reduce"]


@pytest.fixture(scope="module")
def pacer():
    return real_pacer()


class Player:
    """One pacer on a page whose clock stands still until it is told to run."""

    def __init__(self, page):
        self.page = page
        page.clock.install(time=0)
        page.clock.pause_at(1000)
        self.view = page.locator(".tr-pacer")

    def press(self, name: str) -> None:
        self.view.get_by_role("button", name=name, exact=True).click()

    def run(self, seconds: float) -> None:
        self.page.clock.run_for(round(seconds * 1000))

    @property
    def shown(self) -> tuple[str, str, str]:
        parts = ("word", "left", "round")
        return tuple(self.view.locator(f".tr-pacer__{part}").inner_text() for part in parts)

    @property
    def said(self) -> str:
        return " ".join(self.view.get_by_role("status").inner_text().split())

    @property
    def buttons(self) -> list[str]:
        return self.view.locator("button:visible").all_inner_texts()

    @property
    def size(self) -> float:
        return self.view.locator(".tr-pacer__shape").evaluate(
            "one => one.getBoundingClientRect().width"
        )


@pytest.fixture
def play(open_alone, pacer):
    def start(widget=pacer, **options):
        return Player(open_alone(page_of(widget), **options))

    return start


def test_nothing_starts_by_itself(play):
    player = play()
    player.run(30)
    assert player.shown == ("Ready when you are", "", "Round 1 of 12")
    assert player.buttons == ["Start"]
    assert player.said == ""
    assert player.page.locator("audio, video").count() == 0


@pytest.mark.parametrize("motion", MOTION)
def test_phases_follow_the_clock(play, motion):
    player = play(reduced_motion=motion)
    player.press("Start")
    assert player.shown == ("Breathe in", "4 s left", "Round 1 of 12")
    player.run(1.1)
    assert player.shown == ("Breathe in", "3 s left", "Round 1 of 12")
    player.run(3)
    assert player.shown == ("Breathe out", "6 s left", "Round 1 of 12")
    player.run(5.5)
    assert player.shown == ("Breathe out", "1 s left", "Round 1 of 12")
    player.run(0.6)
    assert player.shown == ("Breathe in", "4 s left", "Round 2 of 12")


@pytest.mark.parametrize("motion", MOTION)
def test_it_ends_after_its_rounds_and_says_so_without_praise(play, pacer, motion):
    player = play(reduced_motion=motion)
    player.press("Start")
    player.run(119.1)
    assert player.shown == ("Breathe out", "1 s left", "Round 12 of 12")
    player.run(1.1)
    after = words(pacer.payload["after"])
    assert player.shown[0] == "Done"
    assert player.view.locator(".tr-pacer__after").inner_text() == after
    assert player.said == f"Done. {after}"
    assert player.buttons == ["Start"]
    # Time that goes on means nothing.
    player.run(60)
    assert player.shown[0] == "Done"
    player.press("Start")
    assert player.shown == ("Breathe in", "4 s left", "Round 1 of 12")
    assert not player.view.locator(".tr-pacer__after").is_visible()


@pytest.mark.parametrize("motion", MOTION)
def test_pause_holds_the_time_and_going_on_goes_on(play, motion):
    player = play(reduced_motion=motion)
    player.press("Start")
    player.run(2.1)
    player.press("Pause")
    assert player.said == "Paused"
    assert player.buttons == ["Go on", "Stop"]
    size = player.size if motion == "no-preference" else 0
    player.run(300)
    assert player.shown[0] == "Breathe in"
    assert motion == "reduce" or player.size == size
    player.press("Go on")
    assert player.shown == ("Breathe in", "2 s left", "Round 1 of 12")
    assert player.said == "Round 1 of 12. Breathe in"
    player.run(2.1)
    assert player.shown[0] == "Breathe out"


@pytest.mark.parametrize("first", ["running", "paused"])
def test_stop_goes_back_to_the_start_and_keeps_the_focus(play, first):
    player = play()
    player.press("Start")
    player.run(15)
    if first == "paused":
        player.press("Pause")
    player.press("Stop")
    assert player.shown == ("Stopped. That is fine.", "", "Round 1 of 12")
    assert player.said == "Stopped. That is fine."
    assert player.page.evaluate("document.activeElement.textContent") == "Start"
    player.run(60)
    assert player.shown[0] == "Stopped. That is fine."
    player.press("Start")
    assert player.shown == ("Breathe in", "4 s left", "Round 1 of 12")


def test_a_hidden_page_pauses_and_stays_paused(play):
    player = play()
    player.press("Start")
    player.run(5)
    hide = """hidden => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }"""
    player.page.evaluate(hide, True)
    assert player.shown[1] == Pacer.strings["paused_hidden"]
    player.run(120)
    player.page.evaluate(hide, False)
    player.run(120)
    assert player.buttons == ["Go on", "Stop"]
    player.press("Go on")
    assert player.shown == ("Breathe out", "5 s left", "Round 1 of 12")


def test_a_pause_between_two_counts_loses_no_time(play):
    player = play(reduced_motion="reduce")
    player.press("Start")
    for _ in range(4):
        player.run(0.9)
        player.press("Pause")
        player.press("Go on")
    player.run(0.5)
    assert player.shown == ("Breathe out", "6 s left", "Round 1 of 12")


@pytest.mark.parametrize("motion", MOTION)
def test_a_machine_that_slept_has_not_breathed(play, motion):
    player = play(reduced_motion=motion)
    player.press("Start")
    player.run(2.1)
    player.page.clock.fast_forward(3_600_000)
    player.run(0.2)
    assert player.shown[0] == "Breathe in"
    assert player.shown[2] == "Round 1 of 12"


def heard(player, seconds: int) -> list[str]:
    """Everything that the live region says, second by second, each change once."""
    player.page.evaluate(
        """() => { window.heard = []; new MutationObserver(() => {
          window.heard.push(document.querySelector(".tr-pacer [role=status]").textContent);
        }).observe(document.querySelector(".tr-pacer [role=status]"),
          { childList: true, characterData: true, subtree: true }); }"""
    )
    player.press("Start")
    for _ in range(seconds):
        player.run(1)
    return player.page.evaluate("window.heard")


def test_two_rounds_are_told_and_then_only_the_round(play):
    told = heard(play(reduced_motion="reduce"), 60)
    assert told[:4] == [
        "Round 1 of 12. Breathe in",
        "Breathe out",
        "Round 2 of 12. Breathe in",
        "Breathe out",
    ]
    assert told[4] == f"Round 3 of 12. {Pacer.strings['quietly']}"
    assert told[5:] == [f"Round {n} of 12" for n in range(4, 4 + len(told) - 5)]
    assert len(told) > 6


def test_every_step_is_told_when_asked_for(play):
    player = play(reduced_motion="reduce")
    player.view.get_by_label(Pacer.strings["say_all"]).check()
    told = heard(player, 39)
    assert told[4:] == [
        "Round 3 of 12. Breathe in",
        "Breathe out",
        "Round 4 of 12. Breathe in",
        "Breathe out",
    ]


def test_the_shape_grows_and_shrinks(play):
    player = play(reduced_motion="no-preference")
    small = player.size
    player.press("Start")
    player.run(2)
    half = player.size
    player.run(2)
    large = player.size
    player.run(3)
    falling = player.size
    player.run(3)
    assert small < half < large
    assert falling < large
    assert player.size == pytest.approx(small, rel=0.02)


def test_what_begins_open_begins_large(play):
    player = play(real_pacer("let-go"), reduced_motion="no-preference")
    large = player.size
    player.press("Start")
    player.run(7)
    assert player.size == pytest.approx(large, rel=0.01), "letting go first: nothing to do"
    player.run(4.9)
    assert player.size < 0.6 * large
    player.run(10)
    assert player.size == pytest.approx(large, rel=0.02)


def test_nothing_moves_where_motion_is_not_wanted(play):
    player = play(reduced_motion="reduce")
    player.page.evaluate(
        """() => { window.frames_asked = 0; const own = window.requestAnimationFrame;
          window.requestAnimationFrame = (then) => {
            window.frames_asked += 1;
            return own(then);
          }; }"""
    )
    assert not player.view.locator(".tr-pacer__space").is_visible()
    player.press("Start")
    counted = []
    for _ in range(4):
        counted.append(player.shown[1])
        player.run(1)
    assert counted == ["4 s left", "3 s left", "2 s left", "1 s left"]
    assert player.page.evaluate("window.frames_asked") == 0
    style = "document.querySelector('.tr-pacer__shape').style.transform"
    assert player.page.evaluate(style) == ""


def test_times_can_be_chosen_within_their_bounds_and_not_while_it_runs(play):
    player = play()
    rounds = player.view.get_by_label("Rounds")
    seconds = player.view.get_by_label("Breathe in: seconds")
    assert seconds.locator("option").all_inner_texts() == ["3", "4", "5"]
    rounds.select_option("3")
    seconds.select_option("5")
    assert player.shown[2] == "Round 1 of 3"
    player.press("Start")
    assert player.shown == ("Breathe in", "5 s left", "Round 1 of 3")
    assert rounds.is_disabled()
    player.run(34)
    assert player.shown[0] == "Done"
    assert rounds.is_enabled()


def test_when_to_stop_is_in_view_while_it_runs(play):
    player = play(viewport={"width": 360, "height": 800})
    player.press("Start")
    player.run(1)
    assert player.view.locator(".tr-pacer__stop").is_visible()
    for place in (".tr-pacer__word", "button:has-text('Stop')"):
        box = player.view.locator(place).bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 800


@pytest.mark.parametrize("width", [320, 1280])
def test_by_keyboard_alone_with_the_focus_kept(open_alone, pacer, width):
    page = open_alone(page_of(pacer), viewport={"width": width, "height": 800})
    player = Player(page)
    steps = Walk(page)
    steps.tab_to(".tr-pacer .tr-button--primary")
    steps.press("Enter")
    player.run(1.5)
    assert page.evaluate("document.activeElement.textContent") == "Pause"
    steps.press("Space")
    assert page.evaluate("document.activeElement.textContent") == "Go on"
    steps.press("Enter")
    steps.tab_to(".tr-pacer .tr-button:not(.tr-button--primary)")
    steps.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Start"
    steps.press("Enter")
    steps.tab_to(".tr-pacer .tr-button:not(.tr-button--primary)")
    # It ends while the focus is on a button that then goes.
    player.run(121)
    assert player.shown[0] == "Done"
    assert page.evaluate("document.activeElement.textContent") == "Start"
    steps.assert_sound()
    assert page.evaluate(WIDE) == []


def test_tab_reaches_every_control(open_alone):
    page = open_alone(page_of(real_pacer("let-go")), viewport={"width": 360, "height": 700})
    walk(page).assert_whole()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(open_alone, scheme):
    page = open_alone(page_of(real_pacer("let-go")), color_scheme=scheme, bypass_csp=True)
    axe.put_into(page)
    view = page.locator(".tr-pacer")
    page.get_by_text(Pacer.strings["known"]).click()
    assert axe.faults(view) == []
    for name in ("Start", "Pause", "Stop"):
        view.get_by_role("button", name=name, exact=True).click()
        assert axe.faults(view) == []


def test_targets_are_large_enough(open_alone):
    page = open_alone(page_of(real_pacer("let-go")), viewport={"width": 320, "height": 740})
    page.get_by_role("button", name="Start").click()
    for target in page.locator(
        ".tr-pacer :is(select, button:visible, summary, .tr-pacer__tick)"
    ).all():
        assert target.bounding_box()["height"] >= 43.9
    assert page.evaluate(WIDE) == []


def test_right_to_left_fits(open_alone):
    text = page_of(real_pacer("let-go")).replace('lang="en"', 'lang="ar" dir="rtl"')
    page = open_alone(text, viewport={"width": 320, "height": 740})
    page.get_by_role("button", name="Start").click()
    assert page.evaluate(WIDE) == []
