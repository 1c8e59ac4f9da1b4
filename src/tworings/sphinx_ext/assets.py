"""Which styles and scripts a page loads: those it uses, and no other."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path, PurePosixPath
from typing import Any

import rcssmin
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.whole_book import WholeBookBuilder
from tworings.widgets.assets import base_stylesheet, bundle, stylesheet, widget_styles

#: The tokens, what all widgets share, and the book's own look, in one file: a request less each.
STYLESHEET = "tworings.css"
#: The book's own look, put together from these parts of ``book/_styles`` in this order.
BOOK_STYLES = ("base.css", "frame.css", "text.css", "module.css", "print.css")
#: Of the theme's and of Sphinx's styles no page loads any: ours has what pages use of them.
UNUSED_STYLES = {"basic.css", "debug.css", "furo.css", "furo-extensions.css", "skeleton.css"}
#: What Sphinx's search needs; no other page does. Its highlighter is not among them: it keeps the
#: words that were looked for in storage.
SEARCH_SCRIPTS = {
    "documentation_options.js",
    "doctools.js",
    "searchtools.js",
    "language_data.js",
}
#: A script of ``book/_static`` for a part that only some pages have, by the part's class.
PART_SCRIPTS = {"tr-places": "places.js", "tr-questions": "questions.js"}
#: What the theme, MyST-NB and Sphinx put into ``_static`` and no page loads.
LEFT_OUT = (
    *("basic.css", "debug.css", "skeleton.css", "mystnb.*.css", "sphinx_highlight.js"),
    *("file.png", "minus.png", "plus.png", "scripts", "styles"),
)
#: What module pages are made of goes together: a further module then costs its own text alone.
TOGETHER = frozenset({"diagram", "quiz"})
_MARKER = re.compile(r'data-tr-widget="([a-z-]+)"')
#: What looks like a widget and is none: it takes the style alone.
_LOOK = re.compile(r'data-tr-look="([a-z-]+)"')


def set_dark_code_style(app: Sphinx) -> None:
    """Choose a style for code in the dark that keeps WCAG contrast.

    Not in ``_config.yml``: the theme defines this value after Sphinx has read them all, and
    Sphinx would warn of one that it does not know yet.
    """
    if "pygments_dark_style" in app.config:
        app.config.pygments_dark_style = "a11y-high-contrast-dark"


def write(app: Sphinx) -> None:
    """Write the style into the site, and register what pages load with Sphinx."""
    if not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    static = Path(app.outdir) / "_static"
    static.mkdir(parents=True, exist_ok=True)
    # The whole book is one page with every widget.
    whole = isinstance(app.builder, WholeBookBuilder)
    style = f"{stylesheet() if whole else base_stylesheet()}{book_style(app)}"
    (static / STYLESHEET).write_text(style, encoding="utf-8")
    app.add_css_file(STYLESHEET, priority=700)
    # Sphinx's own search template names these two by itself; ours leaves it to `choose`.
    for order, name in enumerate(("language_data.js", "searchtools.js")):
        app.add_js_file(name, priority=600 + order)


def book_style(app: Sphinx) -> str:
    """Return the book's own look; it builds on the tokens."""
    folder = book_folder(app) / "_styles"
    parts = [(folder / part).read_text(encoding="utf-8") for part in BOOK_STYLES]
    return f"{rcssmin.cssmin(chr(10).join(parts))}\n"


def leave_out(app: Sphinx, exception: Exception | None) -> None:
    """Take what no page loads out of the site, once Sphinx has copied it there."""
    if exception or not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    for pattern in LEFT_OUT:
        for path in (Path(app.outdir) / "_static").glob(pattern):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def widgets_in(doctree: nodes.document | None) -> list[str]:
    """Return the widgets that stand on a page, each once, in order."""
    return _marked(doctree, _MARKER)


def looks_in(doctree: nodes.document | None) -> list[str]:
    """Return the widgets whose style a page wants without their script, such as a timetable's."""
    return _marked(doctree, _LOOK)


def _marked(doctree: nodes.document | None, marker: re.Pattern[str]) -> list[str]:
    if doctree is None:
        return []
    found = (
        name
        for node in doctree.findall(nodes.raw)
        if "html" in node.get("format", "").split()
        for name in marker.findall(node.astext())
    )
    return list(dict.fromkeys(found))


def part_scripts(doctree: nodes.document | None) -> set[str]:
    """Return the scripts of a page's own parts."""
    if doctree is None:
        return set()
    classes = {one for box in doctree.findall(nodes.container) for one in box["classes"]}
    return {script for part, script in PART_SCRIPTS.items() if part in classes}


def choose(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Keep of all registered styles and scripts those that the page uses."""
    unused = set(UNUSED_STYLES)
    if doctree is None or next(doctree.findall(nodes.literal_block), None) is None:
        unused.add("pygments.css")
    context["css_files"] = [
        style
        for style in context["css_files"]
        if _name(style) not in unused and not _name(style).startswith("mystnb.")
    ]
    used = SEARCH_SCRIPTS if pagename == "search" else set()
    context["script_files"] = [s for s in context["script_files"] if _name(s) in used]
    context["tworings_parts"] = [
        _place(name, (book_folder(app) / "_static" / name).read_text(encoding="utf-8"))
        for name in sorted(part_scripts(doctree))
    ]
    widgets = set(widgets_in(doctree))
    if widgets & TOGETHER:
        widgets |= TOGETHER
    context["tworings_widgets"] = context["tworings_widget_style"] = None
    if widgets:
        name, script = bundle(widgets)
        context["tworings_widgets"] = _write(app, name, script)
    if styled := widgets | set(looks_in(doctree)):
        style = f"{PurePosixPath(bundle(styled)[0]).stem}.css"
        context["tworings_widget_style"] = _write(app, style, widget_styles(styled))


def _write(app: Sphinx, name: str, text: str) -> str:
    """Write a script or a style of some widgets, and return its place."""
    path = Path(app.outdir) / "_static" / name
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    return _place(name, text)


def _place(name: str, text: str) -> str:
    """Return where a file of the site stands, with its digest: a change is loaded anew."""
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"_static/{name}?v={digest}"


def _name(asset: Any) -> str:
    """Return a registered file's name, without its folder."""
    return PurePosixPath(str(asset.filename or "")).name
