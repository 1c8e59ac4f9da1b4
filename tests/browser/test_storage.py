"""A quiz that was played leaves nothing behind."""

from __future__ import annotations

from quiz_player import Player, right_choices
from standalone import real_bank

from tworings import Quiz

STORES = """async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
  databases: (await indexedDB.databases()).map((one) => one.name),
  caches: "caches" in window ? await caches.keys() : [],
  workers: "serviceWorker" in navigator && location.protocol === "http:"
    ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  address: location.search + location.hash, title: document.title,
})"""


def play(page) -> Player:
    """Play the whole quiz by its key, and fill in the first diagram."""
    player = Player(page, Quiz(real_bank()).payload)
    for number, item in enumerate(player.items, 1):
        for choice in right_choices(item):
            player.view.locator(f"input[value='{choice}']").check()
        player.view.get_by_role("button", name="Check").click()
        last = number == len(player.items)
        player.view.get_by_role("button", name="To the summary" if last else "Next").click()
    return player


def fresh(player: Player) -> bool:
    return player.progress == f"1 of {len(player.items)} · 0 checked" and player.ticked() == []


def test_nothing_is_stored(new_page, lesson):
    page = new_page()
    page.goto(lesson)
    before = page.evaluate(STORES)
    assert not any(before[kind] for kind in ("local", "session", "cookie", "databases", "caches"))
    play(page)
    assert page.evaluate(STORES) == before
    state = page.context.storage_state(indexed_db=True)
    assert state == {"cookies": [], "origins": []}


def test_a_reload_brings_nothing_back(new_page, lesson):
    page = new_page()
    page.goto(lesson)
    player = play(page)
    page.locator(".tr-diagram__part input").first.check()
    page.reload()
    assert fresh(player)
    assert page.locator(".tr-diagram__part input:checked").count() == 0


def test_back_and_forward_bring_nothing_back(new_page, lesson):
    page = new_page()
    page.goto(lesson)
    player = Player(page, Quiz(real_bank()).payload)
    player.view.locator("input").first.check()
    player.view.get_by_role("button", name="Check").click()
    page.goto("about:blank")
    page.go_back()
    assert fresh(player)
    player.view.locator("input").first.check()
    page.goto("about:blank")
    page.go_back()
    assert fresh(player)
    page.go_forward()
    page.go_back()
    assert fresh(player)


def test_every_form_asks_the_browser_to_keep_nothing(new_page, lesson):
    page = new_page()
    page.goto(lesson)
    forms = page.locator(".tr-live form")
    assert forms.count() >= 2
    assert set(forms.evaluate_all("all => all.map(one => one.autocomplete)")) == {"off"}


def test_a_page_that_the_browser_kept_is_read_anew(new_page, lesson):
    page = new_page()
    page.goto(lesson)
    player = Player(page, Quiz(real_bank()).payload)
    player.view.locator("input").first.check()
    player.view.get_by_role("button", name="Check").click()
    assert not fresh(player)
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert fresh(player)
