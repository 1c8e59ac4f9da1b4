"""The editorial rules on the book and its pages, each with a book that breaks it."""

import json
from datetime import date

import pytest
from raised import TODAY, the_fault

from tworings.content.book import read_book
from tworings.content.rules import RULES, check_book, faults_of
from tworings.content.rules.module_page import HEADINGS
from tworings.content.rules.notes import notes_of

ITEMS = "book/modules/sample/items.yaml"
MODULE = "book/modules/sample/module.yaml"
PAGE = "book/modules/sample/sample.ipynb"
LONG_ENOUGH = "A reason that says in some more words why this is right or wrong."


def test_the_list_of_rules_is_alphabetical_and_explained():
    names = [rule.__name__ for rule in RULES]
    assert names == sorted(names)
    assert all(rule.__doc__ for rule in RULES)


def test_two_good_modules_have_no_fault(tea, second_module):
    assert check_book(tea, TODAY) == []


# Rationales, objectives, reviews


@pytest.mark.parametrize(("number", "key"), [(0, "sample.hot"), (3, "sample.warm > cosy")])
def test_rationales_say_why(tea, items_to, number, key):
    def spoil(length):
        def change(items):
            if "rationales" in items[number]:
                items[number]["rationales"]["myth"] = "A" * length
            else:
                items[number]["choices"][0]["rationale"] = f"**{'A' * length}**"

        return change

    items_to(spoil(40))
    assert check_book(tea, TODAY) == []
    items_to(spoil(39))
    fault = the_fault(tea)
    assert (fault.file, fault.id) == (ITEMS, key)
    assert "has 39 characters" in fault.problem


NEW_OBJECTIVE = {
    "id": "sample.stir",
    "tag": "S",
    "level": "apply",
    "verb": "stir",
    "text": "stir",
    "taught_at": "Learn",
}


def test_every_objective_is_tested_and_practised(tea, rewrite):
    rewrite("modules/sample/module.yaml", lambda m: m["objectives"].append(NEW_OBJECTIVE))
    faults = check_book(tea, TODAY)
    assert [(fault.file, fault.id) for fault in faults] == [(MODULE, "sample.stir")] * 2
    assert {fault.problem for fault in faults} == {
        "no item tests this objective",
        "no activity practises this objective",
    }


def test_an_item_with_a_fault_still_tests_its_objective(tea, items_to, edit):
    path = tea / "modules/sample/items.yaml"
    text = path.read_text(encoding="utf-8").replace("level: ", "levle: ")
    path.write_text(text, encoding="utf-8")
    assert {fault.problem for fault in check_book(tea, TODAY)} == {'unknown key "levle"'}


def test_a_review_that_is_overdue(tea, edit):
    line = edit(tea / "claims.yaml", "review_by: 2030-01-01", "review_by: 2026-11-21")
    fault = the_fault(tea)
    assert (fault.file, fault.line, fault.id) == ("book/claims.yaml", line, "tea-cools")
    assert "due by 2026-11-21" in fault.problem
    assert check_book(tea, date(2026, 11, 21)) == []


# Pages


@pytest.mark.parametrize(
    ("text", "problem", "mend"),
    [
        ("[Brewer 2001](#claim-tea-is-cold)", 'unknown claim "tea-is-cold"', "did you mean"),
        ("[Smith 2001](#claim-tea-is-hot)", 'reads "Smith 2001"', 'write "Brewer 2001"'),
        ("[The Tea Board](../x.md#claim-tea-cools)", 'reads "The Tea Board"', '"Brewer 2001"'),
        ("<a href='#claim-none'>x</a>", 'unknown claim "none"', "add the claim"),
        ("[a]: #claim-none", 'unknown claim "none"', "add the claim"),
    ],
)
def test_claim_links_lead_somewhere(tea, notebook, text, problem, mend):
    (tea / "start").mkdir()
    (tea / "start" / "page.md").write_text(f"# A\n\nText {text}.\n", encoding="utf-8")
    fault = the_fault(tea)
    assert (fault.file, fault.line) == ("book/start/page.md", 3)
    assert problem in fault.problem
    assert mend in fault.mend


