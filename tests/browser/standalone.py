"""Pages made from content alone: the shipped styles and scripts, widgets, and no book around."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from tworings import Diagram, draw, load_bank, load_structures
from tworings.model import Atlas, ItemBank
from tworings.widgets import assets

BOOK = Path(__file__).parents[2] / "book"
MODULE = BOOK / "modules" / "two-rings"


def real_bank() -> ItemBank:
    """Return the bank of the module that is taught."""
    return load_bank(MODULE / "items.yaml")


def real_atlas() -> Atlas:
    """Return the parts of the body that are drawn."""
    return load_structures(BOOK / "structures.yaml")


def real_diagrams() -> list[Diagram]:
    """Return the diagrams of the module's page, in their order."""
    atlas = real_atlas()
    side = [draw("median-prostate"), draw("median-vagina")]
    return [Diagram(drawing, atlas) for drawing in (draw("coronal"), side, draw("transverse"))]


def drawing_of(diagram: Diagram, place: int = 0) -> dict[str, Any]:
    """Return one drawing of a diagram's payload, each region with what is told of its part."""
    drawing = diagram.payload["drawings"][place]
    structures = diagram.payload["structures"]
    return {
        **drawing,
        "regions": [{**structures[r["structure"]], **r} for r in drawing["regions"]],
    }


#: Where the module stands in the built book.
MODULE_PAGE = "book/modules/two-rings/two-rings.html"
#: The shipped script of a page with every widget.
SCRIPT_NAME, SCRIPT = assets.bundle(assets.WIDGETS)


def page_of(*widgets: object, headings: Iterable[str] = (), padding: int = 0) -> str:
    """Return a whole page that holds widgets.

    Parameters
    ----------
    *widgets : Quiz or Diagram
        In this order, each below a heading ``widget-1``, ``widget-2``, ...
    headings : iterable of str
        Sections above, such as those that an objective is taught at.
    padding : int
        Paragraphs above the first widget, so that it has to be scrolled to.
    """
    above = "".join(
        f'<section id="{escape(h.lower().replace(" ", "-"))}"><h2>{escape(h)}</h2>'
        "<p>What is taught here.</p></section>\n"
        for h in headings
    )
    above += "<p>A paragraph that stands above, long enough to fill a line or two.</p>\n" * padding
    body = "".join(
        f'<section id="widget-{n}"><h2>Widget {n}</h2>\n{widget._html()}</section>\n'
        for n, widget in enumerate(widgets, 1)
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<title>Widgets</title><link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="tworings.css">\n'
        f'<script src="{SCRIPT_NAME}"></script>\n</head>'
        '<body style="margin:0;background:var(--tr-paper);color:var(--tr-ink);'
        'font-family:system-ui"><main style="max-width:46rem;margin:auto;padding:0 1rem">'
        f"<h1>Widgets</h1>\n{above}{body}<p>After them.</p></main></body></html>\n"
    )


def write_site(folder: Path, pages: dict[str, str]) -> Path:
    """Write pages, with the shipped styles and scripts beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"tworings.css": assets.stylesheet(), SCRIPT_NAME: SCRIPT, **pages}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
