"""The anal canal in coronal section: cut from side to side, seen from the front."""

from __future__ import annotations

from typing import Any

from matplotlib.path import Path

from tworings.figures import anatomy
from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, between, ellipse, line, mirrored, rounded, smooth
from tworings.figures._make import Layout, make
from tworings.figures._words import CORONAL
from tworings.figures.anatomy import CANAL_LENGTH, DENTATE_HEIGHT, Layers, Pose, layers
from tworings.model import Drawing

#: (0, 0) is the middle of the anal verge at rest.
LAYOUT = Layout(size=(360.0, 400.0), scale=40.0, origin=(180.0, 328.0))
#: Edges of the picture, in centimetres.
EDGE, TOP = 4.5, 8.2


def draw() -> Drawing:
    """Return the coronal section in all its states."""
    return make("coronal", CORONAL, LAYOUT, paint)


def paint(sheet: Sheet, pose: Pose) -> None:
    """Draw the section in a pose: the right half of the picture, and its mirror image."""
    at = layers(pose)
    _body(sheet, at)
    _rectum(sheet, at)
    _floor(sheet, at, pose.lift)
    _lengthwise(sheet, at)
    _outer_ring(sheet, at)
    _inner_ring(sheet, at)
    _lining(sheet, at)
    _canal(sheet)


def _both(sheet: Sheet, path: Path, **how: Any) -> None:
    sheet.shape(path, mirrored(path), **how)


def _body(sheet: Sheet, at: Layers) -> None:
    skin = [
        (at.gap, 0.0),
        (at.gap + 0.1, -0.14),
        (at.gap + 0.45, -0.25),
        (1.9, -0.34),
        (3.2, -0.56),
        (EDGE, -1.05),
    ]
    # The top corners of the picture are rounded off.
    corner = [(EDGE, TOP - 0.35), (EDGE - 0.1, TOP - 0.1), (EDGE - 0.35, TOP)]
    half = [*skin, *corner]
    n = len(half)
    outline = [*half, *((-x, z) for x, z in reversed(half))]
    sharp = {0, 5, 6, 8, 2 * n - 1, 2 * n - 6, 2 * n - 7, 2 * n - 9}
    sheet.shape(smooth(outline, corners=sharp), fill="tissue")
    with sheet.region("anal_verge"):
        _both(sheet, smooth(skin, closed=False), stroke="line", width=2)
        _both(sheet, smooth(skin[:3], closed=False), stroke="ink", width=3.6)
        sheet.callout("anal_verge", 12, (0.62, -1.3), to=(at.gap + 0.36, -0.22))


def _wall(at: Layers) -> tuple[list[Point], ...]:
    """Return the faces of the bowel's wall above the canal, from the space outwards."""
    heights = [CANAL_LENGTH, 4.75, 5.35, 6.1, 7.0, TOP]
    inner = [at.inner_face + d for d in (0.0, 0.1, 0.42, 0.84, 1.1, 1.16)]
    lining = (at.inner_face - at.gap, 0.5, 0.3, 0.24, 0.22, 0.22)
    muscle = (at.inner_back - at.inner_face, 0.48, 0.36, 0.3, 0.28, 0.28)
    coat = (at.lengthwise_back - at.inner_back, 0.27, 0.24, 0.22, 0.22, 0.22)
    lumen = [x - d for x, d in zip(inner, lining, strict=True)]
    outer = [x + d for x, d in zip(inner, muscle, strict=True)]
    skin = [x + d for x, d in zip(outer, coat, strict=True)]
    return tuple(list(zip(xs, heights, strict=True)) for xs in (lumen, inner, outer, skin))


def _rectum(sheet: Sheet, at: Layers) -> None:
    lumen, inner, outer, _ = _wall(at)
    with sheet.region("rectum"):
        half = [(at.gap, 0.0), (at.gap, 2.2), (at.gap, 3.2), *lumen]
        n = len(half)
        space = [*((-x, z) for x, z in reversed(half)), *half]
        sheet.shape(smooth(space, corners={0, n - 1, n, 2 * n - 1}), fill="lumen")
        _both(sheet, between(inner, outer), fill="bowel_wall")
        # What lies under the lining, down to the verge.
        foot = [(at.inner_face - d, z) for d, z in ((0.14, 0.12), (0, 0.6), (0, 2.2))]
        under = between(half, [(at.gap + 0.3, -0.1), *foot, *inner])
        _both(sheet, under, fill="lining")
        sheet.callout("rectum", 1, (0, 7.3))


