"""The pelvic floor from the side, squeezed, let go and strained: a hammock and what presses on it.

The bend of the bowel is that of the other sections (`anatomy.bend`); here it hangs from a
floor that moves further than it does there, so that three states can be told apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from matplotlib.path import Path

from tworings.figures import anatomy
from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, band, between, line, polar, rounded, smooth
from tworings.figures._floor_words import FLOOR
from tworings.figures._make import Layout, make
from tworings.figures.anatomy import CANAL_LENGTH, THIN, WALL, Bend, Layers, Pose
from tworings.model import Drawing

#: (0, 0) is near the lower front corner; y points up. As in the median section.
LAYOUT = Layout(size=(360.0, 320.0), scale=25.0, origin=(0.0, 294.0))
TOP = 9.3
#: Where the hammock hangs: the backs of the pubic bone and of the tailbone.
PUBIS: Point = (2.85, 6.1)
TAILBONE: Point = (11.75, 6.55)
#: Where arrows press, when something does: their places along x.
PRESSES = (4.6, 6.0)


@dataclass(frozen=True)
class FloorPose(Pose):
    """What floor and outer ring are doing.

    Attributes
    ----------
    thick : float
        Half the thickness of the floor (cm): a muscle at work is short and thick.
    press : float
        Length of the arrows that press from above (cm); 0 when nothing does.
    spread : float
        How far the outer ring may be from where it is drawn, either way (cm).
    says : tuple of str
        What is written: of the floor, of the push from above, of the outer ring.
    """

    thick: float = 0.3
    press: float = 0.0
    spread: float = 0.0
    says: tuple[str, str, str] = ("", "", "")


FLOOR_POSES: Mapping[str, FloorPose] = {
    pose.id: pose
    for pose in (
        FloorPose(
            *("squeeze", "Squeeze", 70, True, 0.04, 1.28, 1.0, 0.75, 0.4, 33),
            thick=0.46,
            says=("lifted", "no", "tighter"),
        ),
        FloorPose(
            *("let_go", "Let go", 100, True, 0.05, 1.0, 1.0, -0.35, 0.0, 25),
            thick=0.34,
            says=("lower, soft", "no", "at rest"),
        ),
        # No angle of a strain is told here: people differ, so it is drawn as it is let go.
        FloorPose(
            *("strain", "Strain", 100, False, 0.05, 1.0, 1.0, -1.0, 0.0, 25),
            thick=0.24,
            press=1.5,
            spread=0.3,
            says=("lower, under load", "yes", "looser or tighter"),
        ),
    )
}


def draw() -> Drawing:
    """Return the pelvic floor in its three states."""
    return make("pelvic-floor", FLOOR, LAYOUT, _paint, FLOOR_POSES)


def hammock(pose: Pose) -> list[Point]:
    """Return the middle line of the floor, from the pubic bone to the tailbone."""
    at, bend = anatomy.layers(pose, THIN), anatomy.bend(pose)
    # It passes below the bend, across the bowel: the near side of the hammock.
    low = bend.at(3.55, 0.1)
    behind = bend.corner(at.inner_back + 0.5, WALL + 0.5)
    front = ((PUBIS[0] + low[0]) / 2, (PUBIS[1] + low[1]) / 2 - 0.45 + 0.25 * pose.lift)
    rear = (max(behind[0], low[0] + 1.0) + 1.0, (TAILBONE[1] + low[1]) / 2 - 0.35)
    return [PUBIS, front, low, rear, TAILBONE]


def _paint(sheet: Sheet, pose: FloorPose) -> None:
    at, bend = anatomy.layers(pose, THIN), anatomy.bend(pose)
    _ghost(sheet)
    _bowel(sheet, at, bend)
    _rings(sheet, at, bend, pose)
    _bones(sheet)
    _floor(sheet, pose)
    _push(sheet, pose)
    _says(sheet, pose)


def _ghost(sheet: Sheet) -> None:
    """Draw where the floor hangs when it is let go, as a thin dashed line in every state."""
    path = smooth(hammock(FLOOR_POSES["let_go"]), closed=False)
    sheet.shape(path, stroke="line", width=1.2, dash=(4, 3))


def _bowel(sheet: Sheet, at: Layers, bend: Bend) -> None:
    up = bend.at(CANAL_LENGTH, 0)
    rear_way = polar(bend.junction, 2.1, bend.wall)
    front = [bend.at(CANAL_LENGTH, -at.gap - 0.2), (up[0] - 0.75, up[1] + 1.3)]
    front += [(7.5, 8.0), (8.2, TOP)]
    rear = [bend.corner(at.gap + 0.1, 0), rear_way, (10.4, 8.1), (10.7, TOP)]
    with sheet.region("rectum"):
        outer_front = [(x - WALL, y) for x, y in front]
        outer_rear = [(x + WALL * 0.5, y - WALL * 0.7) for x, y in rear[:-1]]
        outer_rear.append((rear[-1][0] + WALL, TOP))
        sheet.shape(between(outer_front, outer_rear), fill="bowel_wall")
        for side in (outer_front, outer_rear):
            sheet.shape(smooth(side, closed=False), stroke="lining_mark")
        sheet.shape(between(front, rear), fill="ampulla", stroke="lining_mark", width=0.8)
        sheet.callout("rectum", 4, (9.0, 7.75), side="right")
    with sheet.region("anal_canal"):
        heights = (0.0, 1.2, 2.4, 3.5)
        one = [bend.at(h, -at.inner_face) for h in heights]
        other = [bend.at(h, at.inner_face) for h in heights]
        sheet.shape(between(one, other), fill="lining", stroke="lining_mark")
        axis = line([bend.at(0, 0), bend.at(3.5, 0)])
        sheet.shape(axis, stroke="ink", width=1.6)
        sheet.callout("anal_canal", 5, (10.9, 0.35), to=bend.at(0.25, at.inner_face * 0.5))


def _rings(sheet: Sheet, at: Layers, bend: Bend, pose: FloorPose) -> None:
    # The outer one first, so that the leader of the inner one stays in sight.
    with sheet.region("external_anal_sphincter"):
        inside, outside = at.inner_back + 0.06, at.outer_back - 0.2
        for sign in (-1, 1):
            sheet.shape(
                _block(bend, 0.1, 2.6, sign * inside, sign * outside),
                hatch="outer-ring",
                stroke="outer_ring_mark",
                width=0.8,
            )
            # The two edges that it may have; where there is no doubt they have no length.
            length = (0.25, 2.45) if pose.spread else (1.35, 1.35)
            for reach in (outside - pose.spread, outside + pose.spread):
                edge = line([bend.at(h, sign * reach) for h in length])
                sheet.shape(edge, stroke="ink", width=1.2, dash=(4, 3))
        sheet.callout(
            "external_anal_sphincter",
            7,
            (5.4, 0.75),
            to=bend.at(1.1, -(inside + outside) / 2),
            side="left",
        )
    with sheet.region("internal_anal_sphincter"):
        for sign in (-1, 1):
            sheet.shape(
                _block(bend, 0.82, 3.0, sign * at.inner_face, sign * at.inner_back),
                hatch="inner-ring",
                stroke="inner_ring_mark",
                width=0.8,
            )
        middle = (at.inner_face + at.inner_back) / 2
        sheet.callout("internal_anal_sphincter", 6, (11.9, 1.3), to=bend.at(1.7, middle))


def _block(bend: Bend, foot: float, top: float, one: float, two: float) -> Path:
    corners = [(foot, one), (foot, two), (top, two), (top, one)]
    return rounded([bend.at(h, s) for h, s in corners], 0.16)


def _bones(sheet: Sheet) -> None:
    with sheet.region("pubic_symphysis"):
        bone = [(0.75, 8.4), (1.65, 8.45), (2.75, 6.9), (2.95, 5.9), (2.2, 5.6), (1.1, 6.9)]
        sheet.shape(smooth(bone), fill="bone", stroke="line")
        sheet.callout("pubic_symphysis", 2, (1.9, 7.05))
    with sheet.region("coccyx"):
        for top, bottom, w1, w2 in (
            ((13.0, 8.75), (12.7, 7.95), 0.42, 0.36),
            ((12.62, 7.8), (12.3, 7.15), 0.34, 0.27),
            ((12.22, 7.02), (11.85, 6.45), 0.25, 0.16),
        ):
            sheet.shape(band([top, bottom], [w1, w2]), fill="bone", stroke="line")
        sheet.callout("coccyx", 3, (13.6, 7.0), to=(12.5, 7.5))


def _floor(sheet: Sheet, pose: FloorPose) -> None:
    with sheet.region("levator_ani"):
        ends = pose.thick * 0.6
        widths = [ends, pose.thick, pose.thick, pose.thick, ends]
        sheet.shape(band(hammock(pose), widths), hatch="sling", stroke="sling_mark", width=1.4)
        x, y = hammock(pose)[1]
        sheet.callout("levator_ani", 1, (x - 0.35, y - 1.05), to=(x, y))


def _push(sheet: Sheet, pose: FloorPose) -> None:
    """Draw arrows that press on the floor; without a push they have no size."""
    spine = hammock(pose)
    for x in PRESSES:
        floor = float(np.interp(x, [p[0] for p in spine], [p[1] for p in spine]))
        tip = floor + pose.thick + 0.2
        head, wide = min(0.55, pose.press), 0.34 * (pose.press > 0)
        stem, tail = wide * 0.36, tip + pose.press
        arrow = [(x, tip), (x + wide, tip + head), (x + stem, tip + head), (x + stem, tail)]
        arrow += [(x - stem, tail), (x - stem, tip + head), (x - wide, tip + head), (x, tip)]
        sheet.shape(line(arrow), fill="ink")


def _says(sheet: Sheet, pose: FloorPose) -> None:
    floor, push, ring = pose.says
    with sheet.group("tr-orientation"):
        for row, (name, words) in enumerate(
            (("Push from above", push), ("Floor", floor), ("Outer ring", ring))
        ):
            y = 15 + row * 17
            sheet.text((8, y), f"{name}: {words}", size=13, align="left", bold=True)
        sheet.compass((312, 312), "front", "back")
