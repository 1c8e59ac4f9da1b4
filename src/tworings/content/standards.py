"""Reads the frameworks that the course is held against, ``educators/standards.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tworings.content.fault import Fault, quoted
from tworings.content.module import ModuleFile
from tworings.content.nearest import did_you_mean
from tworings.content.sourced import SourcedFile, load_sourced, read_sourced
from tworings.content.validation import fault_at
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Sourced, StandardsMap

#: Where the file stands in the book's folder.
STANDARDS = Path("educators") / "standards.yaml"


def read_standards(path: Path | str) -> SourcedFile[StandardsMap]:
    """Read the frameworks alone, and keep their faults beside what is sound.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    return read_sourced(StandardsMap, read_yaml(path), _ids)


def load_standards(path: Path | str, book: Path | str | None = None) -> Sourced[StandardsMap]:
    """Read the frameworks, and the claims that say where each was read.

    Parameters
    ----------
    path : path
        A file like ``book/educators/standards.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the file.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    return load_sourced(StandardsMap, path, book, _ids)


def modules_meet_standards(
    file: SourcedFile[StandardsMap], modules: Iterable[ModuleFile]
) -> Iterator[Fault]:
    """Hold modules to name standards that there are, and each standard to be answered for."""
    if file.content is None:
        return
    standards = file.content.standards()
    known = {standard.id for _, _, standard in standards}
    met: set[str] = set()
    for module in modules:
        for place, name in enumerate(module.module.standards if module.module else ()):
            met.add(name)
            if name not in known:
                yield module.fault(
                    ("standards", place),
                    f"unknown standard {quoted(name)}",
                    f"the id of a standard in {file.document.path}",
                    did_you_mean(name, known, "add the standard there"),
                )
    for row, place, standard in standards:
        if standard.not_covered and standard.id in met:
            yield file.fault(
                ("frameworks", row, "standards", place, "not_covered"),
                f"{quoted(standard.id)} is said to be left out, and a module names it",
                "one of the two",
                "delete not_covered, or take it out of the module's standards",
            )
        if standard.id not in met and not (standard.whole_course or standard.not_covered):
            yield file.fault(
                ("frameworks", row, "standards", place),
                f"no module names {quoted(standard.id)}",
                "a module that does, or whole_course, or not_covered",
                "name it under standards in a module.yaml, or say why it is left out",
            )


def _ids(document: Document, content: StandardsMap) -> Iterator[Fault]:
    seen: set[str] = set()
    for row, framework in enumerate(content.frameworks):
        for place, standard in enumerate(framework.standards):
            at = ("frameworks", row, "standards", place, "id")
            if not standard.id.startswith(f"{framework.id}."):
                yield fault_at(
                    document,
                    at,
                    f"the id {quoted(standard.id)} does not begin with its framework",
                    f"{framework.id}. and a short name",
                    f'write "id: {framework.id}.{standard.id.rpartition(".")[2]}"',
                )
            if standard.id in seen:
                yield fault_at(
                    document,
                    at,
                    f"the id {quoted(standard.id)} is used twice",
                    "an id of its own for each standard",
                    "give one of the two another id, or delete it",
                )
            seen.add(standard.id)
