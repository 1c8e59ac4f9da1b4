"""Bad input in the files around a bank: one clear error each, as in a bank."""

import pytest
from raised import faults_of

from tworings.content import load_bank

ITEMS = "book/modules/sample/items.yaml"
MODULE = "book/modules/sample/module.yaml"
CLAIMS = "book/claims.yaml"


#: Each: a file, what is written over what in it, then id and pieces of the fault.
AROUND_A_BANK = {
    "unknown reference": (
        (CLAIMS, "references: [brewer2001kettle]", "references: [brewer2001]"),
        ("tea-cools", 'unknown reference "brewer2001"', "references.bib", '"brewer2001kettle"?'),
    ),
    "claim without references": (
        (CLAIMS, "references: [brewer2001kettle]", "references: []"),
        ("tea-cools", '"references" has no entries', "at least 1", "add"),
    ),
    "day that is in no calendar": (
        (CLAIMS, "review_by: 2030-01-01", "review_by: 2030-02-30"),
        ("tea-cools", '"review_by" is "2030-02-30"', "calendar", "year-month-day"),
    ),
    "day in quotes": (
        (CLAIMS, "review_by: 2030-01-01", "review_by: '2030-01-01'"),
        ("tea-cools", '"review_by" is', "such as 2026-11-22", "without quotes"),
    ),
    "strength that is none": (
        (CLAIMS, "strength: cohort", "strength: cohorts"),
        ("tea-cools", '"strength" is "cohorts"', "guideline", 'did you mean "cohort"?'),
    ),
    "duplicate claim": (
        (CLAIMS, "- id: tea-cools", "- id: tea-is-hot"),
        ("tea-is-hot", "used twice; the first is on line 2", "for each claim", "another id"),
    ),
    "check_first names no item": (
        (MODULE, "check_first: [sample.hot, sample.cold]", "check_first: [sample.hot, sample.col]"),
        ("sample", 'unknown item "sample.col"', ITEMS, 'did you mean "sample.cold"?'),
    ),
    "check_first names an item of another type": (
        (
            MODULE,
            "check_first: [sample.hot, sample.cold]",
            "check_first: [sample.hot, sample.warm]",
        ),
        ("sample", "is multiple_response", "a myth_or_fact item", "another item"),
    ),
    "check_first names an item twice": (
        (MODULE, "check_first: [sample.hot, sample.cold]", "check_first: [sample.hot, sample.hot]"),
        ("sample", "named twice", "each item once", "another item"),
    ),
    "check_first is too long": (
        (MODULE, "check_first: [sample.hot", "check_first: [sample.hot, sample.x, sample.y"),
        ("sample", '"check_first" has 4 entries', "at most 3", "delete some"),
    ),
    "unknown objective of an activity": (
        (MODULE, "    objectives: [sample.pour]", "    objectives: [sample.brew]"),
        ("sample.cold-run", 'unknown objective "sample.brew"', "one of the objectives", "add it"),
    ),
    "topic that is none": (
        (MODULE, "{id: G16,", "{id: G17,"),
        ("sample > G17", '"id" is "G17"', "S1 to S26", "in that form"),
    ),
    "unknown item of a topic": (
        (MODULE, "items: [sample.cold, sample.hot]", "items: [sample.cold, sample.hut]"),
        ("sample > G16", 'unknown item "sample.hut"', "items.yaml", 'did you mean "sample.hot"'),
    ),
    "topic twice": (
        (MODULE, "{id: G16,", "{id: S1,"),
        ("sample > S1", 'id "S1" is used twice in topics', "an id of its own", "another id"),
    ),
    "minutes the wrong way round": (
        (MODULE, "minutes: {low: 3, high: 5}", "minutes: {low: 5, high: 3}"),
        ("sample.cold-run", "low (5) is above high (3)", "low bound first", "swap"),
    ),
    "impossible pass mark": (
        (MODULE, "pass_mark: {right: 2, of: 3}", "pass_mark: {right: 4, of: 3}"),
        ("sample.pour", "right (4) is above of (3)", "at most as many", "smaller number"),
    ),
    "review without a reviewer": (
        (MODULE, "number: 1", "number: 1\nreviewed_on: 2026-01-01"),
        ("sample", "only one of reviewed_on and reviewed_by", "both or neither", "add the other"),
    ),
    "number out of range": (
        (MODULE, "number: 1", "number: 11"),
        ("sample", '"number" is 11', "10 or less", "smaller"),
    ),
    "number below its range": (
        (MODULE, "number: 1", "number: 0"),
        ("sample", '"number" is 0', "1 or more", "larger"),
    ),
    "number in quotes": (
        (MODULE, "self_study: 10", "self_study: '10'"),
        ("sample", '"minutes.self_study" is "10"', "a whole number", "without quotes"),
    ),
    "two objectives with one id": (
        (
            MODULE,
            "activities:",
            "  - {id: sample.pour, tag: K, level: apply, verb: v, text: t, taught_at: Learn}\n"
            "activities:",
        ),
        ("sample.pour", "used twice in objectives", "its own", "another id"),
    ),
}


@pytest.mark.parametrize("case", AROUND_A_BANK)
def test_around_a_bank(items, edit, case):
    (file, old, new), (owner, problem, expected, mend) = AROUND_A_BANK[case]
    line = edit(items.parents[3] / file, old, new)
    # What the file at fault no longer offers may be missed by others.
    (fault,) = [fault for fault in faults_of(load_bank, items) if fault.file == file]
    assert fault.file == file
    # Some changes add a line before the one at fault.
    assert fault.line - line in (0, 1) or case.startswith("review without")
    assert fault.id == owner
    assert problem in fault.problem
    assert expected in fault.expected
    assert mend in fault.mend
