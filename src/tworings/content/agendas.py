"""Reads what agendas are made from: fixed blocks, ready agendas, and the modules of the book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tworings.content.book_folder import find_up
from tworings.content.fault import ContentError, Fault, quoted
from tworings.content.ledger import attempt
from tworings.content.listed import Listed, read_list
from tworings.content.module import load_module
from tworings.content.nearest import did_you_mean
from tworings.content.parts import id_is_the_files_name
from tworings.content.validation import owner_of, validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Agendas, Block, Module, Preset
from tworings.plan import Part, agenda, parts_of

#: Where they stand in a book.
FOLDER = "educators/agendas"
#: The file of the fixed blocks; every other YAML file beside it is a ready agenda.
BLOCKS = "blocks.yaml"
#: What stands above the builder.
TITLE = "Plan a workshop"


@dataclass(frozen=True)
class AgendaFiles:
    """What was read, and every fault of it.

    Attributes
    ----------
    blocks : Listed or None
        None when the file as such cannot be read.
    presets : list of (Document, Preset)
        Those without a fault of their own.
    faults : list of Fault
    """

    blocks: Listed[Block] | None
    presets: list[tuple[Document, Preset]]
    faults: list[Fault] = field(default_factory=list)


def read_agendas(blocks: Path, presets: Iterable[Path], modules: Iterable[Module]) -> AgendaFiles:
    """Read blocks and ready agendas, and hold them against the modules of the book."""
    faults: list[Fault] = []
    listed = attempt(lambda: read_list(read_yaml(blocks), "block", lambda entry: Block), faults)
    if listed:
        faults.extend(listed.faults)
    found = []
    for path in presets:
        document = attempt(lambda path=path: read_yaml(path), faults)
        if document is None:
            continue
        preset, own = validate(Preset, document)
        faults.extend([*own, *id_is_the_files_name(document)])
        if preset is not None:
            found.append((document, preset))
    if listed and not faults:
        made = _made(listed, found, modules)
        parts = {part.id: part for part in parts_of(made)}
        faults.extend(_blocks_are_named_apart(listed, made))
        for document, preset in found:
            # What is unknown is told first: whether the rest fits is then anybody's guess.
            wrong = [*_parts_are_known(document, preset, parts)]
            faults.extend(wrong or _it_can_be_done(document, preset, made, parts))
    return AgendaFiles(listed, found, faults)


def load_agendas(path: Path | str = ".", book: Path | str | None = None) -> Agendas:
    """Read everything that agendas are made from.

    Parameters
    ----------
    path : path
        A folder with ``blocks.yaml`` and ready agendas, like ``book/educators/agendas``; or the
        file of one ready agenda, whose blocks are then those beside it, or else the book's own.
    book : path, optional
        The folder with ``claims.yaml``; without it, the nearest above. Its modules are taken.

    Returns
    -------
    Agendas

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    path = Path(path)
    alone = path.suffix == ".yaml"
    folder = path.parent if alone else path
    root = Path(book) if book is not None else find_up("claims.yaml", folder).parent
    blocks = folder / BLOCKS
    if alone and not blocks.is_file():
        blocks = root / FOLDER / BLOCKS
    faults: list[Fault] = []
    modules = []
    for file in sorted((root / "modules").glob("*/module.yaml")):
        module = attempt(lambda file=file: load_module(file), faults)
        modules += [module] if module else []
    if faults:
        raise ContentError(*faults)
    files = read_agendas(blocks, [path] if alone else presets_in(folder), modules)
    if files.faults or files.blocks is None:
        raise ContentError(*files.faults)
    made = _made(files.blocks, files.presets, modules)
    if not alone:
        return made
    preset = made.presets[0]
    return Agendas(preset.id, preset.title, made.modules, made.blocks, made.presets)


def presets_in(folder: Path) -> list[Path]:
    """Return the files of the ready agendas of a folder."""
    return sorted(path for path in folder.glob("*.yaml") if path.name != BLOCKS)


def _made(
    blocks: Listed[Block], presets: list[tuple[Document, Preset]], modules: Iterable[Module]
) -> Agendas:
    ready = sorted(
        (preset for _, preset in presets),
        key=lambda one: (one.online, len(one.sessions), one.length, one.id),
    )
    return Agendas(
        "agendas",
        TITLE,
        tuple(sorted(modules, key=lambda module: module.number)),
        tuple(blocks.things.values()),
        tuple(ready),
    )


def _blocks_are_named_apart(blocks: Listed[Block], made: Agendas) -> Iterator[Fault]:
    modules = {module.id for module in made.modules}
    for own in blocks.things:
        if own in modules:
            yield blocks.fault(
                own,
                ("id",),
                f"{quoted(own)} is the id of a module too",
                "an id of its own for each block",
                "give the block another id",
            )


def _parts_are_known(document: Document, preset: Preset, parts: dict[str, Part]) -> Iterator[Fault]:
    for place, session in enumerate(preset.sessions):
        for index, own in enumerate(session.parts):
            if own not in parts:
                where = ("sessions", place, "parts", index)
                yield document.fault(
                    where,
                    preset.id,
                    f"unknown part {quoted(own)}",
                    "a block, a module that has a talk, or an activity",
                    did_you_mean(own, parts, "name another part, or write it"),
                )
        for own, bounds in session.minutes.items():
            part = parts.get(own)
            if part is None:
                continue
            low, high = (preset.online and part.online) or (part.low, part.high)
            if bounds.low < low or bounds.high > high:
                yield document.fault(
                    ("sessions", place, "minutes", own),
                    preset.id,
                    f"the bounds of {quoted(own)} are {bounds.low} to {bounds.high}",
                    f"bounds within its own, {low} to {high}",
                    "change them, or those of the part itself",
                )


def _it_can_be_done(
    document: Document, preset: Preset, made: Agendas, parts: dict[str, Part]
) -> Iterator[Fault]:
    for place, _ in enumerate(preset.sessions):
        timetable = agenda(
            Agendas(made.id, made.title, made.modules, made.blocks, (preset,)),
            preset.id,
            session=place + 1,
        )
        if not timetable.fits:
            yield document.fault(
                ("sessions", place),
                owner_of(document, ()),
                timetable.answer.rstrip("."),
                "a session that can be done in its length",
                "change the length or the parts",
            )
    named = {own for session in preset.sessions for own in session.parts}
    for part in parts.values():
        if part.never_cut and part.id not in named:
            yield document.fault(
                ("sessions",),
                preset.id,
                f"{quoted(part.id)} is never cut, and no session holds it",
                "every part that is never cut in at least one session",
                f"add {quoted(part.id)} to a session",
            )
