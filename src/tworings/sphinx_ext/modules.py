"""The ten modules, written or planned, and the assessment that comes after them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sphinx.application import Sphinx

from tworings.content import load_module, load_planned
from tworings.content.assessment import read_blueprint
from tworings.content.yaml_reader import read_yaml
from tworings.model.module import WholeMinutes
from tworings.sphinx_ext.check import book_folder


@dataclass(frozen=True)
class ListedModule:
    """One line of the map of modules.

    Attributes
    ----------
    id : str
    number : int
    title : str
    minutes : WholeMinutes
    docname : str or None
        Its page; None as long as it is not written.
    """

    id: str
    number: int
    title: str
    minutes: WholeMinutes
    docname: str | None = None

    @property
    def status(self) -> str:
        """Whether it can be read, in words."""
        return "ready" if self.docname else "being written"


@dataclass(frozen=True)
class Closing:
    """The assessment after the last module.

    Attributes
    ----------
    title : str
    items : int
        How many it has.
    docname : str
        Its page.
    """

    title: str
    items: int
    docname: str


def files(app: Sphinx) -> list[Path]:
    """Return the files that the map is made from."""
    folder = book_folder(app) / "modules"
    more = (folder / "plan.yaml", _blueprint(app))
    return sorted(folder.glob("*/module.yaml")) + [path for path in more if path.exists()]


def _blueprint(app: Sphinx) -> Path:
    return book_folder(app) / "tools" / "closing.yaml"


def read(app: Sphinx) -> None:
    """Read them once a build, for the map and for the frame of every module page."""
    found = []
    for path in files(app):
        if path.name == "plan.yaml":
            planned = load_planned(path).values()
            found += [ListedModule(one.id, one.number, one.title, one.minutes) for one in planned]
            continue
        if path == _blueprint(app):
            continue
        module = load_module(path)
        page = (path.parent / module.id).relative_to(app.srcdir).as_posix()
        found.append(ListedModule(module.id, module.number, module.title, module.minutes, page))
    app.env.tworings_modules = sorted(found, key=lambda one: one.number)
    app.env.tworings_closing = _closing(app)


def _closing(app: Sphinx) -> Closing | None:
    path = _blueprint(app)
    # Not load_assessment: the check before the build has read every bank already.
    blueprint = read_blueprint(read_yaml(path))[0] if path.exists() else None
    if blueprint is None:
        return None
    page = path.with_suffix("").relative_to(app.srcdir).as_posix()
    return Closing(blueprint.title, blueprint.pass_mark.of, page)


def listed(app: Sphinx) -> list[ListedModule]:
    """Return the modules in order of their numbers."""
    return app.env.tworings_modules


def closing(app: Sphinx) -> Closing | None:
    """Return the assessment after the last module, if the book has one."""
    return app.env.tworings_closing


def neighbours(app: Sphinx, number: int) -> list[tuple[str, ListedModule]]:
    """Return the modules before and after one, each with which of the two it is."""
    by_number = {one.number: one for one in listed(app)}
    ways = (("Previous", number - 1), ("Next", number + 1))
    return [(way, by_number[other]) for way, other in ways if other in by_number]
