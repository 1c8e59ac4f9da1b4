"""Prose as readers hear it, and how hard it is to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tworings.content.pages import Page
from tworings.content.prose import Paragraph, paragraphs
from tworings.content.reading_grade import grade, syllables


def page(text: str) -> Page:
    return Page(Path("page.md"), tuple(enumerate(text.splitlines(), 1)))


def said(text: str) -> tuple[str, ...]:
    return Paragraph(1, "", text, (), "text").sentences


def test_paragraphs_know_their_line_their_section_and_what_they_cite():
    found = list(
        paragraphs(
            page(
                "# Tea\n\nTea is hot\nand wet ([B 2001](x.md#claim-hot)).\n\n## Cups\n\n"
                "- One.\n- Two ([B](#claim-two), [C](#claim-three)).\n\n| a | b |\n|---|---|\n"
                "| 1 | 2 |\n\n:form: wide\n"
            )
        )
    )
    assert [(p.line, p.section, p.kind, p.claims) for p in found] == [
        (3, "", "text", ("hot",)),
        (8, "Cups", "item", ()),
        (9, "Cups", "item", ("two", "three")),
        (11, "Cups", "row", ()),
        (13, "Cups", "row", ()),
    ]
    assert found[0].plain == "Tea is hot and wet."
    assert found[2].plain == "Two."


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("**Tea.** It is hot, e.g. 90 °C. Is it?", ("Tea.", "It is hot, e․g․ 90 °C.", "Is it?")),
        ("Two things: one. And two.", ("Two things:", "one.", "And two.")),
        ("A [link](a_(b).md) and *words*.", ("A link and words.",)),
        ("{term}`the cup <tea cup>` is full.", ("the cup is full.",)),
        ("It is 3.5 cm. 20 people drank.", ("It is 3.5 cm.", "20 people drank.")),
    ],
)
def test_sentences(text, sentences):
    assert said(text) == sentences


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("tea", 1),
        ("muscle", 2),
        ("people", 2),
        ("relaxation", 4),
        ("moved", 1),
        ("wanted", 2),
        ("pressure", 2),
        ("clinician", 3),
        ("being", 2),
        ("radio", 3),
        ("lubricant", 3),
        ("42", 1),
    ],
)
def test_syllables_are_nearly_right(word, count):
    assert abs(syllables(word) - count) <= (word in {"people", "clinician", "radio"})


def test_the_grade_tells_plain_from_hard():
    plain = grade(["The cat sat on the mat.", "It was a warm day."])
    hard = grade(
        [
            "Physiological investigations demonstrate considerable interindividual variability, "
            "notwithstanding methodological standardisation of manometric instrumentation."
        ]
    )
    assert plain < 3
    assert hard > 20
    assert grade([]) == 0


def test_terms_of_the_glossary_do_not_make_a_page_hard():
    sentences = ["The internal anal sphincter rests."] * 3
    assert grade(sentences, ["internal anal sphincter"]) < grade(sentences) - 3
