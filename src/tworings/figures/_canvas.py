"""A sheet to draw on: matplotlib underneath, regions and callouts on top."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path

from tworings.figures._curve import Point, line, rounded
from tworings.figures._names import NAMES
from tworings.figures._svg import Group, Hatch, normalise
from tworings.model import Region
from tworings.style import light

#: Radius of a number badge, and its type size, in units of the view box.
BADGE, TYPE = 9.5, 13.0
#: Width of the column of names on each side of a labelled drawing, and line heights there.
COLUMN, LEADING, NAME_TYPE, LAY_TYPE = 158.0, 15.5, 14.0, 12.5

HATCHES = {
    h.name: h
    for h in (
        # Fibres of a ring are cut across in a lengthwise section: short dashes.
        Hatch("inner-ring", "inner_ring", "inner_ring_mark", 6, 6, "M1.4 1.5H2.8M4.4 4.5H5.8", 1.4),
        Hatch("outer-ring", "outer_ring", "outer_ring_mark", 6, 6, "M0 3H6", 0.7, -45),
        Hatch("sling", "sling", "sling_mark", 7, 7, "M0 3.5H7M3.5 0V7", 0.6, 45),
        Hatch("lengthwise", "lengthwise", "lengthwise_mark", 4, 8, "M2 0V8", 0.8),
    )
}


@dataclass
class Callout:
    """Where the number of a structure stands, and what it points at (in units)."""

    structure: str
    number: int
    at: Point
    target: Point | None
    side: str
    extra: str | None


@dataclass
class Sheet:
    """A drawing in the making.

    Parameters
    ----------
    drawing : str
        Id of the drawing; prefix of every id in it.
    size : tuple of float
        Width and height in units of the view box.
    scale : float
        Units a centimetre.
    origin : tuple of float
        Where the point (0, 0) of the geometry lies, in units. Its y axis points up.
    labelled : bool
        Whether names stand beside the picture.
    """

    drawing: str
    size: tuple[float, float]
    scale: float
    origin: Point
    labelled: bool = False
    callouts: list[Callout] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._margin = COLUMN if self.labelled else 0.0
        width, height = self.size[0] + 2 * self._margin, self.size[1]
        self._figure = Figure(figsize=(width / 72, height / 72))
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(-self._margin, width - self._margin), ylim=(height, 0))
        self._axes.axis("off")
        self._root = Group()
        self._open = [self._root]
        self._hatches: dict[str, Hatch] = {}
        self._count = 0

    # Geometry -------------------------------------------------------------------------

    def place(self, point: Point) -> Point:
        """Return where a point in centimetres lies, in units."""
        return (
            self.origin[0] + point[0] * self.scale,
            self.origin[1] - point[1] * self.scale,
        )

    def _placed(self, path: Path) -> Path:
        vertices = path.vertices * (self.scale, -self.scale) + self.origin
        return Path(vertices, path.codes)

    # Drawing --------------------------------------------------------------------------

    def _keep(self, gid: str) -> None:
        self._open[-1].members.append(gid)

    def _gid(self) -> str:
        self._count += 1
        return f"a{self._count}"

    @contextmanager
    def group(self, css: str | None = None, name: str | None = None) -> Iterator[None]:
        """Open a group; what is drawn inside belongs to it."""
        made = Group(f"tr-{self.drawing}-{name}" if name else None, css)
        self._open[-1].members.append(made)
        self._open.append(made)
        yield
        self._open.pop()

    @contextmanager
    def region(self, structure: str) -> Iterator[None]:
        """Open the group of a structure."""
        with self.group("tr-region", structure):
            yield

    def shape(
        self,
        *paths: Path,
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        dash: tuple[float, ...] | None = None,
        hatch: str | None = None,
        opacity: float | None = None,
        units: bool = False,
    ) -> None:
        """Draw outlines, given in centimetres (or in units of the view box)."""
        for path in paths:
            gid = self._gid()
            if hatch:
                self._hatches[gid] = HATCHES[hatch]
                fill = HATCHES[hatch].ground
            patch = PathPatch(
                path if units else self._placed(path),
                facecolor=light(fill) if fill else "none",
                edgecolor=light(stroke) if stroke else "none",
                linewidth=width,
                linestyle=(0, dash) if dash else "solid",
                joinstyle="round",
                capstyle="butt" if dash else "round",
                alpha=opacity,
                clip_on=False,
                gid=gid,
            )
            self._axes.add_patch(patch)
            self._keep(gid)

    def text(
        self,
        at: Point,
        words: str,
        *,
        size: float = TYPE,
        colour: str = "ink",
        align: str = "center",
        bold: bool = False,
    ) -> None:
        """Write words; ``at`` is the middle of the line's height, in units."""
        gid = self._gid()
        # Capitals and figures are about 0.7 of the type size high: centred by half of that.
        self._axes.text(
            at[0],
            at[1] + 0.35 * size,
            words,
            ha=align,
            va="baseline",
            fontsize=size,
            color=light(colour),
            fontweight="bold" if bold else "normal",
            gid=gid,
        )
        self._keep(gid)

    def badge(self, at: Point, number: int) -> None:
        """Draw a number in a circle."""
        gid = self._gid()
        circle = Circle(
            at,
            BADGE,
            facecolor=light("paper"),
            edgecolor=light("ink"),
            linewidth=1.2,
            clip_on=False,
            gid=gid,
        )
        self._axes.add_patch(circle)
        self._keep(gid)
        self.text(at, str(number), bold=True)

    def tag(self, at: Point, letter: str) -> None:
        """Write the letter of a part on it, in centimetres; the names explain it."""
        x, y = self.place(at)
        gid = self._gid()
        corners = [(x - 8, y - 8), (x + 8, y - 8), (x + 8, y + 8), (x - 8, y + 8)]
        patch = PathPatch(
            rounded(corners, 4), facecolor=light("paper"), edgecolor="none", clip_on=False, gid=gid
        )
        self._axes.add_patch(patch)
        self._keep(gid)
        self.text((x, y - 1), letter)

    def dot(self, at: Point) -> None:
        """Draw the end of a leader line."""
        gid = self._gid()
        colours = {"facecolor": light("ink"), "edgecolor": light("paper")}
        self._axes.add_patch(Circle(at, 2.4, linewidth=0.8, clip_on=False, gid=gid, **colours))
        self._keep(gid)

    def leader(self, start: Point, *ends: Point) -> None:
        """Draw a leader line in units, with a pale edge so that it shows on dark parts."""
        path = line([start, *ends])
        self.shape(path, stroke="paper", width=3, units=True)
        self.shape(path, stroke="ink", width=1.1, units=True)
        self.dot(ends[-1])

    def callout(
        self,
        structure: str,
        number: int,
        at: Point,
        *,
        to: Point | None = None,
        side: str | None = None,
        extra: str | None = None,
    ) -> None:
        """Number a structure; call it inside the structure's region.

        Parameters
        ----------
        structure : str
        number : int
        at : (x, y)
            Where the badge stands, in centimetres.
        to : (x, y), optional
            What a leader line points at; without it the badge stands on the structure.
        side : {"left", "right"}, optional
            Where the name goes in the labelled drawing; by default the nearer side.
        extra : str, optional
            A further line under the name.
        """
        centre = self.place(at)
        target = self.place(to) if to else None
        tip = target or centre
        side = side or ("left" if tip[0] < self.size[0] / 2 else "right")
        self.callouts.append(Callout(structure, number, centre, target, side, extra))
        if self.labelled:
            return
        with self.group("tr-callout"):
            if target is not None:
                away = np.subtract(target, centre)
                edge = np.add(centre, away / np.linalg.norm(away) * BADGE)
                self.leader((float(edge[0]), float(edge[1])), target)
            self.badge(centre, number)

    # The names beside the picture -------------------------------------------------------

    def names(self) -> None:
        """Write the names in two columns, each tied to its part by a leader line."""
        for side in ("left", "right"):
            here = [c for c in self.callouts if c.side == side]
            here.sort(key=lambda c: (c.target or c.at)[1])
            blocks = [self._lines(c) for c in here]
            tops = _spread(
                [(c.target or c.at)[1] for c in here],
                [len(lines) * LEADING + 9 for lines in blocks],
                self.size[1],
            )
            for callout, lines, top in zip(here, blocks, tops, strict=True):
                self._name(callout, lines, top, side)

    @staticmethod
    def _lines(callout: Callout) -> list[tuple[str, bool]]:
        name, lay = NAMES[callout.structure]
        lines = [(part, True) for part in textwrap.wrap(name, 17)]
        lines += [(part, False) for part in textwrap.wrap(lay, 20)]
        if callout.extra:
            lines += [(part, False) for part in callout.extra.split("\n")]
        return lines

    def _name(
        self, callout: Callout, lines: Sequence[tuple[str, bool]], top: float, side: str
    ) -> None:
        left = side == "left"
        x = -14.0 if left else self.size[0] + 14
        y = top + LEADING / 2
        tip = callout.target or callout.at
        with self.group("tr-callout"):
            self.leader((x + (BADGE if left else -BADGE), y), tip)
            self.badge((x, y), callout.number)
            for i, (words, bold) in enumerate(lines):
                self.text(
                    (x + (-15 if left else 15), y + i * LEADING),
                    words,
                    size=NAME_TYPE if bold else LAY_TYPE,
                    colour="ink" if bold else "ink_soft",
                    align="right" if left else "left",
                    bold=bold,
                )

    # Leaving ----------------------------------------------------------------------------

    def regions(self) -> tuple[Region, ...]:
        """Return the regions in order of their numbers."""
        return tuple(
            Region(c.structure, c.number, f"tr-{self.drawing}-{c.structure}")
            for c in sorted(self.callouts, key=lambda c: c.number)
        )

    def svg(self) -> str:
        """Return the drawing as SVG."""
        buffer = io.StringIO()
        # No simplification: it would drop points in one state and keep them in another.
        settings = {"svg.fonttype": "none", "svg.hashsalt": self.drawing, "path.simplify": False}
        with mpl.rc_context(settings):
            self._figure.savefig(buffer, format="svg", metadata={"Date": None}, transparent=True)
        return normalise(
            buffer.getvalue(),
            drawing=self.drawing,
            size=(self.size[0] + 2 * self._margin, self.size[1]),
            tree=self._root.members,
            hatches=self._hatches,
        )


def _spread(wanted: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """Return the tops of blocks near where they are wanted, in order, without overlap."""
    tops: list[float] = []
    floor = 4.0
    for middle, height in zip(wanted, heights, strict=True):
        tops.append(max(floor, middle - LEADING / 2))
        floor = tops[-1] + height
    # What ran over the lower edge is pushed up again, from below.
    ceiling = room - 2
    for i in reversed(range(len(tops))):
        tops[i] = min(tops[i], ceiling - heights[i])
        ceiling = tops[i]
    return tops

