"""The list of sources at the end of a page: what it cites, written for readers of the notebook."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tworings.content.bank import read_items
from tworings.content.claimed import claims_of
from tworings.content.fault import ContentError
from tworings.content.figure import read_figure
from tworings.content.ledger import LedgerFiles, read_ledger
from tworings.content.pages import read_page
from tworings.content.yaml_reader import read_yaml
from tworings.notebooks import find, store

_CITED = re.compile(r"\(#claim-([a-z0-9._-]+)\)")
_FIGURE = re.compile(r"\bload_figure\(['\"]([^'\"]+)['\"]\)")
_HEADING = "## Sources"


def write_source_lists(book: Path) -> Iterator[Path]:
    """Bring the list of sources of every notebook up to date.

    A list stands in the cell that begins with ``## Sources``, from its first line with a dash
    onwards; what stands above stays as it was written.

    Parameters
    ----------
    book : Path
        The folder of the book.

    Yields
    ------
    Path
        Each notebook that was changed.

    Raises
    ------
    ContentError
        When the ledger, a bank or a notebook cannot be read.
    """
    ledger = read_ledger(book)
    if ledger.faults or ledger.claims is None or ledger.references is None:
        raise ContentError(*ledger.faults)
    for path in find(book):
        # Says in words what is wrong with a file that is no notebook.
        read_page(path)
        notebook = json.loads(path.read_text(encoding="utf-8"))
        if _write(notebook, path, ledger):
            store(path, notebook)
            yield path


def source_list(cited: set[str], ledger: LedgerFiles) -> str:
    """Return the references of claims as a list in markdown, by the label that the text uses.

    Parameters
    ----------
    cited : set of str
        Ids of claims; those that the ledger does not know are left to ``tworings check``.
    ledger : LedgerFiles
        The evidence.
    """
    claims, entries = ledger.claims.things, ledger.references.entries
    keys = {key for claim in cited & set(claims) for key in claims[claim].references}
    known = sorted((entries[key] for key in keys & set(entries)), key=_order)
    return "\n".join(f"- [{_plain(r.label)}]({r.url}): {_plain(r.title)}" for r in known)


def _write(notebook: dict[str, Any], path: Path, ledger: LedgerFiles) -> bool:
    prose = [c for c in notebook["cells"] if c["cell_type"] == "markdown"]
    own = next((c for c in prose if "".join(c["source"]).startswith(_HEADING)), None)
    if own is None:
        return False
    cited = set(_CITED.findall("\n".join("".join(c["source"]) for c in prose)))
    if (bank := path.parent / "items.yaml").exists() and path.stem == path.parent.name:
        for item in read_items(bank).items.things.values():
            cited |= claims_of(item)
    code = "\n".join("".join(c["source"]) for c in notebook["cells"] if c not in prose)
    for name in _FIGURE.findall(code):
        cited |= read_figure(read_yaml(path.parent / name)).named_claims()
    old = "".join(own["source"])
    above = re.split(r"^- ", old, maxsplit=1, flags=re.MULTILINE)[0].rstrip()
    new = f"{above}\n\n{source_list(cited, ledger)}"
    if new == old:
        return False
    own["source"] = new
    return True


def _order(reference: Any) -> tuple[str, str]:
    return reference.label.casefold(), reference.url


def _plain(text: str) -> str:
    """Return a text whose signs markdown does not take for its own."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)
