"""The module's notebook, run and played in a real JupyterLab."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tworings import Quiz, load_bank


@pytest.fixture(scope="module")
def notebook(open_notebook, lab):
    opened = open_notebook(lab.copy("played"))
    opened.run_all()
    return opened


@pytest.fixture(scope="module")
def payload(notebook):
    return Quiz(load_bank(notebook.path.parent / "items.yaml")).payload


@pytest.fixture
def quiz(notebook, payload):
    """The live quiz, with no response and on its first item."""
    notebook.run("quiz.reset()")
    view = notebook.show(notebook.panel.locator(f".tr-quiz[aria-label='{payload['title']}']"))
    first = f"1 of {len(payload['items'])}"
    for _ in payload["items"]:
        if view.locator(".tr-quiz__progress").text_content().startswith(first):
            break
        view.get_by_role("button", name="Previous").click()
    return view


def answer_by_keyboard(page, view, item, right: bool) -> list[str]:
    """With the focus on the first choice: choose, go to Check, press it."""
    order = [choice["id"] for choice in item["choices"]]
    wrong = [i for i in order if i not in item["key"]]
    chosen = list(item["key"]) if right else wrong[:1]
    several = item["type"] == "multiple_response"
    for place, choice in enumerate(order):
        if choice in chosen:
            page.keyboard.press("Space")
        if several:
            page.keyboard.press("Tab")
        elif place < order.index(chosen[0]):
            page.keyboard.press("ArrowDown")
    if not several:
        page.keyboard.press("Tab")
    expect(view.get_by_role("button", name="Check")).to_be_focused()
    assert view.locator(".tr-quiz__feedback").text_content() == "", "selecting does not submit"
    page.keyboard.press("Enter")
    return chosen


def test_answers_by_keyboard_reach_python(notebook, quiz, payload):
    page = notebook.page
    assert notebook.result("quiz.score") == f"0 of {len(payload['items'])} correct, 0 checked"
    notebook.show(quiz)
    # Into the view with a click on its text; from there on with keys alone.
    quiz.locator(".tr-quiz__stem").click()
    chosen = {}
    for number, right in enumerate((True, False, True)):
        item = payload["items"][number]
        page.keyboard.press("Tab")
        expect(quiz.locator("input").first).to_be_focused()
        chosen[item["id"]] = answer_by_keyboard(page, quiz, item, right)
        told = quiz.locator(".tr-quiz__feedback")
        expect(told).to_contain_text("Correct" if right else "Not quite")
        following = quiz.get_by_role("button", name="Next")
        for _ in range(12):
            page.keyboard.press("Tab")
            if following.evaluate("e => e === document.activeElement"):
                break
        page.keyboard.press("Enter")
    assert notebook.result("quiz.score") == f"2 of {len(payload['items'])} correct, 3 checked"
    responses = notebook.result("import json; print(json.dumps(quiz.responses))")
    for item, ids in chosen.items():
        assert re.search(rf'"{re.escape(item)}": {{[^}}]*"attempts": 1', responses)
        assert all(f'"{i}"' in responses for i in ids)
    frame = notebook.result("print(quiz.to_frame().outcome.value_counts().to_dict())")
    left = len(payload["items"]) - 3
    assert frame == f"{{'unanswered': {left}, 'correct': 2, 'incorrect': 1}}"


def test_keys_played_in_a_view_do_not_work_the_notebook(notebook, quiz):
    page = notebook.page
    cells = notebook.panel.locator(".jp-Cell").count()
    quiz.locator(".tr-quiz__stem").click()
    page.keyboard.press("Tab")
    # In JupyterLab's command mode these would move, insert, cut and undo cells.
    for key in ("ArrowDown", "ArrowUp", "b", "a", "x", "d", "d", "z", "Escape", "End", "Home"):
        page.keyboard.press(key)
        assert quiz.evaluate("e => e.contains(document.activeElement)"), key
    assert notebook.panel.locator(".jp-Cell").count() == cells


def test_reset_from_python_clears_the_view(notebook, quiz, payload):
    quiz.locator("input").first.check()
    quiz.get_by_role("button", name="Check").click()
    expect(quiz.locator(".tr-quiz__feedback")).not_to_be_empty()
    expect(quiz.locator(".tr-quiz__progress")).to_contain_text("1 checked")
    notebook.run("quiz.reset()")
    notebook.show(quiz)
    expect(quiz.locator(".tr-quiz__progress")).to_contain_text("0 checked")
    expect(quiz.locator("input:checked")).to_have_count(0)
    expect(quiz.locator(".tr-quiz__feedback")).to_be_empty()


def test_two_views_of_one_quiz_stay_in_step(notebook, quiz, payload):
    second = notebook.run("quiz").locator(".tr-quiz")
    item = payload["items"][0]
    for choice in item["key"]:
        second.locator(f"input[value='{choice}']").check()
    second.get_by_role("button", name="Check").click()
    expect(second.locator(".tr-quiz__feedback")).to_contain_text("Correct")
    notebook.show(quiz)
    expect(quiz.locator(".tr-quiz__feedback")).to_contain_text("Correct")
    expect(quiz.locator("input:checked")).to_have_count(len(item["key"]))
    quiz.get_by_role("button", name="Next").click()
    quiz.locator("input").first.check()
    quiz.get_by_role("button", name="Check").click()
    notebook.show(second)
    expect(second.locator(".tr-quiz__progress")).to_contain_text("2 checked")
    notebook.panel.locator(".jp-Notebook").press("Escape")


def test_the_diagram_is_live(notebook):
    page = notebook.page
    cell = notebook.run('parts = Diagram(draw("coronal"), load_structures()); parts')
    view = cell.locator(".tr-diagram")
    expect(view.locator(".tr-picture svg")).to_be_visible()
    first = view.locator(".tr-diagram__part input").first
    first.scroll_into_view_if_needed()
    view.locator(".tr-diagram__title").click()
    for _ in range(4):
        page.keyboard.press("Tab")
        if first.evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(view.locator(".tr-diagram__part input").nth(1)).to_be_checked()
    expect(view.locator(".tr-is-chosen")).to_have_count(1)
    told = view.locator(".tr-diagram__fact:not([hidden]) .tr-diagram__name")
    expect(told).to_contain_text("2. ")
    view.locator("input[value='squeeze']").check()
    expect(view.get_by_role("status")).to_contain_text("Squeeze")
    view.locator("input[value='label']").check()
    select = view.get_by_role("combobox").first
    for value in select.locator("option").evaluate_all("all => all.map((one) => one.value)")[1:]:
        select.select_option(value)
        view.get_by_role("button", name="Check").click()
        total = view.locator(".tr-diagram__total").text_content()
        if total.startswith("1 of"):
            break
    assert notebook.result("print(parts.score)") == total
    assert total.startswith("1 of")


def test_saved_it_holds_no_view_and_no_state(notebook, payload):
    stored = notebook.save(notebook.path)
    outputs = [o for c in stored["cells"] if c["cell_type"] == "code" for o in c["outputs"]]
    kinds = {kind for output in outputs for kind in output.get("data", {})}
    assert "text/html" in kinds
    assert not [kind for kind in kinds if "widget" in kind]
    assert "widgets" not in stored["metadata"]
    fallbacks = [o["data"]["text/html"] for o in outputs if "text/html" in o.get("data", {})]
    assert sum("data-tr-widget" in "".join(one) for one in fallbacks) >= 5


def test_dark_theme_is_followed(notebook, quiz):
    page = notebook.page
    paper = "e => getComputedStyle(e.querySelector('.tr-quiz__choice')).backgroundColor"
    assert quiz.evaluate(paper) == "rgb(255, 255, 255)"
    notebook.menu("Settings", "Theme", "JupyterLab Dark")
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false")
    expect(quiz).to_be_attached()
    dark = quiz.evaluate(paper)
    assert max(map(int, re.findall(r"\d+", dark))) < 60
    ink = quiz.locator(".tr-quiz__stem").evaluate("e => getComputedStyle(e).color")
    assert min(map(int, re.findall(r"\d+", ink))) > 200
    notebook.menu("Settings", "Theme", "JupyterLab Light")
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "true")
