"""A figure as it leaves ``figures``: picture, regions, words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Region:
    """A clickable area of a drawing.

    Attributes
    ----------
    structure : str
        Id of the structure shown.
    number : int
        The number drawn on it, from 1, unique in the drawing.
    element : str
        Id of the SVG group that holds it.
    """

    structure: str
    number: int
    element: str


@dataclass(frozen=True)
class DrawingState:
    """One state of a drawing, such as squeezing.

    Attributes
    ----------
    id, title : str
        ``squeeze`` and "Squeeze".
    description : str
        What has moved, in one or two plain sentences.
    svg : str
        The whole drawing in this state; same groups and elements in every state.
    claims : tuple of str
        The claims behind the description.
    """

    id: str
    title: str
    description: str
    svg: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """A picture with its regions and everything needed to read it without seeing it.

    Attributes
    ----------
    id : str
        Prefix of every id in the SVG; unique in the book.
    title : str
        Short title.
    view : str
        View and plane, such as "coronal section, seen from the front".
    svg : str
        The picture in its first state. Presentation attributes only; numbers but no names.
    labelled_svg : str
        The same with the name beside each number, for print.
    regions : tuple of Region
        In order of their numbers.
    alt : str
        Short text in place of the picture (up to 150 characters).
    description : str
        The long description: where each part lies. Plain text; a blank line parts paragraphs.
    caption : str
        What the reader must know: what is measured, in whom, and what is schematic.
    claims : tuple of str
        The claims behind caption and proportions.
    variant : str
        What tells it from its siblings, such as "With a prostate"; empty for a drawing
        without any.
    states : tuple of DrawingState
        Empty for a drawing that does not move. The first is the one in ``svg``.
    """

    id: str
    title: str
    view: str
    svg: str
    labelled_svg: str
    regions: tuple[Region, ...]
    alt: str
    description: str
    caption: str
    claims: tuple[str, ...]
    variant: str = ""
    states: tuple[DrawingState, ...] = field(default=())
