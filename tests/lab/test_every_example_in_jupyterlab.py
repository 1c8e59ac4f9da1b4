"""Every named example, live in one notebook of a real JupyterLab."""

from __future__ import annotations

import json

import nbformat
import pytest
from playwright.sync_api import expect

from tworings.gallery import examples

ALL = examples()


@pytest.fixture(scope="module")
def notebook(open_notebook, lab):
    """The notebook, run: a cell an example, with the Python that the gallery shows."""
    folder = lab.book / "examples"
    cells = []
    for example in ALL:
        own = folder / example.kind
        own.mkdir(parents=True, exist_ok=True)
        (own / example.path.name).write_text(example.source, encoding="utf-8")
        code = example.code.replace(example.path.name, f"{example.kind}/{example.path.name}")
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


def test_each_is_played(notebook):
    """In their order: JupyterLab keeps of a long notebook only what is near the window."""
    missing = []
    scroller = notebook.panel.locator(".jp-WindowedPanel-outer")
    scroller.evaluate("e => { e.scrollTop = 0; }")
    for place, example in enumerate(ALL):
        title = example.widget().payload["title"]
        cell = notebook.panel.locator(f".jp-Cell[data-windowed-list-index='{place}']")
        for _ in range(60):
            if cell.count() and cell.locator(".jp-OutputArea-output").count():
                break
            scroller.evaluate("e => { e.scrollTop += 300; }")
            notebook.page.wait_for_timeout(30)
        cell.scroll_into_view_if_needed()
        view = cell.locator(f"section.tr-view.tr-{example.kind}")
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


def test_their_responses_stand_in_python_as_json(notebook):
    told = notebook.result(
        "import json; shown = [one for one in Out.values() if hasattr(one, 'responses')]\n"
        "print(len([json.dumps(one.responses) for one in shown]))"
    )
    assert int(told) == len(ALL)


def test_nothing_went_wrong(notebook):
    assert json.dumps(notebook.logged) == "[]"
