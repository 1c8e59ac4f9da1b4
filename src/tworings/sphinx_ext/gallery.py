"""``{gallery}`` and ``{gallery-index}``: every widget's named examples, played on a page."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path, PurePosixPath

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from tworings.content import ContentError
from tworings.gallery import Example, examples, kinds
from tworings.model.own_ids import ids_in, with_own_ids
from tworings.sphinx_ext.check import book_folder

#: What an example rests on besides its own file, in the book's folder.
SHARED = ("claims.yaml", "references.bib", "structures.yaml")
YAML_HEADING = "The YAML that makes it"
CODE_HEADING = "In a notebook beside that file:"
CODE_HEADINGS = "In a notebook beside those files:"
_JSON = re.compile(r'(<script type="application/json"[^>]*>)(.*?)(</script>)', re.DOTALL)


class GalleryDirective(SphinxDirective):
    """Show the examples of one widget: what each is for, the widget itself, its YAML."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a section an example."""
        book = book_folder(self.env.app)
        for name in SHARED:
            self.env.note_dependency(str(book / name))
        kind = self.arguments[0]
        try:
            found = examples(kind)
            if not found:
                raise self.error(
                    f"the widget {kind!r} has no example; expected at least one: add "
                    f"src/tworings/widgets/{kind}/examples/<name>.yaml"
                )
            return [self._section(example, book) for example in found]
        except (ContentError, ValueError) as error:
            raise self.error(str(error)) from error

    def _section(self, example: Example, book: Path) -> nodes.section:
        for file in filter(None, (example.path, example.scales)):
            self.env.note_dependency(str(file))
        section = nodes.section(ids=[f"example-{example.slug}"], names=[example.slug])
        self.state.document.note_implicit_target(section)
        section += nodes.title("", example.title)
        section += nodes.paragraph("", example.about)
        html = example.widget(book)._html()
        taken = self.env.temp_data.setdefault("tworings.gallery.ids", set())
        section += nodes.raw("", with_ids_of_its_own(html, example.slug, taken), format="html")
        section += _source(example)
        return section


class GalleryIndexDirective(SphinxDirective):
    """List every widget: its page, what it is for, and its examples by name."""

    def run(self) -> list[nodes.Node]:
        """Return one list."""
        folder = PurePosixPath(self.env.docname).parent
        listing = nodes.definition_list(classes=["tr-gallery__kinds"])
        for kind in kinds():
            page = Path(self.env.srcdir) / folder / f"{kind}.md"
            if not page.is_file():
                raise self.error(
                    f"the widget {kind!r} has no page of examples: write {folder}/{kind}.md with "
                    f"a heading, a sentence of what it is for, and {{gallery}} {kind}; then name "
                    "it in _toc.yml"
                )
            self.env.note_dependency(str(page))
            listing += self._entry(kind, page, f"/{folder}/{kind}")
        return [listing]

    def _entry(self, kind: str, page: Path, target: str) -> nodes.definition_list_item:
        title, about = beginning(page.read_text(encoding="utf-8"))
        # A reference that Sphinx resolves: it differs in the book on one page.
        link = addnodes.pending_xref(
            "",
            nodes.inline("", title),
            refdomain="std",
            reftype="doc",
            refdoc=self.env.docname,
            reftarget=target,
            refexplicit=True,
            refwarn=True,
        )
        try:
            found = examples(kind)
        except ContentError as error:
            raise self.error(str(error)) from error
        for example in found:
            self.env.note_dependency(str(example.path))
        names = ", ".join(example.title.lower() for example in found)
        return nodes.definition_list_item(
            "",
            nodes.term("", "", link),
            nodes.definition(
                "",
                nodes.paragraph("", about),
                nodes.paragraph("", f"Examples: {names}.", classes=["tr-small"]),
            ),
        )


def beginning(markdown: str) -> tuple[str, str]:
    """Return a page's heading, and its first paragraph in one line."""
    heading, _, rest = markdown.partition("# ")[2].partition("\n")
    return heading.strip(), " ".join(rest.strip().partition("\n\n")[0].split())


def with_ids_of_its_own(html: str, slug: str, taken: set[str]) -> str:
    """Return a widget with no id that stands on the page already.

    Parameters
    ----------
    html : str
        The payload and the fallback.
    slug : str
        What is put behind each id where one is taken.
    taken : set of str
        The ids of the page so far; those of the widget are added.
    """
    ids = ids_in(_JSON.sub("", html))
    if ids & taken:
        suffix = f"-{slug}"
        html = with_own_ids(html, suffix)
        names = "|".join(re.escape(one) for one in sorted(ids))
        # The front end looks for the same ids, by the names that the payload tells.
        html = _JSON.sub(
            lambda one: one[1] + re.sub(f'"({names})"', rf'"\1{suffix}"', one[2]) + one[3], html
        )
        ids = {one + suffix for one in ids}
    taken |= ids
    return html


def _source(example: Example) -> list[nodes.Node]:
    """Return the YAML and the Python of an example, closed at first."""
    code = nodes.literal_block(example.code, example.code, language="python")
    # Many say the same; each must make sense when heard alone.
    heading = f'{YAML_HEADING}<span class="visually-hidden">: {escape(example.title)}</span>'
    parts: list[nodes.Node] = [
        nodes.raw(
            "",
            f'<details class="tr-gallery__source"><summary>{heading}</summary>',
            format="html",
        )
    ]
    for name, text in example.files.items():
        parts += [
            nodes.raw("", f"<p><code>{escape(name)}</code></p>", format="html"),
            nodes.literal_block(text, text, language="yaml"),
        ]
    beside = CODE_HEADING if len(example.files) == 1 else CODE_HEADINGS
    return [*parts, nodes.paragraph("", beside), code, nodes.raw("", "</details>", format="html")]
