"""SVG that stands inside a page."""

from __future__ import annotations

from tworings.model.figure_html import as_image
from tworings.model.own_ids import with_own_ids

__all__ = ["as_image", "with_own_ids"]
