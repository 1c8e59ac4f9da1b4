"""A page of markdown, such as ``handout.md``, as the body of a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import LedgerFiles
from tworings.content.text_file import read_text
from tworings.model import Structure
from tworings.paper.cited import Cited
from tworings.paper.format import Format
from tworings.paper.inline import Misread, line_of
from tworings.paper.letters import lacking
from tworings.paper.prints import FORMS, print_drawing
from tworings.paper.tables import table
from tworings.paper.typst_words import call, content

_DRAWING = re.compile(r"\{drawing\}\s+([\w-]+)\s*")
_FORM = re.compile(r"\s*(?::form:\s*(\w+)\s*)?")
#: The one sign that is no drawing of the body.
_STOP_SIGN = "{stop-sign}"


class Manuscript:
    """A page that has been read, ready to be set in any format.

    Parameters
    ----------
    path : Path
    ledger : LedgerFiles
        The whole ledger, without faults.
    names : mapping of str to Structure
        The parts of the body, for drawings.

    Raises
    ------
    ContentError
        With the first thing for which paper has no form, or that leads nowhere.
    """

    def __init__(self, path: Path, ledger: LedgerFiles, names: Mapping[str, Structure]) -> None:
        self._path, self._ledger, self._names = path, ledger, names
        text = read_text(path)
        for number, line in enumerate(text.splitlines(), 1):
            if strange := lacking(line):
                raise self._fault(
                    number,
                    f'the character "{strange}" (U+{ord(strange):04X}) has no shape in the font',
                    "letters, signs and arrows of DejaVu Sans",
                    "write it in words",
                )
        markdown = MarkdownIt("commonmark").enable("table")
        self._blocks = SyntaxTreeNode(markdown.parse(text)).children
        self.heading = self._heading()
        self._level = 1
        self._cited = Cited(ledger)
        # Set once, so that every fault is found before a sheet is written.
        self.body(Format("a4"))
        self.references, self.day = self._cited.references, self._cited.day

    def body(self, form: Format) -> str:
        """Return what stands below the heading."""
        self._cited = Cited(self._ledger)
        self._level = 1
        blocks = self._blocks[1:]
        parts = []
        for block, after in zip(blocks, [*blocks[1:], None], strict=True):
            part = self._block(block, form)
            if block.type == "paragraph" and after is not None and after.type == "table":
                # What leads to a table goes over the page with it.
                part = call("block", f"par{content(part.strip())}", sticky="true")
            parts.append(part)
        return "\n".join(parts)

    def _heading(self) -> str:
        first = self._blocks[0] if self._blocks else None
        if first is None or first.type != "heading" or first.tag != "h1":
            raise self._fault(
                1, "the page begins with no heading", '"# Module 3: handout"', "write it first"
            )
        return "".join(one.content for one in first.children[0].children)

    def _block(self, node: SyntaxTreeNode, form: Format) -> str:
        line = node.map[0] + 1 if node.map else 1
        kind = node.type
        if kind == "heading":
            return self._lower_heading(node, line)
        if kind == "paragraph":
            return f"{self._words(node, line)}\n"
        if kind in ("bullet_list", "ordered_list"):
            entries = [content(self._entry(entry, form)) for entry in node.children]
            if kind == "bullet_list":
                return call("list", *entries)
            return call("enum", *entries, start=str(node.attrs.get("start", 1)))
        if kind == "table":
            return self._table(node)
        if kind == "fence":
            return self._fence(node, line, form)
        if kind == "hr" and node.markup.startswith("_"):
            return call("writing-line")
        raise self._fault(
            line,
            f"paper has no form for this ({kind.replace('_', ' ')})",
            "headings, paragraphs, lists, tables, {drawing} and lines to write on",
            "write it as one of these",
        )

    def _lower_heading(self, node: SyntaxTreeNode, line: int) -> str:
        level = int(node.tag[1])
        if level == 1 or level > self._level + 1:
            raise self._fault(
                line,
                f"a heading of level {level} follows one of level {self._level}",
                "one heading of level 1, and each further one at most a level deeper",
                f'begin the line with "{"#" * min(self._level + 1, 3)} "',
            )
        self._level = level
        return call("heading", content(self._words(node, line)), level=str(level))

    def _entry(self, node: SyntaxTreeNode, form: Format) -> str:
        return "\n".join(self._block(block, form) for block in node.children).strip()

    def _table(self, node: SyntaxTreeNode) -> str:
        rows = [
            [self._words(cell, row.map[0] + 1 if row.map else 1) for cell in row.children]
            for part in node.children
            for row in part.children
        ]
        said = [
            [cell.children[0].content if cell.children else "" for cell in row.children]
            for part in node.children
            for row in part.children
        ]
        return table(rows, said)

    def _fence(self, node: SyntaxTreeNode, line: int, form: Format) -> str:
        info = node.info.strip()
        if info == _STOP_SIGN and not node.content.strip():
            return call("stop-sign", "34mm" if form.large else "26mm")
        named, how = _DRAWING.fullmatch(info), _FORM.fullmatch(node.content)
        shape = (how[1] or "plain") if how else ""
        if not named or shape not in FORMS:
            raise self._fault(
                line,
                f'this block ("{info}") is no drawing in one of its forms',
                f"```{{drawing}} coronal, and in it a line :form: {', '.join(FORMS)}",
                "write it so, or take the block out",
            )
        try:
            return print_drawing(named[1], shape, form.large, self._names)
        except ValueError as error:
            raise self._fault(
                line, str(error), "the name of a drawing", "take one of these"
            ) from None

    def _words(self, node: SyntaxTreeNode, line: int) -> str:
        if not node.children:
            return ""

        def cite(claims: list[str], labels: list[str]) -> str:
            return self._cited.numbers(claims, str(self._path), line, labels)

        try:
            return line_of(node.children[0].token or node.children[0], cite)
        except Misread as error:
            raise self._fault(line, *error.args) from None

    def _fault(self, line: int, problem: str, expected: str, mend: str) -> ContentError:
        return ContentError(Fault(str(self._path), line, "", problem, expected, mend))
