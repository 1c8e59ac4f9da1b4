"""``{answer-key}``: the key to every bank of a folder, open and printable.

With ``:as-written:`` the items stand as in the file: so does the form before and after.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

import tworings
from tworings.content import ContentError, load_bank
from tworings.content.bank import OF_A_MODULE
from tworings.content.yaml_reader import read_yaml
from tworings.sphinx_ext.check import book_folder
from tworings.sphinx_ext.outgoing import NOTE
from tworings.widgets.quiz.answer_key import answer_key_html

#: A link to a source, as widgets write it; their style marks it, and here is no widget.
_OUTSIDE = re.compile(r'<a (href="[^"]*" rel="[^"]*\bexternal")>(.*?)</a>')


class AnswerKeyDirective(SphinxDirective):
    """Show the key to the banks of one folder, such as ``modules/lubricant``."""

    required_arguments = 1
    option_spec: ClassVar = {"as-written": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return a section a bank: that of the module first."""
        book = book_folder(self.env.app)
        folder = book / self.arguments[0]
        banks = _banks(folder)
        if not banks:
            raise self.error(
                f"no item bank in {self.arguments[0]!r}; expected a folder of the book with a "
                'file that has items, such as "modules/lubricant"'
            )
        for name in ("claims.yaml", "references.bib"):
            self.env.note_dependency(str(book / name))
        self.env.note_dependency(str(folder / "module.yaml"))
        return [self._section(path) for path in banks]

    def _section(self, path: Path) -> nodes.section:
        self.env.note_dependency(str(path))
        try:
            bank = load_bank(path)
            as_written = "as-written" in self.options
            html = answer_key_html(bank, tworings.draw, as_written=as_written)
        except (ContentError, ValueError) as error:
            raise self.error(str(error)) from error
        section = nodes.section(ids=[f"key-{bank.id}"], names=[f"key-{bank.id}"])
        self.state.document.note_implicit_target(section)
        section += nodes.title("", bank.title)
        section += nodes.raw("", _OUTSIDE.sub(_marked, html), format="html")
        return section


def _marked(link: re.Match[str]) -> str:
    """Mark a link that leads out as those of the book's prose are."""
    note = f'<span class="visually-hidden">{NOTE}</span>'
    return f'<a class="tr-outgoing" {link[1]}>{link[2]}{note}</a>'


def _banks(folder: Path) -> list[Path]:
    """Return the files of a folder that hold items, that of the module first."""
    own = folder / OF_A_MODULE
    further = [path for path in sorted(folder.glob("*.yaml")) if path != own]
    return [path for path in (own, *further) if path.is_file() and _has_items(path)]


def _has_items(path: Path) -> bool:
    value = read_yaml(path).value
    return isinstance(value, dict) and "items" in value
