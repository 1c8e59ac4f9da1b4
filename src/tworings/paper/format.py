"""Paper and size of print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """One way to set a sheet.

    Attributes
    ----------
    paper : str
        ``a4`` or ``letter``.
    large : bool
        Large print: nothing on the sheet is smaller than 18 points.
    """

    paper: str
    large: bool = False

    @property
    def suffix(self) -> str:
        """What the file's name ends with: ``a4``, ``letter-large``."""
        return f"{self.paper}-large" if self.large else self.paper

    @property
    def typst_paper(self) -> str:
        """The paper as typst names it."""
        return {"a4": "a4", "letter": "us-letter"}[self.paper]

    @property
    def size(self) -> str:
        """The size of ordinary text."""
        return "18pt" if self.large else "11pt"

    @property
    def letters(self) -> int:
        """About how many letters of ordinary text stand in a line."""
        return 48 if self.large else 78

    @property
    def qr_width(self) -> str:
        """How wide a QR code is: a telephone reads it from an arm's length."""
        return "28mm" if self.large else "20mm"


#: Every format that is made.
FORMATS = tuple(Format(paper, large) for paper in ("a4", "letter") for large in (False, True))
