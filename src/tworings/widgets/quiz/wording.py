"""What the quiz says of an item, in its own words or in those of its type."""

from __future__ import annotations

from html import escape

from tworings.model import Item
from tworings.model.items.numeric import as_text
from tworings.widgets.quiz.strings import STRINGS


def lead_in(item: Item) -> str:
    """Return what to do, and how partly right responses count, as safe HTML."""
    own = item.lead_in
    said = own.inline_html if own is not None else escape(STRINGS[f"lead_in_{item.type}"])
    return f"{said} {credit(item)}".strip()


def credit(item: Item) -> str:
    """Return how partly right responses count, as safe HTML; empty for all or nothing."""
    if not item.partial_credit:
        return ""
    said = STRINGS[f"credit_{item.type}"]
    if item.type == "numeric":
        said = said.format(
            tolerance=as_text(item.tolerance),
            double=as_text(round(2 * item.tolerance, 12)),
            unit=item.unit,
        )
    return escape(said)
