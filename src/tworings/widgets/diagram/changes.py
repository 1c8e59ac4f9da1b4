"""What differs between two states of one drawing."""

from __future__ import annotations

from xml.etree import ElementTree

#: Element's place in the document, attribute (or ``#text``), value.
Change = tuple[int, str, str]


def changes(first: str, other: str) -> list[Change]:
    """Return what to set in ``first`` so that it shows ``other``.

    Parameters
    ----------
    first, other : str
        Two SVG texts of the same structure.

    Returns
    -------
    list of (int, str, str)
        The element's place in document order (the ``svg`` itself is 0), the
        attribute or ``#text``, and its new value.

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
            (place, name, value) for name, value in new.attrib.items() if old.attrib[name] != value
        ]
        if (old.text or "").strip() != (new.text or "").strip():
            found.append((place, "#text", new.text or ""))
    return found
