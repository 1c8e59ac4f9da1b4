"""A box on a sheet with two axes: a figure fills one, a page of paper holds several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from matplotlib.path import Path

from tworings.figures._canvas import Sheet
from tworings.figures._curve import line
from tworings.model import Chart
from tworings.model.evaluation import Findings

T = TypeVar("T")
#: What every figure made from nobody's responses says.
MADE_UP = "MADE-UP DATA"
#: Space above a figure for its label.
HEAD = 26.0


@dataclass(frozen=True)
class Box:
    """Where a figure lies on its sheet, in units, and what its axes run over.

    Attributes
    ----------
    sheet : Sheet
    left, top, right, bottom : float
        The area of the data.
    x, y : tuple of float
        The lowest and the highest value of each axis.
    size : float
        Size of the type.
    """

    sheet: Sheet
    left: float
    top: float
    right: float
    bottom: float
    x: tuple[float, float]
    y: tuple[float, float]
    size: float = 12.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a pair of values lies."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        return (
            self.left + across * (self.right - self.left),
            self.bottom - up * (self.bottom - self.top),
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str = "ink",
        width: float = 1.2,
        dash: tuple[float, ...] | None = None,
    ) -> None:
        """Draw a line between two pairs of values."""
        path = line([self.at(*start), self.at(*end)])
        self.sheet.shape(path, stroke=colour, width=width, dash=dash, units=True)

    def bar(self, start: tuple[float, float], end: tuple[float, float], fill: str) -> None:
        """Fill the rectangle between two pairs of values, with an edge of ink."""
        (a, b), (c, d) = self.at(*start), self.at(*end)
        path = Path([(a, b), (c, b), (c, d), (a, d), (a, b)], [1, 2, 2, 2, 79])
        self.sheet.shape(path, fill=fill, stroke="ink", width=1, units=True)

    def dot(self, x: float, y: float, radius: float = 3, fill: str = "ink") -> None:
        """Draw a dot at a pair of values."""
        circle = Path.circle(self.at(x, y), radius)
        self.sheet.shape(circle, fill=fill, stroke="ink", width=1, units=True)

    def across(self, levels: Sequence[float], words: Callable[[float], str]) -> None:
        """Draw the lines of the upright axis, with their values at the left."""
        for level in levels:
            self.line((self.x[0], level), (self.x[1], level), "hairline", 1)
            x, y = self.at(self.x[0], level)
            self.say((x - 6, y), words(level), align="right", colour="ink_soft")

    def upright(self, levels: Sequence[float], words: Callable[[float], str]) -> None:
        """Draw the lines of the level axis, with their values below."""
        for level in levels:
            self.line((level, self.y[0]), (level, self.y[1]), "hairline", 1)
            x, y = self.at(level, self.y[0])
            self.say((x, y + self.size), words(level), colour="ink_soft")

    def say(
        self,
        at: tuple[float, float],
        words: str,
        *,
        align: str = "center",
        colour: str = "ink",
        bold: bool = False,
    ) -> None:
        """Write at a place of the sheet."""
        self.sheet.text(at, words, size=self.size, colour=colour, align=align, bold=bold)


def chart_of(
    name: str,
    findings: Findings,
    size: tuple[float, float],
    paint: Callable[[Sheet], None],
    words: dict[str, str],
    heads: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
) -> Chart:
    """Return a figure with its words and its table; made-up data say so in all of them."""
    sheet = Sheet(name, size, 1, (0, 0))
    paint(sheet)
    label, caption = "", words["caption"]
    if findings.made_up:
        sheet.text(
            (size[0] - 4, 11), MADE_UP, size=12, colour="emergency", align="right", bold=True
        )
        label, caption = f"{MADE_UP}: ", f"{MADE_UP}: these people do not exist. {caption}"
        heads = (f"{heads[0]} ({MADE_UP.lower()})", *heads[1:])
    svg = sheet.svg()
    return Chart(
        id=name,
        title=words["title"],
        view="Chart of an evaluation",
        svg=svg,
        labelled_svg=svg,
        regions=(),
        alt=f"{label}{words['alt']}",
        description=words["description"],
        caption=caption,
        claims=(),
        heads=heads,
        rows=tuple(rows),
    )


def shown(found: T | None, findings: Findings) -> T:
    """Return what was found.

    Raises
    ------
    ValueError
        When the group is too small to show it.
    """
    if not found:
        raise ValueError(" ".join(findings.withheld))
    return found


def signed(value: float, decimals: int = 1) -> str:
    """Return a change with its sign, and a true minus."""
    text = f"{value:+.{decimals}f}"
    return text.replace("-", "−") if float(text) else f"{0:.{decimals}f}"


def percent(share: float) -> str:
    """Return a share in per cent."""
    return f"{100 * share:.0f}%"
