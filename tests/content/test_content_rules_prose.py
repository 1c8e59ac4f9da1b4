"""The rules on the words of learners' pages, each with a page that breaks it."""

from __future__ import annotations

import pytest
from raised import TODAY, the_fault

from tworings.content.rules import check_book
from tworings.content.rules.never_said import NEVER


@pytest.fixture
def first_page(tea):
    """Write the first page anew; returns the check's own name of it."""

    def write(text: str) -> str:
        (tea / "index.md").write_text(f"# Tea\n\n{text}\n", encoding="utf-8")
        return "book/index.md"

    return write


def claim_with(tea, edit, statement: str) -> None:
    path = tea / "claims.yaml"
    old = next(
        line for line in path.read_text(encoding="utf-8").splitlines() if "statement:" in line
    )
    edit(path, old, f"  statement: {statement}")


CITED = "([Brewer 2001](modules/x.md#claim-tea-is-hot))"


def test_a_number_with_a_unit_is_cited(tea, first_page):
    name = first_page("Tea is 95% water.")
    fault = the_fault(tea)
    assert (fault.file, fault.line) == (name, 3)
    assert '"95%" stands there without a source' in fault.problem


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Wait 3 to 5 days {CITED}.", None),
        (f"Wait 3–5 days {CITED}.", None),
        (f"Wait 4 days {CITED}.", "4 days"),
        (f"Wait 3 to 6 days {CITED}.", "3 to 6 days"),
        (f"About 1,200 of 10,000 {CITED}.", None),
        ("Take 2 cups and 3 friends.", None),
        ("Breathe for 4 seconds.", None),
    ],
)
def test_a_number_stands_in_the_claim_that_is_cited(tea, first_page, edit, text, found):
    claim_with(tea, edit, "Tea keeps 3 to 5 days, and 1200 of 10,000 cups are cold.")
    first_page(text)
    if found is None:
        assert check_book(tea, TODAY) == []
    else:
        assert f'"{found}" is in no claim' in the_fault(tea).problem


@pytest.mark.parametrize(
    ("section", "faults"), [("Before you start", 0), ("Try", 0), ("Learn", 1), ("Sources", 1)]
)
def test_what_an_author_sets_needs_no_source(tea, first_page, section, faults):
    first_page(f"## {section}\n\nIt takes 2 hours.")
    assert len(check_book(tea, TODAY)) == faults


@pytest.mark.parametrize(("section", "faults"), [("Learn", 1), ("Sources", 0)])
def test_a_title_in_the_list_of_sources_may_hold_a_number(tea, first_page, section, faults):
    first_page(f"## {section}\n\n- Brewer: Tea in adults aged 19–59 years.")
    assert len(check_book(tea, TODAY)) == faults


def test_sentences_have_at_most_twenty_words(tea, first_page):
    first_page("Tea " * 19 + "tea.")
    assert check_book(tea, TODAY) == []
    first_page("Tea " * 20 + "tea.")
    fault = the_fault(tea)
    assert "a sentence has 21 words" in fault.problem
    assert fault.mend == "make two sentences of it"


def test_paragraphs_have_at_most_three_sentences(tea, first_page):
    first_page("**Tea.** One. Two. Three.")
    assert check_book(tea, TODAY) == []
    first_page("One. Two. Three. Four.")
    assert "a paragraph has 4 sentences" in the_fault(tea).problem


def test_a_page_reads_at_grade_eight(tea, first_page):
    hard = "Considerable physiological variability characterises individuals. " * 3
    first_page("\n\n".join([hard] * 4))
    fault = the_fault(tea)
    assert "the page reads at grade" in fault.problem
    # The same words are fine where a glossary explains them.
    terms = ["considerable", "physiological", "variability", "characterises", "individuals"]
    listed = "".join(f"{term}\n  What it means.\n\n" for term in terms)
    (tea / "reference").mkdir()
    (tea / "reference" / "glossary.md").write_text(
        f"# Words\n\n```{{glossary}}\n:sorted:\n\n{listed}```\n", encoding="utf-8"
    )
    assert check_book(tea, TODAY) == []


def test_rules_on_words_hold_for_learners_pages_alone(tea):
    folder = tea / "educators"
    folder.mkdir()
    (folder / "notes.md").write_text("# Notes\n\n" + "Tea " * 30 + "95%.\n", encoding="utf-8")
    assert check_book(tea, TODAY) == []


