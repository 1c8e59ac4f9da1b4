"""The real tools, and tools made of tricks."""

from __future__ import annotations

from standalone import BOOK
from test_hostile_text import Fields, hostile_ledger

from tworings import Pacer, RiskExplorer, load_pacer, load_risks
from tworings.model import Pace, RiskTable, Sourced

TOOLS = BOOK / "tools"


def real_risks() -> RiskExplorer:
    return RiskExplorer(load_risks(TOOLS / "odds.yaml"))


def real_pacer(name: str = "slow-breath") -> Pacer:
    return Pacer(load_pacer(TOOLS / f"{name}.yaml"))


def hostile_risks(fields: Fields) -> RiskExplorer:
    def protection(own: str, effect: dict[str, float] | None) -> dict[str, object]:
        return {
            "id": own,
            "text": fields.text(f"protection-{own}"),
            "does": fields.rich(f"does-{own}"),
            "conditions": fields.rich(f"conditions-{own}"),
            "effect": effect,
            "claims": ["c"],
        }

    def row(*ids: str, outcome: str) -> dict[str, object]:
        text = fields.rich(f"row-{'-'.join(ids) or 'none'}")
        return {"with": list(ids), "outcome": outcome, "text": text, "claims": ["c"]}

    table = RiskTable.model_validate(
        {
            "id": "t",
            "title": fields.text("title"),
            "intro": fields.rich("intro"),
            "per": 1000,
            "in_words": fields.rich("in-words"),
            "conditions": fields.rich("conditions"),
            "acts": [
                {
                    "id": "a",
                    "text": fields.text("act"),
                    "risk": {"estimate": 20, "low": 10, "high": 30, "range": fields.rich("range")},
                    "studied": fields.rich("studied"),
                    "claims": ["c"],
                }
            ],
            "protections": [protection("p", {"estimate": 50}), protection("q", None)],
            "table": [
                row(outcome="alone"),
                row("p", outcome="lowered"),
                row("q", outcome="none_seen"),
                row("p", "q", outcome="not_measured"),
            ],
            "also": [{"text": fields.rich("also"), "claims": ["c"]}],
        }
    )
    return RiskExplorer(Sourced(table, hostile_ledger(fields)))


def hostile_pacer(fields: Fields) -> Pacer:
    def phase(own: str, shape: str) -> dict[str, object]:
        seconds = {"usual": 1, "low": 1, "high": 2}
        return {"id": own, "text": fields.text(f"phase-{own}"), "seconds": seconds, "shape": shape}

    pace = Pace.model_validate(
        {
            "id": "p",
            "title": fields.text("title"),
            "intro": fields.rich("intro"),
            "phases": [phase("in", "grow"), phase("out", "shrink")],
            "rounds": {"usual": 1, "low": 1, "high": 2},
            "before": [{"text": fields.rich("before"), "claims": ["c"]}],
            "stop_if": [{"text": fields.rich("stop-if")}],
            "after": fields.rich("after"),
            "known": [{"text": fields.rich("known"), "claims": ["c"]}],
            "habit": fields.rich("habit"),
        }
    )
    return Pacer(Sourced(pace, hostile_ledger(fields)))


HOSTILE = {"risk": hostile_risks, "pacer": hostile_pacer}
