"""Hostile pages: each is refused with its file, its line and a mend, or shown as plain words."""

from __future__ import annotations

import pdf_ua
import pytest

from tworings.content import load_structures
from tworings.content.fault import ContentError
from tworings.content.ledger import read_ledger
from tworings.paper.format import Format
from tworings.paper.manuscript import Manuscript
from tworings.paper.press import picture, press
from tworings.paper.sheet import Sheet


@pytest.fixture(scope="module")
def read(book, tmp_path_factory):
    ledger, names = read_ledger(book), load_structures(book / "structures.yaml", book)

    def of(text: str) -> Manuscript:
        path = tmp_path_factory.mktemp("page") / "handout.md"
        path.write_text(text, encoding="utf-8")
        return Manuscript(path, ledger, names)

    return of


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("no heading", 1, "begins with no heading"),
        ("## Too deep", 1, "begins with no heading"),
        ("# A\n\n# B\n", 3, "level 1 follows"),
        ("# A\n\n### C\n", 3, "level 3 follows one of level 1"),
        ("# A\n\n![x](x.png)\n", 3, "a picture"),
        ("# A\n\nx <b>y</b>\n", 3, "raw HTML"),
        ("# A\n\n<script>x</script>\n", 3, "html block"),
        ("# A\n\n> quoted\n", 3, "blockquote"),
        ("# A\n\n```python\nx\n```\n", 3, "no drawing"),
        ("# A\n\n```{drawing} coronal\n:form: huge\n```\n", 3, "no drawing in one of its forms"),
        ("# A\n\n```{drawing} nowhere\n```\n", 3, "there is no drawing 'nowhere'"),
        ("# A\n\nx [y](https://example.org/)\n", 3, "leads to"),
        ("# A\n\nx [y](//example.org/)\n", 3, "leads to"),
        ("# A\n\nx ([y](#claim-flared-bas))\n", 3, 'did you mean "flared-base"'),
        ("# A\n\n| a |\n|---|\n| [y](#claim-none-such) |\n", 5, "none-such"),
        ("# A\n\ntest \U0001f9ea\n", 3, "U+1F9EA"),
        ("# A\n\n中\n", 3, "no shape in the font"),
        ("# A\n\ntest &#129514;\n", 3, "U+1F9EA"),
        ("# A\n", 1, "nothing follows the heading"),
        ("# A\n\n[that]: https://example.org 'words'\n", 1, "nothing follows the heading"),
        ("#\n\nx\n", 1, "the heading has no words"),
        ("# A\n\n##\n\nx\n", 3, "the heading has no words"),
        ("# A\n\n## ![x](x.png)\n\nx\n", 3, "a picture"),
        ("# A <b>b</b>\n\nx\n", 1, "raw HTML"),
        ("# A\n\n- one\n-\n- three\n", 4, "this entry of the list is empty"),
        ("# A\n\n- a\n\n- ***\n", 5, "no form for this (hr)"),
        (
            "# A\n\n| a | b |\n|---|---|\n| x | y |\n| x | y | lost |\n",
            6,
            "more cells than the head",
        ),
        ("# A\n\nx[^1] y\n\n[^1]: the note\n", 3, "a footnote"),
        ("# A\n\n```{drawing} coronal\n:form: blank\n\nthe rest\n", 3, "does not end"),
        ("# A\n\n```\n", 3, "does not end"),
        ("# A\n\n- [ ] x\n", 3, "a box as [ ]"),
        ("# A\n\n{term}`x`\n", 3, "a role of MyST"),
        ("# A\n\n:::{note}\nx\n:::\n", 3, "a sign for screens alone"),
        ("# A\n\n(target)=\n## B\n", 3, "a sign for screens alone"),
        ("# A\n\n% for later\n\nx\n", 3, "a sign for screens alone"),
    ],
)
def test_what_paper_has_no_form_for_is_named(read, text, line, said):
    with pytest.raises(ContentError) as caught:
        read(text)
    assert f"handout.md:{line}:" in str(caught.value)
    assert said in str(caught.value) and "; mend: " in str(caught.value)


