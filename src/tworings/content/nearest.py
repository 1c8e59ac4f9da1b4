"""The word that was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Collection

# Comparing is slow: beyond these, a guess is not worth the wait.
MAX_LENGTH = 100
MAX_WORDS = 500


def nearest(word: str, words: Collection[str]) -> str | None:
    """Return the word that was probably meant, if one is near."""
    if len(word) > MAX_LENGTH or len(words) > MAX_WORDS:
        return None
    # Sorted, since sets have no order and a tie must fall the same way each time.
    near = difflib.get_close_matches(word, sorted(words), n=1, cutoff=0.6)
    return near[0] if near else None


def did_you_mean(word: str, words: Collection[str], otherwise: str) -> str:
    """Return a mend that offers the nearest word, or else another."""
    near = nearest(word, words)
    return f'did you mean "{near}"? If not, {otherwise}' if near else otherwise
