"""From typst's language to a tagged PDF, in memory."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from tworings.paper.format import FORMATS, Format
from tworings.paper.letters import FAMILY, folder
from tworings.paper.sheet import Sheet

__all__ = ["FORMATS", "Format", "PressError", "picture", "press"]

#: PDF for universal access: typst refuses to write one that lacks what it asks for.
STANDARD = "ua-1"


class PressError(Exception):
    """A sheet cannot be set; the message says which, and what to do."""


def press(sheet: Sheet, form: Format, base: str = "") -> bytes:
    """Set a sheet.

    Parameters
    ----------
    sheet : Sheet
    form : Format
    base : str
        The address of the site, ending with a slash; with it, the sheet carries a QR code.

    Returns
    -------
    bytes
        A PDF/UA-1: tagged, with title and language.

    Raises
    ------
    PressError
        When typst refuses it, or is not installed.
    """
    return _compiled(sheet, form, base, format="pdf", pdf_standards=[STANDARD])


def picture(sheet: Sheet, form: Format, ppi: float = 72) -> list[bytes]:
    """Return each page as PNG, to look at."""
    made = _compiled(sheet, form, "", format="png", ppi=ppi)
    return made if isinstance(made, list) else [made]


def _compiled(sheet: Sheet, form: Format, base: str, **how: Any) -> Any:
    try:
        import typst
    except ImportError:
        raise PressError(
            "typst is not installed; expected the extra packages for print; mend: "
            'pip install "tworings[print]", or say make handouts'
        ) from None
    source = f"{_frame()}\n{sheet.source(form, base)}"
    try:
        compiler = typst.Compiler(source.encode("utf-8"), font_paths=_fonts())
        return compiler.compile(**how)
    except typst.TypstError as error:
        raise PressError(
            f"{sheet.name}-{form.suffix}: typst says: {error.message}; expected a sheet that can "
            "be set; mend: take back the last change of its text, or report this"
        ) from None


@cache
def _frame() -> str:
    return Path(__file__).with_name("sheet.typ").read_text(encoding="utf-8")


@cache
def _fonts() -> Any:
    import typst

    # Only these: a font of this machine would change the bytes.
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder())]
    )
    if FAMILY not in fonts.families():
        # typst would go on, and print a sheet without a single letter.
        raise PressError(
            f"{folder()}: the font {FAMILY} is not there; expected the fonts that come with "
            "matplotlib; mend: install matplotlib again"
        )
    return fonts
