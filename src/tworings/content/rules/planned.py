"""The plan of the modules that are not written yet: with the written ones it makes ten."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted

TEN = range(1, 11)


def plan_and_modules_make_ten(book: Book) -> Iterator[Fault]:
    """Hold every number from 1 to 10 to stand once, for a written or a planned module."""
    if book.planned is None:
        return
    written = {
        folder.file.module.number: folder.file.module.id
        for folder in book.modules
        if folder.file and folder.file.module
    }
    folders = {folder.path.name for folder in book.modules}
    taken = dict(written)
    for own, module in book.planned.things.items():
        if own in folders:
            taken.setdefault(module.number, own)
            yield book.planned.fault(
                own,
                ("id",),
                f"the module {quoted(own)} is planned, and has a folder already",
                "the modules that are not written yet",
                "delete its entry here",
            )
        elif module.number in taken:
            yield book.planned.fault(
                own,
                ("number",),
                f"number {module.number} is that of {quoted(taken[module.number])}",
                "each number once",
                "give one of the two another number",
            )
        else:
            taken[module.number] = own
    missing = [str(number) for number in TEN if number not in taken]
    # With a fault in an entry its number is not known: that fault is told, and is enough.
    if missing and not book.planned.faults and len(written) == len(book.modules):
        yield book.planned.document.fault(
            (),
            "",
            f"there is no module {', '.join(missing)}",
            "ten modules: those with a folder, and those that are planned",
            "add an entry with this number",
        )
