"""Reads a triage scheme, with the claims it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed
from tworings.content.parts import (
    Parts,
    file_names_claims,
    id_is_the_files_name,
    parts_name_claims,
    read_parts,
)
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import (
    Claim,
    Level,
    Sign,
    SignGroup,
    Together,
    TriageScheme,
    TriageText,
)
from tworings.model.triage import LEVELS


class _Head(TriageText):
    """The file before its lists are looked at one by one."""

    levels: Annotated[tuple[Any, ...], Field(min_length=3, max_length=3, strict=False)]
    groups: Annotated[tuple[Any, ...], Field(min_length=1, strict=False)]
    signs: Annotated[tuple[Any, ...], Field(min_length=1, max_length=40, strict=False)]
    together: Annotated[tuple[Any, ...], Field(strict=False)] = ()


@dataclass(frozen=True)
class TriageFile:
    """What was read from a triage scheme's file.

    Attributes
    ----------
    document : Document
        The file.
    text : TriageText or None
        None when there is any fault.
    signs, together : Parts
        What names claims, as far as it is without a fault.
    claims : tuple of str
        What intro and safety note rest on.
    faults : list of Fault
    """

    document: Document
    text: TriageText | None
    signs: Parts[Sign]
    together: Parts[Together]
    claims: tuple[str, ...] = ()
    faults: list[Fault] = field(default_factory=list)

    def named_claims(self) -> set[str]:
        """Return every claim that its sound parts name."""
        parts = (*self.signs.things.values(), *self.together.things.values())
        return {*self.claims, *(claim for part in parts for claim in part.claims)}

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that a sign names and the ledger lacks."""
        return [
            *file_names_claims(self.document, self.claims, claims),
            *parts_name_claims(self.signs, claims),
            *parts_name_claims(self.together, claims),
        ]


def read_triage(path: Path | str, document: Document | None = None) -> TriageFile:
    """Read a triage scheme's file alone, and keep its faults beside what is sound.

    ``document`` is what stands in it, if it has been read already.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = document or read_yaml(path)
    head, faults = validate(_Head, document)
    levels = read_parts(document, "levels", Level)
    groups = read_parts(document, "groups", SignGroup)
    signs = read_parts(document, "signs", Sign)
    together = read_parts(document, "together", Together)
    faults = [*faults, *id_is_the_files_name(document, Path(path).stem)]
    for parts in (levels, groups, signs, together):
        faults.extend(parts.faults)
    faults.extend(_levels_in_order(levels))
    faults.extend(_groups_are_used(groups, signs))
    faults.extend(_together_raises(together, signs))
    for parts in (signs, together):
        faults.extend(_how_soon_is_ranked(parts, head.how_soon if head else ()))
    text = None
    if not faults:
        text, faults = validate(TriageText, document)
    return TriageFile(document, text, signs, together, head.claims if head else (), faults)


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
    return TriageScheme(file.text, ledger)


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
