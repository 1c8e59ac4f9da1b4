"""Reads the tools of the book, ``tools/*.yaml``: each file is one thing to play or to fill in.

A new kind of tool is a function here and a line in ``KINDS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tworings.content.assessment import read_blueprint
from tworings.content.bank import BankFile, bank_names_claims, read_items
from tworings.content.card import card_faults
from tworings.content.claiming import ClaimingFile, all_faults
from tworings.content.decision import read_decision
from tworings.content.fault import Fault
from tworings.content.ledger import LedgerFiles
from tworings.content.pacer import pace_faults
from tworings.content.parts import id_is_the_files_name
from tworings.content.pressure import read_pressure
from tworings.content.risks import table_faults
from tworings.content.sourced import Rules, read_sourced
from tworings.content.story import read_story
from tworings.content.triage import read_triage
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import CardForm, Pace, RiskTable, ScaleForm


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


#: The folders of the book whose YAML files are tools.
FOLDERS = ("tools", "educators/evaluation")

#: Reads one kind of tool.
Reader = Callable[[Document, LedgerFiles], Tool]


def _bank(document: Document, ledger: LedgerFiles) -> Tool:
    bank = read_items(document.path)
    faults = [*bank.faults, *bank_names_claims(bank, ledger)]
    # A bank has no id of its own: it is called after its file.
    return Tool(document, "quiz", faults=faults, bank=bank)


def _claiming(kind: str, read: Callable[[Document], ClaimingFile]) -> Reader:
    """Return how a file is read that has an id and names claims."""

    def tool(document: Document, ledger: LedgerFiles) -> Tool:
        file = read(document)
        # Some kinds look at the id themselves: told once.
        faults = {*all_faults(file, ledger), *id_is_the_files_name(document)}
        return Tool(document, kind, _own_id(document), file.named_claims(), sorted(faults))

    return tool


def _sourced(model: Any, rules: Rules) -> Callable[[Document], ClaimingFile]:
    """Return how a file is read that is one model, with claims wherever in it."""
    return lambda document: read_sourced(model, document, rules)


def _pressure(document: Document, ledger: LedgerFiles) -> Tool:
    # It has no id and names no claims: it is called after its file, and its scenarios bring theirs.
    return Tool(document, "pressure", faults=read_pressure(document)[1])


def _assessment(document: Document, ledger: LedgerFiles) -> Tool:
    # It names items, and no claims: what it draws is held against the banks by a rule.
    return Tool(document, "assessment", _own_id(document), faults=read_blueprint(document)[1])


#: Each kind by the key that only its files have, and how it is read.
KINDS: dict[str, Reader] = {
    "drawn": _assessment,
    "factors": _claiming("decider", read_decision),
    "items": _bank,
    "phases": _claiming("pacer", _sourced(Pace, pace_faults)),
    "protections": _claiming("risk", _sourced(RiskTable, table_faults)),
    "scales": _claiming("scales", _sourced(ScaleForm, lambda document, form: ())),
    "scenarios": _pressure,
    "scenes": _claiming("story", read_story),
    "sections": _claiming("card", _sourced(CardForm, card_faults)),
    "signs": _claiming("triage", read_triage),
}


def read_tool(path: Path, ledger: LedgerFiles) -> Tool:
    """Read one tool, whatever its kind, and keep its faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = read_yaml(path)
    for key, read in KINDS.items():
        if key in document.mapping:
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
    own = document.mapping.get("id")
    return own if isinstance(own, str) else ""
