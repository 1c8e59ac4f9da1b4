"""What the run found: a table to read, and the same as JSON and markdown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.row import Row

HEAD = ("quantity", "stock", "Two Rings", "ratio", "budget", "met")


def number(value: float, unit: str) -> str:
    """Return a value as people read it: three figures that matter, and its unit."""
    if unit == "" and value == int(value):
        return f"{int(value)}"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}".strip()


def cells(row: Row) -> tuple[str, ...]:
    """Return a row's six cells."""
    budget = ""
    if row.budget:
        most = row.budget.most
        budget = f"≤ {most:g} × stock" if row.budget.of_stock else f"≤ {number(most, row.unit)}"
    return (
        row.quantity + (f" ({row.note})" if row.note else ""),
        number(median(row.stock), row.unit) if row.stock else "–",
        number(median(row.ours), row.unit) if row.ours else "–",
        f"{row.ratio:.2f}" if row.ratio is not None else "–",
        budget or "–",
        {True: "yes", False: "NO", None: "–"}[row.met],
    )


def as_text(rows: Iterable[Row]) -> str:
    """Return the table for a terminal."""
    table = [HEAD, *map(cells, rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(HEAD))]
    return "\n".join(_line(line, widths) for line in table)


def as_markdown(rows: Iterable[Row], about: dict[str, Any]) -> str:
    """Return the table and what it was measured with as markdown."""
    lines = ["| " + " | ".join(line) + " |" for line in (HEAD, ("---",) * len(HEAD))]
    lines += ["| " + " | ".join(cells(row)) + " |" for row in rows]
    facts = "\n".join(f"- {name}: {value}" for name, value in about.items())
    return "# Bench\n\n" + "\n".join(lines) + f"\n\n{facts}\n"


def write(folder: Path, rows: Sequence[Row], about: dict[str, Any], more: dict[str, Any]) -> None:
    """Write ``bench.json`` and ``bench.md`` into a folder.

    Parameters
    ----------
    folder : Path
        Made when it is not there.
    rows : sequence of Row
    about : dict
        What was measured with: versions, machine, rounds.
    more : dict
        What has no place in the table, such as the bytes of each file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    whole = {"about": about, "rows": [row.as_dict() for row in rows], **more}
    text = json.dumps(whole, indent=1, ensure_ascii=False)
    (folder / "bench.json").write_text(text + "\n", encoding="utf-8")
    (folder / "bench.md").write_text(as_markdown(rows, about), encoding="utf-8")


def _line(line: Sequence[str], widths: Sequence[int]) -> str:
    first = line[0].ljust(widths[0])
    return "  ".join((first, *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True))))
