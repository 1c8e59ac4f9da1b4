"""From matplotlib's SVG to the SVG of the house.

matplotlib writes styles, metadata, a document type and one flat list of
groups. A page with a strict policy refuses the styles, and two inlined figures
would share ids. So its output is read as XML and written again: presentation
attributes only, every id prefixed by the drawing, coordinates with one decimal,
one group a structure, and for every colour the class of its token.
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from tworings.style import TOKENS, light

SVG = "{http://www.w3.org/2000/svg}"
#: Colour to the CSS name of its token; light values are unique, so this is exact.
TOKEN_OF = {token.light.lower(): token.css for token in TOKENS}
#: Style properties that become attributes of the same name. The rest says what is the default.
KEPT = (
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "font-size",
    "font-weight",
    "text-anchor",
)
FONT = "system-ui, sans-serif"


@dataclass(frozen=True)
class Hatch:
    """A small repeating tile: a ground in one token's colour, a mark in another's.

    Attributes
    ----------
    name : str
        Becomes part of the pattern's id.
    ground, mark : str
        Names of tokens.
    width, height : float
        Size of the tile in units of the view box.
    marks : str
        Path data of the mark.
    stroke_width : float
    turn : float
        Degrees by which the tile is turned.
    """

    name: str
    ground: str
    mark: str
    width: float
    height: float
    marks: str
    stroke_width: float = 1.2
    turn: float = 0

    def svg(self, drawing: str) -> str:
        """Return the pattern element."""
        turn = f' patternTransform="rotate({number(self.turn)})"' if self.turn else ""
        size = f'width="{number(self.width)}" height="{number(self.height)}"'
        return (
            f'<pattern id="{self.id(drawing)}" patternUnits="userSpaceOnUse" {size}{turn}>'
            f"<rect {size} {paint('fill', light(self.ground))}/>"
            f'<path d="{self.marks}" fill="none" {paint("stroke", light(self.mark))}'
            f' stroke-width="{number(self.stroke_width)}"/></pattern>'
        )

    def id(self, drawing: str) -> str:
        """Return the id of the pattern in a drawing."""
        return f"tr-{drawing}-hatch-{self.name}"


@dataclass
class Group:
    """A group to be written: its members are other groups or the gids of artists.

    With a place, the group stands there and its members are counted from it: what looks alike
    is then written alike, and compresses to nothing.
    """

    id: str | None = None
    css: str | None = None
    at: tuple[float, float] = (0, 0)
    members: list[Group | str] = field(default_factory=list)


def number(value: float) -> str:
    """Return a number with at most one decimal and no negative zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def halves(value: float) -> float:
    """Return a place rounded to half a unit: finer than the eye sees, and lighter to send."""
    return round(value * 2) / 2


def paint(kind: str, colour: str) -> str:
    """Return ``fill`` or ``stroke`` with the class of its token.

    Raises
    ------
    ValueError
        When the colour is no token's: a page could not repaint it in the dark.
    """
    token = TOKEN_OF.get(colour.lower())
    if token is None:
        raise ValueError(f"{colour} is not the light value of a token")
    return f'class="tr-{kind}-{token}" {kind}="{colour}"'


def path_data(d: str, origin: tuple[float, float] = (0, 0)) -> str:
    """Return path data, counted from an origin, with one decimal and no needless space."""
    parts = []
    for command, numbers in re.findall(r"([MLCQz])([^MLCQz]*)", d):
        places = (float(n) - origin[k % 2] for k, n in enumerate(numbers.split()))
        parts.append(command + " ".join(number(n) for n in places))
    return "".join(parts)


#: How many points follow a command; the last of them is where the pen stands then.
_POINTS = {"M": 1, "L": 1, "Q": 2, "C": 3, "z": 0}


def relative(data: str, *, coarse: bool) -> str:
    """Return path data with steps in place of places.

    Steps are short numbers, and they stay the same when a part is only shifted from one
    state to another: both make a page lighter. They are counted between rounded
    places, so that no error adds up along a path: tenths of a unit, or halves.

    Parameters
    ----------
    data : str
        What `path_data` wrote: absolute commands.
    coarse : bool
        Count in halves.
    """
    parts, here, start = [], (0, 0), (0, 0)
    for command, text in re.findall(r"([MLCQz])([^MLCQz]*)", data):
        tenths = [round(float(n) * 10) for n in text.split()]
        if coarse:
            tenths = [round(halves(n / 10) * 10) for n in tenths]
        points = list(zip(tenths[0::2], tenths[1::2], strict=True))
        size = _POINTS[command]
        if command == "z":
            parts.append("z")
            here = start
        elif command == "M":
            # A place: what follows is counted from it.
            here = start = points[-1]
            parts.append(f"M{_steps(points, (0, 0))}")
        else:
            written = []
            for k in range(0, len(points), size):
                written.append(_steps(points[k : k + size], here))
                here = points[k + size - 1]
            parts.append(command.lower() + " ".join(written))
    return "".join(parts)


def _steps(points: Sequence[tuple[int, int]], origin: tuple[int, int]) -> str:
    return " ".join(
        number((at - start) / 10)
        for point in points
        for at, start in zip(point, origin, strict=True)
    )


