"""Reads a figure of data, such as ``lubricant/osmolality.yaml``, and holds it to its claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tworings.content.claimed import claims_of, unknown_claims
from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed
from tworings.content.nearest import did_you_mean
from tworings.content.parts import id_is_the_files_name
from tworings.content.stated import counts_of, measured, numbers_in
from tworings.content.validation import Where, fault_at, validate
from tworings.content.yaml_reader import Document
from tworings.model import Claim, Sourced
from tworings.model.figures import FIGURES, FigurePlan

#: The key that only such files have.
KEY = "figure"


@dataclass(frozen=True)
class FigureFile:
    """What was read from a figure's file.

    Attributes
    ----------
    document : Document
    plan : FigurePlan or None
        None when it is at fault itself.
    faults : list of Fault
        All of the file alone.
    """

    document: Document
    plan: FigurePlan | None
    faults: list[Fault] = field(default_factory=list)

    def named_claims(self) -> set[str]:
        """Return every claim that the figure names."""
        return claims_of(self.plan)

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim the ledger lacks, and each number no claim holds."""
        unknown = unknown_claims(self.document, self.plan, claims)
        if self.plan is None or unknown:
            return unknown
        return [*self._data(self.plan, claims), *self._words(self.plan, claims)]

    def texts(self) -> Iterator[tuple[Where, str]]:
        """Yield every text that readers see, with its path."""
        if self.plan is not None:
            yield from _texts(self.document.value, ())

    def _data(self, plan: FigurePlan, claims: Listed[Claim]) -> Iterator[Fault]:
        for where, number, own in plan.stated():
            named = tuple(dict.fromkeys((*own, *plan.claims)))
            if f"{number:.10g}" not in _held(named, claims):
                yield self._unheld(where, f"{number:,.10g}", named)

    def _words(self, plan: FigurePlan, claims: Listed[Claim]) -> Iterator[Fault]:
        named = tuple(sorted(self.named_claims()))
        held = _held(named, claims) | {f"{number:.10g}" for number in plan.drawn()}
        for where, text in self.texts():
            found = measured(text)
            if where == ("studied",):
                found = [(number, number) for number in sorted(numbers_in(text))]
            for number, written in found:
                if number not in held:
                    yield self._unheld(where, written, named)

    def _unheld(self, where: Where, written: str, named: tuple[str, ...]) -> Fault:
        return fault_at(
            self.document,
            where,
            f"{quoted(written)} is in no claim that is named",
            f"a number of {', '.join(named)}",
            "name the claim that holds it, or write the number that the claim holds",
        )


def is_figure(document: Document) -> bool:
    """Tell whether a file is a figure of data."""
    return KEY in document.mapping


def read_figure(document: Document) -> FigureFile:
    """Validate a document that holds one figure, and keep its faults beside what is sound."""
    own = document.mapping.get(KEY)
    kind = FIGURES.get(own) if isinstance(own, str) else None
    if kind is None:
        fault = document.fault(
            (KEY,),
            "",
            "the file does not say what kind of figure it is"
            if own is None
            else f"unknown kind of figure {quoted(own)}",
            f'"{KEY}:" with one of {", ".join(FIGURES)}',
            did_you_mean(own, FIGURES, "choose one") if isinstance(own, str) else "add that line",
        )
        return FigureFile(document, None, [fault])
    plan, faults = validate(kind, document)
    return FigureFile(document, plan, [*faults, *id_is_the_files_name(document)])


def load_figure(path: Path | str, book: Path | str | None = None) -> Sourced[FigurePlan]:
    """Read a figure of data, and the evidence it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/modules/lubricant/osmolality.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest
        above the file.

    Returns
    -------
    Sourced of FigurePlan
        The figure, with the part of the ledger that it names; ``tworings.plot`` draws it.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another. A number that no claim
        of its row or of the figure holds is a fault.
    """
    file, ledger = read_with_ledger(read_figure, path, book)
    return Sourced(file.plan, ledger)


def _held(named: tuple[str, ...], claims: Listed[Claim]) -> set[str]:
    return {n for one in named if one in claims.things for n in counts_of(claims.things[one])}


#: Keys whose texts no reader sees.
_UNSEEN = {KEY, "id", "claims", "mark", "scale", "unit"}


def _texts(value: object, at: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _UNSEEN:
                yield from _texts(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*at, index))
