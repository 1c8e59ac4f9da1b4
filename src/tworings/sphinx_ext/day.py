"""A date as people write it."""

from __future__ import annotations

from datetime import date


def written_day(day: date) -> str:
    """Return a date in words, the same on every machine: 1 November 2026."""
    return f"{day.day} {day:%B} {day.year}"
