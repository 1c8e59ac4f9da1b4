"""The rings in transverse section: cut across, seen from below."""

from __future__ import annotations

from tworings.figures import anatomy
from tworings.figures._canvas import Sheet
from tworings.figures._curve import polar, ring, smooth
from tworings.figures._make import Layout, make
from tworings.figures._words import TRANSVERSE
from tworings.figures.anatomy import Pose, Rings
from tworings.model import Drawing

#: (0, 0) is the middle of the canal. Drawn larger than the other sections.
LAYOUT = Layout(size=(360.0, 376.0), scale=51.0, origin=(180.0, 178.0))
#: Where the three pads lie, in degrees: to the left of the body, front right, rear right.
PADS = (0.0, 120.0, 240.0)


def draw() -> Drawing:
    """Return the transverse section in all its states."""
    return make("transverse", TRANSVERSE, LAYOUT, _paint)


def _paint(sheet: Sheet, pose: Pose) -> None:
    at = anatomy.rings(pose)
    sheet.shape(ring((0, 0), 3.42), fill="tissue")
    _outer_ring(sheet, at)
    _lengthwise(sheet, at)
    _inner_ring(sheet, at)
    _lining(sheet, at)
    with sheet.group("tr-orientation"):
        sheet.text(sheet.place((0, 3.19)), "front", size=12, colour="ink_soft")
        sheet.text(sheet.place((0, -3.19)), "back", size=12, colour="ink_soft")
        sheet.compass((304, 366), "right", "left")


def _outer_ring(sheet: Sheet, at: Rings) -> None:
    with sheet.region("external_anal_sphincter"):
        # Drawn out a little in front and behind, where it is tied to its neighbours.
        outline = []
        for degrees in range(0, 360, 30):
            far = {90: 0.16, 270: 0.16}.get(degrees, 0.0)
            outline.append(polar((0, 0), at.outer_back + far, degrees))
        hole = ring((0, 0), at.lengthwise_back + 0.03)
        sheet.hollow(smooth(outline), hole, hatch="outer-ring", stroke="outer_ring_mark")
        middle = (at.outer_back + at.lengthwise_back) / 2
        sheet.callout("external_anal_sphincter", 1, polar((0, 0), middle, 0), side="right")


def _lengthwise(sheet: Sheet, at: Rings) -> None:
    with sheet.region("conjoined_longitudinal_muscle"):
        one, other = ring((0, 0), at.lengthwise_back), ring((0, 0), at.inner_back)
        sheet.hollow(one, other, hatch="across", stroke="lengthwise_mark", width=0.8)
        middle = (at.inner_back + at.lengthwise_back) / 2
        sheet.callout(
            "conjoined_longitudinal_muscle", 2, (-3.1, 2.75), to=polar((0, 0), middle, 140)
        )


def _inner_ring(sheet: Sheet, at: Rings) -> None:
    with sheet.region("internal_anal_sphincter"):
        one, other = ring((0, 0), at.inner_back - 0.02), ring((0, 0), at.inner_face)
        sheet.hollow(one, other, hatch="inner-ring", stroke="inner_ring_mark")
        middle = (at.inner_back + at.inner_face) / 2
        sheet.callout("internal_anal_sphincter", 3, polar((0, 0), middle, 270), side="right")


def _lining(sheet: Sheet, at: Rings) -> None:
    face = at.inner_face - 0.02
    space = at.gap
    with sheet.region("anal_columns"):
        sheet.shape(ring((0, 0), face), fill="fold", stroke="lining_mark")
        sheet.callout("anal_columns", 4, (-3.1, -2.75), to=polar((0, 0), face - 0.12, 184))
    with sheet.region("anal_cushions"):
        for middle in PADS:
            reach = face - 0.05
            pad = [polar((0, 0), reach, middle + d) for d in (-44, -22, 0, 22, 44)]
            tip = polar((0, 0), space + 0.14, middle)
            wide = 0.12 + space * 0.45
            near = [polar(tip, wide, middle + 90), polar(tip, wide, middle - 90)]
            sheet.shape(smooth([*pad, *near]), fill="cushion", stroke="cushion_mark", width=0.9)
            for d, share in ((-24, 0.86), (0, 0.82), (24, 0.86)):
                sheet.shape(
                    ring(polar((0, 0), reach * share, middle + d), 0.075),
                    fill="cushion_mark",
                    opacity=0.55,
                )
        sheet.callout("anal_cushions", 5, (3.1, 2.75), to=polar((0, 0), face * 0.85, 24))
    with sheet.region("anal_canal"):
        star = []
        for middle in PADS:
            star.append(polar((0, 0), space + 0.01, middle))
            star.append(polar((0, 0), space + (face - space) * 0.5, middle + 60))
        sheet.shape(smooth(star, corners={1, 3, 5}), fill="lumen", stroke="ink", width=1.2)
        sheet.callout(
            "anal_canal", 6, (2.2, -3.25), to=polar((0, 0), face * 0.2 + space * 0.5, -60)
        )
