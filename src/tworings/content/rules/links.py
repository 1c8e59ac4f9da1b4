"""Citations in prose: links to a claim, with a reference's label as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tworings.content.book import Book
from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean
from tworings.model import Claim

_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\([^()\s]*#claim-([^()\s]*)\)")
_ANCHOR = re.compile(r"#claim-([\w.-]*)")


def claim_links_lead_somewhere(book: Book) -> Iterator[Fault]:
    """Hold ``[Bharucha 2006](#claim-both-rings-close)`` to name a claim and one of its sources."""
    claims, references = book.ledger.claims, book.ledger.references
    if not claims or not references:
        return
    for page in book.pages:
        for number, line in page.lines:
            if "#claim-" not in line:
                continue
            for match in _ANCHOR.finditer(line):
                own = match[1].rstrip(".")
                if own not in claims.named:
                    yield Fault(
                        str(page.path),
                        number,
                        f"#claim-{own}",
                        f"unknown claim {quoted(own)}",
                        f"the id of a claim in {claims.document.path}",
                        did_you_mean(own, claims.named, "add the claim there"),
                    )
            for match in _LINK.finditer(line):
                claim = claims.things.get(match[2])
                labels = _labels(book, claim) if claim else []
                if labels and match[1].strip() not in labels:
                    yield Fault(
                        str(page.path),
                        number,
                        f"#claim-{match[2]}",
                        f"the link reads {quoted(match[1])}",
                        f"the label of a source of this claim: {', '.join(labels)}",
                        f'write "{labels[0]}", or link to another claim',
                    )


def _labels(book: Book, claim: Claim) -> list[str]:
    """Return the labels a link may have; none if not all are known, which is a fault elsewhere."""
    entries = book.ledger.references.entries
    if not all(key in entries for key in claim.references):
        return []
    return [entries[key].label for key in claim.references]
