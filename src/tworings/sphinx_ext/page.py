"""The frame of a page: its title, its policy, its review line."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx

from tworings.sphinx_ext import review

SITE = "Two Rings"

#: The site's own files and nothing else. Only `style` is looser: widgets set a few widths inline.
#: `'self'` also holds for a copy opened from `file://`.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
)


def fill_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Hand the templates what they show of a page."""
    module = review.module_of(app, pagename)
    if module is not None and PurePosixPath(pagename).name == module.id:
        # The module's own title: a heading on the page may be plainer than a tab should be.
        name = f"Module {module.number}: {module.title}"
    elif pagename == "search":
        name = "Search"
    else:
        name = Markup(context.get("title", "")).striptags()
    is_front = pagename in (app.config.master_doc, "index")
    context["tworings"] = {
        "policy": POLICY,
        "title": SITE if is_front else f"{name} – {SITE}",
        "review_line": review.line(module),
    }
