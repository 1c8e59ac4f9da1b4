"""The fields of an item that are asked for in a way of their own: they name other things."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from pydantic.fields import FieldInfo

from tworings.authoring.prompt import Refused, Told, one_of
from tworings.authoring.questions import Own, Questions, fields_of, label_of, names
from tworings.authoring.shape import shape_of
from tworings.content.fault import quoted
from tworings.content.nearest import did_you_mean
from tworings.content.validation import Where
from tworings.model import Claim, Drawing, Module, Stimulus

#: Where an item lists what its key may name, the first that there is.
KEYED = ("options", "choices")
MANY = 20

#: Every drawing by its name; called only when one is asked for, since drawing takes a moment.
Drawings = Callable[[], Mapping[str, Callable[[], Drawing]]]


class ItemFields:
    """How to ask for ids, objectives, claims, keys, stimuli and drawings.

    Parameters
    ----------
    module : Module or None
        Whose objectives there are; its id stands in front of an item's.
    claims : mapping of str to Claim
        Every claim of the ledger.
    taken : collection of str
        Ids that other things have.
    stimuli : sequence of Stimulus, optional
        What the items of the bank share.
    drawings : callable, optional
        Returns what there is to find a part in; without it, any name is taken.
    """

    def __init__(
        self,
        module: Module | None,
        claims: Mapping[str, Claim],
        taken: Collection[str],
        stimuli: Sequence[Stimulus] = (),
        drawings: Drawings | None = None,
    ) -> None:
        self.module, self.claims, self.taken = module, claims, frozenset(taken)
        self.stimuli, self.drawings = stimuli, drawings
        self._parts: list[str] = []

    def own(self) -> dict[str, Own]:
        """Return the ways of asking by the name of the field."""
        return {
            "id": self.id,
            "objective": self.objective,
            "claims": self.named_claims,
            "key": self.key,
            "stimulus": self.stimulus,
            "drawing": self.drawing,
            "rationales": self.rationales,
        }

    @property
    def without(self) -> frozenset[str]:
        """The fields that have nothing to name in this bank."""
        named = {"objective": self.module, "stimulus": self.stimuli}
        return frozenset(name for name, there in named.items() if not there)

    def id(self, questions: Questions, field: FieldInfo, where: Where) -> None:
        """Ask for an id that nothing else has; an entry is offered one from its text."""
        if len(where) > 1:
            self._entry_id(questions, where)
            return
        prefix = f"{self.module.id}." if self.module else ""
        note = f'"{prefix}" is put in front' if prefix else "lower case, parts joined by -"
        questions.prompt.say(f"  A short name for the item; {note}.")

        def value_of(line: str) -> str:
            own = line if line.startswith(prefix) else f"{prefix}{line}"
            if own in self.taken:
                raise Refused(f"{quoted(own)} is the id of something else. Mend: write another.")
            return own

        questions.line(where, True, value_of)

    def _entry_id(self, questions: Questions, where: Where) -> None:
        *path, at, _ = where
        entries = questions.draft.at(tuple(path))
        others = {entry.get("id") for entry in entries[:at]}
        offer = _short_name(str(entries[at].get("text", "")), others)

        def take(line: str) -> None:
            own = line or offer
            if own in others:
                raise Refused(f"{quoted(own)} is taken in this list. Mend: write another.")
            questions.put(where, own)

        questions.prompt.ask(f"{label_of(where)} (empty: {offer})", take)

    def objective(self, questions: Questions, field: FieldInfo, where: Where) -> None:
        """Ask for one of the module's objectives, by number or id."""
        assert self.module
        ids = [objective.id for objective in self.module.objectives]
        questions.prompt.list(ids, [objective.text for objective in self.module.objectives])
        questions.line(where, True, lambda line: one_of(line, ids))

    def named_claims(self, questions: Questions, field: FieldInfo, where: Where) -> None:
        """Ask for claims of the ledger; ``?word`` looks for one."""
        required = field.is_required()
        questions.prompt.say(
            '  Ids of claims, parted by commas; "?word" shows the claims that hold a word.'
        )

        def value_of(line: str) -> list[str]:
            if line.startswith("?"):
                raise Told(self._found(line[1:].strip()))
            wanted = names(line)
            for claim in wanted:
                if claim not in self.claims:
                    otherwise = 'write "?word" to look for one'
                    mend = did_you_mean(claim, self.claims.keys(), otherwise)
                    raise Refused(f"unknown claim {quoted(claim)}. Mend: {mend}.")
            return list(dict.fromkeys(wanted))

        questions.line(where, required, value_of)

    def key(self, questions: Questions, field: FieldInfo, where: Where) -> None:
        """Ask for the key among what the item lists or draws; else, as the model says."""
        if self._parts and where == ("key",):
            questions.prompt.say("  The part to find, by its number in the drawing or its id.")
            questions.prompt.list(self._parts)
            questions.line(where, True, lambda line: one_of(line, self._parts))
            return
        listed = next(
            (questions.draft.at((name,)) for name in KEYED if _named(questions, name)), None
        )
        if listed is None:
            questions.ask_plainly(field, where)
            return
        ids = [entry["id"] for entry in listed]
        several = shape_of(field.annotation).kind == "list"
        questions.prompt.list(ids, [str(entry.get("text", "")) for entry in listed])
        if several:
            questions.prompt.say("  All that are right, parted by commas.")

        def value_of(line: str) -> Any:
            return [one_of(one, ids) for one in names(line)] if several else one_of(line, ids)

        questions.line(where, field.is_required(), value_of)

    def stimulus(self, questions: Questions, field: FieldInfo, where: Where) -> None:
        """Ask for one of the bank's stimuli, by number or id."""
        ids = [one.id for one in self.stimuli]
        questions.prompt.list(ids, [one.title for one in self.stimuli])
        questions.line(where, field.is_required(), lambda line: one_of(line, ids))

    def drawing(self, questions: Questions, field: FieldInfo, where: Where) -> None:
        """Ask for one of the drawings; what it shows is offered as the key."""
        if self.drawings is None:
            questions.ask_plainly(field, where)
            return
        drawings = self.drawings()
        names = list(drawings)
        questions.prompt.list(names)
        questions.line(where, True, lambda line: one_of(line, names))
        shown = drawings[questions.draft.at(where)]()
        self._parts = [region.structure for region in shown.regions]
        fields = fields_of(questions.draft.model)
        for name in ("key", "rationales"):
            # Asked for again: what was named before may not be in this one.
            if questions.draft.at((name,)) is not None:
                questions.draft.drop((name,))
                questions.ask_field(fields[name], (name,))

    def rationales(self, questions: Questions, field: FieldInfo, where: Where) -> None:
        """Ask why, for the key and for every part that tempts; else, as the model says."""
        key = questions.draft.at(("key",))
        if shape_of(field.annotation).kind != "mapping" or not isinstance(key, str):
            questions.ask_plainly(field, where)
            return
        questions.prompt.say(f"  {field.description}")
        questions.draft.open(where, {})
        questions.line((*where, key), True, str)

        def take(line: str) -> str:
            part = one_of(line, self._parts) if line and self._parts else line
            if part in questions.draft.at(where):
                raise Refused(f"{quoted(part)} has one. Mend: write another, or none.")
            return part

        while name := questions.prompt.ask("another part that tempts (empty: no more)", take):
            questions.line((*where, name), True, str)

    def _found(self, word: str) -> str:
        found = [
            f"{own}: {claim.statement.plain}"
            for own, claim in self.claims.items()
            if word.lower() in f"{own} {claim.statement.plain}".lower()
        ]
        more = f"\n... and {len(found) - MANY} more" if len(found) > MANY else ""
        if not found:
            return f"No claim holds {quoted(word)}."
        return "\n".join(found[:MANY]) + more


def _named(questions: Questions, name: str) -> bool:
    entries = questions.draft.at((name,))
    return bool(entries) and all(isinstance(e, dict) and e.get("id") for e in entries)


def _short_name(text: str, others: Collection[Any]) -> str:
    """Return an id made from the first words of a text, which none of the others has."""
    words = re.findall(r"[a-z0-9]+", text.lower())[:3] or ["entry"]
    base = own = "-".join(words)
    number = 2
    while own in others:
        own, number = f"{base}-{number}", number + 1
    return own
