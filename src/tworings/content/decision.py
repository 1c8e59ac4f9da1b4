"""Reads a decision table, with the claims it rests on: every combination decided exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault, quoted
from tworings.content.listed import Listed
from tworings.content.parts import (
    Parts,
    file_names_claims,
    id_is_the_files_name,
    parts_name_claims,
    read_parts,
)
from tworings.content.validation import validate
from tworings.content.yaml_reader import Document, read_yaml
from tworings.model import Claim, DecisionTable, DecisionText, Factor, Rule, Verdict
from tworings.model.decision import Combination, shared, undecided

#: So many undecided combinations are named; the rest are counted.
NAMED = 3
#: So many pairs of rules that overlap are told; a copied block would drown all else.
PAIRS = 20

_Entries = Annotated[tuple[Any, ...], Field(min_length=1, strict=False)]


class _Head(DecisionText):
    """The file before its lists are looked at one by one."""

    factors: Annotated[
        tuple[Any, ...],
        Field(min_length=1, max_length=4, strict=False, description="1 to 4 things to choose."),
    ]
    verdicts: _Entries
    rules: Annotated[tuple[Any, ...], Field(min_length=1, max_length=200, strict=False)]


@dataclass(frozen=True)
class DecisionFile:
    """What was read from a decision table's file.

    Attributes
    ----------
    document : Document
        The file.
    text : DecisionText or None
        None when there is any fault.
    rules : Parts
        The rules, those without a fault among them.
    claims : tuple of str
        What intro and safety note rest on.
    faults : list of Fault
    """

    document: Document
    text: DecisionText | None
    rules: Parts[Rule]
    claims: tuple[str, ...] = ()
    faults: list[Fault] = field(default_factory=list)

    def named_claims(self) -> set[str]:
        """Return every claim that its sound parts name."""
        return {
            *self.claims,
            *(claim for rule in self.rules.things.values() for claim in rule.claims),
        }

    def name_claims(self, claims: Listed[Claim]) -> list[Fault]:
        """Return a fault for each claim that a rule names and the ledger lacks."""
        return [
            *file_names_claims(self.document, self.claims, claims),
            *parts_name_claims(self.rules, claims),
        ]


def read_decision(path: Path | str, document: Document | None = None) -> DecisionFile:
    """Read a decision table's file alone, and keep its faults beside what is sound.

    ``document`` is what stands in it, if it has been read already.

    Raises
    ------
    ContentError
        When the file as such cannot be read.
    """
    document = document or read_yaml(path)
    head, faults = validate(_Head, document)
    factors = read_parts(document, "factors", Factor)
    verdicts = read_parts(document, "verdicts", Verdict)
    rules = read_parts(document, "rules", Rule)
    faults = [*faults, *id_is_the_files_name(document, Path(path).stem)]
    for parts in (factors, verdicts, rules):
        faults.extend(parts.faults)
    faults.extend(_verdicts_are_used(verdicts, rules))
    misnamed = list(_rules_name_factors(rules, factors))
    faults.extend(misnamed)
    if not (factors.faults or rules.faults or misnamed) and factors.things and rules.things:
        faults.extend(_each_combination_once(rules, tuple(factors.things.values())))
    text = None
    if not faults:
        text, faults = validate(DecisionText, document)
    return DecisionFile(document, text, rules, head.claims if head else (), faults)


def load_decider(path: Path | str, book: Path | str | None = None) -> DecisionTable:
    """Read a decision table and the evidence it rests on.

    Parameters
    ----------
    path : path
        A file like ``book/tools/goes-with.yaml``.
    book : path, optional
        The folder with ``claims.yaml`` and ``references.bib``; without it, the nearest one
        above the file.

    Returns
    -------
    DecisionTable
        With the part of the ledger that its rules name.

    Raises
    ------
    ContentError
        With every fault of these files, and of what one names in another.
    """
    file, ledger = read_with_ledger(read_decision, path, book)
    return DecisionTable(file.text, ledger)


def _verdicts_are_used(verdicts: Parts[Verdict], rules: Parts[Rule]) -> Iterator[Fault]:
    entries = rules.document.value.get("rules") if isinstance(rules.document.value, dict) else None
    written = [rule for rule in entries or () if isinstance(rule, dict)]
    # Also those of rules with a fault: a slip elsewhere in a rule is told once.
    used = {rule["verdict"] for rule in written if isinstance(rule.get("verdict"), str)}
    for index, rule in rules.things.items():
        if rule.verdict not in verdicts.named:
            yield rules.unknown("verdict", (index, "verdict"), rule.verdict, list(verdicts.named))
    for own, index in verdicts.named.items():
        if own not in used:
            yield verdicts.fault(
                (index,),
                "no rule gives this verdict",
                "at least one rule with it",
                "write a rule that gives it, or delete the verdict",
            )


def _rules_name_factors(rules: Parts[Rule], factors: Parts[Factor]) -> Iterator[Fault]:
    for index, rule in rules.things.items():
        for name in rule.when:
            if name not in factors.named:
                yield rules.unknown("factor", (index, "when", name), name, list(factors.named))
        for factor in factors.things.values():
            if factor.id not in rule.when:
                yield rules.fault(
                    (index, "when"),
                    f"the rule says nothing about {quoted(factor.id)}",
                    "a condition for each factor",
                    f'write "{factor.id}: any" if it makes no difference',
                )
            else:
                yield from _condition_fits(rules, index, rule, factor)


def _condition_fits(rules: Parts[Rule], index: int, rule: Rule, factor: Factor) -> Iterator[Fault]:
    condition = rule.when[factor.id]
    at = (index, "when", factor.id)
    if factor.kind == "scale" and condition.options is not None:
        yield rules.fault(
            at,
            f"{quoted(factor.id)} is a scale, and the condition names options",
            "a number or a range",
            'write {from: 0, to: 3}, or "any"',
        )
    elif factor.kind == "choice" and condition.span is not None:
        yield rules.fault(
            at,
            f"{quoted(factor.id)} is a choice, and the condition is a number or a range",
            f"one of {', '.join(map(str, factor.values))}",
            'name options, or write "any"',
        )
    elif condition.options is not None:
        for place, option in enumerate(condition.options):
            if option not in factor.values:
                known = [str(value) for value in factor.values]
                yield rules.unknown("option", (*at, place), option, known)


def _each_combination_once(rules: Parts[Rule], factors: tuple[Factor, ...]) -> Iterator[Fault]:
    document, things = rules.document, rules.things
    pairs = 0
    for (one, first), (other, second) in combinations(things.items(), 2):
        both = shared(factors, first, second)
        if both is None:
            continue
        pairs += 1
        if pairs > PAIRS:
            break
        yield rules.fault(
            (other,),
            f"rule {one + 1} (line {document.line(('rules', one))}) and rule {other + 1} both "
            f"decide {_in_words(both, factors)}",
            "each combination decided by exactly one rule",
            "make one of the two narrower, or delete it",
        )
    missing, count = undecided(factors, tuple(things.values()), NAMED)
    if count:
        more = f", and {count - len(missing)} more" if count > len(missing) else ""
        named = "; ".join(_in_words(one, factors) for one in missing)
        yield document.fault(
            ("rules",),
            str(document.value.get("id", "")),
            f"no rule decides {named}{more}",
            "each combination decided by exactly one rule",
            "add a rule for what is missing; where nobody knows, let its verdict say so",
        )


def _in_words(chosen: Combination, factors: tuple[Factor, ...]) -> str:
    said = ", ".join(f"{factor.title}: {factor.says(chosen[factor.id])}" for factor in factors)
    return f"({said})"
