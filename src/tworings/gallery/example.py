"""One named example of a widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tworings.content import load_scales
from tworings.content.text_file import read_text
from tworings.figures import draw
from tworings.widgets._base import BaseWidget


@dataclass(frozen=True)
class Example:
    """A YAML file that makes one widget, and what it shows.

    Attributes
    ----------
    kind : str
        The widget's, such as ``quiz``.
    slug : str
        The file's name without its ending; no two examples of a kind share one.
    about : str
        What it shows, in one or two plain sentences.
    source : str
        The YAML as an educator writes it, with a line end at its end.
    path : Path
    draws : bool
        Whether the file names a drawing.
    made_by : type
        The widget's class.
    scales : Path or None
        The file of scales beside an assessment before and after.
    """

    kind: str
    slug: str
    about: str
    source: str = field(repr=False)
    path: Path = field(repr=False)
    draws: bool = field(repr=False)
    made_by: type[BaseWidget] = field(repr=False)
    scales: Path | None = field(default=None, repr=False)

    @property
    def files(self) -> dict[str, str]:
        """What an educator writes, by the name of each file: this one first."""
        files = {self.path.name: self.source}
        if self.scales:
            files[self.scales.name] = without_comments(read_text(self.scales))
        return files

    @property
    def title(self) -> str:
        """The slug in words: ``two-bodies`` is "Two bodies"."""
        return self.slug.replace("-", " ").capitalize()

    @property
    def code(self) -> str:
        """The Python that shows it, with the file in the notebook's own folder."""
        imported, arguments = [self.made_by.__name__], [f'"{self.path.name}"']
        if self.draws:
            imported.append("draw")
            arguments.append("draw=draw")
        if self.scales:
            imported.append("load_scales")
            arguments.append(f'scales=load_scales("{self.scales.name}")')
        call = f"{self.made_by.__name__}.from_file({', '.join(arguments)})"
        return f"from tworings import {', '.join(imported)}\n\n{call}\n"

    def widget(self, book: Path | str | None = None) -> BaseWidget:
        """Make the widget; a new one each time.

        Parameters
        ----------
        book : path, optional
            The folder with ``claims.yaml``; without it, the nearest above the file.

        Raises
        ------
        ContentError
            When the file has faults: each with its file, its line, and the mend.
        """
        given: dict[str, Any] = {}
        if self.draws:
            given["draw"] = draw
        if self.scales:
            given["scales"] = load_scales(self.scales)
        return self.made_by.from_file(self.path, book, **given)


def without_comments(text: str) -> str:
    """Return a file's text as an educator writes it: without the comments at its top."""
    lines = text.splitlines()
    top = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "\n".join(lines[top:]).strip("\n") + "\n"