def _floor(sheet: Sheet, at: Layers, lift: float) -> None:
    near = at.lengthwise_back
    foot, top = anatomy.SLING_FOOT + 0.2 * lift, anatomy.SLING_TOP + 0.2 * lift
    with sheet.region("levator_ani"):
        # The far ends are fixed to the side of the pelvis: the middle rises and falls.
        upper = [(near + 0.3, top - 0.1), (near + 0.85, 4.75 + 0.7 * lift)]
        upper += [(near + 1.55, 5.6 + 0.9 * lift), (EDGE, 6.85)]
        lower = [(near + 1.1, foot + 0.25), (near + 1.35, 4.25 + 0.6 * lift)]
        lower += [(near + 1.9, 5.0 + 0.9 * lift), (EDGE, 6.15)]
        _both(sheet, between(upper, lower), hatch="sling", stroke="sling_mark")
        sheet.callout("levator_ani", 2, (near + 1.72, 5.3 + 0.9 * lift))
    with sheet.region("puborectalis"):
        block = [(near + 0.04, foot), (near + 1.12, foot), (near + 1.2, top - 0.3)]
        block += [(near + 0.75, top), (near + 0.04, top)]
        _both(sheet, rounded(block, 0.25), hatch="sling", stroke="sling_mark", width=1.6)
        sheet.callout("puborectalis", 3, (near + 0.6, (foot + top) / 2 - 0.02))


def _lengthwise(sheet: Sheet, at: Layers) -> None:
    _, _, outer, coat = _wall(at)
    back, far = at.inner_back, at.lengthwise_back
    with sheet.region("conjoined_longitudinal_muscle"):
        low = [(back - 0.12, -0.1), (back, 1.2), (back, 3.0)]
        high = [(back + 0.02, -0.14), (far, 1.2), (far, 3.0)]
        path = between([*low, *outer], [*high, *coat])
        _both(sheet, path, hatch="lengthwise", stroke="lengthwise_mark", width=0.8)
        middle = -(back + far) / 2
        sheet.callout("conjoined_longitudinal_muscle", 8, (-3.25, 2.2), to=(middle, 2.2))


def _outer_ring(sheet: Sheet, at: Layers) -> None:
    near = {"subcutaneous": at.inner_face + 0.3}
    parts = anatomy.PARTS_OF_OUTER_RING
    with sheet.region("external_anal_sphincter"):
        middles = {}
        for part, (foot, top) in parts.items():
            left = near.get(part, at.lengthwise_back + 0.04)
            right = at.outer_back - (0.25 if part == "subcutaneous" else 0.0)
            block = [(left, foot), (right, foot), (right, top), (left, top)]
            _both(sheet, rounded(block, 0.2), hatch="outer-ring", stroke="outer_ring_mark")
            middles[part] = ((left + right) / 2, (foot + top) / 2)
        for letter, part in zip("abc", reversed(parts), strict=True):
            sheet.tag(middles[part], letter)
        x, z = middles["superficial"]
        named = "\n".join(
            f"{k} {part} part" for k, part in zip("abc", reversed(parts), strict=True)
        )
        sheet.callout("external_anal_sphincter", 9, (-x, z), extra=named)


def _inner_ring(sheet: Sheet, at: Layers) -> None:
    face, back, foot = at.inner_face, at.inner_back, anatomy.INNER_RING_FOOT
    with sheet.region("internal_anal_sphincter"):
        # Above, it thins out into the wall of the bowel, of which it is the end.
        tip = (face + (back - face) * 0.62, CANAL_LENGTH + 0.85)
        inside = [(face, foot + 0.35), (face, 2.2), (face, 3.6), (face + 0.06, CANAL_LENGTH)]
        outside = [(back, CANAL_LENGTH - 0.1), (back, 3.5), (back, 2.2), (back, foot + 0.4)]
        ring = [*inside, tip, *outside, ((face + back) / 2, foot)]
        _both(sheet, smooth(ring, corners={4}), hatch="inner-ring", stroke="inner_ring_mark")
        sheet.callout("internal_anal_sphincter", 7, ((face + back) / 2, 2.75), side="right")


