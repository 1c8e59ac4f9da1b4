"""The pelvis in median section: cut along the middle, front of the body to the left."""

from __future__ import annotations

from functools import partial

import numpy as np

from tworings.figures import anatomy
from tworings.figures._canvas import Sheet
from tworings.figures._curve import (
    Point,
    arc,
    band,
    between,
    ellipse,
    line,
    polar,
    rounded,
    sides,
    smooth,
)
from tworings.figures._make import Layout, make
from tworings.figures._neighbours import NEIGHBOURS, Neighbours
from tworings.figures._words import MEDIAN
from tworings.figures.anatomy import CANAL_LENGTH, SLING, STRAIGHT, THIN, WALL, Bend, Layers, Pose
from tworings.model import Drawing

#: (0, 0) is near the lower front corner; y points up.
LAYOUT = Layout(size=(360.0, 384.0), scale=25.0, origin=(0.0, 356.0))
UNKNOWN = ("?", "not", "measured")
RIGHT, TOP, BOTTOM = 14.4, 14.24, -1.12


def draw(variant: str) -> Drawing:
    """Return the median section of one body variant in all its states.

    Parameters
    ----------
    variant : {"prostate", "vagina"}
    """
    paint = partial(_paint, NEIGHBOURS[variant])
    return make(f"median-{variant}", MEDIAN[variant], LAYOUT, paint)


def _paint(near: Neighbours, sheet: Sheet, pose: Pose) -> None:
    at, bend = anatomy.layers(pose, THIN), anatomy.bend(pose)
    _body(sheet, near, at, bend)
    near.behind(sheet)
    front, rear = _bowel(at, bend)
    _rectum(sheet, near, front, rear)
    near.organs(sheet, _shift(at, bend))
    _bones(sheet, near)
    _canal_layers(sheet, near, at, bend)
    _sling(sheet, near, at, bend)
    _canal(sheet, near, at, bend)
    _angle(sheet, near, bend, pose)
    _marks(sheet)


def _body(sheet: Sheet, near: Neighbours, at: Layers, bend: Bend) -> None:
    wide = at.outer_back * 0.82
    drop = 0.7 * (bend.anus[1] - anatomy.bend(anatomy.POSES["rest"]).anus[1])
    before = [bend.at(-0.2, -wide), bend.at(-0.06, -at.gap - 0.3)]
    after = [bend.at(-0.06, at.gap + 0.3), bend.at(-0.18, wide)]
    skin = [*near.skin, *before, *after, (12.4, 2.2 + drop), (13.95, 4.4), (RIGHT, 6.0)]
    n = len(skin)
    corner = [(RIGHT, TOP - 0.56), (RIGHT - 0.16, TOP - 0.16), (RIGHT - 0.56, TOP)]
    corner += [(0.56, TOP), (0.16, TOP - 0.16), (0, TOP - 0.56)]
    corner += [(0, max(BOTTOM, near.skin[0][1] - near.skin[0][0] * 9))]
    sharp = {0, n - 1, n, n + 2, n + 3, n + 5, n + 6}
    sheet.shape(smooth([*skin, *corner], corners=sharp), fill="tissue")
    sheet.shape(smooth(skin, closed=False), stroke="line", width=2)


def _bowel(at: Layers, bend: Bend) -> tuple[list[Point], list[Point]]:
    """Return the front and the rear face of the space of the rectum, from the bend up."""
    front = [bend.at(CANAL_LENGTH, -at.gap), _above(bend, 1.15, -at.gap)]
    front += [(6.86, 7.5), (7.6, 8.9), (8.5, 10.2), (8.9, 11.8), (8.4, TOP)]
    rear = [bend.corner(at.gap, 0), polar(bend.junction, STRAIGHT, bend.wall)]
    rear += [(10.55, 7.7), (11.1, 9.2), (11.15, 10.7), (10.9, 12.3), (10.3, TOP)]
    return front, rear


def _above(bend: Bend, along: float, side: float) -> Point:
    """Return a point on the front wall above the bend: it turns upright there."""
    up = 0.4 * (bend.canal + 180) + 0.6 * 104
    return polar(polar(bend.junction, along, up), side, up - 90)


