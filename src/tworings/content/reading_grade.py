"""How hard a text is to read: the Flesch–Kincaid grade."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tworings.content.prose import words

#: Endings that are written and not spoken.
_SILENT = re.compile(r"(?:[^laeiouy]es|[^td]ed|[^l]e)$")
_VOWELS = re.compile(r"[aeiouy]+")
#: Vowels side by side that are spoken apart.
_APART = re.compile(r"i[ao](?!u)|eo(?!u)|ua|[aeiou]ing|uou")


def syllables(word: str) -> int:
    """Return about how many syllables an English word has; at least one."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if not word[:1].isalpha():
        return 1
    core = _SILENT.sub(lambda m: m[0][0], word) if len(word) > 3 else word
    count = len(_VOWELS.findall(core)) + len(_APART.findall(core))
    # "-tion", "-cial" and the like are one syllable.
    return max(1, count - len(re.findall(r"[tcs]i(?:on|al|ous|en)", core)))


def grade(sentences: Iterable[str], exempt: Iterable[str] = ()) -> float:
    """Return the Flesch–Kincaid grade of some sentences.

    Parameters
    ----------
    sentences : iterable of str
    exempt : iterable of str
        Terms that are explained elsewhere, such as a glossary's: each counts as one short word.

    Returns
    -------
    float
        School years; 8 is read by most adults. 0 when there is no sentence.

    Notes
    -----
    Kincaid and others (1975): 0.39 × words a sentence + 11.8 × syllables a word - 15.59.
    Syllables are counted by rule, which is off by one in about one word in twenty.
    """
    terms = sorted({t.lower() for t in exempt if t}, key=len, reverse=True)
    known = re.compile(rf"\b(?:{'|'.join(map(re.escape, terms))})(?:e?s)?\b") if terms else None
    total = spoken = count = 0
    for sentence in sentences:
        text = known.sub("word", sentence.lower()) if known else sentence
        found = words(text)
        if not found:
            continue
        count += 1
        total += len(found)
        spoken += sum(map(syllables, found))
    if not count:
        return 0.0
    return 0.39 * total / count + 11.8 * spoken / total - 15.59
