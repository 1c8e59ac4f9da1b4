"""The frame of a page: its title, its policy, its module, its review line."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx

from tworings.model import Module
from tworings.sphinx_ext import missing_page, modules, notebook_copies, review, whole_book
from tworings.sphinx_ext.policy import policy

SITE = "Two Rings"
#: What other programs may show of any page, whatever it is about.
DESCRIPTION = "A calm, plain health course for adults (18+)."
GENERAL = (
    "This is general health education. It cannot tell you what is wrong, and it does not replace "
    "care."
)
MISSING = "404"
#: Pages with nothing to find.
NOT_LISTED = ("index", "search", "notes", MISSING)


def fill_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Hand the templates what they show of a page."""
    module = review.module_of(app, pagename)
    is_module_page = module is not None and PurePosixPath(pagename).name == module.id
    on_paper = isinstance(app.builder, whole_book.WholeBookBuilder)
    shown = {
        # The whole book is one file that is printed; its style stands in it.
        "policy": policy(style="'self' 'unsafe-inline'") if on_paper else policy(),
        "title": _title(app, pagename, context, module if is_module_page else None),
        "description": DESCRIPTION,
        "general": GENERAL,
        "noindex": app.config.tworings_noindex or pagename in NOT_LISTED,
        "exit_url": app.config.tworings_exit_url,
        "review_line": review.line(module),
        "module": module,
    }
    if module is not None:
        shown["modules"] = modules.listed(app)
    if module is not None and is_module_page:
        shown["neighbours"] = modules.neighbours(app, module.number)
        own = next(one for one in modules.listed(app) if one.number == module.number)
        if own is modules.listed(app)[-1]:
            shown["closing"] = modules.closing(app)
        shown["notebook"] = notebook_copies.name_of(own)
        shown["launch"] = notebook_copies.launch_address(app.config.tworings_launch, pagename)
    if pagename == MISSING:
        shown["missing"] = missing_page.context(app)
    context["tworings"] = shown


def _title(app: Sphinx, pagename: str, context: dict[str, Any], module: Module | None) -> str:
    if pagename in (app.config.master_doc, "index"):
        return SITE
    if module is not None:
        # The module's own title: a heading on the page may be plainer than a tab should be.
        name = f"Module {module.number}: {module.title}"
    else:
        own = {"search": "Search", MISSING: "Not here"}
        name = own.get(pagename) or Markup(context.get("title", "")).striptags()
    return f"{name} – {SITE}"
