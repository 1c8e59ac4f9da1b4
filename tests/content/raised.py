"""The faults that loading raises and checking finds."""

from datetime import date

import pytest

from tworings.content import ContentError
from tworings.content.rules import check_book

#: The day of every check, so that no test goes stale.
TODAY = date(2026, 11, 22)


def faults_of(load, *arguments):
    with pytest.raises(ContentError) as caught:
        load(*arguments)
    return caught.value.faults


def the_fault_of(load, *arguments):
    faults = faults_of(load, *arguments)
    assert len(faults) == 1, "\n".join(map(str, faults))
    return faults[0]


def the_fault(tea):
    faults = check_book(tea, TODAY)
    assert len(faults) == 1, "\n".join(map(str, faults))
    return faults[0]