def test_claim_links_in_a_notebook(tea, notebook):
    path = tea / "modules" / "sample" / "sample.ipynb"
    cells = [f"## {heading}\n\nText." for heading in HEADINGS]
    cells[3] += "\n\nHot ([Brewer](#claim-tea-is-hot))."
    notebook(path, cells)
    fault = the_fault(tea)
    raw = path.read_text(encoding="utf-8").splitlines()
    assert fault.file == PAGE
    assert "[Brewer]" in raw[fault.line - 1]
    assert "Brewer 2001, The Tea Board" in fault.expected


@pytest.mark.parametrize(
    "text",
    [
        "[The Tea Board](../a/evidence.md#claim-tea-is-hot) [Brewer 2001](#claim-tea-cools)",
        "```\n[x](#claim-none)\n```",
        "[elsewhere](#other)",
    ],
)
def test_claim_links_that_are_right(tea, text):
    (tea / "page.md").write_text(f"# A\n\n{text}\n", encoding="utf-8")
    assert check_book(tea, TODAY) == []


def test_a_module_without_a_page(tea):
    (tea / "modules" / "sample" / "sample.ipynb").unlink()
    fault = the_fault(tea)
    assert (fault.file, fault.problem) == (PAGE, "the module has no page")


def test_a_missing_heading(tea, notebook):
    kept = [h for h in HEADINGS if h != "Try"]
    notebook(tea / "modules/sample/sample.ipynb", [f"## {h}\n\nText." for h in kept])
    fault = the_fault(tea)
    assert fault.file == PAGE
    assert '"Try" is missing' in fault.problem
    assert 'add "## Try" after "Look"' in fault.mend


@pytest.mark.parametrize(
    ("section", "more", "told"),
    # Four sections count as prose; the other three hold a word each.
    [
        ("Learn", 1197, False),
        ("Learn", 1198, True),
        ("Take away", 1198, True),
        ("Try", 9000, False),
    ],
)
def test_a_page_is_one_sitting(tea, notebook, section, more, told):
    cells = [f"## {h}\n\n" + ("- Text.\n" * more if h == section else "Text.") for h in HEADINGS]
    notebook(tea / "modules/sample/sample.ipynb", cells)
    if not told:
        assert check_book(tea, TODAY) == []
        return
    fault = the_fault(tea)
    assert (fault.file, fault.expected[:13]) == (PAGE, "at most 1,200")
    assert "1,2" in fault.problem


def test_a_heading_of_the_wrong_level_is_missing(tea, notebook):
    cells = [f"{'###' if h == 'Quiz' else '##'} {h}\n\nText." for h in HEADINGS]
    notebook(tea / "modules/sample/sample.ipynb", cells)
    assert '"Quiz" is missing' in the_fault(tea).problem


def test_a_heading_out_of_order(tea, notebook):
    order = [*HEADINGS[:4], HEADINGS[5], HEADINGS[4], *HEADINGS[6:]]
    path = tea / "modules/sample/sample.ipynb"
    notebook(path, [f"## {h}\n\nText." for h in order])
    fault = the_fault(tea)
    assert '"Look" stands after "Try"' in fault.problem
    assert "## Look" in path.read_text(encoding="utf-8").splitlines()[fault.line - 1]


def test_a_heading_twice(tea, notebook):
    notebook(tea / "modules/sample/sample.ipynb", [f"## {h}\n\n" for h in (*HEADINGS, "Sources")])
    assert '"Sources" stands after "Sources"' in the_fault(tea).problem


