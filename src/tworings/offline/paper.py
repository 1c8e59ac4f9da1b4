"""The whole book as one PDF: the one-page build, printed by a Chromium that is at hand.

No Python package drives the browser: any Chromium prints a page that it is handed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

#: Where a Chromium is looked for, after the path in the variable.
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chromium-headless-shell",
)
VARIABLE = "TWORINGS_CHROMIUM"
#: The page loads it; it says on which sheet each entry of the contents is.
SHEETS = "sheets.css"
_SECONDS = 300
_FLAGS = (
    "--headless",
    "--no-sandbox",  # the superuser of a container has none
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # nothing is asked of anybody
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
_SHEET = re.compile(rb"^(\d+) 0 obj\s<</Type /Page\s", re.MULTILINE)
_PLACE = re.compile(rb"^(?:<<)?/(\S+) \[(\d+) 0 R /XYZ ", re.MULTILINE)


class PaperError(Exception):
    """The book cannot be printed; the message says what to do."""


def print_book(site: Path, pdf: Path, chromium: str | None = None) -> Path:
    """Print the one-page build of the book.

    It is printed twice: the sheet on which a section starts is known once it was printed, and the
    contents, which keep their size, name it the second time.

    Parameters
    ----------
    site : Path
        The folder of the one-page build (``_build/singlehtml``).
    pdf : Path
        The file to write: tagged, with an outline.
    chromium : str, optional
        The browser; without it, the one in the variable ``TWORINGS_CHROMIUM`` or on the path.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    PaperError
        When there is no build, no Chromium, or Chromium could not print.
    """
    page = site / "index.html"
    if not page.is_file():
        raise PaperError(f"{page}: there is no such file; expected the book on one page: make pdf")
    browser = chromium or find_chromium()
    if browser is None:
        raise PaperError(
            f"no Chromium was found; expected one on the path, or its own path in {VARIABLE}: "
            "install Chromium or Chrome"
        )
    if pdf.is_dir() or not pdf.name:
        raise PaperError(f"{pdf}: this is a folder; expected a file: --to FOLDER/NAME.pdf")
    try:
        return _print_twice(site, page, pdf, browser)
    except OSError as error:
        raise PaperError(
            f"{pdf}: the book cannot be printed ({error.strerror}: {error.filename or browser}); "
            "expected a browser that can be started and a folder that may be written to; mend: "
            f"name another by {VARIABLE} or --to"
        ) from None


def _print_twice(site: Path, page: Path, pdf: Path, browser: str) -> Path:
    sheets = site / SHEETS
    pdf.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        draft, final = Path(folder) / "draft.pdf", Path(folder) / "final.pdf"
        sheets.write_text("", encoding="utf-8")
        _print(browser, page, draft)
        sheets.write_text(_stylesheet(sheets_of(draft.read_bytes())), encoding="utf-8")
        _print(browser, page, final)
        # Moved into its place in one step.
        part = pdf.with_name(f".{pdf.name}.part")
        try:
            shutil.copyfile(final, part)
            part.replace(pdf)
        finally:
            part.unlink(missing_ok=True)
    return pdf


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None."""
    named = os.environ.get(VARIABLE)
    if named:
        return named if Path(named).exists() else None
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def sheets_of(pdf: bytes) -> dict[str, int]:
    """Return on which sheet, from 1, each named place of a PDF is, as Chromium writes one."""
    sheets = {number: i for i, number in enumerate(_SHEET.findall(pdf), 1)}
    return {
        re.sub(r"#([0-9A-Fa-f]{2})", lambda code: chr(int(code[1], 16)), name.decode()): sheets[on]
        for name, on in _PLACE.findall(pdf)
        if on in sheets
    }


def _stylesheet(sheets: dict[str, int]) -> str:
    return "".join(
        f'.tr-whole__contents a[href="#{place}"]::after {{ content: "{number}"; }}\n'
        for place, number in sheets.items()
    )


def _print(browser: str, page: Path, pdf: Path) -> None:
    # A profile of its own: a Chromium that is open would else print nothing and say so to nobody.
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, *_FLAGS, f"--user-data-dir={profile}", f"--print-to-pdf={pdf}"]
        try:
            done = subprocess.run(
                [*command, page.resolve().as_uri()],
                capture_output=True,
                text=True,
                check=False,
                timeout=_SECONDS,
            )
        except subprocess.TimeoutExpired as error:
            raise PaperError(f"{browser}: did not print within {_SECONDS} s") from error
    if done.returncode or not pdf.is_file():
        raise PaperError(f"{browser}: could not print {page}:\n{done.stderr[-1000:]}")
