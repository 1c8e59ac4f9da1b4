"""The questions people ask, with keys alone: looking for words, choosing, opening, printing."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from states import WIDE
from walk import Walk

import axe
from tworings.content import load_questions

PAGE = "book/educators/questions.html"
WORDS, TYPE, MODULE = (f"#tr-questions-{name}" for name in ("words", "type", "module"))
KEPT = """() => [Object.keys(localStorage).length, Object.keys(sessionStorage).length,
  document.cookie, history.length, location.search, location.hash, document.title]"""


@pytest.fixture(params=["http", "file"])
def address(request, book) -> str:
    if request.param == "file":
        return (book / PAGE).as_uri()
    return f"{request.getfixturevalue('served')}/{PAGE}"


@pytest.fixture(scope="module")
def bank():
    return load_questions(Path(__file__).parents[2] / "book/educators/questions.yaml")


@pytest.fixture
def page(new_page, address):
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(address)
    page.locator(WORDS).wait_for()
    return page


def said(page) -> str:
    return page.locator("[role=status].tr-questions__count").inner_text()


def shown(page) -> set[str]:
    ids = page.locator("details.tr-question:visible").evaluate_all("all => all.map((a) => a.id)")
    return {own.removeprefix("question-") for own in ids}


def test_words_narrow_the_list_and_the_count_is_said(page, bank):
    kept = page.evaluate(KEPT)
    walk = Walk(page)
    walk.tab_to(WORDS)
    page.keyboard.type("  CONDOM broke ")
    assert shown(page) == {"condom-broke"}
    assert said(page) == "1 of 60 questions"
    # A type without a hit goes, with its heading.
    assert page.locator("h2:visible").all_inner_texts() == ["Facts"]
    page.keyboard.press("Enter")
    assert said(page) == "1 of 60 questions", "Enter sends nothing"
    page.keyboard.type("<b>")
    assert (said(page), shown(page)) == ("0 of 60 questions", set())
    assert page.evaluate(KEPT) == kept
    walk.tab_to("[data-tr-act=all]")
    walk.press("Enter")
    assert said(page) == "60 of 60 questions"
    assert shown(page) == set(bank)
    assert page.locator(WORDS).input_value() == ""
    walk.assert_sound()


def test_type_and_module_narrow_it_together(page, bank):
    walk = Walk(page)
    walk.tab_to(TYPE)
    page.keyboard.type("Val")
    assert shown(page) == {own for own, one in bank.items() if one.type == "values"}
    walk.tab_to(MODULE)
    page.keyboard.type("2.")
    both = {o for o, q in bank.items() if (q.type, q.module) == ("values", "consent")}
    assert shown(page) == both
    assert said(page) == f"{len(both)} of 60 questions"
    walk.assert_sound()


def test_answers_open_by_keyboard_and_only_those_that_are_shown(page):
    walk = Walk(page)
    walk.tab_to(WORDS)
    page.keyboard.type("spit")
    walk.tab_to("[data-tr-act=open]")
    walk.press("Enter")
    opened = page.locator("details.tr-question[open]")
    assert opened.evaluate_all("all => all.map((a) => a.id)") == ["question-spit"]
    walk.tab_to("#question-spit > summary")
    walk.press("Space")
    assert opened.count() == 0
    walk.press("Space")
    walk.tab_to("#question-spit a[href*='claim-']")
    walk.assert_sound()


def test_nothing_comes_back_with_a_reload_or_with_back(page, address):
    page.locator(WORDS).fill("spit")
    page.locator(TYPE).select_option("fact")
    page.reload()
    assert [page.locator(one).input_value() for one in (WORDS, TYPE)] == ["", ""]
    assert said(page) == "60 of 60 questions"
    page.locator(WORDS).fill("spit")
    page.goto(address.replace("educators/questions", "start/get-help"))
    page.go_back()
    assert page.locator(WORDS).input_value() == ""
    assert said(page) == "60 of 60 questions"


def test_a_link_to_a_question_opens_it_though_the_search_had_hidden_it(page):
    page.locator(WORDS).fill("spit")
    page.evaluate("location.hash = 'question-froze'")
    page.locator("#question-froze[open]").wait_for()
    assert said(page) == "60 of 60 questions"


def test_paper_shows_what_is_shown_with_its_answers(page, bank):
    page.locator(WORDS).fill("spit")
    text = "".join(
        "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages).split()
    )
    assert "".join(bank["spit"].answer.plain.split())[:60] in text
    assert "".join(bank["froze"].asked.plain.split()) not in text
    assert "Wordstolookfor" not in text


def test_without_scripts_every_question_opens_and_no_control_is_there(new_page, address, bank):
    page = new_page(java_script_enabled=False)
    page.goto(address)
    assert page.locator("details.tr-question:visible").count() == len(bank)
    assert not page.locator(WORDS).is_visible()
    page.locator("#question-spit > summary").click()
    assert page.locator("#question-spit > p").first.is_visible()


@pytest.mark.parametrize(("width", "colours"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_any_state_and_nothing_is_wider(new_page, served, width, colours):
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=colours, bypass_csp=True)
    page.goto(f"{served}/{PAGE}")
    axe.put_into(page)
    small = """() => [...document.querySelectorAll(
        "article :is(button, select, input, summary)")]
      .map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 60)])
      .filter(([box]) => box.height && (box.height < 23.9 || box.width < 23.9))
      .map(([, name]) => name)"""
    faults = []
    for state, act in {
        "all open": lambda: page.locator("[data-tr-act=open]").click(),
        "some": lambda: page.locator(WORDS).fill("condom"),
        "none": lambda: page.locator(WORDS).fill("zzz"),
    }.items():
        act()
        faults += [f"{state}: {fault}" for fault in axe.faults(page.locator("article"))]
        faults += [f"{state}: {fault}" for fault in page.evaluate(WIDE) + page.evaluate(small)]
    assert not faults, "\n".join(faults)
