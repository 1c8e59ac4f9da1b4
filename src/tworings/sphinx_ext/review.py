"""Who has reviewed a page: the module beside it says so."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from tworings.content import load_module
from tworings.model import Module
from tworings.sphinx_ext import modules
from tworings.sphinx_ext.day import written_day

NOT_REVIEWED = "Written from the sources below. Not yet reviewed by a clinician."


def _module_file(app: Sphinx, docname: str) -> Path | None:
    path = Path(app.srcdir) / Path(docname).parent / "module.yaml"
    return path if path.is_file() else None


def module_of(app: Sphinx, docname: str) -> Module | None:
    """Return the module that a page belongs to: the one in ``module.yaml`` beside it."""
    path = _module_file(app, docname)
    return load_module(path) if path else None


def depend_on_module(app: Sphinx, docname: str, source: list[str]) -> None:
    """Tell Sphinx that a page is out of date when its module, or another one, changes."""
    path = _module_file(app, docname)
    if path:
        # All of them: the page names the modules before and after its own.
        for other in modules.files(app):
            app.env.note_dependency(str(other))


def line(module: Module | None) -> str:
    """Return the review line of a page."""
    if module is None or module.reviewed_on is None:
        return NOT_REVIEWED
    day = written_day(module.reviewed_on)
    return f"Written from the sources below. Reviewed by: {module.reviewed_by}, {day}."
