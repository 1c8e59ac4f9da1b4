"""A sheet to draw on: matplotlib underneath, regions and callouts on top."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path

from tworings.figures._curve import Point, line, rounded
from tworings.figures._hatches import HATCHES
from tworings.figures._svg import Group, Hatch, normalise
from tworings.model import Region
from tworings.style import light

#: Radius of a number badge, and its type size, in units of the view box.
BADGE, TYPE = 9.5, 13.0
#: Radius of the area that takes a click: 24 pixels across on a screen of 360.
TARGET = 12.0
#: Width of the column of names on each side of a labelled drawing.
COLUMN = 172.0


@dataclass
class Callout:
    """Where the number of a structure stands, and what it points at (in units)."""

    structure: str
    number: int
    at: Point
    target: Point | None
    side: str
    extra: str | None

    @property
    def tip(self) -> Point:
        """What it points at."""
        return self.target or self.at


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
    late_tags: list[tuple[Point, str]] = field(default_factory=list)

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
    def group(
        self, css: str | None = None, name: str | None = None, at: Point = (0, 0)
    ) -> Iterator[None]:
        """Open a group; what is drawn inside belongs to it, and is written as seen from ``at``."""
        made = Group(f"tr-{self.drawing}-{name}" if name else None, css, at)
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

    def hollow(self, outline: Path, hole: Path, **how: Any) -> None:
        """Draw an outline with a hole in it, in one path."""
        # Run the other way round, so that the hole stays empty under the non-zero rule.
        inside = Path(hole.vertices[::-1].copy(), hole.codes)
        inside = Path(np.concatenate([inside.vertices[1:], inside.vertices[1:2]]), hole.codes)
        self.shape(Path.make_compound_path(outline, inside), **how)

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
        """Draw a number in a circle, with room for a fingertip around it."""
        gid = self._gid()
        room = Circle(at, TARGET, facecolor="none", edgecolor="none", clip_on=False, gid=gid)
        self._axes.add_patch(room)
        self._keep(gid)
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

    def tag(self, at: Point, letter: str, *, late: bool = False) -> None:
        """Write the letter of a part on it, in centimetres; the names explain it."""
        if self.labelled and not late:
            # It must stand above the leader lines, which come last.
            self.late_tags.append((at, letter))
            return
        x, y = self.place(at)
        gid = self._gid()
        corners = [(x - 8, y - 8), (x + 8, y - 8), (x + 8, y + 8), (x - 8, y + 8)]
        patch = PathPatch(
            rounded(corners, 4), facecolor=light("paper"), edgecolor="none", clip_on=False, gid=gid
        )
        self._axes.add_patch(patch)
        self._keep(gid)
        self.text((x, y - 1), letter)

    def compass(self, at: Point, left: str, right: str) -> None:
        """Write where left and right lie, with an arrow between the words, in units."""
        x, y = at
        for sign, words, align in ((-1, left, "right"), (1, right, "left")):
            tip = x + 13 * sign
            head = [(tip - 4 * sign, y - 3.5), (tip, y), (tip - 4 * sign, y + 3.5)]
            self.shape(line(head), stroke="ink_soft", width=1.2, units=True)
            self.text((tip + 4 * sign, y), words, size=12, colour="ink_soft", align=align)
        self.shape(line([(x - 13, y), (x + 13, y)]), stroke="ink_soft", width=1.2, units=True)

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
        """Give a structure its number; call it inside the structure's region.

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
        with self.group("tr-callout", at=centre):
            if target is not None:
                away = np.subtract(target, centre)
                edge = np.add(centre, away / np.linalg.norm(away) * BADGE)
                self.leader((float(edge[0]), float(edge[1])), target)
            self.badge(centre, number)

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

    def pdf(self, title: str) -> bytes:
        """Return the drawing as one page of PDF: text stays text, and no date is kept."""
        buffer = io.BytesIO()
        with mpl.rc_context({"pdf.fonttype": 42}):
            self._figure.savefig(
                buffer, format="pdf", metadata={"Title": title, "CreationDate": None}
            )
        return buffer.getvalue()
