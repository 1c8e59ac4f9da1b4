"""SVG that stands inside a page."""

from __future__ import annotations

import re
from html import escape

from tworings.model.own_ids import with_own_ids

__all__ = ["as_image", "with_own_ids"]


def as_image(svg: str, alt: str) -> str:
    """Return the SVG as one image with a name, for those who do not see it."""
    start = svg.index("<svg")
    end = svg.index(">", start)
    head = re.sub(
        r'\s(role|aria-label|aria-labelledby|aria-describedby)="[^"]*"', "", svg[start:end]
    )
    return f'{head} role="img" aria-label="{escape(alt)}"{svg[end:]}'
