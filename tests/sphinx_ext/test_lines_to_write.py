"""Underscores alone in an entry of a list: docutils would stop with a bare assertion."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.transforms.misc import Transitions
from docutils.utils import new_document

from tworings.sphinx_ext.lines_to_write import KeepLinesToWrite


@pytest.fixture
def page() -> nodes.document:
    found = new_document("page.md", get_default_settings())
    entry = nodes.list_item("", nodes.transition())
    found += [nodes.paragraph("", "a"), nodes.bullet_list("", entry), nodes.transition()]
    found += nodes.paragraph("", "b")
    return found


def test_docutils_alone_stops(page):
    with pytest.raises(AssertionError):
        Transitions(page).apply()


def test_the_entry_becomes_a_line_and_a_break_between_paragraphs_stays(page):
    KeepLinesToWrite(page).apply()
    Transitions(page).apply()
    assert page[1][0].astext().startswith("____")
    assert isinstance(page[2], nodes.transition)
