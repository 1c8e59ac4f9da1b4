"""The session: which bank, which type, every part, a look at the whole, and then the file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tworings.authoring.as_yaml import entry_lines
from tworings.authoring.bank_end import BankEnd
from tworings.authoring.draft import Draft
from tworings.authoring.item_fields import Drawings, ItemFields
from tworings.authoring.prompt import Prompt, Stopped, one_of, sentence
from tworings.authoring.questions import Questions, fields_of
from tworings.content import load_bank
from tworings.content.bank import ITEM_TYPES
from tworings.content.ledger import read_ledger
from tworings.model import ItemBank


def new_item(
    bank: Path | None, book: Path, prompt: Prompt, drawings: Drawings | None = None
) -> Path:
    """Ask for an item, and write it at the end of a bank.

    Parameters
    ----------
    bank : Path or None
        The bank's file, or its folder; without it, one of the book's is asked for.
    book : Path
        The folder of the book.
    prompt : Prompt
    drawings : callable, optional
        Returns every drawing by its name, for items that name one. Handed over, because
        content is written here and pictures are made elsewhere.

    Returns
    -------
    Path
        The file that was written.

    Raises
    ------
    ContentError
        When the bank has faults already, or has no place for another item.
    Stopped
        When the author stops. The file is as it was.
    """
    try:
        return _Session(_bank_file(bank, book, prompt), prompt, drawings).run()
    except KeyboardInterrupt:
        raise Stopped from None


def _bank_file(bank: Path | None, book: Path, prompt: Prompt) -> Path:
    if bank is not None:
        return bank / "items.yaml" if bank.is_dir() else bank
    tools = (path for path in sorted(book.glob("tools/*.yaml")) if _holds_items(path))
    found = [str(path) for path in (*sorted(book.glob("modules/*/items.yaml")), *tools)]
    if not found:
        # Says what is not there, and what to do.
        return book / "modules" / "items.yaml"
    return Path(prompt.choose("bank", found))


def _holds_items(path: Path) -> bool:
    """Tell whether a tool of the book is a bank; with whatever faults, which are told later."""
    try:
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        # A folder, or closed to this author: nothing to write into.
        return False
    return re.search(r"^items *:", text, re.MULTILINE) is not None


class _Session:
    """One item, from the first question to the file."""

    def __init__(self, path: Path, prompt: Prompt, drawings: Drawings | None) -> None:
        self.path, self.prompt = path, prompt
        self.bank = load_bank(path)
        self.end = BankEnd.of(path)
        claims = read_ledger(path.parent).claims
        self.fields = ItemFields(
            self.bank.module,
            claims.things if claims else {},
            _taken_ids(self.bank),
            self.bank.stimuli,
            drawings,
        )

    def run(self) -> Path:
        say = self.prompt.say
        say(f"A new item for {self.path}. Ctrl-C stops at any time and leaves the file as it is.")
        types = sorted(ITEM_TYPES)
        notes = [(ITEM_TYPES[name].__doc__ or "").splitlines()[0] for name in types]
        kind = self.prompt.choose("type", types, notes)
        draft = Draft(ITEM_TYPES[kind])
        draft.open(("type",), kind)
        questions = Questions(self.prompt, draft, self.fields.own(), self.fields.without)
        questions.ask_model(draft.model)
        while True:
            content = self._checked(questions)
            say("")
            for line in entry_lines(_as_written(draft), 2):
                say(line)
            say("")
            if self.prompt.yes(f"Write this to {self.path}?"):
                self.end.put(content)
                return self.path
            self._ask_again(questions, "")

    def _checked(self, questions: Questions) -> bytes:
        """Return the file's new content, once neither the item nor the bank has a fault."""
        draft = questions.draft
        while True:
            faults = draft.faults()
            if faults:
                where, fault = faults[0]
                self.prompt.say(f"  Not right yet: {sentence(fault)}")
                self._ask_again(questions, str(where[0]) if where else "")
                continue
            content = self.end.with_item(_as_written(draft))
            in_the_bank = self.end.faults_of(content)
            if not in_the_bank:
                return content
            for fault in in_the_bank:
                self.prompt.say(f"  Not right yet: {sentence(fault)}")
            self._ask_again(questions, "")

    def _ask_again(self, questions: Questions, name: str) -> None:
        """Ask for one part once more, which the author names; the one that is named is offered."""
        fields = fields_of(questions.draft.model)
        parts = [part for part in fields if part not in {"type", *questions.without}]
        # Two parts may not fit each other: only the author knows which of them is wrong.
        offer = name if name in parts else ""
        self.prompt.list(parts)
        name = self.prompt.ask(
            f"Which part shall be asked again? (empty: {offer or 'stop'})",
            lambda line: one_of(line, parts) if line else offer,
        )
        if not name:
            raise Stopped
        questions.draft.drop((name,))
        questions.ask_field(fields[name], (name,))


def _taken_ids(bank: ItemBank) -> set[str]:
    """Return the ids that a new item of this bank must not have."""
    taken = {item.id for item in bank.items}
    if bank.module:
        taken |= {objective.id for objective in bank.module.objectives}
        taken |= {activity.id for activity in bank.module.activities}
    return taken


def _as_written(draft: Draft) -> dict[str, Any]:
    """Return an item's parts in the order of the book: what it is, its words, the key, the rest."""
    # By the model and not by when it was asked for: some parts may have been asked for again.
    value = {name: draft.value[name] for name in fields_of(draft.model) if name in draft.value}
    first = [name for name in ("id", "type") if name in value]
    rest = [name for name in value if name not in first]
    long = next((n for n, name in enumerate(rest) if _is_long(value[name])), len(rest))
    if "key" in rest[long:]:
        # Above the choices that it names.
        rest.remove("key")
        rest.insert(long, "key")
    return {name: _ordered(value[name]) for name in [*first, *rest]}


def _ordered(value: Any) -> Any:
    """Return the entries of a list with their ids in front."""
    if not isinstance(value, list):
        return value
    return [
        {"id": one["id"], **one} if isinstance(one, dict) and "id" in one else one for one in value
    ]


def _is_long(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(one, dict) for one in value)
    )
