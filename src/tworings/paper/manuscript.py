"""A page of markdown, such as ``handout.md``, as the body of a sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import LedgerFiles
from tworings.content.text_file import read_text
from tworings.model import Structure
from tworings.paper.cited import Cited
from tworings.paper.format import Format
from tworings.paper.inline import Misread, line_of, plain
from tworings.paper.letters import lacking
from tworings.paper.prints import FORMS, print_drawing, print_stop_sign
from tworings.paper.rows import cells_lost
from tworings.paper.tables import table
from tworings.paper.typst_words import call, content

_DRAWING = re.compile(r"\{drawing\}\s+([\w-]+)\s*")
_FORM = re.compile(r"\s*(?::form:\s*(\w+)\s*)?")
#: The one sign that is no drawing of the body.
_STOP_SIGN = "{stop-sign}"
#: How wide it is in ordinary print.
_SIGN_WIDTH = "26mm"
#: A list of so many signs stays on one page.
_SHORT_LIST = 900


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
        self._lines = text.splitlines()
        for number, line in enumerate(self._lines, 1):
            self._refuse_shapeless(line, number)
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
        heads = [place for place, block in enumerate(blocks) if block.type == "heading"]
        # The last section goes over the page with the sources: they never stand there alone.
        # In large print they fill a page.
        last = heads[-1] if heads[1:] and not form.large else len(blocks)
        parts = []
        for place, block in enumerate(blocks):
            part = self._block(block, form)
            # What leads to a table goes over the page with it.
            leads = block.type == "paragraph" and blocks[place + 1 :][:1]
            if place >= last or (leads and leads[0].type == "table"):
                part = _stays(part, block.type)
            parts.append(part)
        return "\n".join(parts if form.large else _beside_signs(parts, blocks, heads))

    def _heading(self) -> str:
        first = self._blocks[0] if self._blocks else None
        if first is None or first.type != "heading" or first.tag != "h1":
            raise self._fault(
                1, "the page begins with no heading", '"# Module 3: handout"', "write it first"
            )
        line = first.map[0] + 1 if first.map else 1
        if len(self._blocks) == 1:
            raise self._fault(line, "nothing follows the heading", "a page", "write it below")
        return self._heading_words(first, line)

    def _heading_words(self, node: SyntaxTreeNode, line: int) -> str:
        """Return the words of a heading: without any, nobody could find their way by it."""
        said = self._read(plain, node, line) if node.children else ""
        if not said.strip():
            raise self._fault(
                line,
                "the heading has no words",
                "a few words",
                "write them after the #, or take it out",
            )
        return said

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
                listed = call("list", *entries)
            else:
                listed = call("enum", *entries, start=str(node.attrs.get("start", 1)))
            if len(listed) > _SHORT_LIST:
                return listed
            # No page ends after its first entry.
            return call("block", content(listed), breakable="false", above="0.6em", below="0.8em")
        if kind == "table":
            return self._table(node, form)
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
        self._heading_words(node, line)
        return call("heading", content(self._words(node, line)), level=str(level))

    def _entry(self, node: SyntaxTreeNode, form: Format) -> str:
        if not node.children:
            line = node.map[0] + 1 if node.map else 1
            raise self._fault(
                line,
                "this entry of the list is empty",
                "words, or ____ for a line to write on",
                "write it, or take the entry out",
            )
        first = node.children[0]
        if len(node.children) == 1 and first.type == "hr" and first.markup.startswith("_"):
            # Beside its number, and not below it.
            return call("blank", "1fr")
        return "\n".join(self._block(block, form) for block in node.children).strip()

    def _table(self, node: SyntaxTreeNode, form: Format) -> str:
        if lost := cells_lost(self._lines, node.map):
            raise self._fault(
                lost,
                "this row has more cells than the head of its table",
                "one cell for each column",
                r"add a column, or write \| for a bar that belongs to the words",
            )
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
        return table(rows, said, form.letters)

    def _fence(self, node: SyntaxTreeNode, line: int, form: Format) -> str:
        info = node.info.strip()
        if not self._ends(node):
            raise self._fault(
                line,
                f"this block begins with {node.markup} and does not end",
                f"{node.markup} on a line of its own after it",
                "write it where the block ends",
            )
        if _is_sign(node):
            return print_stop_sign("34mm" if form.large else _SIGN_WIDTH)
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

    def _ends(self, node: SyntaxTreeNode) -> bool:
        """Whether a fence is closed; markdown takes all that follows into one that is not."""
        first, end = node.map or (0, 0)
        return end - first > 1 and self._lines[end - 1].strip().endswith(node.markup)

    def _words(self, node: SyntaxTreeNode, line: int) -> str:
        if not node.children:
            return ""

        def cite(claims: list[str], labels: list[str]) -> str:
            return self._cited.numbers(claims, str(self._path), line, labels)

        return self._read(lambda token: line_of(token, cite), node, line)

    def _read(self, how: Callable[[Token], str], node: SyntaxTreeNode, line: int) -> str:
        token = node.children[0].token
        # What stands behind an &entity; is known only now.
        for child in token.children or []:
            self._refuse_shapeless(child.content, line)
        try:
            return how(token)
        except Misread as error:
            raise self._fault(line, *error.args) from None

    def _refuse_shapeless(self, text: str, line: int) -> None:
        if strange := lacking(text):
            raise self._fault(
                line,
                f'the character "{strange}" (U+{ord(strange):04X}) has no shape in the font',
                "letters, signs and arrows of DejaVu Sans",
                "write it in words",
            )

    def _fault(self, line: int, problem: str, expected: str, mend: str) -> ContentError:
        return ContentError(Fault(str(self._path), line, "", problem, expected, mend))


def _is_sign(node: SyntaxTreeNode) -> bool:
    return node.type == "fence" and node.info.strip() == _STOP_SIGN and not node.content.strip()


def _stays(part: str, kind: str) -> str:
    """Return a block that stays on one page with what follows; a heading does so anyhow."""
    if kind == "heading":
        return part
    inside = f"par{content(part.strip())}" if kind == "paragraph" else content(part)
    return call("block", inside, sticky="true")


def _beside_signs(parts: list[str], blocks: list[SyntaxTreeNode], heads: list[int]) -> list[str]:
    """Set each sign beside the section that follows, so that the page holds more."""
    parts = list(parts)
    for place in reversed([place for place, block in enumerate(blocks) if _is_sign(block)]):
        if place + 1 in heads:
            end = next((head for head in heads if head > place + 1), len(blocks))
            beside = content("\n".join(parts[place + 1 : end]))
            parts[place:end] = [call("beside-sign", content(parts[place]), _SIGN_WIDTH, beside)]
    return parts