def normalise(
    raw: str,
    *,
    drawing: str,
    size: tuple[float, float],
    tree: Sequence[Group | str],
    hatches: Mapping[str, Hatch],
) -> str:
    """Write matplotlib's SVG again.

    Parameters
    ----------
    raw : str
        What matplotlib wrote. Every artist that is to be kept has a gid.
    drawing : str
        Prefix of every id.
    size : tuple of float
        Width and height of the view box.
    tree : sequence of Group or str
        The groups to write, in painting order.
    hatches : mapping of str to Hatch
        Which artists (by gid) are filled with a hatch.

    Returns
    -------
    str
        One ``<svg>`` element without width and height: the page sizes it.
    """
    artists = {g.get("id"): g for g in ET.fromstring(raw).iter(f"{SVG}g") if g.get("id")}

    def artist(gid: str, origin: tuple[float, float]) -> str:
        hatch = hatches.get(gid)
        return "".join(_element(e, hatch, drawing, origin) for e in artists[gid])

    def group(node: Group | str, origin: tuple[float, float] = (0, 0)) -> str:
        if isinstance(node, str):
            return artist(node, origin)
        x, y = (halves(n) for n in node.at)
        attributes = f' id="{node.id}"' if node.id else ""
        attributes += f' class="{node.css}"' if node.css else ""
        if (x, y) != (0, 0):
            attributes += f' transform="translate({number(x)} {number(y)})"'
        # From the exact place, so that what stands in its middle is written as no place at all.
        origin = (origin[0] + node.at[0], origin[1] + node.at[1])
        return f"<g{attributes}>{''.join(group(m, origin) for m in node.members)}</g>"

    used = sorted({h.name: h for h in hatches.values()}.items())
    defs = "".join(h.svg(drawing) for _, h in used)
    width, height = (number(n) for n in size)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' font-family="{FONT}" stroke-linecap="round" stroke-linejoin="round">'
        f"{f'<defs>{defs}</defs>' if defs else ''}{''.join(group(n) for n in tree)}</svg>"
    )


def _element(
    element: ET.Element, hatch: Hatch | None, drawing: str, origin: tuple[float, float]
) -> str:
    style = dict(
        (part.strip() for part in item.split(":", 1))
        for item in element.get("style", "").split(";")
        if item.strip()
    )
    attributes, classes = {}, []
    for name in KEPT:
        if name not in style:
            continue
        value = style[name].removesuffix("px")
        if name in ("fill", "stroke") and value.startswith("#"):
            classes.append(f"tr-{name}-{TOKEN_OF[value.lower()]}")
        elif re.fullmatch(r"[\d.]+", value):
            value = number(float(value)) if name != "opacity" else value
        attributes[name] = value
    if hatch is not None:
        # The class would paint over the pattern: the tile inside carries the classes.
        classes = [c for c in classes if not c.startswith("tr-fill-")]
        attributes["fill"] = f"url(#{hatch.id(drawing)})"
    # Round ends and joins are the rule of the whole picture; a dash keeps its square ends.
    for name in ("stroke-linejoin", "stroke-linecap"):
        attributes.pop(name, None)
    if "stroke-dasharray" in attributes:
        attributes["stroke-linecap"] = "butt"
    if attributes.get("fill") == "none" and "stroke" not in attributes:
        attributes["pointer-events"] = "all"
    tag = element.tag.removeprefix(SVG)
    geometry: dict[str, str]
    if tag == "text":
        geometry = {
            k: number(halves(float(element.get(k, "0")) - start))
            for k, start in zip(("x", "y"), origin, strict=True)
        }
        geometry = {k: value for k, value in geometry.items() if value != "0"}
        body = escape(element.text or "")
        attributes.pop("stroke", None)
    elif tag == "path":
        data = path_data(element.get("d", ""), origin)
        # A dashed line shows a measured angle, which halves would bend.
        geometry, body = {"d": relative(data, coarse="stroke-dasharray" not in attributes)}, ""
        circle = _circle(data)
        if circle:
            tag, geometry = "circle", circle
    else:
        raise ValueError(f"matplotlib wrote a <{tag}>, which the figures do not use")
    if classes:
        attributes = {"class": " ".join(classes), **attributes}
    written = "".join(f' {k}="{v}"' for k, v in {**geometry, **attributes}.items())
    return f"<{tag}{written}>{body}</{tag}>" if body else f"<{tag}{written}/>"


def _circle(data: str) -> dict[str, str] | None:
    """Tell a circle from its eight arcs: matplotlib has no circle element."""
    # An unfilled one is closed by a line of no length before the z.
    if not re.fullmatch("MCCCCCCCCL?z", re.sub(r"[^A-Za-z]", "", data)):
        return None
    data = data.partition("L")[0]
    xy = [float(n) for n in re.findall(r"-?[\d.]+", data)]
    xs, ys = xy[0::2], xy[1::2]
    x, y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    radius = (max(xs) - min(xs)) / 2
    # Every third point lies on the curve; the rest only steer it.
    away = [math.hypot(a - x, b - y) for a, b in zip(xs[::3], ys[::3], strict=True)]
    if max(abs(d - radius) for d in away) > 0.15:
        return None
    where = {"cx": number(halves(x)), "cy": number(halves(y))}
    middle = all(value == "0" for value in where.values())
    return {**({} if middle else where), "r": number(radius)}
