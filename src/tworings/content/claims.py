"""Reads the evidence ledger, ``claims.yaml``."""

from __future__ import annotations

from pathlib import Path

from tworings.content.kept import kept
from tworings.content.listed import Listed, read_list
from tworings.content.yaml_reader import read_yaml
from tworings.model import Claim


@kept
def read_claims(path: Path | str) -> Listed[Claim]:
    """Read a ledger, and keep its faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    return read_list(read_yaml(path), "claim", lambda entry: Claim)


def load_claims(path: Path | str) -> dict[str, Claim]:
    """Read a ledger.

    Parameters
    ----------
    path : path
        A file like ``book/claims.yaml``.

    Returns
    -------
    dict of str to Claim
        By id, in the order of the file.

    Raises
    ------
    ContentError
        With every fault of the file.
    """
    return read_claims(path).whole()
