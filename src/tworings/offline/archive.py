"""The offline copy: the built site as one archive, the same bytes from the same site."""

from __future__ import annotations

import contextlib
import hashlib
import zipfile
from pathlib import Path

#: The folder that unzipping makes. It shows on a shared screen, so it says no more than the title.
TOP = "two-rings"
#: Where what is to be printed stands in it, and which of that is read first.
PRINTS, FIRST = "handouts", "start-here-*.pdf"
#: What only a build or a developer reads: Sphinx's notes to itself, the inventory that other
#: projects link by, source maps of the theme.
LEFT_OUT = ("objects.inv", "*.map", "*.part")
#: The first moment that an archive can name; the time of a build must not change its bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)
#: An ordinary file that everybody may read, as Unix says it (3), wherever it was packed.
_UNIX = 3
_READABLE = 0o100644 << 16


class ArchiveError(Exception):
    """The site cannot be packed; the message says what to do."""


def pack(site: Path, archive: Path, handouts: Path | None = None) -> Path:
    """Pack a built site into one archive that works from a double click on ``index.html``.

    The entries are sorted and carry neither times, owners nor folders of this machine, so that
    the same site gives the same bytes. (Compression is zlib's own: another implementation of it
    may write other bytes for the same content.)

    Parameters
    ----------
    site : Path
        The folder of the built site.
    archive : Path
        The file to write. Beside it, ``<archive>.sha256`` gets the checksum, in the form that
        ``sha256sum --check`` reads.
    handouts : Path, optional
        A folder of PDFs to print; in the archive it stands beside ``index.html``. The educator's
        guide among them also stands where it is seen first.

    Returns
    -------
    Path
        The archive.

    Raises
    ------
    ArchiveError
        When there is no built site, the archive would lie inside it, cannot be written, or there
        is nothing to print; or when a link in the site leads out of it.
    """
    if not site.is_dir():
        raise ArchiveError(f"{site}: there is no such folder; build the book first: make book")
    if not (site / "index.html").is_file():
        raise ArchiveError(
            f"{site}: there is no index.html in it; expected the built site: make book"
        )
    if archive.resolve().is_relative_to(site.resolve()):
        raise ArchiveError(
            f"{archive}: lies inside the site, and would be packed into itself the next time; "
            "name another place by --to"
        )
    if archive.is_dir() or not archive.name:
        raise ArchiveError(f"{archive}: this is a folder; expected a file: --to FOLDER/NAME.zip")
    files = {path.relative_to(site).as_posix(): path for path in members(site)}
    if handouts is not None:
        files |= _to_print(handouts)
    part, sum_part = (archive.with_name(f".{archive.name}{end}") for end in (".part", ".sum.part"))
    try:
        archive.parent.mkdir(parents=True, exist_ok=True)
        _write(part, files)
        checksum = hashlib.sha256(part.read_bytes()).hexdigest()
        sum_part.write_text(f"{checksum}  {archive.name}\n", encoding="utf-8", newline="\n")
        # Whoever looks finds the old archive or the new one, never half of one.
        part.replace(archive)
        sum_part.replace(archive.with_name(f"{archive.name}.sha256"))
    except OSError as error:
        raise ArchiveError(
            f"{archive}: the archive cannot be written ({error.strerror}); expected a folder that "
            "may be written to, with room for it; mend: name another place by --to"
        ) from None
    finally:
        # Whoever stops in the middle leaves nothing behind.
        for leftover in (part, sum_part):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
    return archive


def _write(part: Path, files: dict[str, Path]) -> None:
    with zipfile.ZipFile(part, "w") as packed:
        for name, path in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{TOP}/{name}", _MOMENT)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes(), compresslevel=9)


def _to_print(handouts: Path) -> dict[str, Path]:
    """Return the sheets by their places in the archive."""
    sheets = sorted(handouts.glob("*.pdf")) if handouts.is_dir() else []
    if not sheets:
        raise ArchiveError(
            f"{handouts}: there is no PDF in it; expected the sheets to print: make handouts"
        )
    files = {f"{PRINTS}/{path.name}": path for path in sheets}
    return files | {path.name: path for path in sheets if path.match(FIRST)}


def members(site: Path) -> list[Path]:
    """Return the files of a site that a reader needs, in the order of the archive."""
    found = (
        path
        for path in site.rglob("*")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(site).parts)
        and not any(path.match(pattern) for pattern in LEFT_OUT)
    )
    home = site.resolve()
    files = sorted(found, key=lambda path: path.relative_to(site).as_posix())
    for path in files:
        if not path.resolve().is_relative_to(home):
            raise ArchiveError(
                f"{path}: a link that leads out of the site, so that what it leads to would be "
                "handed on; expected files of the site; mend: build the book again: make book"
            )
    return files
