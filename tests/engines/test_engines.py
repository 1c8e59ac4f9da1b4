"""The book in Firefox and WebKit: what a reader does most, by keyboard, and on paper."""

from __future__ import annotations

import io
import re
import time
import unicodedata
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from engines import found

QUIZ = ".tr-live .tr-quiz"
DIAGRAM = ".tr-live .tr-diagram"
#: How the focus shows on a choice, whose input is part of its label.
OUTLINE = "() => getComputedStyle(document.activeElement.closest('label')).outlineStyle"


def text_of(engine, selector: str) -> str:
    return engine.run(
        "(selector) => document.querySelector(selector)?.innerText.replace(/\\s+/g, ' ').trim()",
        selector,
    )


def wait_for(engine, script: str, *arguments) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if engine.run(script, *arguments):
            return
        time.sleep(0.05)
    raise AssertionError(f"{engine.name}: never true: {script} {arguments}")


def test_at_least_one_engine_beside_chromium_is_here():
    assert found(), "neither Firefox nor WebKit: see the sentences above"


@pytest.mark.parametrize("how", ["served", "as a file"])
def test_the_quiz_is_answered_by_keyboard(engine, how, lesson, filed):
    engine.open(lesson if how == "served" else filed)
    engine.tab_to(f"{QUIZ} input")
    assert text_of(engine, f"{QUIZ} .tr-quiz__feedback") == ""
    for key in ("Space", "ArrowDown", "ArrowUp"):
        engine.press(key)
        assert engine.run(OUTLINE) == "solid", f"the focus does not show after {key}"
    assert text_of(engine, f"{QUIZ} .tr-quiz__feedback") == "", "selecting does not submit"
    chosen = f"{QUIZ} .tr-quiz__choice:has(:checked)"
    assert engine.run("(s) => document.querySelectorAll(s).length", chosen) == 1
    engine.tab_to(f"{QUIZ} button", "Check")
    engine.press("Enter")
    feedback = text_of(engine, f"{QUIZ} .tr-quiz__feedback")
    assert feedback.startswith(("Correct", "Not quite"))
    said = engine.run(
        "(s) => document.querySelector(s).textContent.replace(/\\s+/g, ' ').trim()",
        f"{QUIZ} .tr-sr-only[role=status]",
    )
    assert said.startswith(feedback.split(".")[0])
    # The mark beside a choice is drawn, and not read out.
    mark = """(s) => getComputedStyle(document.querySelector(s), "::after").content"""
    assert "✓" in engine.run(mark, f"{QUIZ} .tr-quiz__choice[data-mark=key]")
    engine.tab_to(f"{QUIZ} button", "Next")
    engine.press("Enter")
    assert text_of(engine, f"{QUIZ} .tr-quiz__progress").startswith("2 of ")


@pytest.mark.parametrize("how", ["served", "as a file"])
def test_the_diagram_is_explored_and_labelled_by_keyboard(engine, how, lesson, filed):
    engine.open(lesson if how == "served" else filed)
    engine.tab_to(f"{DIAGRAM} .tr-diagram__part input")
    engine.press("Space", "ArrowDown")
    assert engine.run(OUTLINE) == "solid"
    second = engine.run("() => document.activeElement.value")
    panel = text_of(engine, f"{DIAGRAM} .tr-diagram__panel")
    assert panel.startswith("2.")
    assert text_of(engine, f"{DIAGRAM} [role=status]") is not None
    lit = "(s) => [...document.querySelectorAll(s)].map((e) => e.getAttribute('aria-label'))"
    assert len(engine.run(lit, f"{DIAGRAM} svg .tr-is-chosen")) == 1
    # One stop in the picture; arrows move inside; Escape leads back to the list.
    engine.tab_to(f"{DIAGRAM} svg [role=button]")
    engine.press("ArrowRight")
    assert text_of(engine, f"{DIAGRAM} .tr-diagram__panel").startswith("3.")
    engine.press("Escape")
    third = engine.run("() => document.activeElement.value")
    assert third not in ("", second)
    engine.run("(s) => document.querySelector(s).focus()", f"{DIAGRAM} input[value=explore]")
    engine.press("ArrowDown")
    rows = engine.run(
        """(s) => [...document.querySelectorAll(s)].map((one) => one.options.length)""",
        f"{DIAGRAM} .tr-diagram__labels select",
    )
    assert len(rows) >= 6
    engine.tab_to(f"{DIAGRAM} .tr-diagram__labels select")
    # The first letter of a name chooses it, in a list that is closed.
    engine.press("r")
    assert engine.run("() => document.activeElement.selectedIndex") > 0
    engine.tab_to(f"{DIAGRAM} .tr-diagram__labels button", "Check")
    engine.press("Enter")
    assert f"of {len(rows)}" in text_of(engine, f"{DIAGRAM} .tr-diagram__total")


