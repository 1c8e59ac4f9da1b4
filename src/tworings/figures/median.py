"""The pelvis in median section: cut along the middle, front of the body to the left."""

from __future__ import annotations

from functools import partial

from matplotlib.path import Path

from tworings.figures import anatomy
from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, arc, band, between, ellipse, line, polar, smooth
from tworings.figures._make import Layout, make
from tworings.figures._neighbours import NEIGHBOURS, Neighbours
from tworings.figures._words import MEDIAN
from tworings.figures.anatomy import CANAL_LENGTH, SLING, STRAIGHT, THIN, WALL, Bend, Layers, Pose
from tworings.model import Drawing

#: (0, 0) is near the lower front corner; y points up.
LAYOUT = Layout(size=(360.0, 384.0), scale=25.0, origin=(0.0, 356.0))
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
    _body(sheet, near, bend)
    near.behind(sheet)
    front, rear = _bowel(bend)
    _rectum(sheet, near, front, rear)
    near.organs(sheet)
    _bones(sheet, near)
    _canal_layers(sheet, near, at, bend)
    _sling(sheet, near, at, bend)
    _canal(sheet, near, at, bend)
    _angle(sheet, near, bend, pose)
    _marks(sheet)


def _body(sheet: Sheet, near: Neighbours, bend: Bend) -> None:
    before = [bend.at(-0.16, -0.9), bend.at(-0.02, -0.25)]
    after = [bend.at(-0.02, 0.25), bend.at(-0.12, 0.9)]
    skin = [*near.skin, *before, *after, (11.6, 2.5), (13.1, 4.9), (RIGHT, 7.6)]
    n = len(skin)
    corner = [(RIGHT, TOP - 0.56), (RIGHT - 0.16, TOP - 0.16), (RIGHT - 0.56, TOP)]
    corner += [(0.56, TOP), (0.16, TOP - 0.16), (0, TOP - 0.56)]
    sharp = {0, n - 1, n, n + 2, n + 3, n + 5}
    sheet.shape(smooth([*skin, *corner], corners=sharp), fill="tissue")
    sheet.shape(smooth(skin, closed=False), stroke="line", width=2)


def _bowel(bend: Bend) -> tuple[list[Point], list[Point]]:
    """Return the front and the rear face of the space of the rectum, from the bend up."""
    up = bend.canal + 180
    front = [bend.junction, polar(bend.junction, 1.15, up)]
    front += [(6.86, 7.5), (7.6, 8.9), (8.5, 10.2), (8.9, 11.8), (8.4, TOP)]
    rear = [bend.junction, polar(bend.junction, STRAIGHT, bend.wall)]
    rear += [(10.55, 7.7), (11.1, 9.2), (11.15, 10.7), (10.9, 12.3), (10.3, TOP)]
    return front, rear


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
        sheet.shape(space, fill="lining", stroke="lining_mark", width=0.8)
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
    from tworings.figures._curve import sides

    left, right = sides(points, [abs(by)] * len(points))
    return left if by > 0 else right


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
        sheet.callout("coccyx", near.number["coccyx"], (13.35, 6.75), to=(12.0, 7.25))


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
                block = [(foot, one), (foot, two), (top, two), (top, one)]
                path = _rounded([bend.at(h * squash, sign * s) for h, s in block])
                sheet.shape(path, hatch="outer-ring", stroke="outer_ring_mark", width=0.8)
        number = near.number["external_anal_sphincter"]
        sheet.callout("external_anal_sphincter", number, (5.2, -0.3),
                      to=bend.at(1.5, -(inside + outside) / 2), side="left")
    with sheet.region("internal_anal_sphincter"):
        face, back, foot = at.inner_face, at.inner_back, anatomy.INNER_RING_FOOT
        tip = polar(bend.corner((face + back) / 2, WALL * 0.7), 1.0, bend.wall)
        behind = [
            bend.at(foot + 0.3, face), bend.at(2.2, face), bend.corner(face, 0.12), tip,
            bend.corner(back, WALL + 0.02), bend.at(2.2, back), bend.at(foot + 0.3, back),
            bend.at(foot, (face + back) / 2),
        ]
        before = [
            bend.at(foot + 0.3, -face), bend.at(2.2, -face), bend.at(3.9, -face * 0.85),
            bend.at(CANAL_LENGTH + 0.9, -(face + back) / 2 + 0.25),
            bend.at(3.9, -back * 0.96), bend.at(2.2, -back), bend.at(foot + 0.3, -back),
            bend.at(foot, -(face + back) / 2),
        ]
        for points in (before, behind):
            sheet.shape(smooth(points, corners={3}), hatch="inner-ring", stroke="inner_ring_mark",
                        width=0.8)
        number = near.number["internal_anal_sphincter"]
        sheet.callout("internal_anal_sphincter", number, (6.7, -0.55),
                      to=bend.at(1.6, -(face + back) / 2), side="left")


