"""How a drawing moves is loaded when a state is first chosen, over http and from a file."""

from __future__ import annotations

from walk import Walk

PICTURE = ".tr-live .tr-diagram >> nth=0"


def shapes(page) -> list[str]:
    """Every path of the first picture, as it stands."""
    return (
        page.locator(PICTURE)
        .locator("svg path")
        .evaluate_all("all => all.map((one) => one.getAttribute('d'))")
    )


def choose(page, state: str) -> None:
    """Choose a state by keyboard, as the walk does, and wait until the picture rests."""
    page.locator(PICTURE).locator(f"input[value='{state}']").focus()
    page.keyboard.press("Space")
    page.wait_for_timeout(600)


def later(page) -> list[str]:
    """What was asked for that a page keeps for later."""
    return [one for one in page.watch.requests if "tworings-later-" in one]


def test_the_first_state_that_is_chosen_brings_all(new_page, lesson):
    page = new_page()
    page.goto(lesson, wait_until="load")
    assert not later(page), "nothing is loaded before it is wanted"
    at_rest = shapes(page)
    choose(page, "squeeze")
    assert shapes(page) != at_rest
    assert len(later(page)) == 1
    choose(page, "push_relaxing")
    choose(page, "rest")
    assert shapes(page) == at_rest
    assert len(later(page)) == 1, "loaded once, kept"
    Walk(page).assert_sound()


def test_a_picture_that_cannot_move_says_so_and_moves_when_it_can(new_page, served_lesson):
    page = new_page()
    page.route("**/tworings-later-*", lambda route: route.abort())
    page.goto(served_lesson, wait_until="load")
    at_rest = shapes(page)
    choose(page, "squeeze")
    assert shapes(page) == at_rest
    note = page.locator(PICTURE).locator(".tr-diagram__state").inner_text()
    assert note.startswith("The picture of this could not be loaded")
    assert "outer ring" in note, "the words are there all the same"
    # The browser tells of what was cut off here on purpose; nothing else went wrong.
    assert page.watch.faults
    assert all("ERR_FAILED" in fault for fault in page.watch.faults), page.watch.faults
    page.watch.faults.clear()
    page.unroute("**/tworings-later-*")
    choose(page, "push_relaxing")
    assert shapes(page) != at_rest
