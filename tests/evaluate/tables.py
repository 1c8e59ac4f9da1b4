"""Rows of tables, as the tests write them."""

from __future__ import annotations

from pathlib import Path

HOME = Path(__file__).parents[2] / "book" / "educators" / "evaluation"
#: The letters of the key, in the order of the items; the seventh is a verdict.
KEY = "BADCBAFDCB"
STEPS = "34343" + "455"


def row(code: str, time: str, letters: str = KEY, steps: str = STEPS, sure: str = "") -> str:
    """Return a row of a table: a dot stands for a blank."""
    said = [code, time, *letters.ljust(10, "."), *sure.ljust(10, "."), *steps.ljust(8, ".")]
    return ",".join("" if cell == "." else cell for cell in said)
