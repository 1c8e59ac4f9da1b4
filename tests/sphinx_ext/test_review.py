from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from tworings.sphinx_ext.day import written_day
from tworings.sphinx_ext.review import NOT_REVIEWED, line


def test_no_badge_that_was_not_earned():
    assert line(None) == NOT_REVIEWED
    assert line(SimpleNamespace(reviewed_on=None, reviewed_by=None)) == NOT_REVIEWED


def test_a_review_says_who_and_when():
    module = SimpleNamespace(reviewed_on=date(2027, 3, 9), reviewed_by="colorectal nurse")
    said = line(module)
    assert said == "Written from the sources below. Reviewed by: colorectal nurse, 9 March 2027."
    assert "Not yet" not in said


def test_a_day_in_words():
    assert written_day(date(2026, 11, 1)) == "1 November 2026"
