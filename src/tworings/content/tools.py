"""Reads the tools of the book, ``tools/*.yaml``: each file is one thing to play.

A new kind of tool is a function here and a line in ``KINDS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tworings.content.bank import BankFile, bank_names_claims, read_items
from tworings.content.fault import Fault
from tworings.content.ledger import LedgerFiles
from tworings.content.links import story_names_claims
from tworings.content.story import read_story
from tworings.content.yaml_reader import Document, read_yaml


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


def _bank(document: Document, ledger: LedgerFiles) -> Tool:
    bank = read_items(document.path)
    faults = [*bank.faults, *bank_names_claims(bank, ledger)]
    # A bank has no id of its own: it is called after its file.
    return Tool(document, "quiz", faults=faults, bank=bank)


def _story(document: Document, ledger: LedgerFiles) -> Tool:
    story = read_story(document.path, document)
    faults = list(story.faults)
    if ledger.claims:
        faults += story_names_claims(story.scenes, ledger.claims)
    own = story.head.id if story.head else ""
    return Tool(document, "story", own, story.named_claims(), faults)


#: Each kind by the key that only its files have, and how it is read.
KINDS: dict[str, Callable[[Document, LedgerFiles], Tool]] = {
    "items": _bank,
    "scenes": _story,
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
            tool = read(document, ledger)
            return _named_after_its_file(tool, path)
    fault = document.fault(
        (),
        "",
        "the file does not say what kind of tool it is",
        f"one of the keys {', '.join(KINDS)}",
        "add the key that its kind of tool has; see the examples of the widgets",
    )
    return Tool(document, faults=[fault])


def _named_after_its_file(tool: Tool, path: Path) -> Tool:
    if tool.id and tool.id != path.stem:
        tool.faults.append(
            tool.document.fault(
                ("id",),
                tool.id,
                f'the id is "{tool.id}" in a file named "{path.name}"',
                "the file's name as id",
                f'write "id: {path.stem}", or rename the file',
            )
        )
    return tool
