"""From a painter and its words to a ``Drawing`` with all its states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from tworings.figures._canvas import Sheet
from tworings.figures._columns import write_names
from tworings.figures._curve import Point
from tworings.figures.anatomy import POSES, Pose
from tworings.model import Drawing, DrawingState

#: A pose, or one that says more.
AnyPose = TypeVar("AnyPose", bound=Pose)


@dataclass(frozen=True)
class StateWords:
    """What has moved in one state, and the claims behind it."""

    description: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """Everything about a drawing that is said and not drawn."""

    title: str
    view: str
    alt: str
    description: str
    caption: str
    claims: tuple[str, ...]
    states: Mapping[str, StateWords]
    variant: str = ""


@dataclass(frozen=True)
class Layout:
    """How the geometry lies on the sheet: view box, units a centimetre, place of (0, 0)."""

    size: tuple[float, float]
    scale: float
    origin: Point


def make(
    name: str,
    words: Words,
    layout: Layout,
    paint: Callable[[Sheet, AnyPose], None],
    poses: Mapping[str, AnyPose] = POSES,
) -> Drawing:
    """Paint every state and the labelled form of the first.

    Parameters
    ----------
    name : str
        Id of the drawing.
    words : Words
    layout : Layout
    paint : callable
        Draws one pose on a sheet.
    poses : mapping of str to Pose, optional
        The states, in their order; by default those of the sections of the rings.

    Returns
    -------
    Drawing
    """

    def painted(pose: AnyPose, labelled: bool = False) -> Sheet:
        # Both forms may stand on one page: the labelled one has ids of its own.
        prefix = f"{name}-labelled" if labelled else name
        sheet = Sheet(prefix, layout.size, layout.scale, layout.origin, labelled)
        paint(sheet, pose)
        if labelled:
            write_names(sheet)
        return sheet

    sheets = {pose.id: painted(pose) for pose in poses.values()}
    svgs = {key: sheet.svg() for key, sheet in sheets.items()}
    first = next(iter(poses))
    return Drawing(
        id=name,
        title=words.title,
        view=words.view,
        svg=svgs[first],
        labelled_svg=painted(poses[first], labelled=True).svg(),
        regions=sheets[first].regions(),
        alt=words.alt,
        description=words.description,
        caption=words.caption,
        claims=words.claims,
        variant=words.variant,
        states=tuple(
            DrawingState(
                id=pose.id,
                title=pose.title,
                description=words.states[pose.id].description,
                svg=svgs[pose.id],
                claims=words.states[pose.id].claims,
            )
            for pose in poses.values()
        ),
    )