@pytest.mark.parametrize("how", ["the link", "Shift three times"])
def test_the_page_can_be_left_at_once(engine, how, filed):
    engine.open(filed)
    if how == "the link":
        engine.tab_to("a.tr-exit", "Leave this page")
        engine.press("Enter")
    else:
        engine.press("Shift", "Shift", "Shift")
    wait_for(engine, "() => location.pathname.endsWith('/notes.html')")
    assert "rings" not in engine.run("() => document.title").lower()


def test_shift_inside_a_text_does_not_leave(engine, book: Path):
    engine.open((book / "search.html").as_uri())
    engine.tab_to("#tr-search-words")
    engine.press("Shift", "Shift", "Shift", "Shift+A")
    assert engine.run("() => document.activeElement.value") == "A"
    assert engine.run("() => location.pathname.endsWith('/search.html')")


def test_search_finds_a_word_in_a_copy(engine, book: Path):
    engine.open((book / "search.html").as_uri())
    engine.tab_to("#tr-search-words")
    engine.press(*"sphincter", "Enter")
    wait_for(engine, "() => document.querySelectorAll('#search-results li a').length > 0")
    assert engine.run("() => location.search") == ""


@pytest.mark.parametrize("width", ["narrow", "wide"])
def test_no_page_scrolls_sideways_or_logs_an_error(engine, width, book: Path, served: str):
    engine.resize(engine.narrowest if width == "narrow" else 1280, 800)
    pages = sorted(
        path.relative_to(book).as_posix()
        for path in book.rglob("*.html")
        # One that leads on by itself may be gone while it is asked; where it leads is in the list.
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    )
    for page in pages:
        engine.open(f"{served}/{page}")
        over = engine.run("() => document.scrollingElement.scrollWidth - innerWidth")
        assert over <= 0, f"{engine.name}: {page} is {over} px too wide"
    assert len(pages) > 8


#: Which words of the bar at the top lie on those of another part of it.
OVERLAPS = """() => {
  const parts = [...document.querySelectorAll(".tr-bar > :is(a, button, label)")].map((part) => ({
    part, boxes: [part, ...part.querySelectorAll(":not(svg *, .visually-hidden)")]
      .filter((one) => one.getClientRects().length && getComputedStyle(one).clipPath === "none")
      .map((one) => one.getBoundingClientRect()),
  }));
  const hit = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return parts.flatMap((one, i) => parts.slice(i + 1)
    .filter((other) => one.boxes.some((a) => other.boxes.some((b) => hit(a, b))))
    .map((other) => `${one.part.className} and ${other.part.className}`));
}"""


def test_nothing_in_the_bar_covers_anything_at_any_width(engine, book: Path):
    engine.open((book / "book/index.html").as_uri())
    for width in (engine.narrowest, 450, 480, 560, 620, 700, 900):
        engine.resize(width, 700)
        wait_for(engine, "(width) => innerWidth === width", width)
        assert engine.run(OVERLAPS) == [], f"{engine.name}, {width} px"


#: What a page looks like on paper, tried on the screen: rules for print hold, those for the screen
#: alone do not, and the page is told that it will be printed.
TO_PAPER = """() => {
  const visit = (rules) => {
    for (const rule of rules) {
      if (rule.media?.mediaText.includes("print")) rule.media.mediaText = "all";
      else if (rule.media?.mediaText === "screen") rule.media.mediaText = "not all";
      else if (rule.cssRules) visit(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  dispatchEvent(new Event("beforeprint"));
}"""


#: What print.css puts on every sheet.
HEADER = re.compile(r"^ *(Two Rings|\d+ / \d+) *$", re.MULTILINE)


def bare(text: str) -> str:
    """The text with no spaces: lines are broken otherwise on paper."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_paper_holds_every_item_with_its_key(engine, lesson, book: Path):
    engine.open(lesson)
    engine.tab_to(f"{QUIZ} input")  # played or not, paper gets the fallback
    engine.press("Space")
    pdf = engine.pdf()
    if pdf is None:
        engine.run(TO_PAPER)
        told = engine.run("() => document.body.innerText")
    else:
        sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages]
        # The line at the top and the number at the bottom may stand in the middle of a sentence.
        told = HEADER.sub("", "\n".join(sheets))
    told = bare(told)
    page = book / "book/modules/two-rings/two-rings.html"
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    wanted = soup.select(".tr-widget--quiz .tr-fallback :is(li > p > strong, li li, details li)")
    assert len(wanted) > 100
    missing = [one.get_text() for one in wanted if bare(one.get_text()) not in told]
    assert not missing, "\n".join(missing)
    # Not the live form as well.
    assert bare("0 checked") not in told
