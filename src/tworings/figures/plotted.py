"""A figure of data, drawn: the picture, its numbers as a table, and the claim behind each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from tworings.figures import bars, dot_plot, icon_array, logic_model, loop, pathway, sizes
from tworings.figures._painted import Painted
from tworings.model import Chart, Ledger, Sourced
from tworings.model.figure_html import as_image, figure_html, table_html
from tworings.model.figures import FigurePlan

#: How each kind of figure is painted, by the word that its files have under ``figure``.
KINDS: Mapping[str, Callable[[Any], Painted]] = {
    "bars": bars.paint,
    "dot_plot": dot_plot.paint,
    "icon_array": icon_array.paint,
    "logic_model": logic_model.paint,
    "loop": loop.paint,
    "pathway": pathway.paint,
    "sizes": sizes.paint,
}


@dataclass(frozen=True)
class Cite:
    """A claim that is cited: what the link says, and the claim it leads to."""

    label: str
    claim: str

    @property
    def html(self) -> str:
        """The link as pages write it; the book leads it to the page of evidence."""
        return f'<a href="#claim-{escape(self.claim)}">{escape(self.label)}</a>'


@dataclass(frozen=True, repr=False)
class Plotted(Chart):
    """A chart that shows itself in a notebook, with the claim behind each row.

    Attributes
    ----------
    caption_html : str
        The caption as safe HTML, without its citations.
    cites : tuple of Cite
        Those of the caption.
    row_cites : tuple of tuple of Cite
        Those of each row of the table.
    notes : tuple of str
        What stands below the number of each row; or none at all.
    """

    caption_html: str = ""
    cites: tuple[Cite, ...] = ()
    row_cites: tuple[tuple[Cite, ...], ...] = ()
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Plotted({self.id!r}, {len(self.rows)} rows)"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: picture, caption, words, and the table of numbers."""
        rows = tuple(
            # The citation stands with the number, not with the name.
            (
                escape(row[0]),
                f"{escape(row[1])} {_cited(cites)}{_below(note)}",
                *map(escape, row[2:]),
            )
            for row, cites, note in zip(
                self.rows, self.row_cites, self.notes or [""] * len(self.rows), strict=True
            )
        )
        return figure_html(
            "plot",
            as_image(self.svg, self.alt),
            f"{self.caption_html} {_cited(self.cites)}",
            self.description,
            table_html(self.heads, rows, "docutils tr-drawing__table"),
        )


def plot(plan: Sourced[FigurePlan]) -> Plotted:
    """Draw a figure of data.

    Parameters
    ----------
    plan : Sourced of FigurePlan
        What `tworings.load_figure` returns.

    Returns
    -------
    Plotted
        A chart; a notebook shows it with its caption, its words and its table.
    """
    of, ledger = plan.content, plan.ledger
    painted = KINDS[of.figure](of)
    studied = f" Studied: {of.studied}" if of.studied else ""
    return Plotted(
        id=of.id,
        title=of.title,
        view=painted.view,
        svg=painted.svg,
        labelled_svg=painted.svg,
        regions=(),
        alt=of.alt,
        description=of.description,
        caption=f"{of.caption.plain}{studied}",
        claims=of.claims,
        heads=painted.heads,
        rows=painted.rows,
        caption_html=f"{of.caption.inline_html}{escape(studied)}",
        # Two links that say the same and lead elsewhere would puzzle; the rows cite every claim.
        cites=tuple({one.label: one for one in reversed(_cites(of.claims, ledger))}.values())[::-1],
        row_cites=tuple(_cites(claims, ledger) for claims in painted.claims),
        notes=painted.notes,
    )


def _cites(claims: Iterable[str], ledger: Ledger) -> tuple[Cite, ...]:
    """Return a citation for each claim, by the label of its first reference."""
    return tuple(Cite(ledger.references_of([claim])[0].label, claim) for claim in claims)


def _cited(cites: tuple[Cite, ...]) -> str:
    return f"({'; '.join(cite.html for cite in cites)})" if cites else ""


def _below(note: str) -> str:
    return f"<br><small>{escape(note)}</small>" if note else ""
