"""Reads the blueprint of an assessment, and draws its items from the banks of the modules.

An item is written once, in its bank: the blueprint names it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tworings.content.banks import load_banks
from tworings.content.book_folder import find_up
from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.ledger import attempt
from tworings.content.nearest import did_you_mean
from tworings.content.parts import id_is_the_files_name
from tworings.content.validation import Where, fault_at, validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Blueprint, DrawnAssessment, Item, ItemBank, Module


@dataclass(frozen=True)
class Stock:
    """What can be drawn of one module.

    Attributes
    ----------
    module : Module
    items : mapping of str to Item
        The sound items of its bank, by id.
    named : collection of str
        Every id in it, also of items with a fault, so that one mistake is told once.
    """

    module: Module
    items: Mapping[str, Item]
    named: Collection[str]


def read_blueprint(document: Document) -> tuple[Blueprint | None, list[Fault]]:
    """Validate a blueprint by itself: nothing twice, as many items as the pass mark says."""
    blueprint, faults = validate(Blueprint, document)
    faults += id_is_the_files_name(document)
    if blueprint is not None:
        faults += _twice(document, blueprint)
    return blueprint, faults


def blueprint_draws_from(
    document: Document, blueprint: Blueprint, stocks: Iterable[Stock]
) -> Iterator[Fault]:
    """Yield the faults of a blueprint against the modules and their banks."""
    by_module = {stock.module.id: stock for stock in stocks}
    for place, drawn in enumerate(blueprint.drawn):
        at: Where = ("drawn", place)
        stock = by_module.get(drawn.module)
        if stock is None:
            yield fault_at(
                document,
                (*at, "module"),
                f"there is no module {quoted(drawn.module)} with a bank",
                f"one of {', '.join(by_module)}",
                did_you_mean(drawn.module, by_module, "name a module that is written"),
            )
            continue
        for index, own in enumerate(drawn.items):
            yield from _item_faults(document, (*at, "items", index), own, stock)
    missing = [own for own in by_module if own not in {one.module for one in blueprint.drawn}]
    if missing:
        yield fault_at(
            document,
            ("drawn",),
            f"no item is drawn from {', '.join(map(quoted, missing))}",
            "at least two items from every module",
            "add an entry for it, and count the items again in the pass mark",
        )
    yield from _core_faults(document, blueprint, by_module)


def load_assessment(path: Path | str, book: Path | str | None = None) -> DrawnAssessment:
    """Read a blueprint, and draw its items from the banks of the book.

    Parameters
    ----------
    path : path
        A file like ``book/tools/closing.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``modules/``; without it, the nearest one above
        the file.

    Raises
    ------
    ContentError
        With every fault of the blueprint, of the banks, and of what it names in them.
    """
    path = Path(path)
    document = read_yaml(path)
    blueprint, faults = read_blueprint(document)
    root = find_up("claims.yaml", path.parent).parent if book is None else Path(book)
    banks = {bank.id: bank for bank in attempt(lambda: load_banks(root), faults) or ()}
    if blueprint is not None and banks:
        faults += blueprint_draws_from(document, blueprint, map(_stock_of, banks.values()))
    if faults or blueprint is None:
        raise ContentError(*faults)
    wanted = {one.module: one.items for one in blueprint.drawn}
    parts = tuple(_part(bank, wanted[own]) for own, bank in banks.items())
    return DrawnAssessment(blueprint, parts)


def _stock_of(bank: ItemBank) -> Stock:
    items = {item.id: item for item in bank.items}
    # load_banks refuses a bank without a module.
    return Stock(bank.module, items, items)


def _part(bank: ItemBank, wanted: Collection[str]) -> ItemBank:
    return replace(bank, items=tuple(item for item in bank.items if item.id in wanted))


def _twice(document: Document, blueprint: Blueprint) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for place, drawn in enumerate(blueprint.drawn):
        for at, noun, own in (
            (("drawn", place, "module"), "module", drawn.module),
            *((("drawn", place, "items", n), "item", own) for n, own in enumerate(drawn.items)),
        ):
            line = document.line(at)
            if f"{noun} {own}" in first:
                yield fault_at(
                    document,
                    at,
                    f"the {noun} {quoted(own)} stands twice; "
                    f"the first is on line {first[f'{noun} {own}']}",
                    f"each {noun} once",
                    "delete one of the two, or name another",
                )
            first.setdefault(f"{noun} {own}", line)


def _item_faults(document: Document, at: Where, own: str, stock: Stock) -> Iterator[Fault]:
    if own not in stock.named:
        yield fault_at(
            document,
            at,
            f"unknown item {quoted(own)}",
            f"an item in the bank of {quoted(stock.module.id)}",
            did_you_mean(own, stock.named, "name another item of this module"),
        )
    elif own in stock.module.check_first:
        yield fault_at(
            document,
            at,
            f"the item {quoted(own)} is met before reading, with its key",
            "an item that is not in check_first of its module",
            "name another item of this module",
        )
    elif own in stock.items and not stock.items[own].scored:
        yield fault_at(
            document,
            at,
            f"the item {quoted(own)} has no key",
            "an item that is scored, not a reflection",
            "name another item of this module",
        )


def _core_faults(
    document: Document, blueprint: Blueprint, by_module: Mapping[str, Stock]
) -> Iterator[Fault]:
    known = {one.id for stock in by_module.values() for one in stock.module.objectives}
    tested = {
        stock.items[own].objective
        for one in blueprint.drawn
        if (stock := by_module.get(one.module))
        for own in one.items
        if own in stock.items
    }
    for place, point in enumerate(blueprint.core):
        at: Where = ("core", place, "objective")
        if point.objective not in known:
            yield fault_at(
                document,
                at,
                f"unknown objective {quoted(point.objective)}",
                "the id of an objective in the module.yaml of a module",
                did_you_mean(point.objective, known, "name another objective"),
            )
        elif point.objective not in tested:
            yield fault_at(
                document,
                at,
                f"no item that is drawn tests {quoted(point.objective)} ({point.title})",
                "at least one item for every point of safety",
                "draw an item of this objective",
            )
