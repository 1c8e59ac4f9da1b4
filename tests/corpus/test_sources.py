"""The sources at the end of a module are typed, for readers of the notebook; held true here."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

from tworings import load_bank
from tworings.content import load_claims, load_references
from tworings.content.claimed import claims_of

BOOK = Path(__file__).resolve().parents[2] / "book"
#: The page of each module; what else stands in its folder has a list of its own.
NOTEBOOKS = sorted(p for p in BOOK.glob("modules/*/*.ipynb") if p.stem == p.parent.name)


def prose(path: Path) -> str:
    cells = nbformat.read(path, as_version=4).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_list_holds_every_reference_of_the_page_and_no_other(path):
    claims = load_claims(BOOK / "claims.yaml")
    references = load_references(BOOK / "references.bib")
    text, listed = prose(path).split("\n## Sources\n")
    cited = set(re.findall(r"\(#claim-([a-z0-9.-]+)\)", text))
    # The module's own page plays its items; a further page of the module does not.
    items = load_bank(path.parent / "items.yaml").items if path.stem == path.parent.name else ()
    for item in items:
        cited |= claims_of(item)
    expected = {references[key].url for claim in cited for key in claims[claim].references}
    found = re.findall(r"\((https://(?:[^()\s]|\([^()\s]*\))+)\)", listed)
    assert len(found) == len(set(found)), "a source is listed twice"
    assert set(found) == expected
