"""Tables that directives make."""

from __future__ import annotations

from docutils import nodes

#: What stands in one cell.
Cell = list[nodes.Node]
#: Letters of a text that is shown in short; the link beside it leads to all of it.
SHORT = 72


def table(heads: list[str], widths: tuple[int, ...], rows: list[list[Cell]]) -> nodes.table:
    """Return a table with a row of headings; the widths are shares."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=w) for w in widths), cols=len(heads))
    head = nodes.row("", *(nodes.entry("", nodes.paragraph("", one)) for one in heads))
    group += nodes.thead("", head)
    group += nodes.tbody(
        "", *(nodes.row("", *(nodes.entry("", *cell) for cell in row)) for row in rows)
    )
    return nodes.table("", group, classes=["tr-coverage"])


def shortened(text: str) -> str:
    """Return the beginning of a text, cut between words."""
    text = " ".join(text.split())
    if len(text) <= SHORT:
        return text
    return f"{text[: SHORT + 1].rpartition(' ')[0].rstrip(',;: ')} …"
