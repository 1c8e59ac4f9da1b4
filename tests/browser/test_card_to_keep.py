"""A card filled in by keyboard alone, printed, saved, cleared and brought back; kept nowhere."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from standalone import BOOK, page_of, write_site
from states import WIDE
from test_hostile_text import TRICKS, Fields, bare, harm, hostile_ledger
from test_storage import STORES
from walk import Walk

from tworings import Card, load_card
from tworings.model import BlankCard, CardForm
from tworings.sphinx_ext.policy import policy
from tworings.widgets import assets

PHONE = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}
#: What somebody might write to break out of the page, or of the file.
HOSTILE = "</textarea></title><script>window.pwned=1</script><img src=x: onerror=pwned()> & \"' ☐"


def stop_card() -> Card:
    return Card(load_card(BOOK / "tools" / "stop-card.yaml"))


def my_list() -> Card:
    return Card(load_card(BOOK / "tools" / "my-list.yaml"))


@pytest.fixture
def page(open_alone) -> Page:
    return open_alone(page_of(stop_card()), **PHONE)


def stay(page: Page) -> None:
    """Keep the browser's own print dialog away; the page is printed by the test."""
    page.evaluate("void (window.print = () => { window.printed = (window.printed ?? 0) + 1; })")


def view(page: Page):
    return page.locator(".tr-live .tr-view.tr-card")


def button(page: Page, name: str):
    return view(page).get_by_role("button", name=name, exact=True)


def paper(page: Page) -> str:
    return bare(" ".join(s.extract_text() for s in PdfReader(io.BytesIO(page.pdf())).pages))


def said(page: Page) -> str:
    return view(page).locator("> [role=status]").inner_text()


def filled(page: Page) -> list[object]:
    return view(page).evaluate(
        """view => [...view.querySelectorAll("input, textarea")]
          .map((one) => (/radio|checkbox/.test(one.type) ? one.checked : one.value))"""
    )


def fill(page: Page) -> None:
    view(page).get_by_label("My stop word").fill("Marigold")
    view(page).get_by_label("If something hurts, I want").fill("to stop\nand to breathe")
    view(page).get_by_label("I tap twice").check()


@pytest.mark.parametrize("make", [stop_card, my_list])
def test_every_stop_is_reached_and_marked(open_alone, make):
    page = open_alone(page_of(make()), **PHONE)
    walk = Walk(page)
    walk.to_the_end()
    walk.assert_whole()


def test_filled_in_by_keyboard_alone(page):
    stay(page)
    walk = Walk(page)
    walk.tab_to(".tr-card__text")
    page.keyboard.type("Marigold")
    walk.tab_to("input[value=squeeze]")
    walk.press("Space")
    walk.tab_to(".tr-card__actions .tr-button--primary")
    walk.press("Enter")
    assert page.evaluate("window.printed") == 1
    text = paper(page)
    assert bare("My stop word Marigold") in text
    assert bare("☒ I squeeze a hand three times") in text
    assert bare("☐ I tap twice") in text
    assert page.evaluate("document.activeElement.textContent") == "Print this"
    walk.assert_sound()


def test_a_radio_of_the_list_is_chosen_by_arrow_keys(open_alone):
    page = open_alone(page_of(my_list()), **PHONE)
    stay(page)
    walk = Walk(page)
    walk.tab_to(".tr-card__thing input")
    walk.press("Space", "ArrowDown", "ArrowDown", "ArrowDown")
    button(page, "Print this").click()
    text = paper(page)
    assert bare("Holding hands ☐ Yes ☐ Maybe ☒ Not now ☐ No") in text
    assert bare("A hug ☐ Yes ☐ Maybe ☐ Not now ☐ No") in text
    walk.assert_sound()


def test_the_filled_card_alone_is_printed_and_then_gone(page):
    stay(page)
    fill(page)
    button(page, "Print this").click()
    text = paper(page)
    for piece in ("Marigold", "to stop", "and to breathe", "☒ I tap twice", "My stop card"):
        assert bare(piece) in text
    for piece in ("After them.", "Print this", "kept nowhere", "Widget 1"):
        assert bare(piece) not in text
    assert page.locator(".tr-card__paper").count() == 0
    assert page.evaluate("document.documentElement.className") == ""
    # The page as such prints as it was: the blank form, and nothing that was written.
    text = paper(page)
    assert bare("After them.") in text
    assert "Marigold" not in text


def test_a_browser_that_never_says_it_has_printed_keeps_nothing_on_the_page(page):
    stay(page)
    fill(page)
    button(page, "Print this").click()
    assert page.locator(".tr-card__paper").count() == 1
    assert not page.locator(".tr-card__paper").is_visible()
    page.locator("h1").first.click()
    assert page.locator(".tr-card__paper").count() == 0


