"""The numbers that a text states, and those that a claim bears."""

from __future__ import annotations

import re

from tworings.model import Claim

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
#: Units that a study or a guideline states. Minutes and seconds are those of an exercise.
_UNIT = (
    r"%|per cent\b|°|mmHg\b|mOsm\w*/kg\b|cm\b|mm\b|ml\b|mg\b|kg\b|"
    r"(?:hour|day|week|month|year)s?\b|(?:in|per|of|out of) (?:every )?(?:100|1,000|10,000)\b"
)
_MEASURED = re.compile(
    rf"(?<![\w.,/-])(?P<first>{_NUMBER})(?:\s*(?:to|–|-|and|or)\s*(?P<last>{_NUMBER}))?[\s\u00a0]?(?:{_UNIT})"
)
#: Small numbers as a sentence writes them: "three needed surgery".
_SPELLED = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
}


def measured(text: str) -> list[tuple[str, str]]:
    """Return each number with a unit, without its commas, and how it is written."""
    return [
        (number.replace(",", ""), match[0])
        for match in _MEASURED.finditer(text)
        for number in (match["first"], match["last"])
        if number
    ]


def numbers_in(text: str) -> set[str]:
    """Return every number of a text, without its commas."""
    return {number.replace(",", "") for number in re.findall(_NUMBER, text)}


def numbers_of(claim: Claim) -> set[str]:
    """Return every number that a claim states, of what was found and of whom."""
    return numbers_in(f"{claim.statement.source} {claim.population or ''}")


def counts_of(claim: Claim) -> set[str]:
    """Return every number that a claim states, the small ones that it spells among them."""
    words = re.findall(r"[a-z]+", claim.statement.source.lower())
    return numbers_of(claim) | {_SPELLED[word] for word in words if word in _SPELLED}
