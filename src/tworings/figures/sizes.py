"""Circles to scale with each other and with a bar of one centimetre, side by side."""

from __future__ import annotations

from matplotlib.path import Path

from tworings.figures._boxes import LEADING
from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, line, smooth
from tworings.figures._lettering import lines, written
from tworings.figures._painted import Painted
from tworings.model.figures import Flared, SizeCircle, Sizes

WIDTH, EDGE, TOP = 360.0, 8.0, 12.0
#: Type size of what stands under a circle, and room between two columns.
TYPE, BETWEEN = 13.0, 10.0
NOT_TO_SCALE = "schematic, not to scale"
#: Height of the part with the thing that is not to scale.
SCHEME = 132.0


def paint(plan: Sizes) -> Painted:
    """Draw circles to scale, and lay their sizes out as a table."""
    room = (WIDTH - 2 * EDGE) / len(plan.circles)
    scale = (room - BETWEEN) / max(circle.across for circle in plan.circles)
    labels = [lines(circle.label, room - BETWEEN, TYPE) for circle in plan.circles]
    floor = TOP + max(circle.across for circle in plan.circles) * scale
    below = floor + 18 + (1 + max(map(len, labels))) * LEADING
    bar = below + 14
    tall = bar + 18 + (SCHEME if plan.flared else 0)
    sheet = Sheet(plan.id, (WIDTH, tall), 1, (0, 0))
    for n, (circle, words) in enumerate(zip(plan.circles, labels, strict=True)):
        _circle(sheet, circle, words, (EDGE + (n + 0.5) * room, floor), scale)
    _bar(sheet, bar, scale)
    if plan.flared:
        _flared(sheet, plan.flared, bar + 30)
    rows = [(f"{written(c.across)}\u00a0cm", c.label) for c in plan.circles]
    claims = [c.claims for c in plan.circles]
    if plan.flared:
        rows.append((f"{plan.flared.label} ({NOT_TO_SCALE})", plan.flared.meaning))
        claims.append(plan.flared.claims)
    return Painted(
        view="Circles to scale with each other, seen face on",
        svg=sheet.svg(),
        heads=(plan.head, plan.label_head),
        rows=tuple(rows),
        claims=tuple(claims),
    )


def _circle(sheet: Sheet, circle: SizeCircle, words: list[str], foot: Point, scale: float) -> None:
    """Draw a circle that stands on a line, its diameter across it, and its words below."""
    x, floor = foot
    radius = circle.across * scale / 2
    middle = (x, floor - radius)
    sheet.shape(
        Path.circle(middle, radius), fill="accent_soft", stroke="ink", width=1.6, units=True
    )
    across = [(x - radius, middle[1]), (x + radius, middle[1])]
    sheet.shape(line(across), stroke="ink", width=1.4, dash=(4, 3), units=True)
    sheet.text((x, floor + 18), f"{written(circle.across)} cm", size=TYPE + 1, bold=True)
    for row, one in enumerate(words, 1):
        sheet.text((x, floor + 18 + row * LEADING), one, size=TYPE)


def _bar(sheet: Sheet, y: float, scale: float) -> None:
    left, right = EDGE + 2, EDGE + 2 + scale
    sheet.shape(line([(left, y), (right, y)]), stroke="ink", width=2.4, units=True)
    for x in (left, right):
        sheet.shape(line([(x, y - 5), (x, y + 5)]), stroke="ink", width=2.4, units=True)
    sheet.text((right + 10, y), "1 cm in this picture", size=TYPE, align="left")


def _flared(sheet: Sheet, thing: Flared, top: float) -> None:
    """Draw a plain body on a wide base, dashed: no size may be read from it."""
    rule = line([(EDGE, top - 8), (WIDTH - EDGE, top - 8)])
    sheet.shape(rule, stroke="hairline", width=1, units=True)
    x, tip, foot = 66.0, top + 6, top + 96
    half = [(0, tip), (13, tip + 14), (20, tip + 46), (13, foot - 18), (9, foot - 8)]
    half += [(40, foot - 6), (46, foot), (40, foot + 6)]
    outline = [(x + a, b) for a, b in half] + [(x - a, b) for a, b in reversed(half[1:])]
    n = len(half)
    path = smooth(outline, corners={n - 4, n - 1, n, n + 3})
    sheet.shape(path, fill="neighbour", stroke="ink", width=1.6, dash=(5, 3), units=True)
    words = lines(thing.label, WIDTH - 162, TYPE)
    y = foot - (len(words) - 1) * LEADING
    leader = line([(x + 50, foot), (146, foot)])
    sheet.shape(leader, stroke="ink", width=1.2, units=True)
    for row, one in enumerate(words):
        sheet.text((152, y + row * LEADING), one, size=TYPE + 0.5, align="left", bold=True)
    sheet.text((152, foot + LEADING), NOT_TO_SCALE, size=TYPE, align="left")
