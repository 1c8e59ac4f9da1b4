"""The decider: choose a value for each factor, and read the verdict, its reason and what next."""

from __future__ import annotations

from typing import Any

from tworings.content import load_decider
from tworings.model import DecisionTable, Rule, Verdict
from tworings.widgets._base import BaseWidget, Payload, sources_payload
from tworings.widgets.decider.fallback import fallback_html


class Decider(BaseWidget):
    """A decision table to ask: selecting never submits, *Show* does.

    Parameters
    ----------
    table : DecisionTable
        What `tworings.load_decider` returns.

    Attributes
    ----------
    responses : dict
        ``{"chosen": {factor id: value}, "verdict": verdict id}`` after *Show*; empty before.

    Raises
    ------
    TypeError
        When ``table`` is not a `DecisionTable`.
    """

    kind = "decider"
    read = staticmethod(load_decider)

    def __init__(self, table: DecisionTable) -> None:
        if not isinstance(table, DecisionTable):
            raise self._refusal(table, "a DecisionTable", 'Decider(load_decider("goes-with.yaml"))')
        self._table = table
        super().__init__(self._make_payload())

    @property
    def verdict(self) -> Verdict | None:
        """What is decided of the learner's last choice; None before *Show*."""
        # Decided here from what was chosen, not taken from the front end's word.
        chosen = self.responses.get("chosen")
        return self._table.verdict_for(chosen) if chosen else None

    def __repr__(self) -> str:
        table = self._table
        return f"Decider({table.id!r}, {len(table.factors)} factors, {len(table.rules)} rules)"

    def _make_payload(self) -> Payload:
        table, text = self._table, self._table.text
        named = [*text.claims, *(claim for rule in table.rules for claim in rule.claims)]
        return {
            "id": table.id,
            "title": text.title,
            "intro": text.intro.inline_html,
            "safety_note": text.safety_note.inline_html if text.safety_note else "",
            "note_sources": table.ledger.keys_of(text.claims),
            "plan": text.plan,
            "factors": [self._factor_payload(factor) for factor in table.factors],
            "verdicts": {
                verdict.id: {
                    "title": verdict.title,
                    "tone": verdict.tone,
                    "means": verdict.means.inline_html,
                    "next": verdict.next_.inline_html,
                }
                for verdict in table.verdicts.values()
            },
            "rules": [self._rule_payload(rule) for rule in table.rules],
            "sources": sources_payload(table.ledger.references_of(named)),
        }

    def _factor_payload(self, factor: Any) -> dict[str, Any]:
        return {
            "id": factor.id,
            "title": factor.title,
            "kind": factor.kind,
            "note": factor.note or "",
            "low": factor.low or "",
            "high": factor.high or "",
            "options": [
                {"id": option.id, "text": option.text, "note": option.note or ""}
                for option in factor.options
            ],
        }

    def _rule_payload(self, rule: Rule) -> dict[str, Any]:
        return {
            # Only what narrows: a factor that is not named may be anything.
            "when": {
                factor.id: list(rule.values(factor))
                for factor in self._table.factors
                if not rule.when[factor.id].is_any
            },
            "verdict": rule.verdict,
            "reason": rule.reason.inline_html,
            "sources": self._table.ledger.keys_of(rule.claims),
        }

    def _fallback_html(self) -> str:
        return fallback_html(self._table)
