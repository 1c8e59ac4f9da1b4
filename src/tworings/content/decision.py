"""Reads a decision table, with the claims it rests on: every combination decided exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from tworings.content.claiming import read_with_ledger
from tworings.content.fault import Fault, quoted
from tworings.content.parts import Parts, PartsFile, read_parts_file
from tworings.content.yaml_reader import Document
from tworings.model import DecisionTable, DecisionText, Factor, Rule, Verdict
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


def read_decision(document: Document) -> PartsFile[DecisionText]:
    """Read a decision table alone, and keep its faults beside what is sound."""
    lists = {"factors": Factor, "verdicts": Verdict, "rules": Rule}
    return read_parts_file(document, DecisionText, _Head, lists, _faults)


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
    return DecisionTable(file.content, ledger)


def _faults(
    head: _Head | None, factors: Parts[Factor], verdicts: Parts[Verdict], rules: Parts[Rule]
) -> Iterator[Fault]:
    yield from _verdicts_are_used(verdicts, rules)
    misnamed = list(_rules_name_factors(rules, factors))
    yield from misnamed
    if not (factors.faults or rules.faults or misnamed) and factors.things and rules.things:
        yield from _each_combination_once(rules, tuple(factors.things.values()))


def _verdicts_are_used(verdicts: Parts[Verdict], rules: Parts[Rule]) -> Iterator[Fault]:
    entries = rules.document.mapping.get("rules")
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
