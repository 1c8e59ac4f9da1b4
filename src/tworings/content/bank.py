"""Reads an item bank, such as ``items.yaml``, with what it rests on: module, claims, references."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field

from tworings.content.claimed import claims_of
from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import LedgerFiles, attempt, read_ledger
from tworings.content.links import (
    items_name_objectives,
    items_name_stimuli,
    module_names_itself,
)
from tworings.content.listed import Listed, read_list_in
from tworings.content.module import read_module
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import AnyItem, ItemBank, Module, Stimulus
from tworings.model._strict import Strict, Text

#: The item types by their name in YAML.
ITEM_TYPES: dict[str, Any] = {
    get_args(model.model_fields["type"].annotation)[0]: model
    for model in get_args(get_args(AnyItem)[0])
}


#: The file that belongs to the module.yaml beside it; any other bank stands alone.
OF_A_MODULE = "items.yaml"


class _Head(Strict):
    """A bank's file before its items are looked at one by one."""

    title: Annotated[Text, Field(description="What readers see above the quiz.")]
    confidence: Annotated[
        bool, Field(description="Whether the quiz asks how sure the learner is of each response.")
    ] = False
    stimuli: Annotated[
        tuple[Any, ...],
        Field(min_length=1, strict=False, description="What several items refer to."),
    ] = ()
    items: Annotated[
        tuple[Any, ...],
        Field(min_length=1, strict=False, description="Items in the order of the quiz."),
    ]


class WholeBank(_Head):
    """An item bank: a title, items, and the stimuli that they share."""

    stimuli: Annotated[
        tuple[Stimulus, ...],
        Field(min_length=1, strict=False, description="What several items refer to."),
    ] = ()
    items: Annotated[
        tuple[AnyItem, ...],
        Field(min_length=1, strict=False, description="Items in the order of the quiz."),
    ]


class _Typed(Strict):
    """What tells items apart; asked only of an entry that says no known type."""

    model_config = ConfigDict(extra="ignore")

    type: Literal[tuple(ITEM_TYPES)]


@dataclass(frozen=True)
class BankFile:
    """What was read from a bank's file.

    Attributes
    ----------
    document : Document
        The file.
    title : str
        Empty when it is at fault.
    items : Listed
        The items, with their faults.
    stimuli : Listed
        The stimuli, with theirs; empty when the file has none.
    confidence : bool
        Whether the quiz asks how sure the learner is.
    faults : list of Fault
        All of the file, those of the items and stimuli among them, and of the stimuli that
        items name.
    """

    document: Document
    title: str
    items: Listed[Any]
    stimuli: Listed[Stimulus]
    confidence: bool = False
    faults: list[Fault] = field(default_factory=list)


def read_items(path: Path | str) -> BankFile:
    """Read a bank's file alone, and keep its faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = read_yaml(path)
    head, faults = validate(_Head, document)
    items: Listed[Any] = read_list_in(document, "items", "item", _type_of)
    stimuli = read_list_in(document, "stimuli", "stimulus", lambda entry: Stimulus)
    faults += [*items.faults, *stimuli.faults, *items_name_stimuli(items, stimuli)]
    title, confidence = (head.title, head.confidence) if head else ("", False)
    return BankFile(document, title, items, stimuli, confidence, faults)


def bank_names_claims(bank: BankFile, ledger: LedgerFiles) -> list[Fault]:
    """Return a fault for each claim that a bank names and the ledger lacks."""
    if not ledger.claims:
        return []
    return [*bank.items.name_claims(ledger.claims), *bank.stimuli.name_claims(ledger.claims)]


def load_bank(path: Path | str, book: Path | str | None = None) -> ItemBank:
    """Read a bank and everything it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/modules/two-rings/items.yaml``, which belongs to the ``module.yaml``
        beside it; or a bank of your own, of any other name, which belongs to no module.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the bank.

    Returns
    -------
    ItemBank
        With the part of the ledger that its items and stimuli name.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    path = Path(path)
    return bank_of(path, read_ledger(Path(book) if book is not None else path.parent))


def bank_of(path: Path, ledger: LedgerFiles) -> ItemBank:
    """Read a bank that rests on a ledger which has been read; see `load_bank`.

    Raises
    ------
    ContentError
        See `load_bank`.
    """
    faults: list[Fault] = []
    bank = attempt(lambda: read_items(path), faults)
    beside = path.with_name("module.yaml")
    of_a_module = path.name == OF_A_MODULE and beside.exists()
    file = attempt(lambda: read_module(beside), faults) if of_a_module else None
    faults.extend(ledger.faults)
    for read in filter(None, (bank, file)):
        faults.extend(read.faults)
    if bank:
        faults.extend(bank_names_claims(bank, ledger))
    if bank and file:
        faults.extend(items_name_objectives(bank.items, file))
        faults.extend(module_names_itself(file, bank.items))
    if faults or bank is None:
        raise ContentError(*faults)
    items, stimuli = tuple(bank.items.things.values()), tuple(bank.stimuli.things.values())
    module: Module | None = file.module if file else None
    return ItemBank(
        id=module.id if module else path.stem,
        title=bank.title,
        items=items,
        module=module,
        ledger=ledger.part(claims_of((items, stimuli))),
        stimuli=stimuli,
        confidence=bank.confidence,
    )


def _type_of(entry: Any) -> Any:
    kind = entry.get("type") if isinstance(entry, dict) else None
    return ITEM_TYPES.get(kind, _Typed) if isinstance(kind, str) else _Typed
