"""A decision table: factors, verdicts, and rules that decide every combination once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Annotated, Literal

from pydantic import Field

from tworings.model._strict import Slug, Strict, Text
from tworings.model.claim import Claims
from tworings.model.factor import AnyCondition, Factor, Value
from tworings.model.ledger import Ledger
from tworings.model.rich_text import RichText

#: How a verdict is meant: go ahead, take care, nobody knows, do not, or get help.
Tone = Literal["good", "careful", "unknown", "stop", "help"]
#: What is chosen: a value for each factor, by the factor's id.
Combination = Mapping[str, Value]


class Verdict(Strict):
    """What a rule can say."""

    id: Slug
    title: Annotated[Text, Field(description="The verdict in two to five words.")]
    tone: Annotated[
        Tone, Field(description="good, careful, unknown (we do not know), stop, or help.")
    ]
    means: Annotated[RichText, Field(description="What the verdict means, in a sentence.")]
    next_: Annotated[RichText, Field(alias="next", description="What to do next.")]


class Rule(Strict):
    """Which combinations get which verdict, and why."""

    when: Annotated[
        dict[Slug, AnyCondition],
        Field(min_length=1, description="A condition for each factor; any, if it does not matter."),
    ]
    verdict: Annotated[Slug, Field(description="Id of a verdict.")]
    reason: Annotated[RichText, Field(description="Why, in one or two sentences.")]
    claims: Claims

    def values(self, factor: Factor) -> tuple[Value, ...]:
        """Return the values of a factor that this rule is for."""
        condition = self.when.get(factor.id)
        return factor.values if condition is None else condition.values(factor)

    def fits(self, chosen: Combination, factors: tuple[Factor, ...]) -> bool:
        """Tell whether the rule decides a combination."""
        return all(chosen[factor.id] in self.values(factor) for factor in factors)


class DecisionText(Strict):
    """A decision table as it is written in YAML."""

    id: Annotated[Slug, Field(description="The file's name, without its ending.")]
    title: Annotated[Text, Field(description="What readers see above it.")]
    intro: Annotated[RichText, Field(description="What it decides, in one or two sentences.")]
    safety_note: Annotated[
        RichText | None, Field(description="What must stay in view in every state.")
    ] = None
    claims: Annotated[
        tuple[Slug, ...], Field(strict=False, description="Claims behind intro and safety note.")
    ] = ()
    plan: Annotated[
        bool, Field(description="true: verdicts can be printed as a plan, with earlier ones.")
    ] = False
    factors: Annotated[
        tuple[Factor, ...],
        Field(min_length=1, max_length=4, strict=False, description="1 to 4 things to choose."),
    ]
    verdicts: Annotated[
        tuple[Verdict, ...], Field(min_length=1, strict=False, description="What it can say.")
    ]
    rules: Annotated[
        tuple[Rule, ...],
        Field(
            min_length=1,
            max_length=200,
            strict=False,
            description="Together they decide every combination, each exactly once.",
        ),
    ]


@dataclass(frozen=True)
class DecisionTable:
    """A decision table whose rules are known to decide every combination exactly once.

    Attributes
    ----------
    text : DecisionText
        What was written.
    ledger : Ledger
        Every claim that the rules name, and its references.
    """

    text: DecisionText
    ledger: Ledger

    @property
    def id(self) -> str:
        """The table's id."""
        return self.text.id

    @property
    def factors(self) -> tuple[Factor, ...]:
        """What is chosen, in order."""
        return self.text.factors

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What decides, in the order of the file, which has no meaning."""
        return self.text.rules

    @property
    def verdicts(self) -> Mapping[str, Verdict]:
        """What it can say, by id."""
        return {verdict.id: verdict for verdict in self.text.verdicts}

    def __repr__(self) -> str:
        return f"DecisionTable({self.id!r}, {len(self.factors)} factors, {len(self.rules)} rules)"

    def rule_for(self, chosen: Combination) -> Rule:
        """Return the rule that decides a combination.

        Parameters
        ----------
        chosen : mapping of str to str or int
            A value for each factor, by the factor's id.

        Raises
        ------
        ValueError
            When a factor has no value, or one that it cannot have.
        """
        for factor in self.factors:
            if chosen.get(factor.id) not in factor.values:
                raise ValueError(
                    f"{self.id}: {factor.id!r} is {chosen.get(factor.id)!r}; "
                    f"expected one of {', '.join(map(str, factor.values))}"
                )
        return next(rule for rule in self.rules if rule.fits(chosen, self.factors))

    def verdict_for(self, chosen: Combination) -> Verdict:
        """Return the verdict on a combination; see :meth:`rule_for`."""
        return self.verdicts[self.rule_for(chosen).verdict]

    def combinations(self) -> Iterator[dict[str, Value]]:
        """Yield every combination, in the order of the factors and their values."""
        return combinations(self.factors)


def combinations(factors: tuple[Factor, ...]) -> Iterator[dict[str, Value]]:
    """Yield every combination of the values of some factors."""
    names = [factor.id for factor in factors]
    for values in product(*(factor.values for factor in factors)):
        yield dict(zip(names, values, strict=True))


def undecided(
    factors: tuple[Factor, ...], rules: tuple[Rule, ...], most: int
) -> tuple[list[dict[str, Value]], int]:
    """Return the first combinations that no rule decides, and how many there are in all."""
    # For each value of each factor, a number whose bits are the rules that allow it.
    bits = [
        {
            value: sum(1 << n for n, rule in enumerate(rules) if value in rule.values(factor))
            for value in factor.values
        }
        for factor in factors
    ]
    found: list[dict[str, Value]] = []
    count = 0
    for values in product(*(factor.values for factor in factors)):
        left = -1
        for allowed, value in zip(bits, values, strict=True):
            left &= allowed[value]
        if not left:
            count += 1
            if len(found) < most:
                found.append({f.id: v for f, v in zip(factors, values, strict=True)})
    return found, count


def shared(factors: tuple[Factor, ...], one: Rule, other: Rule) -> dict[str, Value] | None:
    """Return a combination that two rules both decide, if there is one."""
    both = {}
    for factor in factors:
        allowed = set(other.values(factor))
        value = next((v for v in one.values(factor) if v in allowed), None)
        if value is None:
            return None
        both[factor.id] = value
    return both
