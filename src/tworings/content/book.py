"""The whole book as it is read for checking: every file, and what one names in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tworings.content.agendas import BLOCKS, FOLDER, presets_in, read_agendas
from tworings.content.bank import OF_A_MODULE, BankFile, bank_names_claims, read_items
from tworings.content.claiming import all_faults
from tworings.content.fault import Fault
from tworings.content.figure import FigureFile, is_figure, read_figure
from tworings.content.ledger import LedgerFiles, attempt, read_ledger
from tworings.content.lesson import PLAN, lesson_names_activities, read_lesson
from tworings.content.links import (
    items_name_objectives,
    module_names_itself,
)
from tworings.content.listed import Listed
from tworings.content.module import ModuleFile, read_module
from tworings.content.pages import Page, read_pages
from tworings.content.places import PlaceFile, read_places
from tworings.content.planned import read_planned
from tworings.content.questions import read_questions
from tworings.content.sourced import SourcedFile
from tworings.content.standards import STANDARDS, modules_meet_standards, read_standards
from tworings.content.structures import read_structures
from tworings.content.tools import FOLDERS, Tool, read_tool
from tworings.content.topics import read_topics
from tworings.content.yaml_reader import read_yaml
from tworings.model import Lesson, PlannedModule, Question, StandardsMap, Structure, Topic


@dataclass(frozen=True)
class ModuleFolder:
    """One folder of ``modules/``; a file that cannot be read as such is None.

    Attributes
    ----------
    path : Path
    file : ModuleFile or None
    bank : BankFile or None
        Of the module, ``items.yaml``.
    further : tuple of BankFile
        Banks of their own beside it, for a further page of the module.
    lesson : SourcedFile or None
        The lesson plan; None when there is no such file.
    """

    path: Path
    file: ModuleFile | None
    bank: BankFile | None
    further: tuple[BankFile, ...] = ()
    lesson: SourcedFile[Lesson] | None = None


@dataclass(frozen=True)
class Book:
    """What was read from a book's folder.

    Attributes
    ----------
    root : Path
    today : date
        The day to measure review dates by.
    ledger : LedgerFiles
    structures : Listed or None
        None when there is no such file or it cannot be read.
    modules : list of ModuleFolder
    places : list of PlaceFile
        Those that can be read, in the order of the page.
    pages : list of Page
        Markdown pages and notebooks.
    faults : list of Fault
        All of reading, and of names that lead nowhere; the editorial rules come on top.
    planned : Listed or None
        The modules not written yet; None when there is no such file or it cannot be read.
    tools : list of Tool
        Each file of ``tools/`` and of the evaluation that can be read as such.
    questions : Listed or None
        What people ask educators; None when there is no such file or it cannot be read.
    figures : list of FigureFile
        Each figure of data: the files of the modules that have its key.
    topics : Listed or None
        What the curriculum has to hold; None when the file cannot be read.
    standards : SourcedFile or None
        What the course is held against; None when there is no such file.
    """

    root: Path
    today: date
    ledger: LedgerFiles
    structures: Listed[Structure] | None
    modules: list[ModuleFolder]
    places: list[PlaceFile]
    pages: list[Page]
    faults: list[Fault] = field(default_factory=list)
    planned: Listed[PlannedModule] | None = None
    tools: list[Tool] = field(default_factory=list)
    questions: Listed[Question] | None = None
    figures: list[FigureFile] = field(default_factory=list)
    topics: Listed[Topic] | None = None
    standards: SourcedFile[StandardsMap] | None = None

    def every_bank(self) -> Iterator[BankFile]:
        """Yield every bank that can be read: those of the modules, then those of the tools."""
        yield from (folder.bank for folder in self.modules if folder.bank)
        yield from (bank for folder in self.modules for bank in folder.further)
        yield from (tool.bank for tool in self.tools if tool.bank)

    def items(self) -> Iterator[tuple[Listed[Any], Any]]:
        """Yield every sound item with the list it stands in."""
        for bank in self.every_bank():
            for item in bank.items.things.values():
                yield bank.items, item


def read_book(root: Path | str, today: date | None = None) -> Book:
    """Read every file of a book that has rules, and collect the faults instead of raising them.

    Parameters
    ----------
    root : path
        The folder of the book.
    today : date, optional
        For tests; without it, the day it is.
    """
    root = Path(root)
    today = today or date.today()
    if not root.is_dir():
        fault = Fault(
            str(root),
            1,
            "",
            "there is no such folder",
            "the folder of the book",
            "start from the top of the project, or name the folder: --book FOLDER",
        )
        return Book(root, today, LedgerFiles(None, None), None, [], [], [], [fault])
    faults: list[Fault] = []
    ledger = read_ledger(root)
    faults.extend(ledger.faults)
    structures = None
    if (root / "structures.yaml").exists():
        path = root / "structures.yaml"
        structures = attempt(lambda: read_structures(read_yaml(path)), faults)
    if structures:
        faults.extend(all_faults(structures, ledger))
    modules = [_module(path, ledger, faults) for path in _folders(root / "modules")]
    if not modules:
        faults.append(
            Fault(
                str(root / "modules"),
                1,
                "",
                "there is no module",
                "a folder for each module, with module.yaml and items.yaml",
                "add one, or name the right folder: --book FOLDER",
            )
        )
    planned = None
    if (root / "modules" / "plan.yaml").exists():
        planned = attempt(lambda: read_planned(root / "modules" / "plan.yaml"), faults)
    if planned:
        faults.extend(planned.faults)
    places = read_places(root, faults)
    _agendas(root / FOLDER, modules, faults)
    topics = attempt(lambda: read_topics(root / "topics.yaml"), faults)
    if topics:
        faults.extend(topics.faults)
    tools = []
    for path in (p for folder in FOLDERS for p in sorted((root / folder).glob("*.yaml"))):
        tool = attempt(lambda path=path: read_tool(path, ledger), faults)
        if tool:
            tools.append(tool)
            faults.extend(tool.faults)
    questions = _questions(root, ledger, faults)
    return Book(
        root,
        today,
        ledger,
        structures,
        modules,
        places,
        read_pages(root, faults),
        faults,
        planned=planned,
        tools=tools,
        questions=questions,
        figures=_figures(root, ledger, faults),
        topics=topics,
        standards=_standards(root, modules, ledger, faults),
    )


def _standards(
    root: Path, modules: list[ModuleFolder], ledger: LedgerFiles, faults: list[Fault]
) -> SourcedFile[StandardsMap] | None:
    if not (root / STANDARDS).exists():
        return None
    file = attempt(lambda: read_standards(root / STANDARDS), faults)
    if file:
        faults.extend(all_faults(file, ledger))
        faults.extend(modules_meet_standards(file, [one.file for one in modules if one.file]))
    return file


def _questions(root: Path, ledger: LedgerFiles, faults: list[Fault]) -> Listed[Question] | None:
    path = root / "educators" / "questions.yaml"
    file = attempt(lambda: read_questions(read_yaml(path)), faults) if path.exists() else None
    if file:
        faults.extend(all_faults(file, ledger))
    return file


def _figures(root: Path, ledger: LedgerFiles, faults: list[Fault]) -> list[FigureFile]:
    """Read the figures of modules and educators; what else stands there is read by what it is."""
    figures = []
    for path in sorted([*root.glob("modules/*/*.yaml"), *root.glob("educators/*.yaml")]):
        if path.name in ("items.yaml", "module.yaml"):
            continue
        document = attempt(lambda path=path: read_yaml(path), faults)
        if document and is_figure(document):
            figures.append(read_figure(document))
            faults.extend(all_faults(figures[-1], ledger))
    return figures


def _agendas(folder: Path, modules: list[ModuleFolder], faults: list[Fault]) -> None:
    if not folder.is_dir():
        return
    sound = [file.module for one in modules if (file := one.file) and file.module]
    files = read_agendas(folder / BLOCKS, presets_in(folder), sound)
    # Parts of a module with a fault are not unknown: its own fault is told.
    whole = len(sound) == len(modules)
    faults.extend(fault for fault in files.faults if whole or "unknown part" not in fault.problem)


def _folders(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    return sorted(p for p in path.iterdir() if p.is_dir() and not p.name.startswith((".", "_")))


def _module(path: Path, ledger: LedgerFiles, faults: list[Fault]) -> ModuleFolder:
    file = attempt(lambda: read_module(path / "module.yaml"), faults)
    bank = attempt(lambda: read_items(path / OF_A_MODULE), faults)
    further = _further(path, faults)
    for one in filter(None, (bank, *further)):
        faults.extend([*one.faults, *bank_names_claims(one, ledger)])
    if file:
        faults.extend(file.faults)
    if file and file.module and file.module.id != path.name:
        faults.append(
            file.fault(
                ("id",),
                f'the id is "{file.module.id}" in a folder named "{path.name}"',
                "the folder's name as id",
                f'write "id: {path.name}", or rename the folder',
            )
        )
    if bank and file:
        faults.extend(items_name_objectives(bank.items, file))
        faults.extend(module_names_itself(file, bank.items))
    return ModuleFolder(path, file, bank, further, _lesson(path, file, ledger, faults))


def _lesson(
    path: Path, module: ModuleFile | None, ledger: LedgerFiles, faults: list[Fault]
) -> SourcedFile[Lesson] | None:
    if not (path / PLAN).exists():
        return None
    lesson = attempt(lambda: read_lesson(path / PLAN), faults)
    if lesson:
        faults.extend(all_faults(lesson, ledger))
        faults.extend(lesson_names_activities(lesson, module) if module else ())
    return lesson


def _further(path: Path, faults: list[Fault]) -> tuple[BankFile, ...]:
    """Read the banks of a module's folder that stand alone; what has no items is no bank."""
    found = []
    for file in sorted(path.glob("*.yaml")):
        if file.name in ("module.yaml", OF_A_MODULE):
            continue
        document = attempt(lambda file=file: read_yaml(file), faults)
        if document and "items" in document.mapping:
            found.append(attempt(lambda file=file: read_items(file), faults))
    return tuple(filter(None, found))
