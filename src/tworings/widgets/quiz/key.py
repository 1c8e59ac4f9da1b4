"""The key to an item as plain HTML: what is right, why, and why the others tempt."""

from __future__ import annotations

from html import escape

from tworings.model import Ledger
from tworings.model.items.hotspot import plain_name
from tworings.widgets._base import sources_of
from tworings.widgets.quiz.shown import ShownItem
from tworings.widgets.quiz.strings import STRINGS


def key_html(shown: ShownItem, ledger: Ledger) -> str:
    """Return the key to an item, closed at first."""
    heading = STRINGS["key_of" if shown.item.scored else "thought"].format(n=shown.number)
    reasons = f"{reasons_html(shown)}{sources_html(shown, ledger)}"
    return f"<details><summary>{escape(heading)}</summary>{reasons}</details>"


def sources_html(shown: ShownItem, ledger: Ledger) -> str:
    """Return a line of what the item and its rationales rest on; nothing when they name none."""
    item = shown.item
    claims = [*item.claims, *(c for reason in item.reasons for c in reason.claims)]
    return sources_of(ledger, claims, "<p>{}</p>")


def reasons_html(shown: ShownItem) -> str:
    """Return the key with the rationale of every choice, row, part or number."""
    item = shown.item
    if item.type in ("order", "match"):
        tag = "ol" if item.type == "order" else "ul"
        rows = "".join(
            f"<li><strong>{text.inline_html}</strong>. {why.inline_html}</li>"
            for text, why in zip(item.key_texts, item.why, strict=True)
        )
        return f"<{tag}>{rows}</{tag}>"
    if item.type == "numeric":
        value = item.key_texts[0].inline_html
        return f"<p><strong>{value}</strong>. {item.rationale.inline_html}</p>"
    if item.type == "hotspot":
        return _hotspot_html(shown)
    if item.type == "reflection":
        return f"<p>{item.afterthought.inline_html}</p>"
    rows = "".join(
        f"<li><strong>{c.text.inline_html}</strong> "
        f"({escape(STRINGS['part_of_key' if c.id in item.keys else 'not_key'])}). "
        f"{c.rationale.inline_html}</li>"
        for c in shown.choices
    )
    return f'<ol type="a">{rows}</ol>'


def _hotspot_html(shown: ShownItem) -> str:
    item = shown.item
    rows = []
    for region in shown.drawing.regions:
        if region.structure in item.rationales:
            name = STRINGS["part_named"].format(n=region.number, name=plain_name(region.structure))
            verdict = STRINGS["part_of_key" if region.structure == item.key else "not_key"]
            why = item.rationales[region.structure].inline_html
            rows.append(f"<li><strong>{escape(name)}</strong> ({escape(verdict)}). {why}</li>")
    rows.append(
        f"<li><strong>{escape(STRINGS['otherwise'])}</strong> "
        f"({escape(STRINGS['not_key'])}). {item.otherwise.inline_html}</li>"
    )
    return f"<ul>{''.join(rows)}</ul><p>{escape(shown.drawing.caption)}</p>"
