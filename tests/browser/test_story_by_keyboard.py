"""The story, played with keys alone: to every end, back, and on another way."""

from __future__ import annotations

from pathlib import Path

import pytest
from quiz_player import words
from standalone import page_of
from states import WIDE
from walk import Walk

from tworings import Story, load_story

ROOT = Path(__file__).parents[2]
ASKING = load_story(ROOT / "book" / "tools" / "asking.yaml")
EXAMPLES = ROOT / "src" / "tworings" / "widgets" / "story" / "examples"
BUSY = load_story(EXAMPLES / "the-line-is-busy.yaml")


def ways_to_every_end(plot):
    """Return the shortest way to each end, as choice ids."""
    found = {}
    waiting = [((), plot.scenes[plot.start])]
    for steps, scene in waiting:
        if scene.ends:
            found.setdefault(scene.id, [choice for _, choice in steps])
        elif len(steps) < len(plot.scenes):
            waiting += [
                ((*steps, (scene.id, choice.id)), plot.scenes[choice.to])
                for choice in scene.choices
                if (scene.id, choice.id) not in steps
            ]
        if len(found) == sum(scene.ends for scene in plot.scenes.values()):
            break
    return found


class Reader:
    """One story on a page, read with keys alone."""

    def __init__(self, page, plot):
        self.page, self.plot = page, plot
        self.view = page.locator(f'.tr-live section[aria-label="{plot.title}"]')
        self.walk = Walk(page)
        self.scene = plot.scenes[plot.start]

    def to_button(self, text):
        for _ in range(60):
            stop = self.walk.tab()
            assert stop is not None, f"no button {text!r} after this point: {self.walk.stops[-20:]}"
            if stop.startswith("button") and f'"{text[:60].strip()}' in stop:
                return
        raise AssertionError(f"no button {text!r}")

    def press(self, text, key="Enter"):
        self.to_button(text)
        self.walk.press(key)

    def choose(self, choice_id, key="Enter"):
        choice = self.scene.choice(choice_id)
        self.press(choice.text.plain, key)
        self.scene = self.plot.scenes[choice.to]
        return choice

    @property
    def focus(self):
        return self.page.evaluate("document.activeElement.textContent")

    @property
    def shown(self):
        return " ".join(self.view.locator(".tr-story__stage").inner_text().split())

    @property
    def told(self):
        return " ".join(self.view.get_by_role("status").inner_text().split())

    @property
    def steps(self):
        return self.view.locator(".tr-story__step > span:first-child").all_inner_texts()


@pytest.mark.parametrize("plot", [ASKING, BUSY], ids=lambda plot: plot.id)
@pytest.mark.parametrize("width", [360, 1280])
def test_every_end_is_reached_by_keys(open_alone, plot, width):
    page = open_alone(page_of(Story(plot)), viewport={"width": width, "height": 740})
    reader = Reader(page, plot)
    ways = ways_to_every_end(plot)
    assert set(ways) == {scene.id for scene in plot.scenes.values() if scene.ends}
    for way in ways.values():
        for place, choice_id in enumerate(way, 1):
            choice = reader.choose(choice_id, "Space" if place % 2 else "Enter")
            assert reader.focus == reader.scene.title, "the new scene takes the focus"
            assert choice.feedback.plain in reader.shown
            assert choice.feedback.plain in reader.told
            for line in reader.scene.lines:
                assert (line.says or line.does).plain in reader.shown
            assert len(reader.steps) == place
            assert page.evaluate(WIDE) == []
        assert reader.scene.ends
        assert reader.scene.closing.plain in reader.shown
        assert reader.told.endswith(Story.strings["end"])
        assert "Looking back" in reader.view.inner_text()
        # Each step stands there with what came of it.
        back = " ".join(reader.view.locator(".tr-story__path").inner_text().split())
        scene = plot.scenes[plot.start]
        for choice_id in way:
            choice = scene.choice(choice_id)
            assert choice.feedback.plain in back
            scene = plot.scenes[choice.to]
        reader.press("Start again")
        reader.scene = plot.scenes[plot.start]
        assert reader.focus == reader.scene.title
        assert reader.steps == []
    reader.walk.assert_sound()