def test_a_heading_of_its_own(tea, notebook):
    cells = [f"## {h}\n\n### Deeper\n\nText." for h in HEADINGS]
    path = tea / "modules/sample/sample.ipynb"
    notebook(path, cells)
    assert check_book(tea, TODAY) == []
    notebook(path, [*cells[:4], "## Digression", *cells[4:]])
    assert '"Digression" is none of the ten' in the_fault(tea).problem


def test_objectives_are_taught_somewhere(tea, edit):
    line = edit(tea / "modules/sample/module.yaml", "    taught_at: Learn", "    taught_at: Lern")
    fault = the_fault(tea)
    assert (fault.file, fault.line, fault.id) == (MODULE, line, "sample.pour")
    assert 'did you mean "Learn"?' in fault.mend


def test_a_page_that_is_no_notebook_is_told_once(tea):
    (tea / "modules/sample/sample.ipynb").write_text("{", encoding="utf-8")
    assert the_fault(tea).problem == "this is no notebook"


# The book


def test_a_folder_is_named_after_its_module(tea):
    (tea / "modules" / "sample").rename(tea / "modules" / "simple")
    problems = [fault.problem for fault in check_book(tea, TODAY)]
    assert 'the id is "sample" in a folder named "simple"' in problems


@pytest.mark.parametrize(
    "name",
    ["claims.yaml", "references.bib", "modules/sample/items.yaml", "modules/sample/module.yaml"],
)
def test_a_file_that_is_missing(tea, name):
    (tea / name).unlink()
    fault = the_fault(tea)
    assert name.rpartition("/")[2] in fault.file
    assert fault.problem.startswith("there is no")


def test_every_fault_of_every_file_comes_in_order(tea, edit):
    edit(tea / "modules/sample/items.yaml", "key: fact", "key: facts")
    edit(tea / "modules/sample/module.yaml", "number: 1", "number: 99")
    edit(tea / "structures.yaml", "claims: [tea-is-hot]", "claims: [soup]")
    edit(tea / "places/uk.yaml", "country: United Kingdom", "land: United Kingdom")
    edit(tea / "references.bib", "doi = {10", "doi = {9")
    edit(tea / "claims.yaml", "references: [brewer2001kettle]", "references: [nobody]")
    faults = check_book(tea, TODAY)
    assert [fault.file for fault in faults] == [
        "book/claims.yaml",
        ITEMS,
        MODULE,
        "book/places/uk.yaml",
        "book/places/uk.yaml",
        "book/references.bib",
        "book/structures.yaml",
    ]


def test_claims_and_sources_that_nothing_names_are_notes(tea, edit):
    text = (tea / "claims.yaml").read_text(encoding="utf-8")
    (tea / "claims.yaml").write_text(
        text + "- {id: lonely, statement: S, strength: unknown, references: [tea_board], "
        "checked_on: 2026-11-01}\n",
        encoding="utf-8",
    )
    edit(
        tea / "claims.yaml", "references: [brewer2001kettle, tea_board]", "references: [tea_board]"
    )
    edit(tea / "claims.yaml", "references: [brewer2001kettle]", "references: [tea_board]")
    (tea / "index.md").write_text("# Tea\n", encoding="utf-8")
    book = read_book(tea, TODAY)
    assert faults_of(book) == []
    assert notes_of(book) == [
        "book/claims.yaml:15: lonely: no item, structure, tool, question or page names this claim",
        "book/references.bib:2: brewer2001kettle: no claim names this source",
    ]
    (tea / "index.md").write_text("# Tea\n\n[The Tea Board](#claim-lonely)\n", encoding="utf-8")
    assert len(notes_of(read_book(tea, TODAY))) == 1


def test_outputs_of_a_notebook_are_no_prose(tea):
    path = tea / "modules/sample/sample.ipynb"
    data = json.loads(path.read_text(encoding="utf-8"))
    data["cells"].append({"cell_type": "code", "source": "## x\n[a](#claim-none)", "outputs": []})
    path.write_text(json.dumps(data), encoding="utf-8")
    assert check_book(tea, TODAY) == []
