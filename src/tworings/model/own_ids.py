"""Ids of an SVG that stands in a page more than once."""

from __future__ import annotations

import re

_ID = re.compile(r'\bid="([^"]+)"')


def with_own_ids(svg: str, suffix: str) -> str:
    """Return the SVG with a suffix on every id, and on every reference to one.

    Parameters
    ----------
    svg : str
        The picture.
    suffix : str
        What is put behind each id.
    """
    ids = set(_ID.findall(svg))
    if not ids:
        return svg
    names = "|".join(re.escape(i) for i in sorted(ids, key=len, reverse=True))
    svg = re.sub(rf'\bid="({names})"', rf'id="\1{suffix}"', svg)
    svg = re.sub(rf'href="#({names})"', rf'href="#\1{suffix}"', svg)
    svg = re.sub(rf"url\(#({names})\)", rf"url(#\1{suffix})", svg)
    return re.sub(
        r'\b(aria-labelledby|aria-describedby)="([^"]*)"',
        lambda m: f'{m[1]}="{" ".join(i + suffix if i in ids else i for i in m[2].split())}"',
        svg,
    )
