"""One named example of a widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

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
    """

    kind: str
    slug: str
    about: str
    source: str = field(repr=False)
    path: Path = field(repr=False)
    draws: bool = field(repr=False)
    made_by: type[BaseWidget] = field(repr=False)

    @property
    def title(self) -> str:
        """The slug in words: ``two-bodies`` is "Two bodies"."""
        return self.slug.replace("-", " ").capitalize()

    @property
    def code(self) -> str:
        """The Python that shows it, with the file in the notebook's own folder."""
        name = self.made_by.__name__
        imported, argument = (f"{name}, draw", ", draw=draw") if self.draws else (name, "")
        return (
            f'from tworings import {imported}\n\n{name}.from_file("{self.path.name}"{argument})\n'
        )

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
        if self.draws:
            return self.made_by.from_file(self.path, book, draw=draw)
        return self.made_by.from_file(self.path, book)
