"""Every named example, live in one notebook of a real JupyterLab."""

from __future__ import annotations

import json

import nbformat
import pytest
from playwright.sync_api import expect

from presser import Presser
from tworings import Agenda, Decider
from tworings.gallery import examples
from tworings.widgets.words import WORDS

ALL = examples()
TAKES_BACK = {WORDS["start_again"], Decider.strings["forget_steps"]}
#: The widgets that tell Python nothing, by intent: what is written on a card is nobody's business.
KEPT_NOWHERE = {"card"}
#: What is typed at random into a wish cannot be planned, and any change takes the plan away.
PLANNED_BEFORE = {"agenda"}


@pytest.fixture(scope="module")
def notebook(open_notebook, lab):
    """The notebook, run: a cell an example, with the Python that the gallery shows."""
    folder = lab.book / "examples"
    cells = []
    for example in ALL:
        own = folder / example.kind
        own.mkdir(parents=True, exist_ok=True)
        code = example.code
        for file, text in example.files.items():
            (own / file).write_text(text, encoding="utf-8")
            code = code.replace(f'"{file}"', f'"{example.kind}/{file}"')
        cells.append(nbformat.v4.new_code_cell(code.strip()))
    path = folder / "examples.ipynb"
    written = nbformat.v4.new_notebook(cells=cells)
    # Else JupyterLab would ask which kernel to take.
    written.metadata["kernelspec"] = {
        "name": "python3",
        "language": "python",
        "display_name": "Python 3 (ipykernel)",
    }
    nbformat.write(written, path)
    opened = open_notebook(path)
    logged: list[str] = []
    opened.page.on("pageerror", lambda error: logged.append(f"threw {error}"))
    opened.page.on(
        "console", lambda told: logged.append(told.text) if told.type == "error" else None
    )
    opened.logged = logged
    opened.run_all()
    return opened


def cells(notebook):
    """Go to each example's cell, in order: JupyterLab keeps only what is near the window."""
    scroller = notebook.panel.locator(".jp-WindowedPanel-outer")
    scroller.evaluate("e => { e.scrollTop = 0; }")
    for place, example in enumerate(ALL):
        cell = notebook.panel.locator(f".jp-Cell[data-windowed-list-index='{place}']")
        for _ in range(60):
            if cell.count() and cell.locator(".jp-OutputArea-output").count():
                break
            scroller.evaluate("e => { e.scrollTop += 300; }")
            notebook.page.wait_for_timeout(30)
        cell.scroll_into_view_if_needed()
        yield example, cell, cell.locator(f"section.tr-view.tr-{example.kind}")


def test_each_is_shown(notebook):
    missing = []
    for example, cell, view in cells(notebook):
        title = example.widget().payload["title"]
        try:
            expect(view).to_be_visible()
        except AssertionError:
            missing.append(f"{example.kind}/{example.slug}: {cell.inner_text()[-500:]}")
            continue
        if view.get_attribute("aria-label") != title:
            missing.append(f"{example.kind}/{example.slug}: {view.get_attribute('aria-label')}")
        # The live view alone: not the fallback as well.
        if cell.locator(".tr-fallback").filter(visible=True).count():
            missing.append(f"{example.kind}/{example.slug}: its fallback is shown as well")
    assert not missing, "\n".join(missing)


def test_an_agenda_that_is_planned_by_keyboard_reaches_python(notebook):
    for example, _, view in cells(notebook):
        if example.kind in PLANNED_BEFORE:
            view.get_by_role("button", name=Agenda.strings["plan"]).focus()
            notebook.page.keyboard.press("Enter")
    told = notebook.result(
        "print(all(one.responses for one in Out.values() if type(one).__name__ == 'Agenda'))"
    )
    assert told == "True"


def test_each_is_played_by_keyboard_and_its_responses_reach_python(notebook):
    """From a click on its title with keys alone, through every stop and out again."""
    presser = Presser(notebook.page)
    for example, cell, view in cells(notebook):
        before = presser.pressed
        presser.go_through(view, rounds=1, keep=TAKES_BACK)
        assert presser.pressed > before + 1, f"{example.kind}/{example.slug}: nothing to press"
        assert cell.locator(".tr-view").count() == 1
    assert not presser.faults, "\n".join(presser.faults)
    told = notebook.result(
        "import json; shown = [one for one in Out.values() if hasattr(one, 'responses')]\n"
        "print(json.dumps([one.responses for one in shown]))"
    )
    responses = json.loads(told)
    assert len(responses) == len(ALL)
    # One example may end on *Start again*; not all of a kind do.
    heard = {example.kind for example, one in zip(ALL, responses, strict=True) if one}
    assert heard == {example.kind for example in ALL} - KEPT_NOWHERE - PLANNED_BEFORE


def test_nothing_went_wrong(notebook):
    assert json.dumps(notebook.logged) == "[]"
