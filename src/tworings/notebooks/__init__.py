"""Notebooks as they are stored: run, with outputs, and marked with what they were made from."""

from tworings.notebooks.digest import digest, is_stale, stale
from tworings.notebooks.refresh import NotebookError, find, refresh
from tworings.notebooks.store import store
from tworings.notebooks.tidy import drop_widget_views, tidy

__all__ = [
    "NotebookError",
    "digest",
    "drop_widget_views",
    "find",
    "is_stale",
    "refresh",
    "stale",
    "store",
    "tidy",
]
