"""The page of a module: the same headings in each."""

from __future__ import annotations

from collections.abc import Iterator

from tworings.content.book import Book, ModuleFolder
from tworings.content.fault import Fault, quoted
from tworings.content.nearest import did_you_mean
from tworings.content.pages import Page

#: The ten headings of every module page, in order.
HEADINGS = (
    "Before you start",
    "You will be able to",
    "Check what you think",
    "Learn",
    "Look",
    "Try",
    "Quiz",
    "When to stop or get help",
    "Take away",
    "Sources",
)


def module_page_has_its_headings(book: Book) -> Iterator[Fault]:
    """Hold a module's notebook to the ten headings, of level 2 and in order."""
    for folder in book.modules:
        name = f"{folder.path.name}.ipynb"
        page = page_of(book, folder)
        if page is None:
            if not (folder.path / name).exists():
                yield Fault(
                    str(folder.path / name),
                    1,
                    folder.path.name,
                    "the module has no page",
                    f'a notebook named "{name}" in its folder',
                    "copy the page of another module and write it anew",
                )
            continue
        found = [(line, text) for line, level, text in page.headings() if level == 2]
        yield from _missing(page, found)
        yield from _out_of_place(page, found)


def objectives_and_topics_are_taught(book: Book) -> Iterator[Fault]:
    """Hold every ``taught_at`` to name a heading of the module's page."""
    for folder in book.modules:
        page = page_of(book, folder)
        if page is None or not folder.file or not folder.file.module:
            continue
        headings = [text for _, _, text in page.headings()]
        for key in ("objectives", "topics"):
            for index, one in enumerate(getattr(folder.file.module, key)):
                if one.taught_at not in headings:
                    yield folder.file.fault(
                        (key, index, "taught_at"),
                        f"there is no heading {quoted(one.taught_at)} on the page",
                        f"a heading of {page.path}",
                        did_you_mean(one.taught_at, set(headings), "name another heading"),
                    )


def page_of(book: Book, folder: ModuleFolder) -> Page | None:
    """Return the page of a module, if it was read."""
    path = folder.path / f"{folder.path.name}.ipynb"
    return next((page for page in book.pages if page.path == path), None)


def _missing(page: Page, found: list[tuple[int, str]]) -> Iterator[Fault]:
    texts = [text for _, text in found]
    for index, heading in enumerate(HEADINGS):
        if heading not in texts:
            before = f' after "{HEADINGS[index - 1]}"' if index else " as the first one"
            yield Fault(
                str(page.path),
                1,
                "",
                f"the heading {quoted(heading)} is missing",
                "the ten headings of every module page, each of level 2",
                f'add "## {heading}"{before}',
            )


def _out_of_place(page: Page, found: list[tuple[int, str]]) -> Iterator[Fault]:
    reached = -1
    for line, text in found:
        if text not in HEADINGS:
            yield Fault(
                str(page.path),
                line,
                "",
                f"the heading {quoted(text)} is none of the ten",
                "the same headings of level 2 in every module",
                did_you_mean(text, HEADINGS, 'make it a heading of level 3 ("### ")'),
            )
        elif HEADINGS.index(text) <= reached:
            yield Fault(
                str(page.path),
                line,
                "",
                f"the heading {quoted(text)} stands after {quoted(HEADINGS[reached])}",
                f"the order {', '.join(HEADINGS)}, each once",
                "move the section to its place",
            )
        else:
            reached = HEADINGS.index(text)
