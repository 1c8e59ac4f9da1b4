"""The editorial rules: what every item, module and page of the book keeps to.

A new rule is a function in a file here, a line in ``RULES``, and a test with a book that breaks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from tworings.content.book import Book, read_book
from tworings.content.fault import Fault
from tworings.content.rules.assessments import assessments_draw_from_banks
from tworings.content.rules.choices import choices_are_parallel, no_choice_stands_for_others
from tworings.content.rules.decks import decks_are_whole
from tworings.content.rules.figures import figures_are_put_plainly
from tworings.content.rules.hotspots import hotspots_name_structures
from tworings.content.rules.ids import ids_are_unique, ids_start_with_their_module
from tworings.content.rules.keys import key_is_seldom_the_longest, verdicts_are_balanced
from tworings.content.rules.length import module_pages_are_one_sitting
from tworings.content.rules.links import claim_links_lead_somewhere
from tworings.content.rules.module_page import (
    module_page_has_its_headings,
    objectives_and_topics_are_taught,
)
from tworings.content.rules.never_said import nothing_forbidden_is_said
from tworings.content.rules.numbers import numbers_are_cited
from tworings.content.rules.objectives import (
    objectives_are_practised,
    objectives_of_tools_lead_somewhere,
)
from tworings.content.rules.places import services_are_read_each_year
from tworings.content.rules.planned import plan_and_modules_make_ten
from tworings.content.rules.questions import (
    answers_are_short,
    questions_name_modules,
    questions_repeat_no_stem,
)
from tworings.content.rules.rationales import rationales_say_why
from tworings.content.rules.readability import (
    pages_read_easily,
    paragraphs_are_short,
    sentences_are_short,
)
from tworings.content.rules.reviews import reviews_are_not_overdue
from tworings.content.rules.stems import stems_differ
from tworings.content.rules.stimuli import stimuli_are_shared
from tworings.content.rules.tools import tools_make_no_diagnosis, tools_never_push_on
from tworings.content.rules.topics import topics_have_a_home

#: Every rule, in alphabetical order.
RULES: tuple[Callable[[Book], Iterator[Fault]], ...] = (
    answers_are_short,
    assessments_draw_from_banks,
    choices_are_parallel,
    claim_links_lead_somewhere,
    decks_are_whole,
    figures_are_put_plainly,
    hotspots_name_structures,
    ids_are_unique,
    ids_start_with_their_module,
    key_is_seldom_the_longest,
    module_page_has_its_headings,
    module_pages_are_one_sitting,
    no_choice_stands_for_others,
    nothing_forbidden_is_said,
    numbers_are_cited,
    objectives_and_topics_are_taught,
    objectives_are_practised,
    objectives_of_tools_lead_somewhere,
    pages_read_easily,
    paragraphs_are_short,
    plan_and_modules_make_ten,
    questions_name_modules,
    questions_repeat_no_stem,
    rationales_say_why,
    reviews_are_not_overdue,
    sentences_are_short,
    services_are_read_each_year,
    stems_differ,
    stimuli_are_shared,
    tools_make_no_diagnosis,
    tools_never_push_on,
    topics_have_a_home,
    verdicts_are_balanced,
)


def check_book(root: Path | str, today: date | None = None) -> list[Fault]:
    """Read a book and hold every rule against it.

    Parameters
    ----------
    root : path
        The folder of the book.
    today : date, optional
        The day to measure review dates by; without it, the day it is.

    Returns
    -------
    list of Fault
        Every fault of the book, in order of file and line; empty when all is well.
    """
    return faults_of(read_book(root, today))


def faults_of(book: Book) -> list[Fault]:
    """Return the faults of a book that has been read, and those that the rules find."""
    return sorted({*book.faults, *(fault for rule in RULES for fault in rule(book))})
