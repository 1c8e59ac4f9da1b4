"""Leave this page: by click and by keys, with and without scripts, a network and a server."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
OUTSIDE = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))["sphinx"]["config"][
    "tworings_exit_url"
]
PAGE = "book/start/stay-private.html"
LINK = "header .tr-exit"
WORDS = "There are no notes yet."


class Outside:
    """Answers in place of the outside page, so that nothing is asked of it."""

    def __init__(self, page, answers: bool = True) -> None:
        self.requests = []
        self.answers = answers
        page.route(OUTSIDE, self._answer)
        self.page = page

    def _answer(self, route) -> None:
        self.requests.append(route.request)
        if self.answers:
            route.fulfill(body="<!doctype html><title>Weather</title>", content_type="text/html")
        else:
            # No page comes: the one that is left stays as it was when it asked.
            route.fulfill(status=204)

    def was_asked(self) -> bool:
        """Tell whether it was; the watch counts the request as a fault, which here it is not."""
        faults = self.page.watch.faults
        faults[:] = [fault for fault in faults if fault != f"outside request: {OUTSIDE}"]
        return bool(self.requests)


@pytest.fixture(params=["http", "file"])
def site(request, book):
    """Return the address of the book, once served and once as a folder."""
    return book.as_uri() if request.param == "file" else request.getfixturevalue("served")


def ready(page, address: str) -> None:
    """Open a page and wait for its exit script, which is not waited for otherwise."""
    page.goto(address)
    page.locator(".tr-exit-note").wait_for(state="attached")


def leaves(page, address: str) -> bool:
    """Tell whether the page is being left, or was."""
    return page.url != address or page.locator(".tr-cover").count() > 0


def test_every_page_has_the_way_out_first_and_beside_get_help(framed, soups, book):
    for path, soup in {**framed, "404.html": soups["404.html"]}.items():
        link = soup.header.find("a")
        assert link.get_text() == "Leave this page", path
        assert "tr-exit" in link["class"], path
        assert link["data-tr-outside"] == OUTSIDE, path
        target = link["href"].lstrip("/") if path == "404.html" else link["href"]
        assert ((book / path).parent / target).resolve() == (book / "notes.html").resolve(), path
        assert soup.header.find("a", string="Get help"), path
        # In the order of the keyboard: the skip link, then this one.
        assert soup.body.find_all("a")[1] is link, path


def test_a_click_goes_outside_and_takes_the_page_out_of_the_history(new_page, served):
    page = new_page(viewport={"width": 360, "height": 740})
    outside = Outside(page)
    page.goto(f"{served}/book/index.html")
    ready(page, f"{served}/{PAGE}")
    page.locator(LINK).click()
    page.wait_for_url(OUTSIDE)
    assert outside.was_asked()
    assert "referer" not in outside.requests[0].headers
    page.go_back()
    assert page.url == f"{served}/book/index.html"
    assert page.locator("article h1").is_visible()
    assert page.locator(".tr-cover").count() == 0


def test_the_page_is_blank_before_the_outside_answers(new_page, served):
    page = new_page()
    outside = Outside(page, answers=False)
    ready(page, f"{served}/{PAGE}")
    page.locator(LINK).click(no_wait_after=True)
    cover = page.get_by_role("alert")
    cover.wait_for()
    assert page.title() == "Loading"
    assert page.locator("link[rel=icon]").get_attribute("href") == "data:,"
    assert page.locator("body").inner_text().strip() == "Loading."
    assert not page.locator("header").is_visible()
    assert not page.locator("article").is_visible()
    assert outside.was_asked()


def test_it_is_blank_even_when_no_style_was_loaded(new_page, served):
    page = new_page()
    Outside(page, answers=False)
    page.route("**/*.css*", lambda route: route.fulfill(body="", content_type="text/css"))
    ready(page, f"{served}/{PAGE}")
    page.locator(LINK).click(no_wait_after=True)
    page.get_by_role("alert").wait_for()
    assert page.locator("body").inner_text().strip() == "Loading."
    page.watch.faults.clear()


def test_the_cover_is_gone_when_the_browser_brings_the_page_back(new_page, served):
    page = new_page()
    outside = Outside(page, answers=False)
    ready(page, f"{served}/{PAGE}")
    title = page.title()
    page.locator(LINK).click(no_wait_after=True)
    page.get_by_role("alert").wait_for()
    show = "kept => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: kept }))"
    page.evaluate(show, False)
    assert page.locator(".tr-cover").count() == 1
    page.evaluate(show, True)
    assert page.locator(".tr-cover").count() == 0
    assert page.title() == title
    assert page.locator("link[rel=icon]").get_attribute("href").endswith("favicon.svg")
    assert page.locator("header").is_visible()
    assert page.locator("article h1").is_visible()
    assert outside.was_asked()


def test_enter_opens_it_after_the_skip_link(new_page, served):
    page = new_page()
    outside = Outside(page)
    ready(page, f"{served}/{PAGE}")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(OUTSIDE)
    assert outside.was_asked()


@pytest.mark.parametrize("path", [PAGE, "book/modules/two-rings/two-rings.html", "404.html"])
def test_shift_three_times_leaves_and_says_how_far_it_is(new_page, served, path):
    page = new_page()
    outside = Outside(page)
    ready(page, f"{served}/{path}")
    note = page.locator(".tr-exit-note")
    assert note.get_attribute("role") == "status"
    assert note.inner_text() == ""
    page.keyboard.press("Shift")
    assert "2 more times" in note.inner_text()
    assert note.is_visible()
    page.keyboard.press("Shift")
    assert "1 more time" in note.inner_text()
    assert not outside.requests
    page.keyboard.press("Shift")
    page.wait_for_url(OUTSIDE)
    assert outside.was_asked()


def test_presses_that_are_far_apart_do_not_add_up(new_page, served):
    page = new_page()
    page.clock.install()
    address = f"{served}/{PAGE}"
    ready(page, address)
    note = page.locator(".tr-exit-note")
    for _ in range(3):
        page.keyboard.press("Shift")
        assert "2 more times" in note.inner_text()
        page.clock.run_for(5100)
        assert "took too long" in note.inner_text()
    page.clock.run_for(5100)
    assert note.inner_text() == ""
    assert not leaves(page, address)


@pytest.mark.parametrize(
    "keys",
    [
        ["Shift+A", "Shift+B", "Shift+C", "Shift+D"],
        ["Shift", "Shift", "a", "Shift", "Shift"],
        ["Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"],
        ["Shift", "Shift", "Tab", "Shift", "Shift"],
        ["Control+Shift", "Control+Shift", "Control+Shift"],
        ["Alt+Shift", "Alt+Shift", "Alt+Shift"],
    ],
)
def test_shift_with_another_key_is_not_meant(new_page, served, keys):
    page = new_page()
    address = f"{served}/{PAGE}"
    ready(page, address)
    for key in keys:
        page.keyboard.press(key)
    assert not leaves(page, address)


def test_a_key_that_is_held_counts_once_and_a_click_with_it_does_not(new_page, served):
    page = new_page()
    address = f"{served}/{PAGE}"
    ready(page, address)
    for _ in range(6):
        page.keyboard.down("Shift")  # the same key again: the browser marks it as a repeat
    page.keyboard.up("Shift")
    assert "2 more times" in page.locator(".tr-exit-note").inner_text()
    for _ in range(3):
        page.locator("article h1").click(modifiers=["Shift"])
    assert not leaves(page, address)


def test_typing_in_a_text_field_leaves_the_reader_alone(new_page, served):
    page = new_page()
    address = f"{served}/search.html"
    ready(page, address)
    field = page.get_by_label("Words to look for")
    field.click()
    for key in ("Shift+A", "Shift+B", "Shift", "Shift", "Shift", "Shift", "Shift+C"):
        page.keyboard.press(key)
    assert field.input_value() == "ABC"
    assert not leaves(page, address)
    assert page.locator(".tr-exit-note").inner_text() == ""


@pytest.mark.parametrize(
    ("page_path", "control"),
    [
        ("book/tools/my-pace.html", "input[type=range]"),
        ("book/modules/consent/consent.html", ".tr-quiz input[type=radio]"),
    ],
)
def test_on_a_control_that_takes_no_text_the_keys_work(new_page, served, page_path, control):
    page = new_page()
    outside = Outside(page)
    ready(page, f"{served}/{page_path}")
    page.locator(control).first.focus()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(OUTSIDE)
    assert outside.was_asked()


@pytest.mark.parametrize("way", ["click", "keys"])
def test_from_a_folder_it_leads_to_the_notes_in_it(new_page, book, way):
    page = new_page()
    page.goto(f"{book.as_uri()}/book/index.html")
    ready(page, f"{book.as_uri()}/{PAGE}")
    if way == "click":
        page.locator(LINK).click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(f"{book.as_uri()}/notes.html")
    assert page.title() == "Notes"
    assert WORDS in page.locator("body").inner_text()
    page.go_back()
    assert page.url.endswith("/book/index.html")


def test_with_no_network_the_page_becomes_the_notes_and_asks_for_nothing(new_page, served):
    page = new_page()
    page.goto(f"{served}/book/index.html")
    ready(page, f"{served}/{PAGE}")
    page.context.set_offline(True)
    before = list(page.watch.requests)
    page.locator(LINK).click()
    page.wait_for_url(f"{served}/notes.html")
    assert page.title() == "Notes"
    assert page.locator("body").inner_text().split() == ["Notes", *WORDS.split()]
    # Nothing of the page is left in it, so nothing can show it again.
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert page.locator("header, article").count() == 0
    asked = page.watch.requests[len(before) :]
    assert [address for address in asked if not address.startswith("data:")] == []
    page.context.set_offline(False)
    page.reload()
    assert page.locator("body").inner_text().split() == ["Notes", *WORDS.split()]
    page.go_back()
    assert page.url == f"{served}/book/index.html"


def test_with_no_script_the_link_leads_to_the_notes(new_page, site):
    page = new_page(java_script_enabled=False)
    page.goto(f"{site}/{PAGE}")
    page.locator(LINK).click()
    page.wait_for_url(f"{site}/notes.html")
    assert WORDS in page.locator("body").inner_text()


def test_when_its_script_fails_the_link_still_leads_to_the_notes(new_page, served):
    page = new_page()
    page.route("**/exit.js", lambda route: route.fulfill(body="!", content_type="text/javascript"))
    page.goto(f"{served}/{PAGE}")
    page.locator(LINK).click()
    page.wait_for_url(f"{served}/notes.html")
    assert [fault for fault in page.watch.faults if "threw" in fault]
    page.watch.faults.clear()


def test_the_notes_belong_to_nothing(soups, book):
    notes = soups["notes.html"]
    assert notes.title.string == "Notes"
    text = notes.get_text(" ")
    for word in ("Two Rings", "ring", "health", "18"):
        assert word not in text
    assert notes.find("link", rel="icon")["href"] == "data:,"
    assert not notes.find_all(["a", "script", "img", "svg"])


IN_VIEW = """() => {
  const link = document.querySelector('header .tr-exit');
  const box = link.getBoundingClientRect();
  const within = box.left >= 0 && box.top >= 0
    && box.right <= innerWidth && box.bottom <= innerHeight;
  const points = [[.1, .1], [.5, .5], [.9, .1], [.1, .9], [.9, .9]];
  const met = points.every(([x, y]) => link.contains(
    document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)));
  return within && met && box.width >= 44 && box.height >= 44;
}"""


# The last is a window of 1280 px at 400 %.
@pytest.mark.parametrize("size", [(360, 740), (1280, 800), (320, 256)])
@pytest.mark.parametrize("scripts", [True, False])
def test_it_stays_in_view_and_uncovered(new_page, served, framed, book, size, scripts):
    longest = max(framed, key=lambda path: (book / path).stat().st_size)
    page = new_page(viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts)
    for path in (longest, "book/start/get-help.html", "search.html"):
        page.goto(f"{served}/{path}")
        for part in (0, 0.5, 1):
            page.evaluate("part => scrollTo(0, document.body.scrollHeight * part)", part)
            assert page.evaluate(IN_VIEW), f"{path}, scrolled to {part}"
        if size[0] < 800:
            page.get_by_role("checkbox", name="All pages").check()
            assert page.evaluate(IN_VIEW), f"{path}, with the list of pages open"


def test_the_note_of_the_presses_is_seen_and_fits(new_page, served):
    page = new_page(viewport={"width": 320, "height": 600})
    ready(page, f"{served}/{PAGE}")
    page.evaluate("scrollTo(0, 900)")
    page.keyboard.press("Shift")
    box = page.locator(".tr-exit-note").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert box["y"] >= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(IN_VIEW)
