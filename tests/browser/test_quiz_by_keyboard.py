"""The whole quiz, from page load to the summary, with keys alone."""

from __future__ import annotations

import pytest
from quiz_player import Player, right_choices, words, wrong_choices
from standalone import real_bank

from tworings import Quiz


@pytest.fixture(scope="module")
def payload():
    return Quiz(real_bank()).payload


@pytest.mark.parametrize("width", [360, 1280])
def test_quiz_is_played_from_load_to_summary(new_page, lesson, payload, width):
    page = new_page(viewport={"width": width, "height": 740})
    page.goto(lesson)
    player = Player(page, payload)
    player.reach()
    right = 0
    for number, item in enumerate(player.items, 1):
        assert player.progress.startswith(f"{number} of {len(player.items)}")
        # Every third item is answered wrongly, the rest by the key.
        wrongly = number % 3 == 0
        made = wrong_choices(item) if wrongly else right_choices(item)
        player.choose(item, made)
        assert sorted(player.ticked()) == sorted(made)
        assert player.feedback == "", "selecting or moving between choices must not submit"
        player.check()
        outcome = "Not quite" if wrongly else "Correct"
        assert player.feedback.startswith(outcome)
        assert player.said.startswith(outcome)
        assert player.progress.endswith(f"{number} checked")
        for choice in item["choices"]:
            if choice["id"] in made or choice["id"] in item["key"]:
                assert words(choice["rationale"]) in player.feedback
                assert words(choice["rationale"]) in player.said
        right += not wrongly
        player.next("To the summary" if number == len(player.items) else "Next")
        if number < len(player.items):
            player.first_choice()
    player.walk.assert_sound()

    total = f"{right} of {len(player.items)} correct, {len(player.items)} checked"
    assert total in player.view.inner_text()
    assert player.walk.stops[-1].endswith(f'"{total}"'), "the summary takes the focus"
    rows = player.view.locator(".tr-quiz__objectives li").all_inner_texts()
    assert len(rows) == len(payload["objectives"])
    for objective, row in zip(payload["objectives"], rows, strict=True):
        own = [
            i for i, item in enumerate(payload["items"], 1) if item["objective"] == objective["id"]
        ]
        good = [i for i in own if i % 3]
        assert f"{len(good)} of {len(own)}" in row
        assert objective["text"] in row
        again = f"Read again: {objective['taught_at']}"
        assert (again in row) == (len(good) < len(own))


def test_read_again_leads_to_the_section_that_teaches_it(new_page, lesson, payload):
    page = new_page()
    page.goto(lesson)
    player = Player(page, payload)
    player.reach()
    for number in range(1, len(player.items) + 1):
        player.next("To the summary" if number == len(player.items) else "Next")
    links = player.view.get_by_role("link").all()
    assert len(links) == len(payload["objectives"]), "nothing was checked: each is offered again"
    for objective, link in zip(payload["objectives"], links, strict=True):
        target = page.locator(f'[id="{link.get_attribute("href").removeprefix("#")}"]')
        assert target.count() == 1
        heading = target.locator("h1, h2, h3, h4").first
        assert heading.inner_text().removesuffix("¶").strip() == objective["taught_at"]
    player.walk.tab_to("a[href^='#']")
    player.walk.assert_sound()
    page.keyboard.press("Enter")
    page.wait_for_url("**#*")
    uncovered = """section => {
      const box = section.querySelector("h1, h2, h3, h4").getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + 5, box.top + box.height / 2);
      return section.contains(hit) && box.top < innerHeight / 2;
    }"""
    assert page.locator(":target").evaluate(uncovered), "the heading is in view, under no bar"


def test_a_response_can_be_changed_and_tried_again(new_page, lesson, payload):
    page = new_page()
    page.goto(lesson)
    player = Player(page, payload)
    item = player.items[0]
    player.reach()
    player.choose(item, wrong_choices(item))
    player.check()
    assert player.feedback.startswith("Not quite")
    assert player.view.get_by_role("button", name="Try again").is_visible()
    # Back up to the choices, and another response.
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space" if item["type"] == "multiple_response" else "ArrowDown")
    assert player.feedback == "", "feedback on another response is gone"
    assert player.view.locator("[data-mark='key'], [data-mark='not-key']").count() == 0
    player.check()
    assert player.feedback
    player.to_button("Try again")
    player.walk.press("Enter")
    assert player.ticked() == []
    assert player.feedback == ""
    assert player.walk.stops[-1].startswith(
        f"input[{'checkbox' if item['type'] == 'multiple_response' else 'radio'}]"
    )
    player.choose(item, right_choices(item))
    player.check()
    assert player.feedback.startswith("Correct")
    player.walk.assert_sound()


def test_check_without_a_choice_asks_for_one(new_page, lesson, payload):
    page = new_page()
    page.goto(lesson)
    player = Player(page, payload)
    player.reach()
    player.check()
    assert player.feedback == player.said == Quiz.strings["choose_first"]
    assert player.progress.endswith("0 checked")
    assert player.walk.stops[-1].startswith("input"), "the focus goes to the choices"
    player.walk.assert_sound()


def test_outcome_is_followed_by_a_way_to_the_sources(new_page, lesson, payload):
    page = new_page()
    page.goto(lesson)
    player = Player(page, payload)
    item = player.items[0]
    player.reach()
    player.choose(item, right_choices(item))
    player.check()
    player.walk.tab_to(".tr-sources a")
    address = page.evaluate("document.activeElement.href")
    choice = next(c for c in item["choices"] if c["id"] in item["key"])
    assert address == payload["sources"][choice["sources"][0]]["url"]
    rel = set(page.evaluate("document.activeElement.rel").split())
    assert {"noreferrer", "noopener"} <= rel
    player.walk.assert_sound()


def test_items_can_be_left_unchecked_and_gone_back_to(new_page, lesson, payload):
    page = new_page()
    page.goto(lesson)
    player = Player(page, payload)
    first, second = player.items[:2]
    player.reach()
    player.choose(first, wrong_choices(first))
    player.next()
    assert words(second["stem"]) in player.view.inner_text()
    player.to_button("Previous")
    player.walk.press("Enter")
    assert player.ticked() == wrong_choices(first), "what was ticked is still there"
    assert player.feedback == ""
    player.walk.assert_sound()
