"""The risk explorer: one act, what protects, and how sure the number is."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from tworings.content import load_risks
from tworings.model import Cell, RichText, RiskTable, Sourced
from tworings.widgets._base import BaseWidget, Payload, sources_of, sources_payload
from tworings.widgets.risk.strings import STRINGS


class RiskExplorer(BaseWidget):
    """A table of risks to explore: choose an act, tick what protects, see the number.

    Every number stands beside its range, its conditions and what lowers it. Where nobody
    measured a combination it says so; nothing is multiplied on the reader's screen.

    Parameters
    ----------
    risks : Sourced of RiskTable
        What `tworings.load_risks` returns.

    Attributes
    ----------
    responses : dict
        ``{"act": act id, "protections": [protection ids]}`` as last shown; empty before.

    Raises
    ------
    TypeError
        When ``risks`` holds no `RiskTable`.
    """

    kind = "risk"
    read = staticmethod(load_risks)

    def __init__(self, risks: Sourced[RiskTable]) -> None:
        if not isinstance(getattr(risks, "content", None), RiskTable):
            raise self._refusal(risks, "a table of risks", 'RiskExplorer(load_risks("odds.yaml"))')
        self._table = risks.content
        self._ledger = risks.ledger
        self._cells = tuple(self._table.cells())
        super().__init__(self._make_payload())

    def __repr__(self) -> str:
        return f"RiskExplorer({self._table.id!r}, {len(self._cells)} combinations)"

    def _make_payload(self) -> Payload:
        table = self._table
        return {
            "id": table.id,
            "title": table.title,
            "intro": table.intro.inline_html,
            "per": table.per,
            "in_words": table.in_words.inline_html,
            "conditions": table.conditions.inline_html,
            "acts": [
                {
                    "id": act.id,
                    "text": act.text,
                    "range": act.risk.range.inline_html,
                    "studied": act.studied.inline_html,
                    "sources": self._ledger.keys_of(act.claims),
                }
                for act in table.acts
            ],
            "protections": [
                {
                    "id": one.id,
                    "text": one.text,
                    "does": one.does.inline_html,
                    "conditions": one.conditions.inline_html,
                    "sources": self._ledger.keys_of(one.claims),
                }
                for one in table.protections
            ],
            "rows": [
                {"text": _html(row.text), "sources": self._ledger.keys_of(row.claims)}
                for row in table.table
            ],
            # Decided in Python alone; the front end only looks them up.
            "cells": [self._cell_payload(cell) for cell in self._cells],
            "also": [
                {"text": line.text.inline_html, "sources": self._ledger.keys_of(line.claims)}
                for line in table.also
            ],
            "sources": sources_payload(self._ledger.references.values()),
        }

    def _cell_payload(self, cell: Cell) -> dict[str, Any]:
        return {
            "act": cell.act.id,
            "with": [one.id for one in cell.protections],
            "outcome": cell.row.outcome,
            "estimate": cell.estimate,
            "low": cell.low,
            "high": cell.high,
            "row": self._table.table.index(cell.row),
        }

    def _fallback_html(self) -> str:
        table = self._table
        per = _number(table.per)
        parts = [
            f"<p><strong>{escape(table.title)}</strong><br>{table.intro.inline_html}</p>",
            f"<p>{table.in_words.inline_html}</p>",
            f"<p><strong>{escape(STRINGS['conditions'])}</strong><br>"
            f"{table.conditions.inline_html}</p>",
        ]
        for act in table.acts:
            rows = "".join(
                f'<tr><th scope="row">{escape(_set(cell))}</th>'
                f"<td>{escape(headline(cell, table.per))}</td>"
                f"<td>{escape(ends(cell, table.per))}</td></tr>"
                for cell in self._cells
                if cell.act is act
            )
            parts.append(
                f'<table class="tr-risk-table"><caption><strong>{escape(act.text)}</strong>'
                f'</caption><thead><tr><th scope="col">{escape(STRINGS["what"])}</th>'
                f'<th scope="col">{escape(STRINGS["in_per"].format(per=per))}</th>'
                f'<th scope="col">{escape(STRINGS["how"])}</th></tr></thead>'
                f"<tbody>{rows}</tbody></table>"
                f"<p>{act.risk.range.inline_html} {escape(STRINGS['studied'])}: "
                f"{act.studied.inline_html}{sources_of(self._ledger, act.claims)}</p>"
            )
        parts.append(f"<p>{escape(STRINGS['explain'])}</p>")
        each = "".join(
            f"<li><strong>{escape(one.text)}.</strong> {one.does.inline_html} "
            f"{escape(STRINGS['needs'])}: {one.conditions.inline_html}"
            f"{sources_of(self._ledger, one.claims)}</li>"
            for one in table.protections
        )
        notes = "".join(
            f"<li><strong>{escape(self._row_name(row.with_))}.</strong> "
            f"{row.text.inline_html}{sources_of(self._ledger, row.claims)}</li>"
            for row in table.table
            if row.text is not None
        )
        also = "".join(
            f"<li>{line.text.inline_html}{sources_of(self._ledger, line.claims)}</li>"
            for line in table.also
        )
        parts.append(f"<p><strong>{escape(STRINGS['each'])}</strong></p><ul>{each}</ul>")
        if notes:
            parts.append(
                f"<details><summary>{escape(STRINGS['notes'])}</summary><ul>{notes}</ul></details>"
            )
        parts.append(f"<p><strong>{escape(STRINGS['also'])}</strong></p><ul>{also}</ul>")
        return "\n".join(parts)

    def _row_name(self, ids: Iterable[str]) -> str:
        names = [one.text for one in self._table.protections if one.id in set(ids)]
        return _joined(names)


def headline(cell: Cell, per: int) -> str:
    """Return what is known of a combination, in a few words; as in risk.js."""
    if cell.row.outcome in ("none_seen", "not_measured"):
        return STRINGS[cell.row.outcome]
    if cell.estimate is not None:
        template = STRINGS["about" if cell.estimate else "fewer_headline"]
        return template.format(n=_number(cell.estimate), per=_number(per))
    if cell.high == 0:
        return STRINGS["fewer_headline"].format(per=_number(per))
    text = STRINGS["between"].format(
        low=_amount(cell.low), high=_amount(cell.high), per=_number(per)
    )
    return text[0].upper() + text[1:]


def ends(cell: Cell, per: int) -> str:
    """Return how a figure came about, and its range; as in risk.js."""
    how = STRINGS[f"how_{cell.row.outcome}"].format(per=_number(per))
    # Without a best figure the range is the headline itself.
    if cell.estimate is None:
        return how
    if cell.low is None:
        return f"{how} {STRINGS['range_none']}"
    template = STRINGS["range_same" if cell.low == cell.high else "range"]
    said = template.format(low=_amount(cell.low), high=_amount(cell.high), per=_number(per))
    return f"{how} {said}"


def _amount(number: int | None) -> str:
    return _number(number) if number else STRINGS["fewer"]


def _number(number: int) -> str:
    return f"{number:,}"


def _set(cell: Cell) -> str:
    return _joined([one.text for one in cell.protections])


def _joined(names: list[str]) -> str:
    return f" {STRINGS['together']} ".join(names) if names else STRINGS["none"]


def _html(text: RichText | None) -> str:
    return "" if text is None else text.inline_html
