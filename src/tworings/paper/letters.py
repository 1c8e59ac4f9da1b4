"""The letters that sheets are set in: DejaVu Sans, which comes with matplotlib."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FAMILY = "DejaVu Sans"
#: Upright, bold, slanted, both.
_FILES = ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", "DejaVuSans-BoldOblique")


def folder() -> Path:
    """Return where its files are."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf"


@cache
def _known() -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    fonts = (FT2Font(str(folder() / f"{name}.ttf")) for name in _FILES)
    return frozenset.intersection(*(frozenset(font.get_charmap()) for font in fonts))


def lacking(text: str) -> str:
    """Return the first character that the font cannot show; an empty string when there is none."""
    return next((c for c in text if c not in "\n\t" and ord(c) not in _known()), "")
