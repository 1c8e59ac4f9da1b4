"""Outlines: how points in centimetres become paths.

Every function gives the same commands for the same number of points, so that two
states of a drawing differ in numbers only and can be blended.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from matplotlib.path import Path

Point = tuple[float, float]


def smooth(points: Sequence[Point], *, closed: bool = True, corners: Collection[int] = ()) -> Path:
    """Return a curve through points.

    Parameters
    ----------
    points : sequence of (x, y)
    closed : bool
        Whether the last point is joined to the first.
    corners : collection of int
        Indexes of points where the curve may turn sharply.
    """
    p = np.asarray(points, float)
    n = len(p)
    before, after = np.roll(p, 1, axis=0), np.roll(p, -1, axis=0)
    tangent = after - before
    length = np.linalg.norm(tangent, axis=1, keepdims=True)
    tangent = np.divide(tangent, length, out=np.zeros_like(tangent), where=length > 1e-9)
    sharp = set(corners) | (set() if closed else {0, n - 1})
    vertices, codes = [p[0]], [Path.MOVETO]
    for i in range(n if closed else n - 1):
        j = (i + 1) % n
        chord = p[j] - p[i]
        third = np.linalg.norm(chord) / 3
        first = p[i] + (chord / 3 if i in sharp else tangent[i] * third)
        second = p[j] - (chord / 3 if j in sharp else tangent[j] * third)
        vertices += [first, second, p[j]]
        codes += [Path.CURVE4] * 3
    if closed:
        vertices.append(p[0])
        codes.append(Path.CLOSEPOLY)
    return Path(np.asarray(vertices), codes)


def rounded(points: Sequence[Point], radius: float) -> Path:
    """Return a closed polygon with its corners rounded by ``radius``."""
    p = np.asarray(points, float)
    n = len(p)
    vertices: list[np.ndarray] = []
    codes: list[int] = []
    for i in range(n):
        here, last, following = p[i], p[i - 1], p[(i + 1) % n]
        cut = []
        for other in (last, following):
            d = other - here
            length = float(np.linalg.norm(d))
            cut.append(here + d / length * min(radius, length / 2))
        vertices += [cut[0], here, cut[1]]
        codes += [Path.LINETO if vertices[3:] else Path.MOVETO, Path.CURVE3, Path.CURVE3]
    vertices.append(vertices[0])
    codes.append(Path.CLOSEPOLY)
    return Path(np.asarray(vertices), codes)


def line(points: Sequence[Point]) -> Path:
    """Return straight lines from point to point."""
    codes = [Path.MOVETO] + [Path.LINETO] * (len(points) - 1)
    return Path(np.asarray(points, float), codes)


def sides(middle: Sequence[Point], half_widths: Sequence[float]) -> tuple[list, list]:
    """Return the two sides of a band along a middle line, both in its direction."""
    m = np.asarray(middle, float)
    along = np.gradient(m, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    w = np.asarray(half_widths, float)[:, None]
    return [tuple(q) for q in m + across * w], [tuple(q) for q in m - across * w]


def band(middle: Sequence[Point], half_widths: Sequence[float]) -> Path:
    """Return a band along a middle line, with square ends."""
    one, other = sides(middle, half_widths)
    n = len(one)
    return smooth([*one, *reversed(other)], corners={0, n - 1, n, 2 * n - 1})


def between(one: Sequence[Point], other: Sequence[Point]) -> Path:
    """Return the area between two lines that run the same way."""
    n, m = len(one), len(other)
    return smooth([*one, *reversed(list(other))], corners={0, n - 1, n, n + m - 1})


def polar(centre: Point, radius: float, degrees: float) -> Point:
    """Return the point at a distance and an angle (counter-clockwise from the x axis)."""
    t = np.deg2rad(degrees)
    return (float(centre[0] + radius * np.cos(t)), float(centre[1] + radius * np.sin(t)))


def arc(centre: Point, radius: float, start: float, end: float, steps: int = 5) -> list[Point]:
    """Return points on an arc, angles in degrees."""
    return [polar(centre, radius, float(a)) for a in np.linspace(start, end, steps)]


def mirrored(path: Path) -> Path:
    """Return a path mirrored in the line x = 0."""
    return Path(path.vertices * (-1, 1), path.codes)


def ellipse(centre: Point, across: float, up: float) -> Path:
    """Return an ellipse by its two half axes."""
    x, y = centre
    return smooth([(x + across, y), (x, y + up), (x - across, y), (x, y - up)])


def ring(centre: Point, radius: float) -> Path:
    """Return a circle."""
    return Path.circle(centre, radius)
