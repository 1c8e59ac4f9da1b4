"""What lies around the rectum in the median section: one entry a body variant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tworings.figures._canvas import Sheet
from tworings.figures._curve import Point, band, smooth


@dataclass(frozen=True)
class Neighbours:
    """The organs of one body variant.

    Attributes
    ----------
    skin : tuple of (x, y)
        The skin from the front edge of the picture to just in front of the anus.
    behind : callable
        Draws what is shown without a number.
    organs : callable
        Draws what is numbered; given how far the outer ring stands from its place at rest.
    number : mapping of str to int
        The number of every structure, in reading order.
    """

    skin: tuple[Point, ...]
    behind: Callable[[Sheet], None]
    organs: Callable[[Sheet, Point], None]
    number: Mapping[str, int]


def _sacrum(sheet: Sheet) -> None:
    bone = [(12.05, 14.24), (12.6, 12.4), (12.75, 10.6), (12.2, 8.75), (13.0, 8.55)]
    bone += [(13.75, 10.4), (13.8, 12.4), (13.5, 14.24)]
    sheet.shape(smooth(bone, corners={0, 3, 4, 7}), fill="bone", stroke="line")
    for left, right in (((12.6, 12.55), (13.8, 12.4)), ((12.73, 10.5), (13.74, 10.35))):
        sheet.shape(band([left, right], [0.06, 0.06]), fill="neighbour")


def _number(*names: str) -> dict[str, int]:
    return {name: i for i, name in enumerate(names, 1)}


def _knot(sheet: Sheet, shift: Point, number: int) -> None:
    """Draw the perineal body: it goes along with the outer ring, to which it is tied."""
    x, y = shift
    knot = [(5.85, 3.5), (6.6, 3.35), (6.62, 2.2), (6.15, 1.6), (5.5, 2.4)]
    sheet.shape(smooth([(a + x, b + y) for a, b in knot]), fill="firm", stroke="line")
    sheet.callout("perineal_body", number, (6.05 + x, 2.55 + y), side="left")


# With a prostate ------------------------------------------------------------------------

PROSTATE_NUMBERS = _number(
    "transverse_folds_of_rectum",
    "rectum",
    "bladder",
    "rectal_ampulla",
    "pubic_symphysis",
    "coccyx",
    "prostate",
    "puborectalis",
    "anorectal_angle",
    "urethra",
    "perineal_body",
    "anal_canal",
    "external_anal_sphincter",
    "internal_anal_sphincter",
    "anus",
)


def _prostate_behind(sheet: Sheet) -> None:
    with sheet.group():
        _sacrum(sheet)
        bulb = [
            (5.6, 4.3),
            (5.5, 3.2),
            (4.5, 2.6),
            (3.0, 2.9),
            (1.9, 2.2),
            (1.5, 0.4),
            (1.4, -1.12),
            (0.0, -1.12),
            (0.0, 2.6),
            (1.2, 4.3),
            (2.8, 4.6),
            (4.4, 4.3),
        ]
        sheet.shape(smooth(bulb, corners={6, 7, 8}), fill="neighbour", stroke="line", width=0.8)


def _prostate_organs(sheet: Sheet, shift: Point) -> None:
    with sheet.region("bladder"):
        bag = [
            (4.9, 7.75),
            (3.7, 8.4),
            (3.2, 9.6),
            (4.0, 10.7),
            (5.5, 10.8),
            (6.5, 9.9),
            (6.1, 8.5),
        ]
        sheet.shape(smooth(bag, corners={0}), fill="neighbour", stroke="line", width=2.4)
        sheet.callout("bladder", PROSTATE_NUMBERS["bladder"], (4.9, 9.55), side="left")
    with sheet.region("prostate"):
        gland = [
            (3.95, 6.9),
            (4.3, 7.7),
            (5.9, 7.75),
            (6.42, 6.8),
            (5.95, 5.6),
            (5.05, 5.1),
            (4.2, 5.8),
        ]
        sheet.shape(smooth(gland), fill="gland", stroke="line", width=1.2)
        sheet.callout("prostate", PROSTATE_NUMBERS["prostate"], (5.72, 6.75), side="left")
    with sheet.region("urethra"):
        tube = [
            (4.9, 7.8),
            (4.9, 6.5),
            (5.05, 5.1),
            (4.95, 4.0),
            (4.1, 3.45),
            (2.6, 3.6),
            (1.25, 2.7),
            (0.75, 0.8),
            (0.7, -1.12),
        ]
        sheet.shape(band(tube, [0.13] * 9), fill="lumen", stroke="line", width=1.1)
        sheet.callout(
            "urethra", PROSTATE_NUMBERS["urethra"], (3.1, 1.5), to=(2.9, 3.6), side="left"
        )
    with sheet.region("perineal_body"):
        _knot(sheet, shift, PROSTATE_NUMBERS["perineal_body"])


# With a vagina ----------------------------------------------------------------------------

VAGINA_NUMBERS = _number(
    "transverse_folds_of_rectum",
    "rectum",
    "bladder",
    "rectal_ampulla",
    "pubic_symphysis",
    "vagina",
    "coccyx",
    "puborectalis",
    "anorectal_angle",
    "urethra",
    "perineal_body",
    "anal_canal",
    "external_anal_sphincter",
    "internal_anal_sphincter",
    "anus",
)


def _vagina_behind(sheet: Sheet) -> None:
    with sheet.group():
        _sacrum(sheet)


def _vagina_organs(sheet: Sheet, shift: Point) -> None:
    with sheet.region("bladder"):
        bag = [(4.35, 6.3), (3.4, 6.9), (3.1, 7.9), (3.9, 8.75), (5.1, 8.5), (5.6, 7.6), (5.3, 6.8)]
        sheet.shape(smooth(bag, corners={0}), fill="neighbour", stroke="line", width=2.4)
        sheet.callout("bladder", VAGINA_NUMBERS["bladder"], (4.25, 7.65), side="left")
    with sheet.region("vagina"):
        tube = [(5.0, 2.05), (5.5, 3.6), (6.05, 5.4), (6.25, 6.8), (6.3, 8.3)]
        sheet.shape(
            band(tube, [0.26, 0.28, 0.3, 0.34, 0.38]), fill="organ", stroke="line", width=1.2
        )
        sheet.shape(smooth(tube, closed=False), stroke="line", width=1)
        sheet.callout("vagina", VAGINA_NUMBERS["vagina"], (6.25, 6.9), side="left")
    with sheet.group():
        womb = [
            (6.75, 8.1),
            (6.0, 7.9),
            (5.6, 9.0),
            (4.0, 9.5),
            (3.1, 10.6),
            (3.8, 11.5),
            (5.3, 11.2),
            (6.5, 9.8),
        ]
        sheet.shape(smooth(womb), fill="neighbour", stroke="line", width=0.8)
    with sheet.region("urethra"):
        tube = [(4.35, 6.35), (4.2, 5.2), (3.95, 4.0), (3.6, 2.6)]
        sheet.shape(band(tube, [0.16] * 4), fill="lumen", stroke="line", width=1.1)
        sheet.callout(
            "urethra", VAGINA_NUMBERS["urethra"], (2.6, 3.7), to=(3.95, 4.05), side="left"
        )
    with sheet.region("perineal_body"):
        _knot(sheet, shift, VAGINA_NUMBERS["perineal_body"])


NEIGHBOURS: Mapping[str, Neighbours] = {
    "prostate": Neighbours(
        skin=((4.1, -1.12), (4.3, 0.3), (5.0, 1.1), (6.4, 0.85)),
        behind=_prostate_behind,
        organs=_prostate_organs,
        number=PROSTATE_NUMBERS,
    ),
    "vagina": Neighbours(
        skin=((0.0, 4.4), (1.4, 3.3), (3.2, 2.55), (4.9, 2.0), (6.2, 1.15)),
        behind=_vagina_behind,
        organs=_vagina_organs,
        number=VAGINA_NUMBERS,
    ),
}