def test_going_back_keeps_the_rest_until_another_choice_is_made(open_alone):
    page = open_alone(page_of(Story(ASKING)))
    reader = Reader(page, ASKING)
    for choice_id in ("ask", "everybody", "take-it-back"):
        reader.choose(choice_id)
    assert reader.steps == ["1. On the sofa", "2. The question is out", "3. A push"]
    reader.press("2. The question is out")
    reader.scene = ASKING.scenes["asked"]
    assert reader.focus == "The question is out"
    assert "Back at: The question is out." in reader.told
    assert len(reader.steps) == 3, "later steps stay"
    current = reader.view.locator("[aria-current='step']")
    assert current.count() == 1
    assert current.inner_text().startswith("2. The question is out")
    marked = reader.view.locator(".tr-story__choice", has_text=Story.strings["chosen_before"])
    assert marked.count() == 1
    assert "Everybody does it" in marked.inner_text()
    # The same choice again keeps them, too.
    reader.choose("everybody")
    assert len(reader.steps) == 3
    reader.press("2. The question is out")
    reader.scene = ASKING.scenes["asked"]
    reader.choose("open")
    assert reader.steps == ["1. On the sofa", "2. The question is out"]
    assert reader.focus == "What Sam wants to know"
    reader.walk.assert_sound()


def test_stop_is_always_there_and_kind(open_alone):
    page = open_alone(page_of(Story(ASKING)))
    reader = Reader(page, ASKING)
    reader.press("Stop here")
    assert (
        reader.focus == reader.walk.page.locator("[data-focus]").inner_text() == "You stopped here"
    )
    assert Story.strings["stopped_closing"] in reader.shown
    assert Story.strings["no_steps"] in reader.shown
    assert reader.told == Story.strings["stopped_closing"]
    reader.press("Go on with the story")
    assert reader.focus == "On the sofa"
    # At every scene that is no end.
    for scene in ASKING.scenes.values():
        stop = reader.view.get_by_role("button", name="Stop here")
        assert stop.count() == (0 if reader.scene.ends else 1), scene.id
        if reader.scene.ends:
            break
        reader.choose(reader.scene.choices[0].id)
    reader.press("1. On the sofa")
    reader.press("Stop here")
    assert "Looking back" in reader.view.inner_text()
    assert ASKING.scenes["sofa"].choice("ask").feedback.plain in reader.view.inner_text()
    reader.walk.assert_sound()


def test_a_scene_that_is_come_back_to_stands_in_the_path_each_time(open_alone):
    page = open_alone(page_of(Story(BUSY)))
    reader = Reader(page, BUSY)
    for choice_id in ("again", "again", "hold"):
        reader.choose(choice_id)
    assert reader.steps == [f"{n}. You ring the clinic" for n in (1, 2, 3)]
    reader.press("2. You ring the clinic")
    reader.scene = BUSY.scenes["ring"]
    reader.choose("closed")
    assert reader.focus == "At the emergency department"
    assert len(reader.steps) == 2


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_everything_is_reached_by_tab_and_fits(open_alone, width):
    options = {"viewport": {"width": width, "height": 740}, "reduced_motion": "reduce"}
    page = open_alone(page_of(Story(ASKING), padding=3), **options)
    view = page.locator(".tr-live .tr-story")
    for choice in ("ask", "everybody"):
        scene = ASKING.scenes["sofa" if choice == "ask" else "asked"]
        view.get_by_role("button", name=scene.choice(choice).text.plain).click()
    page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges()")
    page.mouse.click(1, 1)
    walk = Walk(page)
    walk.to_the_end()
    walk.assert_whole()
    assert page.evaluate(WIDE) == []
    for target in view.get_by_role("button").all():
        box = target.bounding_box()
        assert box["height"] >= 43.9, target.inner_text()
        assert box["width"] >= 43.9, target.inner_text()
    assert page.evaluate("document.getAnimations().length") == 0


def test_right_to_left_fits_too(open_alone):
    text = page_of(Story(ASKING)).replace('<html lang="en">', '<html lang="en" dir="rtl">')
    page = open_alone(text, viewport={"width": 360, "height": 740})
    page.locator(".tr-story__choice").first.click()
    assert page.evaluate(WIDE) == []


def test_without_a_script_each_choice_is_a_link_to_its_scene(open_alone):
    page = open_alone(
        page_of(Story(ASKING)),
        java_script_enabled=False,
        viewport={"width": 360, "height": 740},
    )
    assert page.locator(".tr-fallback :is(button, input, select)").count() == 0
    link = page.get_by_role("link", name="Go to scene 2, The question is out")
    assert link.count() == 1
    link.click()
    target = page.locator(":target")
    assert target.locator("p").first.inner_text() == "The question is out"
    assert target.bounding_box()["y"] < 740
    assert page.evaluate(WIDE) == []


