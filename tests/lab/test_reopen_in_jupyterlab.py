"""The notebook as it is found again: not run, not trusted; trusted; run, saved and reloaded."""

from __future__ import annotations

import re

from readable import missing, wanted

BROKEN = re.compile(r"model not found|loading widget|error displaying widget", re.IGNORECASE)


#: A busy machine draws a cell after we have scrolled past it; a reader would scroll back.
READINGS = 4


def assert_readable(notebook) -> None:
    text, lost = "", []
    for _ in range(READINGS):
        text += notebook.all_text()
        if not (lost := missing(text, notebook.path.parent)):
            break
    assert not BROKEN.search(text), BROKEN.findall(text)
    assert not lost, f"{len(lost)} texts cannot be read: {lost[:5]}"


def trusted(notebook) -> bool:
    """What JupyterLab tells of its trust."""
    sign = notebook.page.locator(".jp-StatusItem-trust")
    return "not" not in (sign.get_attribute("title") or "").casefold()


def test_there_is_something_to_read(lab):
    assert len(wanted(lab.copy("read").parent)) > 100


def test_not_run_and_not_trusted_it_can_be_read(open_notebook, lab):
    notebook = open_notebook(lab.copy("untrusted"))
    assert_readable(notebook)
    # Sanitised indeed: nothing but text and native elements is left.
    assert notebook.page.locator("[data-tr-widget]").count() == 0
    assert notebook.page.locator(".tr-view").count() == 0


def test_trusted_it_can_be_read(open_notebook, lab):
    path = lab.copy("trusted")
    lab.trust(path)
    notebook = open_notebook(path)
    assert_readable(notebook)
    notebook.show(notebook.panel.locator("[data-tr-widget='quiz']"))


def test_run_saved_and_reloaded_it_can_be_read(open_notebook, lab):
    notebook = open_notebook(lab.copy("reloaded"))
    notebook.run_all()
    notebook.show(notebook.panel.locator(".tr-quiz"))
    notebook.save(notebook.path)
    notebook.page.reload()
    notebook.panel.locator(".jp-Cell").first.wait_for()
    assert_readable(notebook)