def _height(bend: Bend, point: Point) -> float:
    """Return the height of a point above the verge, along the canal."""
    import numpy as np

    t = np.deg2rad(bend.canal)
    away = np.subtract(point, bend.anus)
    return float(-(away[0] * np.cos(t) + away[1] * np.sin(t)))


def _rounded(points: list[Point]) -> Path:
    from tworings.figures._curve import rounded

    return rounded(points, 0.16)


def _sling(sheet: Sheet, near: Neighbours, at: Layers, bend: Bend) -> None:
    with sheet.region("puborectalis"):
        centre = bend.corner(at.inner_back + 0.1 + SLING, WALL + 0.06 + SLING)
        start = (2.75, 5.75)
        middle = ((start[0] + centre[0]) / 2, (start[1] + centre[1]) / 2 - 0.12)
        sheet.shape(band([start, middle, centre], [0.3, 0.27, 0.34]), hatch="sling",
                    stroke="sling_mark", dash=(4, 2), opacity=0.85)
        sheet.shape(ellipse(centre, SLING, SLING + 0.06), hatch="sling", stroke="sling_mark",
                    width=1.8)
        sheet.callout("puborectalis", near.number["puborectalis"], (3.75, 5.45), side="left")


def _canal(sheet: Sheet, near: Neighbours, at: Layers, bend: Bend) -> None:
    with sheet.region("anal_canal"):
        front = [bend.at(h, -at.gap) for h in (0, 1.4, 2.8, CANAL_LENGTH)]
        rear = [bend.at(h, at.gap) for h in (0, 1.4, 2.8, CANAL_LENGTH)]
        for sign, edge in ((-1, front), (1, rear)):
            deep = [bend.at(h, sign * at.inner_face) for h in (0.1, 1.4, 2.8, CANAL_LENGTH - 0.2)]
            sheet.shape(between(edge, deep), fill="lining", stroke="lining_mark", width=0.8)
        sheet.shape(between(front, rear), fill="lumen", stroke="ink", width=1)
        sheet.callout("anal_canal", near.number["anal_canal"], (11.9, 0.75), to=bend.at(1.2, 0.05))
    with sheet.region("anus"):
        for sign in (-1, 1):
            edge = [bend.at(0, sign * at.gap), bend.at(-0.05, sign * (at.gap + 0.5))]
            sheet.shape(line(edge), stroke="ink", width=3.4)
        sheet.callout("anus", near.number["anus"], (10.3, -0.5), to=bend.at(-0.03, 0.0))


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
        at = (11.45, 4.2)
        value, note = (f"{pose.angle:g}°", "mean") if pose.measured else ("?", "not measured")
        sheet.text(sheet.place(at), value, size=16, bold=True)
        sheet.text(sheet.place((at[0], at[1] - 0.62)), note, size=12)
        sheet.callout("anorectal_angle", near.number["anorectal_angle"], (12.75, 4.9))


def _marks(sheet: Sheet) -> None:
    with sheet.group("tr-orientation"):
        sheet.text((8, 15), "front", size=12, colour="ink_soft", align="left")
        sheet.text((sheet.size[0] - 8, 15), "back", size=12, colour="ink_soft", align="right")
