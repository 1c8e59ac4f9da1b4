"""The geometry: what was measured is drawn as it was measured."""

import re
from itertools import combinations

import numpy as np
import pytest

from tworings.figures import anatomy, draw
from tworings.figures.coronal import LAYOUT
from tworings.style import light

MEASURED = {"rest": 100, "squeeze": 70, "push_relaxing": 120}


def _points(element):
    """Every place that a path of straight lines goes through."""
    places, here = [], np.zeros(2)
    for command, text in re.findall(r"([Mlz])([^Mlz]*)", element.get("d")):
        steps = np.array(text.split(), dtype=float).reshape(-1, 2)
        for step in steps:
            here = step if command == "M" else here + step
            places.append(tuple(np.round(here, 1)))
    return places


def _region(tags, svg, structure):
    return next(e for e in tags(svg) if (e.get("id") or "").endswith(structure))


def test_dentate_line_and_canal_are_drawn_in_proportion(tags):
    for state in draw("coronal").states:
        heights = {}
        for structure in ("anal_canal", "dentate_line"):
            paths = [_points(e) for e in _region(tags, state.svg, structure) if e.tag == "path"]
            bracket = next(p for p in paths if len(p) == 4 and p[1][0] == p[2][0])
            heights[structure] = bracket[2][1] - bracket[1][1]
        assert heights["anal_canal"] == pytest.approx(4.2 * LAYOUT.scale, abs=0.2)
        ratio = heights["dentate_line"] / heights["anal_canal"]
        assert ratio == pytest.approx(2.2 / 4.2, abs=0.002)


@pytest.mark.parametrize("variant", ["prostate", "vagina"])
def test_the_drawn_angle_is_the_measured_one(tags, variant):
    for state in draw("median", variant).states:
        group = _region(tags, state.svg, "anorectal_angle")
        arms = [_points(e) for e in group if e.get("stroke-dasharray")]
        (vertex, canal), (also, wall) = arms
        assert vertex == also

        def direction(end, start=vertex):
            return np.rad2deg(np.arctan2(start[1] - end[1], end[0] - start[0]))

        drawn = (direction(wall) - direction(canal)) % 360
        assert drawn == pytest.approx(anatomy.POSES[state.id].angle, abs=0.3)
        if state.id in MEASURED:
            assert drawn == pytest.approx(MEASURED[state.id], abs=0.3)
        # The canal runs down and to the back, the rectum up and to the back.
        assert canal[0] > vertex[0]
        assert canal[1] > vertex[1]
        assert wall[0] > vertex[0]
        assert wall[1] < vertex[1]


def test_the_fourth_pose_has_no_measured_angle():
    assert {p.id for p in anatomy.POSES.values() if p.measured} == MEASURED.keys()
    assert 85 <= anatomy.POSES["push_tightening"].angle <= 100


@pytest.mark.parametrize("pose", anatomy.POSES.values(), ids=anatomy.POSES)
def test_the_canal_keeps_its_length_and_its_order(pose):
    bend = anatomy.bend(pose)
    assert np.hypot(*np.subtract(bend.junction, bend.anus)) == pytest.approx(4.2)
    at = anatomy.layers(pose)
    assert at.gap < at.inner_face < at.inner_back < at.lengthwise_back < at.outer_back
    ring = anatomy.rings(pose)
    assert ring.gap < ring.inner_face < ring.inner_back < ring.lengthwise_back < ring.outer_back


def test_the_inner_ring_ends_above_the_lower_edge_of_the_outer():
    lowest = min(foot for foot, _ in anatomy.PARTS_OF_OUTER_RING.values())
    assert lowest < anatomy.INNER_RING_FOOT < anatomy.DENTATE_HEIGHT
    assert list(anatomy.PARTS_OF_OUTER_RING) == ["subcutaneous", "superficial", "deep"]
    assert max(top for _, top in anatomy.PARTS_OF_OUTER_RING.values()) < anatomy.SLING_FOOT


def test_only_muscles_under_will_tighten_when_squeezing():
    rest, squeeze = (anatomy.POSES[p] for p in ("rest", "squeeze"))
    assert squeeze.inner == rest.inner
    assert squeeze.outer > rest.outer
    relaxed = anatomy.POSES["push_relaxing"]
    assert relaxed.inner < 1
    assert relaxed.outer < 1
    assert relaxed.gap > rest.gap


# Colours -----------------------------------------------------------------------------------

RINGS = ("inner_ring", "outer_ring")
# Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB.
BLINDNESS = {
    "protan": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deutan": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "tritan": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}


def _linear(colour):
    v = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)


def _lab(rgb):
    to_xyz = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    xyz = to_xyz @ np.clip(rgb, 0, 1) / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def _dark_and_light(name):
    from tworings.style import TOKENS

    return next((t.light, t.dark) for t in TOKENS if t.name == name)


@pytest.mark.parametrize("page", [0, 1], ids=["light", "dark"])
def test_the_rings_stay_apart_in_grey_and_for_colour_blind_eyes(page):
    inner, outer = (_linear(_dark_and_light(name)[page]) for name in RINGS)
    assert abs(_lab(inner)[0] - _lab(outer)[0]) >= 15, "lightness in grey"
    for matrix in BLINDNESS.values():
        a, b = (_lab(np.array(matrix) @ c) for c in (inner, outer))
        assert np.linalg.norm(a - b) >= 25


def test_the_muscles_have_different_hatches(tags):
    svg = draw("coronal").svg
    used = {}
    for structure in (
        "internal_anal_sphincter",
        "external_anal_sphincter",
        "puborectalis",
        "conjoined_longitudinal_muscle",
    ):
        used[structure] = {
            e.get("fill") for e in _region(tags, svg, structure) if "url" in (e.get("fill") or "")
        }
        assert len(used[structure]) == 1
    for a, b in combinations(used.values(), 2):
        assert a != b


def test_an_unknown_token_names_the_known_ones():
    with pytest.raises(KeyError, match="inner_ring"):
        light("mauve")
