"""Which styles and scripts a page loads: those it uses, and no other."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from tworings.widgets.assets import scripts, stylesheet

STYLESHEET = "tworings.css"
#: The script that every widget needs, before its own.
SHARED_SCRIPT = "tworings.js"
#: What Sphinx's search needs; no other page does. Its highlighter is not among them: it keeps the
#: words that were looked for in storage.
SEARCH_SCRIPTS = {
    "documentation_options.js",
    "doctools.js",
    "searchtools.js",
    "language_data.js",
}
_MARKER = re.compile(r'data-tr-widget="([a-z-]+)"')


def set_dark_code_style(app: Sphinx) -> None:
    """Choose a style for code in the dark that keeps WCAG contrast.

    Not in ``_config.yml``: the theme defines this value after Sphinx has read them all, and
    Sphinx would warn of one that it does not know yet.
    """
    if "pygments_dark_style" in app.config:
        app.config.pygments_dark_style = "a11y-high-contrast-dark"


def write(app: Sphinx) -> None:
    """Write the widgets' styles and scripts into the site, and register them with Sphinx."""
    if not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    static = Path(app.outdir) / "_static"
    static.mkdir(parents=True, exist_ok=True)
    for name, text in {STYLESHEET: stylesheet(), **scripts()}.items():
        (static / name).write_text(text, encoding="utf-8")
    # Before book.css (800), which builds on its tokens.
    app.add_css_file(STYLESHEET, priority=700)
    for order, name in enumerate(scripts()):
        app.add_js_file(name, priority=700 + order)
    # Sphinx's own search template names these two by itself; ours leaves it to `choose`.
    for order, name in enumerate(("language_data.js", "searchtools.js")):
        app.add_js_file(name, priority=600 + order)


def widgets_in(doctree: nodes.document | None) -> list[str]:
    """Return the widgets that stand on a page, each once, in order."""
    if doctree is None:
        return []
    found = (
        name
        for node in doctree.findall(nodes.raw)
        if "html" in node.get("format", "").split()
        for name in _MARKER.findall(node.astext())
    )
    return list(dict.fromkeys(found))


def choose(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Keep of all registered styles and scripts those that the page uses."""
    unused = {"furo-extensions.css"}
    if doctree is None or next(doctree.findall(nodes.literal_block), None) is None:
        unused.add("pygments.css")
    context["css_files"] = [
        style
        for style in context["css_files"]
        if _name(style) not in unused and not _name(style).startswith("mystnb.")
    ]
    used = {f"tworings-{widget}.js" for widget in widgets_in(doctree)}
    if used:
        used.add(SHARED_SCRIPT)
    if pagename == "search":
        used |= SEARCH_SCRIPTS
    context["script_files"] = [s for s in context["script_files"] if _name(s) in used]


def _name(asset: Any) -> str:
    """Return a registered file's name, without its folder."""
    return PurePosixPath(str(asset.filename or "")).name
