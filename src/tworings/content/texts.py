"""Every text of a file, wherever in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tworings.content.validation import Where


def texts_in(value: Any, at: Where = ()) -> Iterator[tuple[Where, str]]:
    """Yield every text of a document's value, with its path."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts_in(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts_in(inner, (*at, index))
