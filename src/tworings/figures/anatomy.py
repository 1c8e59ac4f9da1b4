"""The geometry of all anatomy figures: one description, in centimetres and degrees.

What is measured
    The surgical anal canal, from the anorectal ring to the anal verge: 4.2 cm on
    average in 211 adults. The dentate line: 2.2 cm above the verge on average
    (Nivatvongs 1981). The anorectal angle: 100, 70 and 120 degrees on average at rest,
    squeezing and emptying the bowel, in 113 healthy women (Tirumanisetty 2018).
What is schematic
    Everything else: widths, thicknesses, the shapes of organs, how far a part moves.
    Thin layers are drawn thicker than they are, so that they can be seen and numbered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from tworings.figures._curve import Point, polar

#: Measured: anorectal ring to anal verge.
CANAL_LENGTH = 4.2
#: Measured: dentate line above the anal verge.
DENTATE_HEIGHT = 2.2


@dataclass(frozen=True)
class Pose:
    """What the muscles are doing, as numbers.

    Attributes
    ----------
    id, title : str
    angle : float
        Anorectal angle in degrees, as it is drawn.
    measured : bool
        Whether that angle is a measured mean.
    gap : float
        Half the width of the canal's space (cm).
    outer : float
        Thickness of the external sphincter, 1 at rest.
    inner : float
        Thickness of the internal sphincter, 1 at rest.
    lift : float
        How far the pelvic floor stands above its place at rest (cm).
    forward : float
        How far the anorectal junction stands in front of its place at rest (cm).
    tilt : float
        Angle between the canal and the upright (degrees): its upper end leans forward.
    """

    id: str
    title: str
    angle: float
    measured: bool
    gap: float
    outer: float
    inner: float
    lift: float
    forward: float
    tilt: float


POSES: Mapping[str, Pose] = {
    pose.id: pose
    for pose in (
        Pose("rest", "Rest", 100, True, 0.05, 1.0, 1.0, 0.0, 0.0, 25),
        # The internal sphincter does not answer to will: as thick as at rest.
        Pose("squeeze", "Squeeze", 70, True, 0.04, 1.28, 1.0, 0.3, 0.4, 33),
        Pose("push_relaxing", "Push, relaxing", 120, True, 0.5, 0.78, 0.68, -0.5, -0.25, 17),
        # No study in the book measured this one: drawn a little under the angle at rest.
        Pose("push_tightening", "Push, tightening", 95, False, 0.04, 1.2, 1.0, -0.2, 0.25, 27),
    )
}


# The canal, cut lengthwise ------------------------------------------------------------
# Distances from the middle line, at rest; all schematic.

#: From the canal's space to the internal sphincter: lining, and cushions behind it.
LINING = 0.7
INNER_RING = 0.58
LENGTHWISE = 0.3
OUTER_RING = 1.04
#: Heights above the verge: the ring ends a little above the lower edge of the outer one.
INNER_RING_FOOT = 0.82
PARTS_OF_OUTER_RING = {
    "subcutaneous": (0.02, 0.92),
    "superficial": (1.04, 2.11),
    "deep": (2.29, 3.14),
}
SLING_FOOT, SLING_TOP = 3.34, 4.3


@dataclass(frozen=True)
class Layers:
    """Distances of the layers from the middle of the canal (cm)."""

    gap: float
    inner_face: float
    inner_back: float
    lengthwise_back: float
    outer_back: float


def layers(pose: Pose, thin: float = 1.0) -> Layers:
    """Return where each layer of the canal lies.

    Parameters
    ----------
    pose : Pose
    thin : float
        Factor on all thicknesses, for a drawing with less room.
    """
    # The pads flatten when the canal opens: tissue is moved, not lost.
    lining = LINING * thin * (1 - 0.42 * pose.gap)
    inner_face = pose.gap + lining
    inner_back = inner_face + INNER_RING * thin * pose.inner
    lengthwise_back = inner_back + LENGTHWISE * thin
    return Layers(
        pose.gap,
        inner_face,
        inner_back,
        lengthwise_back,
        lengthwise_back + OUTER_RING * thin * pose.outer,
    )


# The median section -----------------------------------------------------------------------
# x points to the back of the body, y up; (0, 0) is the lower front corner of the picture.

#: The anorectal junction on the axis of the canal, at rest. Schematic.
JUNCTION: Point = (7.55, 5.05)
#: How long the rear wall runs straight above the bend, and how thick the wall is drawn.
STRAIGHT, WALL = 2.1, 0.32
#: Half the thickness of the sling behind the bend, and factor on the canal's layers here.
SLING, THIN = 0.4, 0.62


@dataclass(frozen=True)
class Bend:
    """The canal and the bend above it, in the median section.

    Attributes
    ----------
    junction, anus : (x, y)
        The two ends of the canal's axis, ``CANAL_LENGTH`` apart.
    canal : float
        Direction from the junction down to the anus (degrees).
    wall : float
        Direction of the rear wall of the rectum, from the junction up (degrees).
    """

    junction: Point
    anus: Point
    canal: float
    wall: float

    @property
    def angle(self) -> float:
        """The anorectal angle, opened towards the back."""
        return self.wall - self.canal

    def at(self, height: float, side: float) -> Point:
        """Return a point by its height above the verge and its distance from the axis.

        ``side`` is positive towards the back of the body.
        """
        on_axis = polar(self.anus, -height, self.canal)
        return polar(on_axis, side, self.canal + 90)

    def corner(self, canal: float, wall: float) -> Point:
        """Return the point behind the bend at two distances.

        Parameters
        ----------
        canal : float
            Distance from the axis of the canal, towards the back.
        wall : float
            Distance below the rear wall of the rectum.
        """
        sine = np.sin(np.deg2rad(self.angle))
        down = polar(self.junction, wall / sine, self.canal)
        return polar(down, canal / sine, self.wall)


def bend(pose: Pose) -> Bend:
    """Return the canal's axis and the rear wall of the rectum in a pose."""
    canal = -90.0 + pose.tilt
    junction = (JUNCTION[0] - pose.forward, JUNCTION[1] + pose.lift)
    anus = polar(junction, CANAL_LENGTH, canal)
    return Bend(junction, anus, canal, canal + pose.angle)


# The rings, cut across --------------------------------------------------------------------


@dataclass(frozen=True)
class Rings:
    """Radii of the rings in transverse section (cm), from the middle."""

    gap: float
    inner_face: float
    inner_back: float
    lengthwise_back: float
    outer_back: float


#: Radii at rest. The middle is drawn wider than in the coronal section, to show the pads.
RADII = (1.25, 1.8, 2.03, 2.68)


def rings(pose: Pose) -> Rings:
    """Return the radii of the rings in a pose.

    A muscle that shortens round a smaller hole gets thicker: each layer keeps its area,
    the outer ring a little more when it is tightened.
    """
    space = pose.gap * 1.7
    radii = [float(np.hypot(RADII[0], space))]
    # A tight outer ring presses what is inside it together.
    radii[0] -= 0.35 * max(0.0, pose.outer - 1)
    for low, high in pairwise(RADII):
        radii.append(float(np.sqrt(radii[-1] ** 2 + high**2 - low**2)))
    radii[-1] += 0.45 * max(0.0, pose.outer - 1)
    return Rings(space, *radii)
