"""Assessments: each draws from the banks that are there."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.assessment import Stock, blueprint_draws_from, read_blueprint
from tworings.content.book import Book
from tworings.content.fault import Fault


def assessments_draw_from_banks(book: Book) -> Iterator[Fault]:
    """Hold a blueprint to items and objectives of the book, and to every module."""
    folders = [one for one in book.modules if one.file and one.file.module and one.bank]
    stocks = [
        Stock(one.file.module, one.bank.items.things, one.bank.items.named)
        for one in sorted(folders, key=lambda one: one.file.module.number)
    ]
    # With a module that cannot be read, what it holds is not known: that fault is told.
    if len(stocks) != len(book.modules):
        return
    for tool in book.tools:
        if tool.kind == "assessment":
            blueprint, _ = read_blueprint(tool.document)
            if blueprint is not None:
                yield from blueprint_draws_from(tool.document, blueprint, stocks)
