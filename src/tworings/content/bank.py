"""Reads an item bank, ``items.yaml``, with the module, claims and references it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field

from tworings.content.fault import ContentError, Fault
from tworings.content.ledger import attempt, read_ledger
from tworings.content.links import (
    items_name_claims,
    items_name_objectives,
    module_names_itself,
)
from tworings.content.listed import Listed, read_list
from tworings.content.module import read_module
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import AnyItem, ItemBank
from tworings.model._strict import Strict, Text

#: The item types by their name in YAML.
ITEM_TYPES: dict[str, Any] = {
    get_args(model.model_fields["type"].annotation)[0]: model
    for model in get_args(get_args(AnyItem)[0])
}


class _Head(Strict):
    """A bank's file before its items are looked at one by one."""

    title: Annotated[Text, Field(description="What readers see above the quiz.")]
    items: Annotated[
        tuple[Any, ...],
        Field(min_length=1, strict=False, description="Items in the order of the quiz."),
    ]


class WholeBank(_Head):
    """An item bank: a title and the items of one module."""

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
    faults : list of Fault
        All of the file, those of the items among them.
    """

    document: Document
    title: str
    items: Listed[Any]
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
    entries = document.value.get("items") if isinstance(document.value, dict) else None
    items: Listed[Any] = Listed(document)
    if isinstance(entries, list) and entries:
        items = read_list(document, "item", _type_of, ("items",))
    return BankFile(document, head.title if head else "", items, [*faults, *items.faults])


def load_bank(path: Path | str) -> ItemBank:
    """Read a bank and everything it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/modules/two-rings/items.yaml``. ``module.yaml`` is read beside it;
        ``claims.yaml`` and ``references.bib`` in the nearest folder above that has them.

    Returns
    -------
    ItemBank
        With the part of the ledger that its items name.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    path = Path(path)
    faults: list[Fault] = []
    bank = attempt(lambda: read_items(path), faults)
    module = attempt(lambda: read_module(path.parent / "module.yaml"), faults)
    ledger = read_ledger(path.parent)
    faults.extend(ledger.faults)
    for file in filter(None, (bank, module)):
        faults.extend(file.faults)
    if bank and ledger.claims:
        faults.extend(items_name_claims(bank.items, ledger.claims))
    if bank and module:
        faults.extend(items_name_objectives(bank.items, module))
        faults.extend(module_names_itself(module, bank.items))
    if faults or bank is None or module is None or module.module is None:
        raise ContentError(*faults)
    items = tuple(bank.items.things.values())
    named = {claim for item in items for claim in claims_of(item)}
    return ItemBank(module.module.id, bank.title, items, module.module, ledger.part(named))


def _type_of(entry: Any) -> Any:
    kind = entry.get("type") if isinstance(entry, dict) else None
    return ITEM_TYPES.get(kind, _Typed) if isinstance(kind, str) else _Typed


def claims_of(item: Any) -> set[str]:
    """Return every claim that an item or one of its choices names."""
    return {*item.claims, *(claim for choice in item.choices for claim in choice.claims)}
