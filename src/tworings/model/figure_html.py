"""A drawing as HTML: the picture as one image with a name, its words, its numbers as a table."""

from __future__ import annotations

import re
from html import escape

from tworings.model.drawing import Drawing

#: Paragraphs of a description are parted by a blank line.
_GAP = re.compile(r"\n\s*\n")


def as_image(svg: str, alt: str) -> str:
    """Return the SVG as one image with a name, for those who do not see it."""
    start = svg.index("<svg")
    end = svg.index(">", start)
    head = re.sub(
        r'\s(role|aria-label|aria-labelledby|aria-describedby)="[^"]*"', "", svg[start:end]
    )
    return f'{head} role="img" aria-label="{escape(alt)}"{svg[end:]}'


def figure_html(form: str, picture: str, caption: str, description: str, table: str = "") -> str:
    """Return a figure: picture, caption, the picture in words, and what stands below.

    Parameters
    ----------
    form : str
        ``plain``, ``plot``, ...: the end of its class.
    picture, caption, table : str
        Safe HTML.
    description : str
        Plain text; a blank line parts paragraphs.
    """
    described = "".join(f"<p>{escape(part)}</p>" for part in _GAP.split(description.strip()))
    return (
        f'<figure class="tr-drawing tr-drawing--{form}">'
        f"{picture}"
        f"<figcaption>{caption}</figcaption>"
        f"<details><summary>The picture in words</summary>{described}</details>"
        f"{table}</figure>"
    )


def table_html(heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], css: str) -> str:
    """Return a table; the first cell of a row is its head.

    Parameters
    ----------
    heads : tuple of str
        Plain text.
    rows : tuple of tuple of str
        Cells as safe HTML.
    css : str
        Its class.
    """
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>'
        + "".join(f"<td>{cell}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    return f'<table class="{css}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def drawing_html(drawing: Drawing, picture: str, form: str = "plain") -> str:
    """Return a drawing as a figure; a chart brings its numbers as a table.

    Parameters
    ----------
    drawing : Drawing
    picture : str
        Its SVG as safe HTML, in whatever form.
    form : str
        ``plain``, ``labelled`` or ``blank``.
    """
    return figure_html(
        form, picture, escape(drawing.caption), drawing.description, _numbers(drawing)
    )


def _numbers(drawing: Drawing) -> str:
    """Return the numbers of a chart; nothing for another drawing."""
    cells = getattr(drawing, "rows", ())
    if not cells:
        return ""
    rows = tuple(tuple(escape(cell) for cell in row) for row in cells)
    return (
        "<details><summary>The numbers as a table</summary>"
        f"{table_html(drawing.heads, rows, 'tr-table')}</details>"
    )
