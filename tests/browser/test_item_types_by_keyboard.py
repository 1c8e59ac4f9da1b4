"""Each item type of the examples, played with keys alone; hints, confidence, stimuli, summary."""

from __future__ import annotations

from pathlib import Path

import pytest
from quiz_player import Player, partly_right, right_choices, words, wrong_choices
from standalone import page_of

from tworings import Quiz, draw
from tworings.widgets import assets

EXAMPLES = Path(assets.__file__).parent / "quiz" / "examples"
SMALL = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}


def example(name: str) -> Quiz:
    return Quiz.from_file(EXAMPLES / f"{name}.yaml", draw=draw)


@pytest.fixture
def play(open_alone):
    """Open an example, and return its player at the first item, and its payload."""

    def start(name: str, **options: object) -> tuple[Player, dict]:
        quiz = example(name)
        page = open_alone(page_of(quiz), **{**SMALL, **options})
        player = Player(page, quiz.payload)
        player.walk.tab_to(
            'section[aria-label] :is(input, select, textarea, button, [role="button"])'
        )
        return player, quiz.payload

    return start


@pytest.mark.parametrize("name", ["order", "match", "numeric", "hotspot"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_type_is_played_wrong_partly_and_right(play, name, width):
    player, payload = play(name, viewport={"width": width, "height": 740})
    item = payload["items"][0]
    tries = [(wrong_choices(item), "Not quite"), (right_choices(item), "Correct")]
    if partly_right(item):
        tries.insert(1, (partly_right(item), "Partly right"))
    for made, outcome in tries:
        player.choose(item, made)
        assert player.feedback == "", "entering must not submit"
        player.check()
        assert player.feedback.startswith(outcome)
        assert player.said.startswith(outcome)
        assert player.progress.endswith("1 checked")
        if outcome != "Correct":
            player.to_button("Try again")
            player.walk.press("Enter")
            assert player.feedback == ""
            assert player.view.locator("[data-mark='key'], [data-mark='not-key']").count() == 0
    player.walk.assert_sound()


def test_check_without_a_response_asks_for_one_in_the_words_of_the_type(play):
    for name in ("order", "match", "numeric"):
        player, _ = play(name)
        player.check()
        assert player.feedback == player.said == Quiz.strings[f"empty_{name}"]
        assert player.progress.endswith("0 checked")


# Order


def test_the_focus_stays_with_the_row_that_moves(play):
    player, _ = play("order")
    rows = player.rows()
    player.go_to(".tr-quiz__row:nth-child(3) .tr-quiz__move--up")
    for place in (2, 1):
        stop = player.walk.press("Enter")
        moved = rows[2]
        assert player.rows()[place - 1] == moved
        assert player.said == f"{moved}: now {place} of {len(rows)}"
        # At the top there is nowhere to go up to: the focus goes to the row's other button.
        way = "up" if place > 1 else "down"
        assert stop == f'button[button] "{f"Move {moved} {way}, now {place} of {len(rows)}"[:60]}"'
    player.walk.assert_sound()


def test_an_order_never_starts_from_what_earns_something():
    for seed in range(40):
        quiz = example("order")
        bank = quiz._bank
        moved = Quiz(type(bank)(f"{bank.id}-{seed}", bank.title, bank.items, None, bank.ledger))
        start = [choice["id"] for choice in moved.payload["items"][0]["choices"]]
        assert bank.items[0].score(start) == 0


def test_a_row_can_also_be_dragged(play):
    player, _ = play("order", viewport={"width": 800, "height": 740})
    rows = player.rows()
    handles = player.view.locator(".tr-quiz__handle")
    mouse, last = player.page.mouse, player.view.locator(".tr-quiz__row").last.bounding_box()
    box = handles.first.bounding_box()
    mouse.move(box["x"] + 5, box["y"] + 5)
    mouse.down()
    mouse.move(box["x"] + 5, last["y"] + last["height"] - 5, steps=12)
    mouse.up()
    assert player.rows() == [*rows[1:], rows[0]]
    player.view.get_by_role("button", name="Check").click()
    assert player.feedback, "what was dragged is a response"


def test_dragging_is_only_an_extra_and_unseen_by_screen_readers(play):
    player, _ = play("order")
    assert player.view.locator(".tr-quiz__handle").first.get_attribute("aria-hidden") == "true"
    assert not player.view.locator(".tr-quiz__handle").first.is_visible(), "no room on a phone"


# Numeric


def test_the_scale_says_in_words_what_it_shows(play):
    player, payload = play("numeric")
    item = next(one for one in payload["items"] if one["unit"] == "cm")
    if item is not payload["items"][0]:
        player.next()
        player.go_to("input")
    player.choose(item, ["9"])
    player.check()
    said = "Your estimate: 9 cm. The true value: 4.2 cm, from 3.0 to 5.3 cm."
    assert said in player.feedback
    assert said in player.said
    scale = player.view.get_by_role("img", name="Scale from 0 to 15 cm: your estimate is 9")
    places = scale.evaluate(
        """scale => {
          const line = scale.querySelector(".tr-quiz__line").getBoundingClientRect();
          const at = (kind) => (scale.querySelector(`.tr-quiz__tick--${kind}`)
            .getBoundingClientRect().left - line.left) / line.width;
          return [at("key"), at("estimate")];
        }"""
    )
    assert places == pytest.approx([4.2 / 15, 9 / 15], abs=0.01)


def test_an_estimate_beyond_the_scale_stays_on_the_page(play):
    player, payload = play("numeric", viewport={"width": 320, "height": 640})
    player.choose(payload["items"][0], ["99999"])
    player.check()
    wide = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
    assert player.page.evaluate(wide) == 0
    assert "99999" in player.feedback


# Hotspot


def test_a_part_is_chosen_in_the_picture(play):
    player, payload = play("hotspot")
    item = payload["items"][0]
    place = [part["structure"] for part in item["regions"]].index(item["key"][0])
    player.go_to(".tr-region[tabindex='0']")
    player.walk.press(*["ArrowRight"] * place)
    assert player.ticked() == [], "looking around chooses nothing"
    player.walk.press("Enter")
    assert player.ticked() == item["key"]
    assert player.said == f"Part {item['regions'][place]['number']} chosen"
    player.walk.press("Escape")
    assert player.walk.stops[-1].startswith("input"), "Escape leaves the picture for the list"
    player.check()
    assert player.feedback.startswith("Correct")
    player.walk.assert_sound()


def test_no_name_of_a_part_is_told_before_check(play):
    player, payload = play("hotspot")
    told = player.view.evaluate(
        "v => v.textContent + [...v.querySelectorAll('[aria-label]')].map("
        "(one) => one.getAttribute('aria-label')).slice(1)"
    ).lower()
    for part in payload["items"][0]["regions"]:
        if part["name"].lower() not in payload["items"][0]["alt"].lower():
            assert part["name"].lower() not in told
    player.choose(payload["items"][0], payload["items"][0]["key"])
    player.check()
    assert "Part 7: Internal anal sphincter" in player.feedback


def test_no_id_stands_twice_and_no_pattern_is_lost(play):
    for name in ("hotspot", "shared-picture"):
        player, _ = play(name)
        twice, lost = player.page.evaluate(
            """() => {
              const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
              const used = [...document.querySelectorAll("main *")].flatMap((one) => (
                [...one.attributes].flatMap((a) => [...a.value.matchAll(/url\\(#([^)]+)\\)/g)]
                  .map((match) => match[1]))));
              return [ids.filter((id, n) => ids.indexOf(id) !== n),
                used.filter((id) => !document.getElementById(id))];
            }"""
        )
        assert (twice, lost) == ([], [])
        assert player.page.locator(".tr-fallback svg").count(), "paper keeps its picture"


# Reflection


def test_nothing_of_a_reflection_is_kept(play):
    player, payload = play("reflection")
    page = player.page
    assert player.walk.stops[-1].startswith("textarea")
    player.walk.press(*"secret")
    player.to_button("I have thought about it")
    player.walk.press("Enter")
    after = words(payload["items"][0]["afterthought"])
    assert after in player.feedback
    assert after in player.said
    assert player.progress.endswith("0 checked")
    player.next("To the summary")
    assert "0 of 0 correct" in player.view.inner_text()
    player.to_button("Previous")
    player.walk.press("Enter")
    assert player.view.get_by_role("textbox").input_value() == ""
    held = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state,"
        " location.href, document.title])"
    )
    assert "secret" not in held + page.content()
    player.walk.assert_sound()


def test_only_what_was_checked_reaches_the_model(new_page):
    """Play in a host of our own that writes down all that is set."""
    page = new_page()
    page.goto("about:blank")
    module = assets.module("quiz")
    start = """async ({ module, payload }) => {
      const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
      const widget = (await import(address)).default;
      window.told = [];
      const state = { payload, responses: {} };
      const model = {
        get: (name) => state[name],
        set(name, value) { state[name] = value; window.told.push([name, value]); },
        save_changes() {}, on() {}, off() {},
      };
      widget.render({ model, el: document.body });
    }"""
    page.evaluate(start, {"module": module, "payload": example("reflection").payload})
    page.get_by_role("textbox").fill("secret")
    page.get_by_role("button", name="I have thought about it").click()
    page.get_by_role("button", name="To the summary").click()
    assert page.evaluate("told") == []

    page.goto("about:blank")
    story = example("shared-story").payload
    page.evaluate(start, {"module": module, "payload": story})
    item = story["items"][0]
    page.get_by_role("button", name="Show a hint").click()
    wrong = wrong_choices(item)
    page.locator(f"input[value='{wrong[0]}']").check()
    page.locator("input[value='certain']").check()
    page.get_by_role("button", name="Check").click()
    response = {"chosen": wrong, "outcome": "incorrect", "score": 0, "attempts": 1}
    expected = {item["id"]: {**response, "confidence": "certain"}}
    assert page.evaluate("told") == [["responses", expected]]


# Hints, confidence, stimuli


def test_hints_come_one_by_one_and_cost_nothing(play):
    player, payload = play("shared-story")
    item = next(one for one in payload["items"] if len(one["hints"]) == 2)
    while item["id"] != payload["items"][_place(player) - 1]["id"]:
        player.next()
    player.go_to(".tr-quiz__help button")
    for n, hint in enumerate(item["hints"], 1):
        assert f"Show a hint ({n} of 2)" in player.view.inner_text()
        stop = player.walk.press("Enter")
        assert player.said == f"Hint {n} of 2: {words(hint)}"
        assert player.view.locator(".tr-quiz__hint").count() == n
    assert stop.startswith("p "), "the button is gone, and the focus is on the last hint"
    player.go_to(".tr-quiz__choice input")
    player.choose(item, right_choices(item))
    player.check()
    assert player.feedback.startswith("Correct")
    player.walk.assert_sound()


def _place(player: Player) -> int:
    return int(player.progress.split()[0])


def test_the_summary_shows_first_what_was_sure_and_not_right(play):
    player, payload = play("shared-story")
    sure = {0: "fairly_sure", 1: "certain"}
    for number, item in enumerate(payload["items"]):
        player.go_to(".tr-quiz__choice input")
        player.choose(item, wrong_choices(item))
        if number in sure:
            player.go_to(".tr-quiz__confidence input")
            steps = ["not_sure", "fairly_sure", "certain"].index(sure[number])
            player.walk.press("Space", *["ArrowRight"] * steps)
        player.check()
        player.next("To the summary" if number == len(payload["items"]) - 1 else "Next")
    lists = player.view.locator(".tr-quiz__open")
    first = lists.first.locator("button").all_inner_texts()
    assert [text.split(":")[0] for text in first] == ["Item 2", "Item 1"], "the surest comes first"
    assert first[0].endswith("(Certain)")
    assert [t.split(":")[0] for t in lists.last.locator("button").all_inner_texts()] == ["Item 3"]
    assert "Sure, but not right" in player.view.inner_text()
    assert "0 of 3 points" in player.view.inner_text()
    player.walk.assert_sound()


def test_confidence_is_asked_only_where_the_bank_says_so(play):
    player, _ = play("single-response")
    assert player.view.locator(".tr-quiz__confidence").count() == 0


def test_a_stimulus_stands_above_each_of_its_items(play):
    player, payload = play("shared-picture")
    for number in (1, 2):
        stimulus = player.view.locator(".tr-quiz__stimulus")
        assert stimulus.is_visible()
        assert payload["stimuli"][0]["title"] in stimulus.inner_text()
        assert stimulus.get_by_role(
            "img", name=payload["stimuli"][0]["drawing"]["alt"]
        ).is_visible()
        player.next("Next" if number == 1 else "To the summary")
    assert player.view.locator(".tr-quiz__stimulus").count() == 0
    player.walk.assert_sound()


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_every_example_can_be_walked_whole(open_alone, name):
    from walk import walk

    walk(open_alone(page_of(example(name)), **SMALL)).assert_whole()
