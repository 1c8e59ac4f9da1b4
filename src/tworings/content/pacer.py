"""Reads an exercise by the clock, such as ``tools/slow-breath.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tworings.content.fault import Fault, quoted
from tworings.content.sourced import load_sourced
from tworings.content.validation import fault_at
from tworings.content.yaml_reader import Document
from tworings.model import Pace, Sourced

#: The shapes that end elsewhere than they began.
_ENDS_ELSEWHERE = ("grow", "shrink")


def load_pacer(path: Path | str, book: Path | str | None = None) -> Sourced[Pace]:
    """Read an exercise by the clock, and the evidence it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/tools/slow-breath.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest
        above the file.

    Returns
    -------
    Sourced of Pace
        The exercise, with the part of the ledger that it names.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    return load_sourced(Pace, path, book, pace_faults)


def pace_faults(document: Document, pace: Pace) -> Iterator[Fault]:
    """Yield what is wrong between the parts of an exercise that are each sound."""
    ids = [phase.id for phase in pace.phases]
    for place, own in enumerate(ids):
        if own in ids[:place]:
            where = ("phases", place, "id")
            yield fault_at(
                document,
                where,
                f"id {quoted(own)} is used twice; the first is on line "
                f"{document.line(('phases', ids.index(own)))}",
                "an id of its own for each phase",
                "give one of the two another id",
            )
    # Round after round, so the last phase comes before the first.
    moving = [
        (n, phase.shape) for n, phase in enumerate(pace.phases) if phase.shape in _ENDS_ELSEWHERE
    ]
    for (_, before), (place, shape) in zip([*moving[-1:], *moving[:-1]], moving, strict=True):
        if before == shape:
            where = ("phases", place, "shape")
            yield fault_at(
                document,
                where,
                f"the shape is to {shape}, and it did so the time before",
                "grow and shrink in turns, round after round, or neither",
                'write the other of the two, or "hold" or "rest"',
            )
    for place, line in enumerate(pace.known):
        if not line.claims:
            where = ("known", place)
            yield fault_at(
                document,
                where,
                "this line names no claim",
                "at least one claim for each thing that is known",
                'add "claims:", or move the line to habit',
            )
