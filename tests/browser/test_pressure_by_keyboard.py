"""The pressure lab with keys alone: choose, predict, play, step, look; and what may not happen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pressure_player import STRINGS, LabPlayer, real_lab, real_pressure_ledger
from standalone import page_of
from walk import walk

from tworings import PressureLab, draw
from tworings.simulate import SCENARIOS, trace
from tworings.widgets import assets

#: Counts every frame that is asked for.
COUNT_FRAMES = """() => { window.frames_asked = 0;
  const own = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (then) => { window.frames_asked += 1; return own(then); }; }"""


@pytest.fixture(scope="module")
def lab():
    return real_lab()


@pytest.fixture(scope="module")
def short():
    """A squeeze of two seconds, so that a test can wait for it."""
    of = trace("squeeze")
    of = replace(
        of,
        inner=(70,) * 5,
        outer=(22, 92, 92, 22, 22),
        inner_low=(55,) * 5,
        inner_high=(85,) * 5,
        moments=tuple(replace(m, at=at) for m, at in zip(of.moments, (0, 0.5, 1.5), strict=True)),
    )
    return PressureLab([of], draw("coronal"), ledger=real_pressure_ledger())


@pytest.fixture(params=[360, 1280])
def player(request, open_alone, lab):
    page = open_alone(
        page_of(lab), viewport={"width": request.param, "height": 740}, reduced_motion="reduce"
    )
    return LabPlayer(page)


def test_every_stop_is_seen_and_none_is_missed(player):
    walk(player.page).assert_whole()


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_scenario_is_chosen_and_stepped_through(open_alone, lab, scenario):
    of = trace(scenario)
    player = LabPlayer(open_alone(page_of(lab), reduced_motion="reduce"))
    player.choose(scenario)
    assert player.view.locator(".tr-pressure__chart svg").get_attribute("aria-label") == of.alt
    assert player.now().startswith(f"After 0 s: {of.moments[0].words}")
    player.to_button(STRINGS["step"])
    for second in range(1, 13):
        player.walk.press("Enter")
        n = of.place(second)
        moment = [m for m in of.moments if m.at <= second][-1]
        numbers = (of.inner[n], of.outer[n], of.cushions, of.total[n])
        assert player.now() == (
            f"After {second} s: {moment.words} Inner ring {numbers[0]}, outer ring {numbers[1]}, "
            f"cushions {numbers[2]}. Total {numbers[3]}% of rest."
        )
        assert player.said().endswith(f"{second} s, total {of.total[n]}% of rest")
        # What happens is told once, when it begins.
        assert (moment.words in player.said()) == (moment.at == second)
        assert player.time() == second
    player.walk.press("Enter")
    assert player.time() == 12, "it does not run past its end"
    player.to_button(STRINGS["back"])
    player.walk.press("Enter")
    assert player.time() == 0
    assert player.said() == "0 s, total 100% of rest"
    player.walk.assert_sound()


def test_the_slider_moves_cursor_words_and_picture(player):
    player.choose("squeeze")
    before = player.picture()
    player.walk.tab_to(".tr-pressure__slider")
    player.walk.press(*["ArrowRight"] * 8)
    assert player.time() == 4
    slider = player.view.get_by_role("slider")
    assert slider.get_attribute("aria-valuetext") == "4 s, total 170% of rest"
    assert "Total 170% of rest" in player.now()
    player.page.wait_for_function(
        "before => document.querySelector('.tr-live .tr-picture svg').innerHTML !== before",
        arg=before,
    )
    cursor = player.view.locator(".tr-pressure__cursor")
    assert cursor.get_attribute("transform") == f"translate({round(40 + 4 * 236 / 12, 1)} 0)"
    y = round(186 - 170 * 162 / 180, 1)
    assert float(cursor.locator("circle").get_attribute("cy")) == y
    # The slider speaks for itself: nothing else does while it is moved.
    assert player.said() == trace("squeeze").title
    player.walk.press("Home")
    player.page.wait_for_function(
        "before => document.querySelector('.tr-live .tr-picture svg').innerHTML === before",
        arg=before,
    )
    player.walk.assert_sound()


def test_without_a_state_the_picture_rests_and_says_so(player):
    player.choose("filling")
    player.to_button(STRINGS["step"])
    player.walk.press("Enter", "Enter")
    assert player.view.locator(".tr-pressure__state").inner_text() == STRINGS["picture_none"]
    player.walk.press("Enter", "Enter", "Enter", "Enter")
    assert player.view.locator(".tr-pressure__state").inner_text() == ""


#: Scenario, what is predicted, and whether it fits.
PREDICTIONS = [
    ("rest", "stay", True),
    ("rest", "unknown", False),
    ("squeeze", "rise", True),
    ("squeeze", "fall", False),
    ("push_relaxing", "fall", True),
    ("push_tightening", "stay", False),
    ("filling", "fall", True),
    ("worry", "rise", True),
    ("worry", "unknown", True),
    ("worry", "fall", False),
    ("slow_breath", "unknown", True),
    ("slow_breath", "stay", False),
    ("outside", "fall", False),
]


@pytest.mark.parametrize(("scenario", "way", "fits"), PREDICTIONS)
def test_a_prediction_gets_its_reason_and_no_score(open_alone, lab, scenario, way, fits):
    player = LabPlayer(open_alone(page_of(lab), reduced_motion="reduce"))
    player.choose(scenario)
    player.walk.tab_to("input[value='rise']")
    player.walk.press("Space", *["ArrowRight"] * ("rise", "fall", "stay", "unknown").index(way))
    feedback = player.view.locator(".tr-pressure__feedback")
    assert feedback.inner_text() == "", "choosing submits nothing"
    player.walk.press("Enter")
    of = trace(scenario)
    told = " ".join(feedback.inner_text().split())
    verdict = STRINGS["yes" if fits else "not_quite"]
    assert told.startswith(verdict)
    assert STRINGS[f"goes_{of.goes}"].format(n=of.furthest) in told
    assert STRINGS[f"basis_{of.basis}"] in told
    assert " ".join(of.known.split()) in told
    assert player.said().startswith(verdict)
    assert feedback.get_by_role("link").count() >= 1
    assert "score" not in told.lower()
    # Another prediction is not the one that was checked.
    player.walk.press("ArrowRight")
    assert feedback.inner_text() == ""
    player.walk.assert_sound()


def test_checking_nothing_asks_kindly_and_may_be_left(player):
    player.walk.tab_to("button[type='submit']")
    player.walk.press("Enter")
    assert player.said() == STRINGS["choose_first"]
    assert player.page.evaluate("document.activeElement.value") == "rise"
    player.to_button(STRINGS["step"])
    player.walk.press("Enter")
    assert player.time() == 1


def test_predictions_and_places_are_kept_while_looking_elsewhere(player):
    player.choose("squeeze")
    player.walk.tab_to("input[value='rise']")
    player.walk.press("Space", "Enter")
    player.page.locator(".tr-pressure__select").select_option("rest")
    assert player.view.locator("input:checked").count() == 0
    player.page.locator(".tr-pressure__select").select_option("squeeze")
    assert player.view.locator("input:checked").input_value() == "rise"
    assert STRINGS["yes"] in player.view.locator(".tr-pressure__feedback").inner_text()


# --- playing --------------------------------------------------------------------------


def test_nothing_plays_by_itself_and_play_plays_to_the_end(open_alone, short):
    page = open_alone(page_of(short))
    page.evaluate(COUNT_FRAMES)
    page.wait_for_timeout(300)
    assert page.evaluate("window.frames_asked") == 0
    player = LabPlayer(page)
    player.to_button(STRINGS["play"])
    page.keyboard.press("Enter")
    button = player.view.locator(".tr-button--primary").last
    assert button.inner_text() == STRINGS["pause"]
    page.wait_for_function(
        "document.querySelector('.tr-live [role=status]').innerText.includes('squeeze')"
    )
    page.wait_for_function("document.querySelector('.tr-live input[type=range]').value === '2'")
    page.wait_for_function(
        "t => document.querySelectorAll('.tr-live .tr-button--primary')[0].innerText === t",
        arg=STRINGS["play"],
    )
    assert player.said() == "2 s, total 100% of rest"
    assert page.evaluate("document.activeElement.innerText") == STRINGS["play"], "focus stays"
    # And once more from the start.
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert player.time() < 2


def test_pause_holds_and_play_goes_on_from_there(open_alone, lab):
    page = open_alone(page_of(lab))
    player = LabPlayer(page)
    player.to_button(STRINGS["play"])
    page.keyboard.press("Enter")
    page.wait_for_function(
        "Number(document.querySelector('.tr-live input[type=range]').value) >= 0.5"
    )
    page.keyboard.press("Enter")
    held = player.time()
    page.evaluate(COUNT_FRAMES)
    page.wait_for_timeout(300)
    assert player.time() == held
    assert page.evaluate("window.frames_asked") == 0
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert held <= player.time() < held + 2
    # Another scenario stops what plays.
    page.locator(".tr-pressure__select").select_option("worry")
    page.wait_for_timeout(300)
    assert player.time() == 0


def test_with_reduced_motion_play_goes_from_moment_to_moment(open_alone, lab):
    page = open_alone(page_of(lab), reduced_motion="reduce")
    page.evaluate(COUNT_FRAMES)
    player = LabPlayer(page)
    player.choose("squeeze")
    assert player.view.get_by_role("button", name=STRINGS["play"], exact=True).count() == 0
    player.to_button(STRINGS["next"])
    of = trace("squeeze")
    for seconds, total in ((3, 170), (8, 100), (12, 100), (0, 100)):
        player.walk.press("Enter")
        assert player.time() == seconds
        assert player.said().endswith(f"{seconds} s, total {total}% of rest")
        words = {3: of.moments[1].words, 8: of.moments[2].words}.get(seconds, "")
        assert words in player.said()
    assert page.evaluate("window.frames_asked") == 0
    player.walk.assert_sound()


# --- the model ------------------------------------------------------------------------

MOUNT = """async ([text, payload]) => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const { render } = (await import(address)).default;
  const state = { payload, responses: {} };
  const heard = new Set();
  window.model = {
    saved: 0, get: (name) => state[name],
    set: (name, value) => { state[name] = value; },
    save_changes() { this.saved += 1; },
    on: (event, then) => heard.add(then), off: (event, then) => heard.delete(then),
    fromPython(value) { state.responses = value; for (const then of heard) then(); },
    heard: () => heard.size,
  };
  const el = document.createElement("div");
  el.className = "tr-live";
  document.querySelector("main").append(el);
  window.leave = render({ model: window.model, el });
}"""


@pytest.fixture
def live(open_alone, lab):
    """The lab as JupyterLab mounts it: a module, and a model that Python shares."""
    page = open_alone(page_of(), reduced_motion="reduce")
    page.evaluate(MOUNT, [assets.module("pressure"), lab.payload])
    return LabPlayer(page)


def test_the_model_holds_what_was_predicted(live):
    live.choose("worry")
    live.walk.tab_to("input[value='rise']")
    live.walk.press("Space")
    assert live.page.evaluate("model.saved") == 0
    live.walk.press("Enter")
    assert live.page.evaluate("model.get('responses')") == {"worry": "rise"}
    assert live.page.evaluate("model.saved") == 1
    live.page.evaluate("model.fromPython({})")
    assert live.view.locator("input:checked").count() == 0
    assert live.view.locator(".tr-pressure__feedback").inner_text() == ""
    live.page.evaluate("model.fromPython({ worry: 'fall' })")
    assert live.view.locator("input:checked").input_value() == "fall"
    assert STRINGS["not_quite"] in live.view.locator(".tr-pressure__feedback").inner_text()
    live.page.evaluate("model.fromPython({ worry: 'nonsense' })")
    assert live.view.locator(".tr-pressure__feedback").inner_text() == ""
    live.page.evaluate("window.leave()")
    assert live.page.evaluate("model.heard()") == 0


def test_in_jupyterlab_the_picture_moves_from_the_same_payload(live, lab):
    live.choose("push_relaxing")
    before = live.picture()
    live.to_button(STRINGS["step"])
    live.walk.press("Enter", "Enter", "Enter")
    live.page.wait_for_function(
        "before => document.querySelector('.tr-live .tr-picture svg').innerHTML !== before",
        arg=before,
    )
