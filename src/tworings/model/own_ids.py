"""Ids of what stands in a page more than once: an SVG, or a widget."""

from __future__ import annotations

import re

#: An id, and no `data-id`.
_ID = re.compile(r'(?<![\w-])id="([^"]+)"')
#: What names ids in its value, parted by spaces.
_NAMING = re.compile(
    r'(?<![\w-])(aria-labelledby|aria-describedby|aria-controls|for|headers)="([^"]*)"'
)


def ids_in(markup: str) -> set[str]:
    """Return every id that stands in SVG or HTML."""
    return set(_ID.findall(markup))


def with_own_ids(svg: str, suffix: str) -> str:
    """Return the SVG with a suffix on every id, and on every reference to one.

    Parameters
    ----------
    svg : str
        The picture.
    suffix : str
        What is put behind each id.
    """
    ids = ids_in(svg)
    if not ids:
        return svg
    names = "|".join(re.escape(i) for i in sorted(ids, key=len, reverse=True))
    svg = re.sub(rf'(?<![\w-])id="({names})"', rf'id="\1{suffix}"', svg)
    svg = re.sub(rf'href="#({names})"', rf'href="#\1{suffix}"', svg)
    svg = re.sub(rf"url\(#({names})\)", rf"url(#\1{suffix})", svg)
    return _NAMING.sub(
        lambda m: f'{m[1]}="{" ".join(i + suffix if i in ids else i for i in m[2].split())}"',
        svg,
    )
