"""A copy of this book to build and to change, so that the checkout stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULE_PAGE = "book/modules/two-rings/two-rings"
#: A page of prose, which is also the one that is edited.
PROSE_PAGE = "book/start/stay-private"


def copy(folder: Path) -> Path:
    """Copy what a build reads into a folder; return the folder."""
    folder.mkdir(parents=True)
    for name in ("_config.yml", "_toc.yml"):
        shutil.copy2(ROOT / name, folder / name)
    shutil.copytree(ROOT / "book", folder / "book", ignore=shutil.ignore_patterns(".*"))
    return folder


def edit(folder: Path, number: int) -> None:
    """Change one page by a sentence, another one for each number."""
    page = folder / f"{PROSE_PAGE}.md"
    with page.open("a", encoding="utf-8") as text:
        text.write(f"\nThis sentence was put in by the bench, as number {number}.\n")


def add_pages(folder: Path, count: int) -> None:
    """Add plain pages to the book, in a part of their own."""
    extra = folder / "book" / "extra"
    extra.mkdir()
    lines = ["  - caption: Extra", "    chapters:"]
    for number in range(count):
        name = f"page-{number:03}"
        (extra / f"{name}.md").write_text(plain_page(number), encoding="utf-8")
        lines.append(f"      - file: book/extra/{name}")
    with (folder / "_toc.yml").open("a", encoding="utf-8") as toc:
        toc.write("\n".join(lines) + "\n")


def plain_page(number: int) -> str:
    """Return a page of three sections, about as long as a page of prose in this book."""
    sections = "\n\n".join(
        f"## Section {section}\n\n"
        + "\n\n".join(
            f"This is paragraph {paragraph} of section {section}. It says nothing, in about as "
            "many words as a paragraph of this book has, so that a build has something to do."
            for paragraph in range(1, 6)
        )
        for section in range(1, 4)
    )
    return f"# Extra page {number}\n\n{sections}\n"
