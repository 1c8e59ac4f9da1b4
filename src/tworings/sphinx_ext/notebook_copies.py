"""The notebooks of modules, to be taken along: a copy in the site, under a neutral name."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from tworings.sphinx_ext import modules, whole_book
from tworings.sphinx_ext.modules import ListedModule

FOLDER = "notebooks"


def name_of(module: ListedModule) -> str:
    """Return where the copy lies in the site, such as ``notebooks/module-3-two-rings.ipynb``."""
    return f"{FOLDER}/module-{module.number}-{PurePosixPath(module.docname or '').name}.ipynb"


def launch_address(pattern: str, docname: str) -> str:
    """Return where a notebook can be opened live; empty when no such place is configured.

    Parameters
    ----------
    pattern : str
        ``tworings_launch`` of the configuration; ``{notebook}`` stands for the notebook's path.
    docname : str
        The page.
    """
    return pattern.replace("{notebook}", f"{docname}.ipynb")


def write(app: Sphinx, exception: Exception | None) -> None:
    """Copy the notebook of every module that is ready; take away copies of others."""
    html = isinstance(app.builder, StandaloneHTMLBuilder)
    if exception or not html or isinstance(app.builder, whole_book.WholeBookBuilder):
        return
    site = Path(app.outdir)
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for module in modules.listed(app):
        if module.docname is None:
            continue
        copy = site / name_of(module)
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(Path(app.srcdir) / f"{module.docname}.ipynb", copy)