def _rectum(sheet: Sheet, near: Neighbours, front: list[Point], rear: list[Point]) -> None:
    with sheet.region("rectum"):
        outer_front = _offset(front, WALL)
        outer_rear = _offset(rear, -WALL)
        sheet.shape(between(outer_front, outer_rear), fill="bowel_wall")
        for side in (outer_front, outer_rear):
            sheet.shape(smooth(side, closed=False), stroke="lining_mark")
        sheet.shape(between(front, rear), fill="lumen", stroke="lining_mark", width=0.8)
        sheet.callout("rectum", near.number["rectum"], (9.75, 11.05), side="right")
    with sheet.region("rectal_ampulla"):
        space = between(front[:4], rear[:4])
        sheet.shape(space, fill="ampulla")
        sheet.shape(line([front[3], rear[3]]), stroke="lining_mark", dash=(4, 3))
        sheet.callout("rectal_ampulla", near.number["rectal_ampulla"], (8.9, 7.9), side="right")
    with sheet.region("transverse_folds_of_rectum"):
        for root, low, tip in (
            ((11.13, 9.75), (11.1, 9.25), (9.9, 9.75)),
            ((8.6, 10.4), (8.78, 10.95), (9.75, 10.1)),
            ((10.98, 12.0), (10.8, 12.55), (9.8, 12.6)),
        ):
            fold = [root, tip, low]
            sheet.shape(smooth(fold, corners={0, 2}), fill="bowel_wall", stroke="lining_mark")
        number = near.number["transverse_folds_of_rectum"]
        sheet.callout("transverse_folds_of_rectum", number, (7.35, 11.9), to=(9.0, 10.6))


def _offset(points: list[Point], by: float) -> list[Point]:
    left, right = sides(points, [abs(by)] * len(points))
    chosen = left if by > 0 else right
    # It ends at the edge of the picture, as the line it follows.
    return [*chosen[:-1], (chosen[-1][0], points[-1][1])]


def _bones(sheet: Sheet, near: Neighbours) -> None:
    with sheet.region("pubic_symphysis"):
        bone = [(0.75, 8.9), (1.65, 8.95), (2.75, 7.1), (2.95, 5.9), (2.2, 5.6), (1.1, 7.2)]
        sheet.shape(smooth(bone), fill="bone", stroke="line")
        sheet.callout("pubic_symphysis", near.number["pubic_symphysis"], (1.9, 7.3))
    with sheet.region("coccyx"):
        for top, bottom, w1, w2 in (
            ((12.5, 8.55), (12.2, 7.75), 0.42, 0.36),
            ((12.12, 7.6), (11.8, 6.95), 0.34, 0.27),
            ((11.72, 6.82), (11.35, 6.25), 0.25, 0.16),
        ):
            sheet.shape(band([top, bottom], [w1, w2]), fill="bone", stroke="line")
        sheet.callout("coccyx", near.number["coccyx"], (13.45, 7.0), to=(12.0, 7.25))


def _canal_layers(sheet: Sheet, near: Neighbours, at: Layers, bend: Bend) -> None:
    with sheet.region("external_anal_sphincter"):
        inside, outside = at.lengthwise_back, at.outer_back
        sling = bend.corner(at.inner_back + 0.1 + SLING, WALL + 0.06 + SLING)
        room = _height(bend, sling) - SLING - 0.06
        for part, (foot, top) in anatomy.PARTS_OF_OUTER_RING.items():
            low = part == "subcutaneous"
            for sign, squash in ((-1, 1.0), (1, room / anatomy.PARTS_OF_OUTER_RING["deep"][1])):
                one = at.inner_face + 0.12 if low else inside
                two = outside - (0.16 if low else 0)
                foot = foot + 0.14 if low else foot
                block = [(foot, one), (foot, two), (top, two), (top, one)]
                path = rounded([bend.at(h * squash, sign * s) for h, s in block], 0.16)
                sheet.shape(path, hatch="outer-ring", stroke="outer_ring_mark", width=0.8)
        number = near.number["external_anal_sphincter"]
        sheet.callout(
            "external_anal_sphincter",
            number,
            (5.2, -0.3),
            to=bend.at(1.5, -(inside + outside) / 2),
            side="left",
        )
    with sheet.region("internal_anal_sphincter"):
        face, back, foot = at.inner_face, at.inner_back, anatomy.INNER_RING_FOOT
        tip = polar(bend.corner((face + back) / 2, WALL * 0.7), 1.0, bend.wall)
        behind = [
            bend.at(foot + 0.3, face),
            bend.at(2.2, face),
            bend.corner(face, 0.12),
            tip,
            bend.corner(back, WALL + 0.02),
            bend.at(2.2, back),
            bend.at(foot + 0.3, back),
            bend.at(foot, (face + back) / 2),
        ]
        before = [
            bend.at(foot + 0.3, -face),
            bend.at(2.2, -face),
            bend.at(3.9, -face * 0.85),
            _above(bend, 1.3, -at.gap - WALL * 0.6),
            bend.at(3.9, -back * 0.96),
            bend.at(2.2, -back),
            bend.at(foot + 0.3, -back),
            bend.at(foot, -(face + back) / 2),
        ]
        for points in (before, behind):
            sheet.shape(
                smooth(points, corners={3}), hatch="inner-ring", stroke="inner_ring_mark", width=0.8
            )
        number = near.number["internal_anal_sphincter"]
        sheet.callout(
            "internal_anal_sphincter",
            number,
            (6.7, -0.55),
            to=bend.at(1.6, -(face + back) / 2),
            side="left",
        )