def test_an_empty_card_prints_with_lines_and_boxes(page):
    stay(page)
    button(page, "Print this").click()
    page.emulate_media(media="print")
    lines = page.locator(".tr-card__empty")
    assert lines.count() > 10
    assert lines.first.bounding_box()["height"] > 20
    assert "☐ I tap twice" in page.locator(".tr-card__paper").inner_text()


@pytest.fixture(params=["http", "file"])
def strict(request, open_alone, new_page, tmp_path) -> Page:
    """The card under the book's own policy, served and as a file."""
    rule = f'<meta http-equiv="Content-Security-Policy" content="{policy()}">'
    text = page_of(stop_card()).replace('<meta charset="utf-8">', f'<meta charset="utf-8">{rule}')
    # The stand-alone page's own look is in attributes, which the policy would refuse.
    text = re.sub(r' style="[^"]*"', "", text).replace('<link rel="icon" href="data:,">', "")
    text = text.replace("<title>", '<link rel="icon" href="data:,"><title>')
    if request.param == "http":
        return open_alone(text, accept_downloads=True)
    page = new_page(accept_downloads=True)
    page.goto((write_site(tmp_path, {"page.html": text}) / "page.html").as_uri())
    return page


def test_saved_as_a_file_under_the_books_policy(strict, new_page, tmp_path):
    fill(strict)
    view(strict).get_by_label("Another sign of mine").fill(HOSTILE)
    before = strict.url
    with strict.expect_download() as caught:
        button(strict, "Save as a file").click()
    assert caught.value.suggested_filename == "notes.html"
    assert said(strict) == (
        "Saved as notes.html. It stays with your downloads until you delete it."
    )
    assert strict.url == before
    file = tmp_path / "saved" / "notes.html"
    caught.value.save_as(file)
    # Opened by itself it shows what was written, as text, and asks nobody.
    page = new_page()
    page.goto(file.as_uri())
    assert page.title() == "My stop card"
    assert page.evaluate("document.documentElement.lang") == "en"
    text = page.locator("body").inner_text()
    for piece in ("Marigold", "to stop\nand to breathe", "☒ I tap twice", HOSTILE):
        assert piece in text
    assert page.evaluate("'pwned' in window") is False
    assert page.locator("script, img").count() == 0


def test_cleared_and_brought_back(page):
    empty = filled(page)
    assert not button(page, "Bring it back").is_visible()
    button(page, "Clear").click()
    assert not button(page, "Bring it back").is_visible(), "there was nothing to clear"
    fill(page)
    before = filled(page)
    button(page, "Clear").click()
    assert filled(page) == empty
    assert said(page) == "Everything is cleared. It can be brought back."
    button(page, "Bring it back").focus()
    page.keyboard.press("Enter")
    assert filled(page) == before
    assert page.evaluate("document.activeElement.textContent") == "Clear"
    assert not button(page, "Bring it back").is_visible()


def test_what_was_cleared_is_gone_once_something_new_is_written(page):
    fill(page)
    button(page, "Clear").click()
    view(page).get_by_label("My stop word").press_sequentially("Fern")
    assert not button(page, "Bring it back").is_visible()
    assert "Fern" in filled(page)


def test_nothing_is_kept_anywhere(page):
    before = page.evaluate(STORES)
    stay(page)
    fill(page)
    button(page, "Print this").click()
    page.pdf()
    with page.expect_download():
        button(page, "Save as a file").click()
    button(page, "Clear").click()
    button(page, "Bring it back").click()
    assert page.evaluate(STORES) == before
    assert page.context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}
    page.reload()
    assert set(filled(page)) == {"", False}
    fill(page)
    page.goto("about:blank")
    page.go_back()
    page.wait_for_selector(".tr-live .tr-card")
    assert set(filled(page)) == {"", False}


def test_the_browser_is_asked_to_keep_and_send_nothing(page):
    texts = view(page).locator(".tr-card__text")
    assert texts.count() > 5
    for name, value in (("autocomplete", "off"), ("spellcheck", "false")):
        found = texts.evaluate_all("(all, n) => all.map((one) => one.getAttribute(n))", name)
        assert set(found) == {value}
    assert view(page).locator("form").get_attribute("autocomplete") == "off"
    assert (
        view(page)
        .locator("[name]")
        .evaluate_all("all => all.every((one) => one.name.startsWith('tr-view-'))")
    )


def test_enter_in_a_line_sends_and_clears_nothing(page):
    fill(page)
    before = filled(page)
    view(page).get_by_label("My stop word").press("Enter")
    assert filled(page) == before
    assert page.url.endswith("page.html")