def printed(page: Manuscript) -> bytes:
    return press(Sheet("x", "A", page.heading, page.body, page.day), Format("a4"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# A\n\n- ____\n- two\n", "A • • two"),
        ("# A\n\n1. ____\n2. ____\n", "A 1. 2."),
        ("# A\n\n- one\n  - two\n    - three\n      1. four\n", "one ‣ two – three 1. four"),
        ("# A\n\n| a | b |\n|---|---|\n|   |   |\n| x | y |\n", "A a b x y"),
        ("# A\n\n| a |\n|---|\n| x |\n", "A a x"),
        ("# A\n\n| a | b |\n|---|---|\n| x \\| z | y |\n", "x | z y"),
        (
            "# A\n\nsee [this]() and [that](nowhere.md) and [x](#nothing)\n",
            "see this and that and x",
        ),
        ("# A\n\n[a  \nb](nowhere.md)\n", "a b"),
        ("# A\n\n## B\n\n### C\n\n#### D\n\nx\n", "A B C D x"),
        ("# A **b** `c` [y](#claim-flared-base) &amp; d\n\nx\n", "A b c y & d x"),
        ("# A\n\n-\tone\n-\ttwo\tx\n", "• one • two x"),
        ("# A\r\n\r\n- one\r\n- ____\r\n\r\n| a |\r\n|---|\r\n| x |\r\n", "• one • a x"),
        ("\ufeff# A\n\nx\n", "A x"),
        ("# A\n\nx \U0001f600\n", "x \U0001f600"),
    ],
)
def test_odd_markdown_keeps_every_word(read, text, said):
    data = printed(read(text))
    assert said in pdf_ua.text(data) and pdf_ua.faults(data) == []


def test_an_entry_of_underscores_is_a_line_to_write_on(read):
    assert read("# A\n\n- ____\n- two\n").body(Format("a4")).count("#blank(1fr)") == 1


@pytest.mark.parametrize("page", ["{}", "- {}", "| a | b |\n|---|---|\n| {} | y |"])
def test_a_word_that_is_too_long_is_broken_and_not_cut_off(read, page):
    page = read("# A\n\n" + page.format("antidis" * 60) + "\n")
    assert "antidis" * 60 in pdf_ua.text(printed(page)).replace(" ", "").replace("\u200b", "")
    for paper in (Format("a4"), Format("a4", large=True)):
        sheet = Sheet("x", "A", page.heading, page.body, page.day)
        assert all(pdf_ua.margin_is_white(one) for one in picture(sheet, paper))


CODE = '#panic("x") $x$ @ref //gone /* gone */ [#let a = 1] "; #read("x")'


def test_typst_code_in_a_page_stays_words(read):
    table = '| #a | "b |\n|---|---|\n| $ | ; |'
    page = read(f"# A\n\n{CODE}\n\n{table}\n")
    data = press(Sheet("x", "A", page.heading, page.body, page.day), Format("a4"))
    text = pdf_ua.text(data)
    for part in (
        '#panic("x")',
        "$x$",
        "@ref",
        "//gone",
        "/* gone */",
        "[#let a = 1]",
        '#read("x")',
    ):
        assert part in text


def test_citations_become_numbers_and_a_link_outside_brackets_keeps_its_words(read):
    page = read("# A\n\nx ([NHS](#claim-bleeding-emergency)). See [this](#claim-flared-base).\n")
    data = press(Sheet("x", "A", page.heading, page.body, page.day), Format("a4"))
    assert "x [1]. See this [2" in pdf_ua.text(data)
    assert page.references[0].label == "NHS"


def test_a_table_longer_than_a_page_goes_on_and_loses_no_row(read):
    rows = "\n".join(f"| row {n} | ____ |" for n in range(120))
    page = read(f"# A\n\n| a | b |\n|---|---|\n{rows}\n")
    data = press(Sheet("x", "A", page.heading, page.body, page.day), Format("letter"))
    assert "row 119" in pdf_ua.text(data) and pdf_ua.pages(data) > 2
