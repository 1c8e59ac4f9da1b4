"""Reads the tools of the book, ``tools/*.yaml``: each file is one thing to play.

A new kind of tool is a function here and a line in ``KINDS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tworings.content.bank import BankFile, bank_names_claims, read_items
from tworings.content.card import read_card
from tworings.content.decision import read_decision
from tworings.content.fault import Fault
from tworings.content.ledger import LedgerFiles
from tworings.content.links import story_names_claims
from tworings.content.pacer import pace_faults
from tworings.content.parts import id_is_the_files_name
from tworings.content.pressure import read_pressure
from tworings.content.risks import table_faults
from tworings.content.sourced import Rules, read_sourced, sourced_names_claims
from tworings.content.story import read_story
from tworings.content.triage import read_triage
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Pace, RiskTable


@dataclass(frozen=True)
class Tool:
    """One file of ``tools/``.

    Attributes
    ----------
    document : Document
    kind : str
        What plays it, such as "story"; empty when the file does not tell.
    id : str
        Empty when it is at fault.
    claims : set of str
        Every claim that it names.
    faults : list of Fault
        All of the file, and of what it names in the ledger.
    bank : BankFile or None
        The items, when it is an item bank; their claims stand there.
    """

    document: Document
    kind: str = ""
    id: str = ""
    claims: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    bank: BankFile | None = None


#: Reads one kind of tool.
Reader = Callable[[Document, LedgerFiles], Tool]


def _bank(document: Document, ledger: LedgerFiles) -> Tool:
    bank = read_items(document.path)
    faults = [*bank.faults, *bank_names_claims(bank, ledger)]
    # A bank has no id of its own: it is called after its file.
    return Tool(document, "quiz", faults=faults, bank=bank)


def _card(document: Document, ledger: LedgerFiles) -> Tool:
    file = read_card(document.path)
    faults = [*file.faults, *(file.name_claims(ledger.claims) if ledger.claims else ())]
    return Tool(document, "card", _own_id(document), file.named_claims(), faults)


def _story(document: Document, ledger: LedgerFiles) -> Tool:
    story = read_story(document.path, document)
    faults = list(story.faults)
    if ledger.claims:
        faults += story_names_claims(story.scenes, ledger.claims)
    faults += id_is_the_files_name(document, Path(document.path).stem)
    return Tool(document, "story", _own_id(document), story.named_claims(), faults)


def _decision(document: Document, ledger: LedgerFiles) -> Tool:
    file = read_decision(document.path)
    named = {*file.claims, *(c for rule in file.rules.things.values() for c in rule.claims)}
    faults = [*file.faults, *(file.name_claims(ledger.claims) if ledger.claims else ())]
    return Tool(document, "decider", _own_id(document), named, faults)


def _triage(document: Document, ledger: LedgerFiles) -> Tool:
    file = read_triage(document.path)
    parts = [*file.signs.things.values(), *file.together.things.values()]
    named = {*file.claims, *(claim for part in parts for claim in part.claims)}
    faults = [*file.faults, *(file.name_claims(ledger.claims) if ledger.claims else ())]
    return Tool(document, "triage", _own_id(document), named, faults)


def _sourced(kind: str, model: Any, rules: Rules | None = None) -> Reader:
    """Return how a file is read that is one model, with claims wherever in it."""

    def read(document: Document, ledger: LedgerFiles) -> Tool:
        file = read_sourced(model, document, rules)
        faults = [*file.faults, *sourced_names_claims(file, ledger)]
        faults += id_is_the_files_name(document, Path(document.path).stem)
        return Tool(document, kind, _own_id(document), file.named(), faults)

    return read


def _pressure(document: Document, ledger: LedgerFiles) -> Tool:
    # It has no id and names no claims: it is called after its file, and its scenarios bring theirs.
    return Tool(document, "pressure", faults=read_pressure(document)[1])


#: Each kind by the key that only its files have, and how it is read.
KINDS: dict[str, Reader] = {
    "factors": _decision,
    "items": _bank,
    "phases": _sourced("pacer", Pace, pace_faults),
    "protections": _sourced("risk", RiskTable, table_faults),
    "scenarios": _pressure,
    "scenes": _story,
    "sections": _card,
    "signs": _triage,
}


def read_tool(path: Path, ledger: LedgerFiles) -> Tool:
    """Read one tool, whatever its kind, and keep its faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = read_yaml(path)
    value = document.value if isinstance(document.value, dict) else {}
    for key, read in KINDS.items():
        if key in value:
            return read(document, ledger)
    fault = document.fault(
        (),
        "",
        "the file does not say what kind of tool it is",
        f"one of the keys {', '.join(KINDS)}",
        "add the key that its kind of tool has; see the examples of the widgets",
    )
    return Tool(document, faults=[fault])


def _own_id(document: Document) -> str:
    own = document.value.get("id") if isinstance(document.value, dict) else None
    return own if isinstance(own, str) else ""
