"""Reads a table of risks and protections, such as ``tools/odds.yaml``, and holds it complete."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean
from tworings.content.sayings import used_twice
from tworings.content.sourced import load_sourced
from tworings.content.validation import fault_at
from tworings.content.yaml_reader import Document
from tworings.model import RiskTable, Sourced


def load_risks(path: Path | str, book: Path | str | None = None) -> Sourced[RiskTable]:
    """Read a table of risks and protections, and the evidence it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/tools/odds.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest
        above the file.

    Returns
    -------
    Sourced of RiskTable
        The table, with the part of the ledger that it names.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another. A combination of
        an act and some protections that no row decides, or that two rows decide, is a fault.
    """
    return load_sourced(RiskTable, path, book, table_faults)


def table_faults(document: Document, risks: RiskTable) -> list[Fault]:
    """Return what is wrong between the parts of a table that are each sound."""
    faults = [*_ids(document, risks), *_figures(document, risks), *_names(document, risks)]
    # A name that leads nowhere leaves a gap as well; it is told once.
    return faults or [*_gaps(document, risks), *_cuts(document, risks)]


def _ids(document: Document, risks: RiskTable) -> Iterator[Fault]:
    for key, noun in (("acts", "act"), ("protections", "protection")):
        ids = [thing.id for thing in getattr(risks, key)]
        for place, own in enumerate(ids):
            if own in ids[:place]:
                first = document.line((key, ids.index(own)))
                said = used_twice(own, first, f"each {noun}")
                yield fault_at(document, (key, place, "id"), *said)


def _figures(document: Document, risks: RiskTable) -> Iterator[Fault]:
    for place, act in enumerate(risks.acts):
        most = max(act.risk.estimate, act.risk.high or 0)
        if most > risks.per:
            yield fault_at(
                document,
                ("acts", place, "risk"),
                f"{most:g} of {risks.per:,}",
                f"figures up to {risks.per:,}",
                'look the figure up again, or change "per"',
            )


def _names(document: Document, risks: RiskTable) -> Iterator[Fault]:
    known = {
        "acts": [act.id for act in risks.acts],
        "with": [protection.id for protection in risks.protections],
    }
    for place, row in enumerate(risks.table):
        for key, names in (("acts", row.acts or ()), ("with", row.with_)):
            noun = "act" if key == "acts" else "protection"
            for index, name in enumerate(names):
                where = ("table", place, key, index)
                if name not in known[key]:
                    yield fault_at(
                        document,
                        where,
                        f"unknown {noun} {quoted(name)}",
                        f"one of {', '.join(known[key])}",
                        did_you_mean(name, known[key], f"add the {noun} above"),
                    )
                elif name in names[:index]:
                    yield fault_at(
                        document,
                        where,
                        f"{noun} {quoted(name)} is named twice in one row",
                        f"each {noun} once",
                        "delete one of the two",
                    )


def _gaps(document: Document, risks: RiskTable) -> Iterator[Fault]:
    for protections in risks.sets():
        said = " and ".join(protections) or "no protection"
        left = []
        for act in risks.acts:
            places = risks.rows_for(act.id, protections)
            if not places:
                left.append(act.id)
            for place in places[1:]:
                first = document.line(("table", places[0]))
                yield fault_at(
                    document,
                    ("table", place),
                    f"{act.id} with {said} is decided twice; the first is on line {first}",
                    "one row for each combination",
                    'delete one of the two, or name other acts in "acts:"',
                )
        if left:
            yield fault_at(
                document,
                ("table",),
                f"no row decides {', '.join(left)} with {said}",
                "one row for each combination of an act and protections",
                f'add a row "with: [{", ".join(protections)}]"; where nobody measured it, '
                '"outcome: not_measured"',
            )


def _cuts(document: Document, risks: RiskTable) -> Iterator[Fault]:
    for place, row in enumerate(risks.table):
        if row.outcome == "lowered" and risks.cut_of(row) is None:
            several = len(row.with_) > 1
            yield fault_at(
                document,
                ("table", place, "outcome"),
                '"lowered", and no cut is known for '
                + ("these together" if several else quoted(row.with_[0])),
                "a cut that a study found for just this; two cuts are never multiplied"
                if several
                else "an effect of the protection, or of the row",
                'add "effect:" to the row with its claim, or write "outcome: not_measured"',
            )
