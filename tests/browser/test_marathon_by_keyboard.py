"""The quiz over many banks, with keys alone: choosing, playing, stopping, going on."""

from __future__ import annotations

import pytest
from many_banks import many_banks
from quiz_player import Player, right_choices, words, wrong_choices
from standalone import page_of
from states import WIDE

from tworings import Marathon
from tworings.widgets.quiz.strings import STRINGS

PAGES = "../modules/{id}/{id}.html"


@pytest.fixture(scope="module")
def marathon():
    return Marathon(many_banks(3), pages=PAGES)


@pytest.fixture
def player(open_alone, marathon):
    page = open_alone(page_of(marathon), viewport={"width": 360, "height": 740})
    return Player(page, marathon.payload)


def counter(player: Player) -> str:
    return player.view.locator(".tr-quiz__count").inner_text()


def start(player: Player, button: str = "Start") -> None:
    player.to_button(button)
    player.walk.press("Enter")
    player.view.locator(".tr-quiz__head").wait_for()


def tick(player: Player, *values: str) -> None:
    """Go to boxes by their values, and press them."""
    for value in values:
        player.go_to(f".tr-quiz__filters input[value='{value}']")
        player.walk.press("Space")


def shown_items(player: Player, **fields: object) -> list[dict]:
    """The items of the payload that a choice should leave, in their order."""
    return [
        item
        for item in player.items
        if all(item[name] in wanted for name, wanted in fields.items())
    ]


def stems(player: Player) -> list[str]:
    """Go through every item by Next; return the stems."""
    found = []
    while "Summary" not in player.progress:
        found.append(player.view.locator("legend").first.inner_text())
        last = player.view.get_by_role("button", name=STRINGS["to_summary"]).count()
        player.next(STRINGS["to_summary"] if last else "Next")
    return found


def test_nothing_is_shown_before_it_is_started(player, marathon):
    view = player.view
    assert counter(player) == "36 of 36 items"
    assert view.locator(".tr-quiz__head").count() == 0
    text = view.inner_text()
    assert not [item for item in marathon.payload["items"] if words(item["stem"]) in text]
    assert view.get_by_role("group", name="Modules", exact=True).get_by_role(
        "checkbox"
    ).count() == len(marathon.payload["modules"])
    player.walk.to_the_end()
    player.walk.assert_whole()


def test_boxes_narrow_the_choice_and_the_count_is_said(player):
    first = player.payload["modules"][0]["id"]
    tick(player, first)
    rest = shown_items(player, module=["module-2", "module-3"])
    assert counter(player) == player.said == f"{len(rest)} of 36 items"
    tick(player, "myth_or_fact", "single_response")
    rest = [item for item in rest if item["type"] == "multiple_response"]
    assert 0 < len(rest) < 24
    assert counter(player) == player.said == f"{len(rest)} of 36 items"
    start(player)
    assert player.progress.startswith(f"1 of {len(rest)}")
    assert player.walk.stops[-1].startswith("legend"), "the first stem has the focus"
    # In the order of the payload: mixed, and the same for everybody.
    assert stems(player) == [words(item["stem"]) for item in rest]
    player.walk.assert_sound()


def test_objectives_are_those_of_the_modules_that_are_ticked(player):
    select = player.view.get_by_label("Learning objective")
    names = select.locator("option").all_inner_texts()
    assert names == [
        "All objectives",
        *(objective["text"] for objective in player.payload["objectives"]),
    ]
    tick(player, "module-1", "module-3")
    own = [one for one in player.payload["objectives"] if one["module"] == "module-2"]
    assert select.locator("option").all_inner_texts() == [
        "All objectives",
        *(one["text"] for one in own),
    ]
    player.walk.tab_to("select")
    player.walk.press("ArrowDown", "ArrowDown")
    wanted = shown_items(player, objective=[own[1]["id"]])
    assert counter(player) == player.said == f"{len(wanted)} of 36 items"
    # A module more leaves the objective that was chosen; its own module less takes it away.
    tick(player, "module-1")
    assert counter(player) == f"{len(wanted)} of 36 items"
    tick(player, "module-2")
    assert counter(player) == "12 of 36 items"
    assert select.input_value() == ""


def test_an_empty_choice_says_what_to_do(player):
    player.walk.tab_to("button.tr-quiz__every")
    player.walk.press("Enter")
    assert counter(player) == player.said == "0 of 36 items"
    player.to_button("Start")
    player.walk.press("Enter")
    assert player.said == STRINGS["filter_none"]
    assert STRINGS["filter_none"] in player.view.inner_text()
    assert player.view.locator(".tr-quiz__head").count() == 0
    assert player.page.evaluate("document.activeElement.value") == "module-1"
    player.walk.press("Space")
    assert STRINGS["filter_none"] not in player.view.inner_text()
    start(player)
    assert player.progress.startswith("1 of 12")
    player.walk.assert_sound()


def test_responses_stay_when_the_choice_is_changed(player, marathon):
    tick(player, "module-2", "module-3")
    start(player)
    own = shown_items(player, module=["module-1"])
    for item in own[:2]:
        player.first_choice()
        player.choose(item, right_choices(item))
        player.check()
        assert player.feedback.startswith("Correct")
        player.next()
    player.to_button(STRINGS["change_filters"])
    player.walk.press("Enter")
    assert player.walk.stops[-1].endswith(f'"{STRINGS["choose_items"]}"')
    assert counter(player) == "12 of 36 items · 2 checked"
    tick(player, "module-2")
    assert counter(player) == "24 of 36 items · 2 checked"
    start(player, STRINGS["go_on"])
    # At the first item that was not checked yet.
    mine = shown_items(player, module=["module-1", "module-2"])
    open_ones = [n for n, item in enumerate(mine, 1) if item not in own[:2]]
    assert player.progress == f"{open_ones[0]} of 24 · 2 checked"
    player.walk.assert_sound()