def _lining(sheet: Sheet, at: Layers) -> None:
    gap, face = at.gap, at.inner_face
    deep = (face - gap) * 0.3
    lumen, _, _, _ = _wall(at)
    with sheet.region("anal_cushions"):
        low, high, back = DENTATE_HEIGHT + 0.12, CANAL_LENGTH - 0.2, face - 0.04
        pad = [(gap + deep, low), ((gap + deep + back) / 2, low - 0.02), (back, low + 0.45)]
        pad += [(back, high - 0.55), ((gap + deep + back) / 2, high), (gap + deep, high - 0.1)]
        _both(sheet, smooth(pad, corners={0}), fill="cushion", stroke="cushion_mark", width=0.9)
        for share in (0.2, 0.44, 0.68):
            middle = (gap + deep + back) / 2 + (0.03 if share == 0.44 else -0.02)
            vein = ellipse((middle, low + share * (high - low) + 0.1), 0.09, 0.13)
            _both(sheet, vein, fill="cushion_mark", opacity=0.55)
        sheet.callout("anal_cushions", 5, (0.72, 5.75), to=(face - 0.2, 3.7), side="right")
    with sheet.region("anoderm"):
        skin = [(gap, 0), (gap + 0.12, -0.15), (gap + 0.3, -0.22), (gap + deep + 0.06, 0.25)]
        skin += [(gap + deep, 1.2), (gap + deep, DENTATE_HEIGHT), (gap, DENTATE_HEIGHT)]
        _both(sheet, smooth(skin, corners={0, 2, 5, 6}), fill="anoderm", stroke="lining_mark")
        sheet.callout("anoderm", 11, (-0.62, -1.3), to=(-gap - deep / 2, 0.75), side="left")
    with sheet.region("anal_columns"):
        low, high = DENTATE_HEIGHT, CANAL_LENGTH - 0.1
        fold = [(gap + deep, low), (gap + deep, 3.2), (gap + deep + 0.02, high)]
        edge = [(gap, low), (gap, 3.2), lumen[0]]
        path = [*edge, lumen[1], (lumen[2][0] + 0.04, lumen[2][1]), *reversed(fold)]
        _both(sheet, smooth(path, corners={0, 4, 7}), fill="fold", stroke="lining_mark")
        sheet.callout("anal_columns", 4, (-0.5, 6.2), to=(-gap - deep / 2, 3.7), side="left")
    with sheet.region("dentate_line"):
        steps = 4
        teeth = [
            (gap + (face - gap) * k / steps, DENTATE_HEIGHT + (0.13 if k % 2 else -0.02))
            for k in range(steps + 1)
        ]
        _both(sheet, line(teeth), stroke="ink", width=2)
        _bracket(sheet, 3.85, DENTATE_HEIGHT)
        sheet.callout("dentate_line", 6, (3.25, 2.2), to=(face - 0.03, DENTATE_HEIGHT))


def _canal(sheet: Sheet) -> None:
    with sheet.region("anal_canal"):
        _bracket(sheet, -3.85, CANAL_LENGTH)
        sheet.callout("anal_canal", 10, (-3.85, 1.1))
    with sheet.group("tr-orientation"):
        sheet.compass((304, 390), "right", "left")


def _bracket(sheet: Sheet, x: float, top: float) -> None:
    """Draw a measure from the verge up to a height, with its length."""
    sign = 1 if x > 0 else -1
    tick = x - 0.14 * sign
    sheet.shape(line([(tick, top), (x, top), (x, 0), (tick, 0)]), stroke="ink", width=1.3)
    beside, middle = x + 0.33 * sign, 0.72 if x > 0 else 3.1
    for words, z in ((str(top), middle + 0.17), ("cm", middle - 0.17)):
        sheet.text(sheet.place((beside, z)), words, size=12)
