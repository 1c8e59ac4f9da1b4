"""The glossary: its entries, and how their names are found in prose."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tworings.content.pages import Page

#: Where it stands below the folder of the book, and its name in the site.
PAGE = "reference/glossary.md"
_NAME = re.compile(r"(?=\S)(?!```|:)(.+?)\s*$")
#: Without its last letter none of these is a word: "anus", "abscess", "proctitis".
_NO_PLURAL = ("us", "ss", "is")


@dataclass(frozen=True)
class Term:
    """One entry.

    Attributes
    ----------
    names : tuple of str
        Plain, clinical and slang, in the order of the file.
    line : int
        Where the first of them stands.
    """

    names: tuple[str, ...]
    line: int


def read_terms(page: Page) -> tuple[Term, ...]:
    """Return the entries of the glossary's page, in the order of the file."""
    terms: list[Term] = []
    numbered = dict(page.lines)
    names: list[str] = []
    first = 0
    # Names stand at the margin, one below the other, right above an indented meaning.
    for number in sorted(numbered):
        text = numbered[number]
        if names and text.startswith("  "):
            terms.append(Term(tuple(names), first))
            names = []
        elif match := _NAME.fullmatch(text):
            if not names or number - 1 not in numbered:
                names, first = [], number
            names.append(match[1])
        else:
            names = []
    return tuple(terms)


class Finder:
    """Finds the names of terms in a text: whole words, in either case, one or many.

    An abbreviation is found as it is written alone: "dam" is no "DAM", "PEP" no "pep".

    Parameters
    ----------
    terms : iterable of Term
        Of two names that begin at the same place, the longer one is found.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = tuple(terms)
        self._of: dict[str, Term] = {}
        for term in self._terms:
            for name in term.names:
                self._of.setdefault(_key(name), term)
        names = sorted((n for t in self._terms for n in t.names), key=lambda n: (-len(n), n))
        # Not beside a hyphen: "non-porous" is another word.
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(_forms, names))})(?![\w-])")

    def find(self, text: str, met: Collection[Term] = ()) -> Iterable[tuple[int, int, Term]]:
        """Yield where each term that was not met yet is first named: start, end, term."""
        known = set(met)
        if not self._terms:
            return
        for found in self._pattern.finditer(text):
            term = self._term(found[0])
            if term not in known:
                known.add(term)
                yield found.start(), found.end(), term

    def _term(self, said: str) -> Term:
        word = " ".join(said.split())
        for form in (word, word[:-1], word[:-2], f"{word}s"):
            for key in (form, form.lower()):
                if key in self._of:
                    return self._of[key]
        raise AssertionError(f"the pattern found {word!r}, and no name gives it")


def _is_abbreviation(name: str) -> bool:
    """Tell whether a name has a capital letter beyond its first: PEP, PrEP, mmHg."""
    return any(letter.isupper() for letter in name[1:])


def _key(name: str) -> str:
    return name if _is_abbreviation(name) else name.lower()


def _forms(name: str) -> str:
    """Return a pattern for a name, in singular and in simple plural."""
    if name.endswith("s") and not name.endswith(_NO_PLURAL):
        body = f"{re.escape(name[:-1])}s?"
    else:
        body = f"{re.escape(name)}(?:e?s)?"
    body = re.sub(r"(?:\\ )+", r"\\s+", body)
    return body if _is_abbreviation(name) else f"(?i:{body})"