def test_on_paper_the_whole_story_is_printed(open_alone):
    page = open_alone(page_of(Story(ASKING)))
    page.locator(".tr-story__choice").first.click()
    page.emulate_media(media="print")
    assert not page.locator(".tr-live").is_visible()
    shown = " ".join(page.locator(".tr-fallback").inner_text().split())
    for scene in ASKING.scenes.values():
        assert scene.title in shown
        for choice in scene.choices:
            assert choice.feedback.plain in shown


LIVE = """async ({ module, payload, responses }) => {
  const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  const { default: front } = await import(address);
  const listeners = new Map();
  const state = { payload, responses };
  window.saved = [];
  window.model = {
    get: (name) => state[name],
    set(name, value) { state[name] = value; listeners.get(`change:${name}`)?.(); },
    save_changes() { window.saved.push(structuredClone(state.responses)); },
    on(event, callback) { listeners.set(event, callback); },
    off(event) { listeners.delete(event); window.gone = true; },
  };
  document.body.replaceChildren(document.createElement("button"), document.createElement("div"));
  window.end = front.render({ model: window.model, el: document.body.lastElementChild });
}"""


@pytest.fixture
def live(new_page):
    """A view with a model of its own, as JupyterLab gives it one."""
    from tworings.widgets import assets

    def start(responses):
        page = new_page()
        page.goto("about:blank")
        page.evaluate(
            LIVE,
            {
                "module": assets.module("story"),
                "payload": Story(ASKING).payload,
                "responses": responses,
            },
        )
        return page

    return start


def heading(page):
    return page.locator("[data-focus]").inner_text()


def test_responses_are_kept_in_the_model(live):
    page = live({})
    page.locator(".tr-story__choice").first.click()
    page.locator(".tr-story__choice").nth(1).click()
    path = [["sofa", "ask"], ["asked", "everybody"]]
    assert page.evaluate("saved.at(-1)") == {"path": path}
    page.get_by_role("button", name="1. On the sofa").click()
    assert page.evaluate("saved.at(-1)") == {"path": path}, "going back changes nothing"
    page.locator(".tr-story__choice").nth(2).click()
    assert page.evaluate("saved.at(-1)") == {"path": [["sofa", "leave"]]}
    page.get_by_role("button", name="Start again").click()
    assert page.evaluate("saved.at(-1)") == {"path": []}


def test_responses_from_python_are_followed(live):
    page = live({"path": [["sofa", "ask"]]})
    assert heading(page) == "The question is out"
    page.evaluate("model.set('responses', {path: [['sofa', 'see'], ['no-words', 'carry-on']]})")
    assert heading(page) == "Putting it right"
    assert page.evaluate("document.activeElement === document.body"), "no focus is stolen"
    page.get_by_role("button", name="Stop here").focus()
    page.evaluate("model.set('responses', {})")
    assert heading(page) == "On the sofa"
    assert page.evaluate("document.activeElement.textContent") == "On the sofa", "nor lost"
    assert page.locator(".tr-story__step").count() == 0
    assert page.evaluate("saved") == [], "what comes from Python is not sent back"
    page.evaluate("end()")
    assert page.evaluate("gone")


@pytest.mark.parametrize(
    "path",
    [None, 3, "sofa", {}, [3], [None], [[]], [["sofa"]], [["sofa", "ask", "x"]], [["no", "ask"]]],
)
def test_a_path_that_is_none_is_not_followed_here_either(live, path):
    page = live({"path": path})
    assert heading(page) == "On the sofa"
    story = Story(ASKING)
    story.responses = {"path": path}
    assert story.path == ()


def test_both_follow_a_path_equally_far(live):
    path = [["sofa", "ask"], ["asked", "open"], ["sofa", "see"]]
    story = Story(ASKING)
    story.responses = {"path": path}
    page = live({"path": path})
    assert heading(page) == story.scene.title == "What Sam wants to know"
    assert page.locator(".tr-story__step").count() == len(story.path) == 2


def test_the_words_of_the_page_are_those_of_the_payload(open_alone):
    payload = Story(ASKING).payload
    page = open_alone(page_of(Story(ASKING)))
    first = payload["scenes"][payload["start"]]
    shown = page.locator(".tr-live .tr-story").inner_text()
    for choice in first["choices"]:
        assert words(choice["text"]) in shown
        assert words(choice["feedback"]) not in shown, "not before it is chosen"