def _shift(at: Layers, bend: Bend) -> Point:
    """Return how far the front of the outer ring stands from its place at rest."""
    rest = anatomy.POSES["rest"]
    here = bend.at(1.8, -at.outer_back)
    there = anatomy.bend(rest).at(1.8, -anatomy.layers(rest, THIN).outer_back)
    return (here[0] - there[0], here[1] - there[1])


def _height(bend: Bend, point: Point) -> float:
    """Return the height of a point above the verge, along the canal."""
    t = np.deg2rad(bend.canal)
    away = np.subtract(point, bend.anus)
    return float(-(away[0] * np.cos(t) + away[1] * np.sin(t)))


def _sling(sheet: Sheet, near: Neighbours, at: Layers, bend: Bend) -> None:
    with sheet.region("puborectalis"):
        centre = bend.corner(at.inner_back + 0.1 + SLING, WALL + 0.06 + SLING)
        start = (2.75, 5.75)
        middle = ((start[0] + centre[0]) / 2, (start[1] + centre[1]) / 2 - 0.12)
        sheet.shape(
            band([start, middle, centre], [0.3, 0.27, 0.34]),
            hatch="sling",
            stroke="sling_mark",
            dash=(4, 2),
            opacity=0.85,
        )
        sheet.shape(
            ellipse(centre, SLING, SLING + 0.06), hatch="sling", stroke="sling_mark", width=1.8
        )
        sheet.callout("puborectalis", near.number["puborectalis"], (3.75, 5.45), side="left")


def _canal(sheet: Sheet, near: Neighbours, at: Layers, bend: Bend) -> None:
    with sheet.region("anal_canal"):
        face, heights = at.inner_face, (0, 1.4, 2.8)
        front = [bend.at(h, -at.gap) for h in (*heights, CANAL_LENGTH)]
        rear = [*(bend.at(h, at.gap) for h in heights), bend.corner(at.gap, 0)]
        sheet.shape(between(front, rear), fill="lumen")
        deep = [bend.at(h, -face) for h in (0.1, 1.4, 2.8)]
        path = [*front, _above(bend, 1.2, -at.gap), bend.at(4.1, -face * 0.85), *reversed(deep)]
        sheet.shape(smooth(path, corners={0, 4, 8}), fill="lining", stroke="lining_mark")
        deep = [bend.at(0.1, face), bend.at(1.4, face), bend.corner(face, 0.14)]
        tip = polar(bend.corner(at.gap, 0), 1.1, bend.wall)
        path = [*rear, tip, *reversed(deep)]
        sheet.shape(smooth(path, corners={0, 3, 4, 7}), fill="lining", stroke="lining_mark")
        sheet.callout("anal_canal", near.number["anal_canal"], (11.9, 0.75), to=bend.at(1.2, 0.05))
    with sheet.region("anus"):
        for sign in (-1, 1):
            edge = [bend.at(0, sign * at.gap), bend.at(-0.05, sign * (at.gap + 0.5))]
            sheet.shape(line(edge), stroke="ink", width=3.4)
        sheet.callout("anus", near.number["anus"], (8.5, -0.62), to=bend.at(-0.06, -at.gap - 0.1))


def _angle(sheet: Sheet, near: Neighbours, bend: Bend, pose: Pose) -> None:
    with sheet.region("anorectal_angle"):
        axis = line([bend.junction, polar(bend.junction, CANAL_LENGTH + 0.5, bend.canal)])
        wall = line([bend.junction, polar(bend.junction, 3.3, bend.wall)])
        bow = smooth(arc(bend.junction, 2.6, bend.canal, bend.wall, 7), closed=False)
        for path in (axis, wall, bow):
            sheet.shape(path, stroke="paper", width=3)
        for path in (axis, wall):
            sheet.shape(path, stroke="ink", width=1.2, dash=(4, 3))
        sheet.shape(bow, stroke="ink", width=1.4)
        # The number keeps its company: a mean, and of whom.
        known = (f"{pose.angle:g}°", "mean of", "113 women")
        for words, y in zip(known if pose.measured else UNKNOWN, (4.62, 4.05, 3.52), strict=True):
            big = y > 4.5
            sheet.text(sheet.place((11.85, y)), words, size=16 if big else 12, bold=big)
        sheet.callout(
            "anorectal_angle",
            near.number["anorectal_angle"],
            (11.85, 5.5),
            to=polar(bend.junction, 2.6, bend.wall - 25),
        )


def _marks(sheet: Sheet) -> None:
    with sheet.group("tr-orientation"):
        sheet.compass((312, 374), "front", "back")
