"""What differs between two states of one drawing, written short.

Most of what moves are the numbers of paths. They are written as differences in tenths
of a unit, which compress to a fraction of the paths themselves; a phone on a slow line
loads four states for little more than one.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

#: Element's place in the document, attribute (or ``#text``), and its new value: a text, or
#: the differences of its numbers in tenths.
Change = tuple[int, str, str | list[int]]

NUMBER = re.compile(r"-?\d*\.?\d+")


def changes(first: str, other: str) -> list[Change]:
    """Return what to set in ``first`` so that it shows ``other``.

    Parameters
    ----------
    first, other : str
        Two SVG texts of the same structure.

    Returns
    -------
    list of (int, str, str or list of int)
        The element's place in document order (the ``svg`` itself is 0), the
        attribute or ``#text``, and its new value. A list holds what to add to each
        number of the first value, in tenths.

    Raises
    ------
    ValueError
        When the two do not have the same elements in the same order.
    """
    before, after = (list(ElementTree.fromstring(svg).iter()) for svg in (first, other))
    if [e.tag for e in before] != [e.tag for e in after]:
        raise ValueError("two states of a drawing must have the same elements in the same order")
    found: list[Change] = []
    for place, (old, new) in enumerate(zip(before, after, strict=True)):
        if old.attrib.keys() != new.attrib.keys():
            raise ValueError(f"element {place} of a drawing has other attributes in another state")
        found += [
            (place, name, _short(old.attrib[name], value))
            for name, value in new.attrib.items()
            if old.attrib[name] != value
        ]
        if (old.text or "").strip() != (new.text or "").strip():
            found.append((place, "#text", new.text or ""))
    return found


def applied(first: str, change: str | list[int]) -> str:
    """Return the value that a change makes of the first one, as the front end does."""
    if isinstance(change, str):
        return change
    differences = iter(change)

    def moved(match: re.Match[str]) -> str:
        return _decimal(round(float(match.group()) * 10) + next(differences))

    return NUMBER.sub(moved, first)


def _short(old: str, new: str) -> str | list[int]:
    pairs = zip(NUMBER.findall(old), NUMBER.findall(new), strict=False)
    differences = [round(float(b) * 10) - round(float(a) * 10) for a, b in pairs]
    try:
        same = applied(old, differences) == new
    except StopIteration:
        same = False
    # Where a value does not come out to the letter, such as a colour, it is sent whole.
    return differences if same else new


def _decimal(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    text = f"{whole}.{rest}" if rest else str(whole)
    return f"-{text}" if tenths < 0 else text