def test_stopping_shows_a_summary_of_the_chosen_items_alone(player):
    tick(player, "module-3")
    start(player)
    chosen = shown_items(player, module=["module-1", "module-2"])
    first, second = chosen[:2]
    for item, made in ((first, right_choices(first)), (second, wrong_choices(second))):
        player.first_choice()
        player.choose(item, made)
        player.check()
        player.next()
    player.to_button(STRINGS["stop_here"])
    player.walk.press("Enter")
    assert player.walk.stops[-1].endswith('"1 of 24 correct, 2 checked"')
    view = player.view
    assert view.get_by_role("button", name=STRINGS["stop_here"]).count() == 0
    rows = view.locator(".tr-quiz__module").all_inner_texts()
    assert len(rows) == 2
    for number, row in enumerate(rows, 1):
        right = int(first["module"] == f"module-{number}")
        assert " ".join(row.split()) == f"{right} of 12 Module {number}: Title {number}"
    links = view.locator(".tr-quiz__module a").evaluate_all(
        "all => all.map((one) => one.getAttribute('href'))"
    )
    assert links == [PAGES.replace("{id}", f"module-{n}") for n in (1, 2)]
    # Of the objectives, those that were met; what was not met stands behind one line.
    met = {first["objective"], second["objective"]}
    assert view.locator(".tr-quiz__objectives li").count() == len(met)
    again = view.get_by_role("link", name="Read again").first.get_attribute("href")
    assert again.startswith("../modules/module-") and "#" in again
    assert view.locator(".tr-quiz__open").first.get_by_role("button").count() == 1
    unmet = view.locator("details.tr-quiz__unmet")
    assert unmet.locator("summary").inner_text() == "Not checked yet: 22"
    assert unmet.locator("li").count() == 22
    # Back is where the learner stopped.
    player.to_button("Previous")
    player.walk.press("Enter")
    assert player.progress == "3 of 24 · 2 checked"
    player.walk.assert_sound()


def test_start_again_forgets_the_chosen_items_alone(player):
    for module in (1, 2):
        if module == 2:
            player.to_button(STRINGS["change_filters"])
            player.walk.press("Enter")
            tick(player, "module-1", "module-2")
        else:
            tick(player, "module-2", "module-3")
        start(player, STRINGS["go_on"] if module == 2 else "Start")
        item = shown_items(player, module=[f"module-{module}"])[0]
        player.first_choice()
        player.choose(item, right_choices(item))
        player.check()
    player.to_button(STRINGS["stop_here"])
    player.walk.press("Enter")
    player.to_button("Start again")
    player.walk.press("Enter")
    assert player.progress == "1 of 12 · 0 checked"
    player.to_button(STRINGS["change_filters"])
    player.walk.press("Enter")
    tick(player, "module-1")
    assert counter(player) == "24 of 36 items · 1 checked"


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_page_and_targets_are_large(open_alone, marathon, width):
    page = open_alone(page_of(marathon), viewport={"width": width, "height": 740})
    small = """() => [...document.querySelectorAll(
        ".tr-live .tr-card :is(button, select, summary, label:has(input))")]
      .map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 60)])
      .filter(([box]) => box.height && (box.height < 43.9 || box.width < 43.9))
      .map(([, name]) => name)"""
    view = page.locator(".tr-live .tr-quiz")
    assert page.evaluate(WIDE) + page.evaluate(small) == []
    view.get_by_role("button", name="Start").click()
    assert page.evaluate(WIDE) + page.evaluate(small) == []
    view.get_by_role("button", name=STRINGS["stop_here"]).click()
    assert page.evaluate(WIDE) == []


def test_nothing_moves_when_motion_is_reduced(open_alone, marathon):
    page = open_alone(page_of(marathon), reduced_motion="reduce")
    page.get_by_role("button", name="Start").click()
    page.locator(".tr-quiz__head").wait_for()
    assert page.evaluate("document.getAnimations().length") == 0


def test_what_could_not_be_loaded_is_said_and_can_be_tried_again(open_alone, marathon, tmp_path):
    whole = page_of(marathon)
    kept = '<script type="application/json" data-tr-later>'
    before, _, rest = whole.partition(kept)
    later, _, after = rest.partition("</script>")
    page = open_alone(f'{before}{kept[:-1]}="later.js"></script>{after}')
    player = Player(page, marathon.payload)
    player.to_button("Start")
    player.walk.press("Enter")
    page.get_by_text(STRINGS["not_loaded"]).first.wait_for()
    assert player.said == STRINGS["not_loaded"]
    assert page.watch.faults and all("404" in one for one in page.watch.faults)
    page.watch.faults.clear()
    (tmp_path / "later.js").write_text(f'tworings.bring("later.js",{later});', encoding="utf-8")
    # The focus has stayed where it was.
    player.walk.press("Enter")
    player.view.locator(".tr-quiz__head").wait_for()
    assert player.progress.startswith("1 of 36")
    player.walk.assert_sound()
