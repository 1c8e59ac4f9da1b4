"""A drawing as HTML: a picture with a name, its caption, its words, and its numbers as a table."""

from __future__ import annotations

import re
from html import escape

from tworings.model.drawing import Drawing


def as_image(svg: str, alt: str) -> str:
    """Return the SVG as one image with a name, for those who do not see it."""
    start = svg.index("<svg")
    end = svg.index(">", start)
    head = re.sub(
        r'\s(role|aria-label|aria-labelledby|aria-describedby)="[^"]*"', "", svg[start:end]
    )
    return f'{head} role="img" aria-label="{escape(alt)}"{svg[end:]}'


def figure_html(drawing: Drawing, picture: str, form: str = "plain") -> str:
    """Return a figure as HTML.

    Parameters
    ----------
    drawing : Drawing
        A `Chart` brings its table.
    picture : str
        Its SVG as HTML, in whatever form.
    form : str
        Becomes a class: ``plain``, ``labelled`` or ``blank``.
    """
    described = "".join(
        f"<p>{escape(part)}</p>" for part in re.split(r"\n\s*\n", drawing.description.strip())
    )
    return (
        f'<figure class="tr-drawing tr-drawing--{form}">'
        f"{picture}"
        f"<figcaption>{escape(drawing.caption)}</figcaption>"
        f"<details><summary>The picture in words</summary>{described}</details>"
        f"{_table(drawing)}</figure>"
    )


def _table(drawing: Drawing) -> str:
    """Return the numbers of a chart; nothing for another drawing."""
    cells = getattr(drawing, "rows", ())
    if not cells:
        return ""
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in drawing.heads)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in cells
    )
    return (
        "<details><summary>The numbers as a table</summary>"
        f'<table class="tr-table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        "</details>"
    )
