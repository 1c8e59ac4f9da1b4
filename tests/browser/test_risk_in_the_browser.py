"""The risk explorer by keyboard: every combination reads as Python has decided it."""

from __future__ import annotations

import pytest
from quiz_player import words
from standalone import page_of
from states import WIDE
from tools import real_risks
from walk import Walk, walk

import axe
from tworings.widgets.risk.risk import ends, headline


@pytest.fixture(scope="module")
def explorer():
    return real_risks()


def plain(text: str) -> str:
    return " ".join(text.split())


def set_to(page, act: str, ids: set[str]) -> None:
    view = page.locator(".tr-risk")
    view.locator(f"input[value='{act}']").check()
    for box in view.locator("input[type=checkbox]").all():
        box.set_checked(box.input_value() in ids)


def test_every_combination_reads_as_it_was_decided(open_alone, explorer):
    page = open_alone(page_of(explorer), viewport={"width": 360, "height": 740})
    table, per = explorer._table, explorer._table.per
    outcome = page.locator(".tr-risk__outcome")
    seen = 0
    for cell in table.cells():
        set_to(page, cell.act.id, {one.id for one in cell.protections})
        assert outcome.inner_text() == "", "what was changed is no longer shown"
        page.get_by_role("button", name="Show").click()
        told = plain(outcome.inner_text())
        assert outcome.locator(".tr-risk__headline").inner_text() == headline(cell, per)
        assert ends(cell, per) in told
        if cell.row.text is not None:
            assert words(cell.row.text.inline_html) in told
        # Prevention, with its own figure, range and conditions, beside every number.
        for one in table.protections:
            alone = table.decide(cell.act.id, (one.id,))
            assert f"{headline(alone, per)}. {ends(alone, per)}" in told
            assert words(one.conditions.inline_html) in told
        for line in table.also:
            assert words(line.text.inline_html) in plain(page.locator(".tr-risk").inner_text())
        said = plain(page.get_by_role("status").inner_text())
        assert said.startswith(f"{headline(cell, per)}. {ends(cell, per)}")
        pictures = outcome.locator("svg")
        answer = plain(outcome.locator(".tr-risk__answer").inner_text())
        assert (words(cell.act.risk.range.inline_html) in answer) == (
            cell.row.outcome in ("alone", "lowered")
        )
        number = cell.row.outcome in ("alone", "lowered")
        assert pictures.count() == (0 if not number else 2 if cell.protections else 1)
        if number:
            squares = pictures.last.locator(".tr-risk__dark").get_attribute("d").count("M")
            assert squares == (cell.low if cell.estimate is None else cell.estimate)
            dots = pictures.last.locator(".tr-risk__dot").get_attribute("d").count("M")
            assert squares + dots == max(cell.high, squares)
            rest = pictures.last.locator(".tr-risk__rest").get_attribute("d").count("M")
            assert rest == per
        assert page.evaluate(WIDE) == []
        seen += 1
    assert seen == 24


def test_the_whole_table_is_there_and_is_the_same(open_alone, explorer):
    page = open_alone(page_of(explorer))
    page.get_by_text(explorer.strings["table"]).click()
    table, per = explorer._table, explorer._table.per
    rows = page.locator(".tr-risk__table tbody tr")
    told = [[plain(cell) for cell in row.locator("td").all_inner_texts()] for row in rows.all()]
    assert told == [[headline(cell, per), ends(cell, per)] for cell in table.cells()]


@pytest.mark.parametrize("width", [320, 1280])
def test_by_keyboard_alone(open_alone, explorer, width):
    page = open_alone(page_of(explorer), viewport={"width": width, "height": 700})
    steps = Walk(page)
    steps.tab_to(".tr-risk input[type=radio]")
    steps.press("ArrowDown")
    steps.tab_to(".tr-risk input[value=prep]")
    steps.press("Space")
    steps.tab_to(".tr-risk button")
    steps.press("Enter")
    assert page.locator(".tr-risk__headline").inner_text() == "Fewer than 1 in 10,000"
    assert page.evaluate("document.activeElement.textContent") == "Show", "the focus stays"
    steps.to_the_end()
    steps.assert_sound()
    assert page.evaluate(WIDE) == []


def test_tab_reaches_everything(open_alone, explorer):
    page = open_alone(page_of(explorer), viewport={"width": 360, "height": 700})
    # Shown without a press, so that the walk begins at the top of the page.
    page.evaluate(
        """() => { document.querySelector(".tr-risk form").requestSubmit();
          document.querySelectorAll("details").forEach((one) => { one.open = true; });
          scrollTo(0, 0); }"""
    )
    walk(page).assert_whole()


def test_nothing_is_shown_before_it_is_asked_for(open_alone, explorer):
    page = open_alone(page_of(explorer))
    assert page.locator(".tr-risk__outcome").inner_text() == ""
    assert page.locator(".tr-risk input[type=checkbox]:checked").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_alone, explorer, scheme):
    page = open_alone(page_of(explorer), color_scheme=scheme, bypass_csp=True)
    axe.put_into(page)
    view = page.locator(".tr-risk")
    page.get_by_text(explorer.strings["table"]).click()
    for ids in (set(), {"condom"}, {"undetectable"}, {"condom", "prep"}):
        set_to(page, "receptive", ids)
        page.get_by_role("button", name="Show").click()
        assert axe.faults(view) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_targets_are_large(open_alone, explorer, width):
    page = open_alone(page_of(explorer), viewport={"width": width, "height": 740})
    page.get_by_role("button", name="Show").click()
    for target in page.locator(".tr-risk :is(label, button, summary)").all():
        assert target.bounding_box()["height"] >= 43.9


def test_right_to_left_does_not_run_over(open_alone, explorer):
    page = open_alone(
        page_of(explorer).replace('lang="en"', 'lang="ar" dir="rtl"'),
        viewport={"width": 320, "height": 740},
    )
    set_to(page, "receptive", {"condom"})
    page.get_by_role("button", name="Show").click()
    assert page.evaluate(WIDE) == []


def test_figures_differ_by_more_than_colour(open_alone, explorer):
    page = open_alone(page_of(explorer), forced_colors="active")
    page.get_by_role("button", name="Show").click()
    fills = page.evaluate(
        """() => ["dark", "maybe", "rest"].map((name) => {
          const style = getComputedStyle(document.querySelector(`.tr-risk__${name}`));
          return `${style.fill} ${style.stroke}`;
        })"""
    )
    assert len(set(fills)) == 3
