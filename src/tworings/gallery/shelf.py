"""Finds the examples: those of one widget, or of all."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

from tworings.content import ContentError, Fault
from tworings.content.text_file import read_text
from tworings.content.yaml_reader import parse_yaml
from tworings.gallery.example import Example, without_comments
from tworings.widgets import assets
from tworings.widgets._base import BaseWidget

#: A comment that only an editor reads.
_FOR_EDITORS = "# yaml-language-server:"
#: The keys by which a file names drawings.
_DRAWING_KEYS = {"drawing", "drawings"}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def kinds() -> tuple[str, ...]:
    """Return every kind of widget, in alphabetical order."""
    return assets.WIDGETS


def widget_class(kind: str) -> type[BaseWidget]:
    """Return the class that plays a kind.

    Raises
    ------
    ValueError
        When there is no such kind.
    """
    if kind not in kinds():
        raise ValueError(f"there is no widget {kind!r}; there are: {', '.join(kinds())}")
    package = import_module(f"tworings.widgets.{kind}")
    return next(
        thing
        for thing in vars(package).values()
        # The class that names the kind itself: another one may play with the same front end.
        if isinstance(thing, type) and issubclass(thing, BaseWidget) and "kind" in vars(thing)
    )


def examples(kind: str | None = None) -> list[Example]:
    """Return the named examples, by kind, then by slug.

    Parameters
    ----------
    kind : str, optional
        One kind only.

    Raises
    ------
    ContentError
        When a file cannot be read, has no neutral name, or does not say what it shows; with
        every such file. What else is wrong with a file is told by `Example.widget`.
    ValueError
        When there is no such kind.
    """
    found: list[Example] = []
    faults: list[Fault] = []
    for name in kinds() if kind is None else (kind,):
        made_by = widget_class(name)
        folder = Path(assets.__file__).parent / name / "examples"
        for path in sorted(folder.glob("*.yaml")):
            try:
                found.append(read_example(path, name, made_by))
            except ContentError as error:
                faults.extend(error.faults)
    if faults:
        raise ContentError(*faults)
    return found


def read_example(path: Path, kind: str, made_by: type[BaseWidget]) -> Example:
    """Read one example; what it shows stands in the comment at the top of its file.

    Raises
    ------
    ContentError
        See `examples`.
    """
    text = read_text(path)
    lines = text.splitlines()
    top = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    said = [line for line in lines[:top] if not line.startswith(_FOR_EDITORS)]
    about = " ".join(" ".join(line.lstrip("#") for line in said).split())
    value = parse_yaml(text, str(path)).value
    faults = []
    if not about:
        faults.append(
            Fault(
                str(path),
                1,
                "",
                "the example does not say what it shows",
                "one or two sentences for educators, as a comment at the top",
                'write lines that start with "# " above the first key',
            )
        )
    if not _SLUG.fullmatch(path.stem):
        faults.append(
            Fault(
                str(path),
                1,
                "",
                f'the file is named "{path.stem}"',
                "small letters, digits and hyphens: the name becomes a heading and an address",
                "rename it, such as one-drawing.yaml",
            )
        )
    if faults:
        raise ContentError(*faults)
    # What belongs to an example alone stands in a folder of its name.
    scales = next(iter(sorted(path.with_suffix("").glob("*.yaml"))), None)
    source = without_comments(text)
    return Example(kind, path.stem, about, source, path, _names_drawing(value), made_by, scales)


def _names_drawing(value: Any) -> bool:
    if isinstance(value, dict):
        return any(key in _DRAWING_KEYS or _names_drawing(one) for key, one in value.items())
    return isinstance(value, list) and any(_names_drawing(one) for one in value)
