"""The whole book on one page, for paper: contents first, the keys of all quizzes last.

``jupyter-book build . --builder custom --custom-builder singlehtml`` writes it, and
`tworings.offline.print_book` prints it.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.singlehtml import SingleFileHTMLBuilder

from tworings.model.own_ids import with_own_ids
from tworings.sphinx_ext.screen_only import leave_out
from tworings.widgets.quiz.strings import STRINGS

KEYS_TITLE = "Keys to the quizzes"
KEYS_ID = "keys"
#: What Sphinx puts before the name of a page to link to its beginning.
_BEGINNING = "document-"
_QUIZ = 'data-tr-widget="quiz"'
#: Stands before the title of a quiz, and once more before its key.
_HEADING = '<p class="tr-quiz-title">'
_PAYLOAD = re.compile(r'<script type="application/json"[^>]*>.*?</script>', re.DOTALL)
_LINK = re.compile(r'\bhref="#([^"]+)"')


class WholeBookBuilder(SingleFileHTMLBuilder):
    """Sphinx's single page, with no id twice, links that stay on the page, and the keys last.

    It keeps the name of Sphinx's own, by which MyST-NB knows which outputs of a notebook to take.
    """

    name = "singlehtml"

    def fix_refuris(self, tree: nodes.Element) -> None:
        """Turn links to a place on a page into links to what `own_ids` calls that place."""
        # Asked for the text and for the contents alike, while links still name their pages.
        leave_out(tree, _BEGINNING)
        for link in tree.findall(nodes.reference):
            page, mark, anchor = link.get("refuri", "").removeprefix("#").partition("#")
            if mark and page.startswith(_BEGINNING):
                own = own_id(page.removeprefix(_BEGINNING), anchor)
                link["refuri"] = f"#{own if anchor else page}"

    def assemble_doctree(self) -> nodes.document:
        """Return the whole book as one document."""
        tree = super().assemble_doctree()
        own_ids(tree, self.config.root_doc)
        collect_keys(tree)
        return tree

    def get_doc_context(self, docname: str, body: str, metatags: str) -> dict[str, Any]:
        """Return what the template shows."""
        context = super().get_doc_context(docname, body, metatags)
        return {**context, "first_page": _BEGINNING + docname, "keys": (KEYS_ID, KEYS_TITLE)}

    def get_outfilename(self, pagename: str) -> str:
        """Put the one page at the top: Sphinx's links to ``_static`` count from there."""
        return str(Path(self.outdir) / "index.html")

    def write_additional_files(self) -> None:
        """Write none: there is no search on paper, and nothing to be led on to."""


def setup(app: Sphinx) -> None:
    """Register the builder and its template."""
    app.add_builder(WholeBookBuilder, override=True)
    app.connect("html-page-context", choose_template)


def choose_template(app: Sphinx, *page: Any) -> str | None:
    """Return the frame of the whole book; for any other builder, leave it as it is."""
    return "whole.html" if isinstance(app.builder, WholeBookBuilder) else None


def own_id(docname: str, anchor: str) -> str:
    """Return what a place on a page is called in the whole book."""
    return f"{anchor}--{docname.removeprefix('book/').replace('/', '-')}"


def own_ids(tree: nodes.document, root: str) -> None:
    """Put its page behind every id, and into every link that stays within a page.

    Every module has a section *Learn*, and the same picture may stand on two pages.
    """

    def visit(parent: nodes.Element, docname: str) -> None:
        for node in parent.children:
            if isinstance(node, nodes.raw):
                node.children = [nodes.Text(_own_html(node.astext(), docname))]
            elif isinstance(node, nodes.Element):
                for name in ("ids", "backrefs"):
                    node[name] = [own_id(docname, one) for one in node.get(name, ())]
                if "refid" in node:
                    node["refid"] = own_id(docname, node["refid"])
                is_page = isinstance(node, addnodes.start_of_file)
                visit(node, node["docname"] if is_page else docname)

    visit(tree, root)


def _own_html(html: str, docname: str) -> str:
    """Return a page's HTML with ids of its own, for paper: no payload, and nothing closed."""
    end = own_id(docname, "")
    html = _PAYLOAD.sub("", html).replace("<details>", "<details open>")
    html = with_own_ids(html, end)

    def own(link: re.Match[str]) -> str:
        # To another page: what `fix_refuris` does for links that are nodes.
        page, mark, anchor = link[1].partition("#")
        if mark and page.startswith(_BEGINNING):
            return f'href="#{own_id(page.removeprefix(_BEGINNING), anchor)}"'
        return link[0] if link[1].endswith(end) else f'href="#{link[1]}{end}"'

    return _LINK.sub(own, html)


def collect_keys(tree: nodes.document) -> None:
    """Move the key of every quiz to a section at the end of the book."""
    section = nodes.section("", nodes.title("", KEYS_TITLE), ids=[KEYS_ID])
    quizzes = (raw for raw in tree.findall(nodes.raw) if _QUIZ in raw.astext())
    for number, raw in enumerate(list(quizzes), 1):
        name = f"{KEYS_ID}-{number}"
        items, _, key = raw.astext().rpartition(_HEADING)
        key, last, ends = key.rpartition("</details>")
        if not items or not last:
            raise ValueError("a quiz has no key behind its items: see Quiz._fallback_html")
        later = f'<a href="#{name}">The key, with reasons, stands at the end of the book.</a>'
        items = items.replace(escape(STRINGS["key_later"]), later)
        raw.children = [nodes.Text(items + ends)]
        part = nodes.section("", nodes.title("", _title_of(raw)), ids=[name])
        # The heading in the fallback says what the section already says.
        part += nodes.raw("", key.partition("</p>")[2] + last, format="html")
        section += part
    if len(section) > 1:
        tree.children[0] += section


def _title_of(quiz: nodes.raw) -> str:
    """Return where a quiz stands: the title of its page, then of its section."""
    titles: list[str] = []
    node = quiz.parent
    while node is not None and not isinstance(node, addnodes.start_of_file):
        if isinstance(node, nodes.section):
            titles.insert(0, node[0].astext())
        node = node.parent
    return ": ".join((titles[0], titles[-1]) if len(titles) > 1 else titles)
