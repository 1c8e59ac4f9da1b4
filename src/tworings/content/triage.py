"""Reads a triage scheme, with the claims it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault, quoted
from tworings.content.parts import Parts, PartsFile, read_parts_file
from tworings.content.yaml_reader import Document
from tworings.model import Level, Sign, SignGroup, Together, TriageScheme, TriageText
from tworings.model.triage import LEVELS


class _Head(TriageText):
    """The file before its lists are looked at one by one."""

    levels: Annotated[tuple[Any, ...], Field(min_length=3, max_length=3, strict=False)]
    groups: Annotated[tuple[Any, ...], Field(min_length=1, strict=False)]
    signs: Annotated[tuple[Any, ...], Field(min_length=1, max_length=40, strict=False)]
    together: Annotated[tuple[Any, ...], Field(strict=False)] = ()


def read_triage(document: Document) -> PartsFile[TriageText]:
    """Read a triage scheme alone, and keep its faults beside what is sound."""
    lists = {"levels": Level, "groups": SignGroup, "signs": Sign, "together": Together}
    return read_parts_file(document, TriageText, _Head, lists, _faults)


def load_triage(path: Path | str, book: Path | str | None = None) -> TriageScheme:
    """Read a triage scheme and the evidence it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/tools/signs.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the file.

    Returns
    -------
    TriageScheme
        With the part of the ledger that its signs name.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    file, ledger = read_with_ledger(read_triage, path, book)
    return TriageScheme(file.content, ledger)


def _faults(
    head: _Head | None,
    levels: Parts[Level],
    groups: Parts[SignGroup],
    signs: Parts[Sign],
    together: Parts[Together],
) -> Iterator[Fault]:
    yield from _levels_in_order(levels)
    yield from _groups_are_used(groups, signs)
    yield from _together_raises(together, signs)
    for parts in (signs, together):
        yield from _how_soon_is_ranked(parts, head.how_soon if head else ())


def _levels_in_order(levels: Parts[Level]) -> Iterator[Fault]:
    ids = [level.id for level in levels.things.values()]
    # Fewer, or one that is at fault, has been told already.
    if len(ids) == len(set(ids)) == len(LEVELS) and tuple(ids) != LEVELS:
        yield levels.fault(
            (0,),
            f"the levels are {', '.join(ids)}",
            f"{', '.join(LEVELS)}, in this order",
            "put the most urgent first",
        )


def _groups_are_used(groups: Parts[SignGroup], signs: Parts[Sign]) -> Iterator[Fault]:
    for index, sign in signs.things.items():
        if sign.group not in groups.named:
            yield signs.unknown("group", (index, "group"), sign.group, list(groups.named))
    used = {sign.group for sign in signs.things.values()}
    for own, index in groups.named.items():
        if own not in used and not signs.faults:
            yield groups.fault(
                (index,),
                "no sign stands in this group",
                "at least one sign in each group",
                "put a sign into it, or delete the group",
            )


def _how_soon_is_ranked(parts: Parts[Any], ranks: tuple[str, ...]) -> Iterator[Fault]:
    """Hold each ``how_soon`` to stand in the file's own list, which says which is more urgent."""
    for index, one in parts.things.items() if ranks else ():
        if one.how_soon and one.how_soon not in ranks:
            yield parts.unknown("how_soon", (index, "how_soon"), one.how_soon, ranks)


def _together_raises(together: Parts[Together], signs: Parts[Sign]) -> Iterator[Fault]:
    by_id = {sign.id: sign for sign in signs.things.values()}
    seen: dict[frozenset[str], int] = {}
    for index, one in together.things.items():
        for place, own in enumerate(one.signs):
            if own not in signs.named:
                yield together.unknown("sign", (index, "signs", place), own, list(signs.named))
        first = seen.setdefault(frozenset(one.signs), index)
        if first != index:
            line = together.document.line(("together", first))
            yield together.fault(
                (index,),
                f"these signs stand together already on line {line}",
                "each set of signs once",
                "delete one of the two",
            )
        levels = [by_id[own].level for own in one.signs if own in by_id]
        alone = min(levels, key=LEVELS.index, default=None)
        if alone is None:
            continue
        less = LEVELS.index(one.level) - LEVELS.index(alone)
        # At the same level, it may still say to ask sooner.
        if less > 0 or (less == 0 and one.how_soon is None):
            yield together.fault(
                (index, "level"),
                f"together the signs are {quoted(one.level)}, and one of them alone is "
                f"{quoted(alone)}",
                "a level that is more urgent than each sign's own, or how_soon",
                "name a more urgent level, or delete the entry",
            )