def test_the_model_is_told_nothing_and_may_ask_to_clear(open_alone):
    """A model as JupyterLab has one, that notes whatever it is handed."""
    card = stop_card()
    page = open_alone(page_of(), **PHONE)
    page.evaluate(
        """async ([source, payload]) => {
          const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
          const module = (await import(url)).default;
          window.told = [];
          window.listeners = {};
          const note = (name) => (...all) => window.told.push([name, ...all]);
          const live = document.createElement("div");
          live.className = "tr-live";
          document.body.append(live);
          window.gone = module.render({ el: live, model: {
            get: (name) => (name === "payload" ? payload : {}),
            set: note("set"), save_changes: note("save_changes"), send: note("send"),
            on: (name, listener) => { window.listeners[name] = listener; },
            off: (name) => { delete window.listeners[name]; },
          } });
        }""",
        [assets.module("card"), card.payload],
    )
    fill(page)
    before = filled(page)
    assert page.evaluate("window.told") == []
    page.evaluate("window.listeners['msg:custom']({ clear: true })")
    assert set(filled(page)) == {"", False}
    button(page, "Bring it back").click()
    assert filled(page) == before
    page.evaluate("window.gone()")
    assert page.evaluate("Object.keys(window.listeners)") == []


@pytest.mark.parametrize("make", [stop_card, my_list])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_wider_than_the_window_nor_too_small_to_touch(open_alone, make, width):
    page = open_alone(page_of(make()), viewport={"width": width, "height": 700})
    assert page.evaluate(WIDE) == []
    small = (
        view(page)
        .locator("button, label:has(input), .tr-card__text")
        .evaluate_all(
            """all => all.filter((one) => one.checkVisibility()
          && one.getBoundingClientRect().height < 43.5).map((one) => one.outerHTML)"""
        )
    )
    assert small == []
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate(WIDE) == []


@pytest.mark.parametrize("forced", ["none", "active"])
def test_what_is_chosen_differs_by_more_than_colour(open_alone, forced):
    page = open_alone(page_of(stop_card()), forced_colors=forced)
    box = view(page).locator("input[value=tap]")
    box.check()
    # The native box itself is ticked; its look is the browser's.
    assert box.evaluate("one => getComputedStyle(one).appearance") != "none"
    assert box.evaluate("one => one.getBoundingClientRect().width") >= 18


def hostile_card(fields: Fields) -> Card:
    def listed(name: str) -> list[dict[str, str]]:
        return [{"id": i, "text": fields.rich(f"{name}-{i}")} for i in "ab"]

    def field(kind: str, **more: object) -> dict[str, object]:
        text = {"label": fields.rich(f"label-{kind}"), "help": fields.rich(f"help-{kind}")}
        return {"id": kind, "kind": kind, **text, "claims": ["c"], **more}

    form = CardForm.model_validate(
        {
            "id": "hostile",
            "title": fields.text("title"),
            "intro": fields.rich("intro"),
            "sections": [
                {
                    "id": "s",
                    "title": fields.text("section"),
                    "intro": fields.rich("section-intro"),
                    "fields": [
                        field("line"),
                        field("lines"),
                        field("choice", options=listed("choice")),
                        field("ticks", options=listed("ticks")),
                        field("scale_list", things=listed("things")),
                    ],
                }
            ],
        }
    )
    return Card(BlankCard(form, hostile_ledger(fields)))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("trick", TRICKS)
def test_hostile_text_is_shown_as_text(open_alone, trick, scripts):
    fields = Fields(*TRICKS[trick])
    card = hostile_card(fields)
    page = open_alone(page_of(card), java_script_enabled=scripts, **PHONE)
    place = page.locator(".tr-live" if scripts else ".tr-fallback")
    shown = bare(place.text_content())
    assert [text for text in fields.expected if bare(text) not in shown] == []
    assert harm(page) == []
    assert page.evaluate(WIDE) == []
    if scripts:
        stay(page)
        button(page, "Print this").click()
        sheet = bare(page.locator(".tr-card__paper").text_content())
        assert bare(fields.expected[0]) in sheet
        assert harm(page) == []


def test_without_scripts_the_form_can_be_filled_with_a_pen(open_alone):
    page = open_alone(page_of(my_list()), java_script_enabled=False)
    assert page.get_by_text("Holding hands:").is_visible()
    assert page.locator(".tr-fallback").inner_text().count("☐") > 100
    assert page.locator("input, button, textarea").count() == 0
    text = paper(page)
    assert bare("Holding hands: ☐ Yes ☐ Maybe ☐ Not now ☐ No") in text
