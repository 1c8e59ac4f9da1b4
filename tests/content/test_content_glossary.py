"""The glossary's names in prose: whole words, in either case, one or many, the longest first."""

from __future__ import annotations

import pytest

from tworings.content.glossary import Finder, Term, read_terms
from tworings.content.pages import Page

TERMS = (
    Term(("anal canal", "back passage"), 1),
    Term(("pelvic floor",), 2),
    Term(("tight pelvic floor",), 3),
    Term(("PEP", "post-exposure prophylaxis"), 4),
    Term(("doxy-PEP",), 5),
    Term(("dental dam", "dam"), 6),
    Term(("haemorrhoids", "piles"), 7),
    Term(("anus",), 8),
    Term(("U=U",), 9),
    Term(("porous",), 10),
)


def found(text, met=()):
    return [(text[a:b], term.line) for a, b, term in Finder(TERMS).find(text, met)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Anal Canal is short.", [("Anal Canal", 1)]),
        (
            "A tight pelvic floor is a pelvic floor.",
            [("tight pelvic floor", 3), ("pelvic floor", 2)],
        ),
        ("Dams, then a dental dam.", [("Dams", 6)]),
        ("A haemorrhoid, or piles", [("haemorrhoid", 7)]),
        ("PEP and doxy-PEP", [("PEP", 4), ("doxy-PEP", 5)]),
        ("a pep talk", []),
        ("Damage at Amsterdam, damned", []),
        ("non-porous, porously", []),
        ("back\npassage", [("back\npassage", 1)]),
        ("U=U!", [("U=U", 9)]),
        ("anuses and anu", [("anuses", 8)]),
        ("the anus's edge", [("anus", 8)]),
        ("", []),
    ],
)
def test_what_is_found(text, told):
    assert found(text) == told


def test_an_entry_is_found_once_whatever_its_name():
    assert found("Back passage, anal canal, back passages") == [("Back passage", 1)]
    assert found("The anal canal", met={TERMS[0]}) == []


def test_names_with_marks_of_a_pattern_are_words_like_others():
    finder = Finder([Term(("a.b (c)",), 1), Term(("[x",), 2)])
    assert [a for a, _, _ in finder.find("aXb (c), a.b (c)")] == [9]


def test_no_terms_find_nothing():
    assert list(Finder(()).find("anything at all")) == []


def test_entries_are_read_with_all_their_names():
    lines = [
        "# Glossary",
        "",
        "Some words.",
        "",
        "```{glossary}",
        ":sorted:",
        "",
        "stool",
        "poo",
        "  What leaves.",
        "",
        "tone",
        "  The pull.",
        "  And more.",
        "",
        "left alone",
        "```",
    ]
    terms = read_terms(Page(None, tuple(enumerate(lines, 1))))
    assert terms == (Term(("stool", "poo"), 8), Term(("tone",), 12))