SENTENCES = (
    "You just need to push through.",
    "Keep your streak alive.",
    "That is disgusting.",
    "It leaves you permanently loose.",
    "These toys have no effect at all.",
    "Some pain is normal.",
    "Use a numbing gel first.",
    "Here training is proven.",
    "It takes about three weeks of practice.",
    "Learn to relax the inner ring at will.",
    "Slow breathing works for everyone.",
    "Lube protects against infection.",
    "Douching protects you.",
    "Anal sex causes leaks.",
    "Remember that no symptoms means no infection.",
    "Kegels help everyone.",
    "Kegels are bad when it hurts.",
    "Here the normal pressure is 80.",
    "It has more nerve endings than a lip.",
    "By itself insertive sex is safe.",
    "PrEP prevents every infection.",
    "Doxy-PEP protects against HIV.",
    "Telling the fact before the myth is proven; fact-first is best.",
)


@pytest.mark.parametrize("number", range(len(NEVER)))
def test_what_is_never_said_is_found(tea, first_page, number):
    first_page(SENTENCES[number])
    fault = the_fault(tea)
    assert fault.problem.endswith(NEVER[number][1])


#: More ways of saying it, one for each branch of the longer patterns.
@pytest.mark.parametrize(
    "sentence",
    [
        "The gel numbs the pain.",
        "Find the right size for you.",
        "Learn the proven number of sessions.",
        "Squeezing exercises prevent leaks.",
        "Anal sex makes people leak.",
        "Lubricant causes infections.",
        "Undetectable prevents other infections.",
        "Doxy-PEP works for women.",
        "Stretching has been proven.",
    ],
)
def test_what_the_evidence_does_not_bear_is_found_in_other_words(tea, first_page, sentence):
    first_page(sentence)
    assert "is never said" in the_fault(tea).problem


RISK = "About 138 in 10,000 acts ([Brewer 2001](modules/x.md#claim-tea-is-hot))."


def test_a_risk_of_one_act_is_told_with_its_conditions(tea, first_page, edit):
    claim_with(tea, edit, "Without condoms it was 138 in 10,000.")
    first_page(RISK)
    assert "never said alone" in the_fault(tea).problem
    first_page(f"These hold without condoms.\n\n{RISK}")
    assert check_book(tea, TODAY) == []
    # Three paragraphs later nobody remembers.
    first_page(f"These hold without condoms.\n\nTea.\n\nTea.\n\nTea.\n\n{RISK}")
    assert "never said alone" in the_fault(tea).problem


WRONG = "Douching protects you."


def test_a_rationale_a_key_and_a_stem_state_something(tea, items_to):
    def spoil(items):
        single = next(item for item in items if item["type"] == "single_response")
        key = next(one for one in single["choices"] if one["id"] == single["key"])
        key["rationale"] += f" {WRONG}"

    items_to(spoil)
    fault = the_fault(tea)
    assert (fault.file, fault.problem.split(" is ")[0]) == (
        "book/modules/sample/items.yaml",
        '"Douching protects"',
    )


@pytest.mark.parametrize(("key", "faults"), [("fact", 1), ("myth", 0)])
def test_the_stem_of_a_myth_may_say_what_is_never_said(tea, items_to, key, faults):
    def spoil(items):
        one = next(i for i in items if i["type"] == "myth_or_fact" and i["key"] == key)
        one["stem"] = WRONG

    items_to(spoil)
    found = [f for f in check_book(tea, TODAY) if "never said" in f.problem]
    assert len(found) == faults


@pytest.mark.parametrize(("is_key", "faults"), [(True, 1), (False, 0)])
def test_a_distractor_may_be_wrong_and_a_key_may_not(tea, items_to, is_key, faults):
    def spoil(items):
        single = next(item for item in items if item["type"] == "single_response")
        one = next(c for c in single["choices"] if (c["id"] == single["key"]) is is_key)
        one["text"] = WRONG

    items_to(spoil)
    found = [f for f in check_book(tea, TODAY) if "never said" in f.problem]
    assert len(found) == faults


@pytest.mark.parametrize(("said", "faults"), [(WRONG, 1), (f"A page says: \u201c{WRONG}\u201d", 0)])
def test_what_somebody_is_quoted_with_is_not_our_statement(tea, items_to, said, faults):
    def spoil(items):
        single = next(item for item in items if item["type"] == "single_response")
        single["stem"] = f"{said} What is known of it?"

    items_to(spoil)
    found = [f for f in check_book(tea, TODAY) if "never said" in f.problem]
    assert len(found) == faults


def test_a_claim_states_something_too(tea, edit):
    claim_with(tea, edit, WRONG)
    assert the_fault(tea).file == "book/claims.yaml"


@pytest.mark.parametrize(
    "sentence",
    ["It is a myth that pain is normal.", "Nobody can relax the inner ring at will."],
)
def test_a_myth_may_be_named_as_one(tea, first_page, sentence):
    first_page(sentence)
    assert check_book(tea, TODAY) == []
