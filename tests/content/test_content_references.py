"""Bibliographies: labels, citations, addresses, and what is refused."""

import pytest
from raised import faults_of

from tworings.content import load_references

TITLE = "  title = {T},\n"
URL = "  url = {https://a.example/x},\n"


@pytest.fixture
def bib(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(text):
        (tmp_path / "references.bib").write_text(text, encoding="utf-8")
        return "references.bib"

    return write


def entry(key, *fields, kind="misc"):
    return f"@{kind}{{{key},\n{''.join(fields)}}}\n"


def label_of(bib, *fields):
    (reference,) = load_references(bib(entry("a", *fields, TITLE, URL))).values()
    return reference.label


@pytest.mark.parametrize(
    ("author", "label"),
    [
        ("Bharucha, Adil E.", "Bharucha 2006"),
        ("Adil E. Bharucha", "Bharucha 2006"),
        ("Nivatvongs, Santhat and Stern, H. S.", "Nivatvongs 1981"),
        (r"{\v{S}}tulhofer, Aleksandar", "Štulhofer 2006"),
        ("van Reijn-Baggen, D. A.", "van Reijn-Baggen 2006"),
        ("Kunjara Na Ayudhya, Ratiya P.", "Kunjara Na Ayudhya 2006"),
        ("{Rosen and Barkin}", "Rosen and Barkin 2006"),
        (r"{Crohn's \& Colitis UK}", "Crohn's & Colitis UK 2006"),
    ],
)
def test_labels(bib, author, label):
    year = label[-4:]
    assert label_of(bib, f"  author = {{{author}}},\n", f"  year = {year},\n") == label


def test_labels_without_author_or_year(bib):
    assert label_of(bib, "  author = {{NHS}},\n") == "NHS"
    assert label_of(bib, "  institution = {CDC},\n  year = 2021,\n") == "CDC 2021"
    assert label_of(bib, "  editor = {Lee, Ann},\n  year = {2020},\n") == "Lee 2020"


def test_equal_labels_get_letters_in_the_order_of_the_file(bib):
    author = "  author = {Hensel, D.},\n  year = {2022},\n"
    nhs = "  author = {{NHS}},\n"
    text = "".join(
        entry(key, who, TITLE, URL)
        for key, who in [("z", author), ("y", nhs), ("b", author), ("a", nhs), ("c", author)]
    )
    references = load_references(bib(text))
    assert {key: reference.label for key, reference in references.items()} == {
        "z": "Hensel 2022a",
        "y": "NHS (a)",
        "b": "Hensel 2022b",
        "a": "NHS (b)",
        "c": "Hensel 2022c",
    }


def test_more_than_26_equal_labels(bib):
    text = "".join(entry(f"k{n}", "  author = {{NHS}},\n", TITLE, URL) for n in range(28))
    labels = [reference.label for reference in load_references(bib(text)).values()]
    assert labels[25:] == ["NHS (z)", "NHS (aa)", "NHS (ab)"]


@pytest.mark.parametrize(
    ("fields", "citation"),
    [
        (
            "author = {A, B. and C, D. and others}, title = {T?}, journal = {J}, year = 2001, "
            "pages = {1-9}",
            "A B, C D, et al. T? J. 2001:1–9.",
        ),
        (
            "author = {"
            + " and ".join(f"A{n}, B." for n in range(7))
            + "}, title = {T}, year = 2001",
            "A0 B, A1 B, A2 B, et al. T. 2001.",
        ),
        (
            r"author = {{NHS}}, title = {5\% of 10% {T}ea}, publisher = {NHS}, volume = 3",
            "NHS. 5% of 10% Tea. NHS. 3.",
        ),
        (r"author = {L, M}, title = {A 2 $\times$ 2 {\'e}tude}", "L M. A 2 × 2 étude."),
    ],
)
def test_citations_are_plain(bib, fields, citation):
    references = load_references(bib(entry("a", f"  {fields},\n", URL)))
    assert references["a"].citation == citation


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ("doi = {10.1007/BF02605754}", "https://doi.org/10.1007/BF02605754"),
        ("doi = {https://doi.org/10.1000/x}", "https://doi.org/10.1000/x"),
        ("doi = {DOI: 10.1000/x}", "https://doi.org/10.1000/x"),
        ("doi = {10.1016/0950-3528(92)90026-b}", "https://doi.org/10.1016/0950-3528(92)90026-b"),
        ("doi = {10.1000/a<b>#c}", "https://doi.org/10.1000/a%3Cb%3E%23c"),
        (r"doi = {10.1000/a\_b}", "https://doi.org/10.1000/a_b"),
        ("url = {https://a.example/b_c?d=e%20f#g}", "https://a.example/b_c?d=e%20f#g"),
        ("doi = {10.1000/x}, url = {https://a.example}", "https://doi.org/10.1000/x"),
    ],
)
def test_addresses(bib, fields, url):
    references = load_references(bib(entry("a", f"  author = {{L, M}}, {fields},\n", TITLE)))
    assert references["a"].url == url


WHO = "  author = {L, M},\n"
GOOD = entry("good", WHO, TITLE, URL)
#: Each: the file, then line, id, and pieces of problem and mend.
REFUSED = {
    "duplicate key": (GOOD + GOOD, 6, "good", "used twice; the first is on line 1", "another key"),
    "neither doi nor url": (entry("a", WHO, TITLE), 1, "a", "no DOI and no address", "add"),
    "no title": (entry("a", WHO, URL), 1, "a", "title is missing", "title = {...}"),
    "nobody": (entry("a", TITLE, URL), 1, "a", "nobody is named", "author ="),
    "no https": (entry("a", WHO, TITLE, "url = {http://a.example}"), 1, "a", "address", "copy it"),
    "script": (entry("a", WHO, TITLE, "url = {javascript:alert(1)}"), 1, "a", "address", "copy it"),
    "quote in url": (entry("a", WHO, TITLE, 'url = {https://a"b}'), 1, "a", "address", "copy it"),
    "doi that is none": (entry("a", WHO, TITLE, "doi = {11.5/x}"), 1, "a", "the DOI is", "copy it"),
    "missing brace": (GOOD + "@misc{b,\n  title = {T,\n}\n", 8, "b", "cannot be read", "brace"),
    "missing comma": ("@misc{b,\n  title = {T}\n  year = 2001\n}\n", 3, "b", "cannot be", "comma"),
    "missing key": ("@misc{,\n  title = {T}\n}\n", 1, "", "cannot be read", "look for"),
    "unknown type": (entry("a", kind="artikle"), 1, "", '"@artikle"', 'did you mean "article"?'),
    "macro": ('@string{a = "b"}\n' + GOOD, 1, "", '"@string"', "@misc"),
    "undefined macro": ("@misc{b,\n  title = T\n}\n", 2, "b", "cannot be read", "look for"),
    "unknown field": (entry("a", WHO, TITLE, URL, "  tilte = {x}"), 1, "a", '"tilte"', '"title"?'),
    "a note": (entry("a", WHO, TITLE, URL, "  note = {x}"), 1, "a", '"note"', "delete it"),
    "field twice": (entry("a", WHO, TITLE, TITLE, URL), 1, "a", "written twice", "delete one"),
    "key with a capital": (entry("Smith2020", WHO, TITLE, URL), 1, "Smith2020", "key is", "claims"),
    "name with commas": (
        entry("a", "author = {a, b, c, d},", TITLE, URL),
        1,
        "a",
        "cannot be read",
        '"and"',
    ),
    "latex": (entry("a", WHO, URL, r"title = {\foo{x}}"), 1, "a", "no plain form", "itself"),
    "text outside": ("hello\n" + GOOD, 1, "", "text outside", "missing @"),
    "brace too many": (GOOD + "}\n", 6, "", "text outside", "brace too many"),
    "nothing but comments": ("% nothing\n", 1, "", "no entries", "add an entry"),
    "deep braces": (
        "@misc{b,\n title = " + "{" * 5000 + "}" * 5000 + "}",
        2,
        "b",
        "cannot",
        "look",
    ),
    "long entry": (entry("a", WHO, TITLE, URL, "%" * 30_000), 1, "", "characters", "shorten"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(bib, case):
    text, line, owner, problem, mend = REFUSED[case]
    (fault,) = faults_of(load_references, bib(text))
    assert (fault.file, fault.line, fault.id) == ("references.bib", line, owner)
    assert problem in fault.problem
    assert fault.expected
    assert mend in fault.mend


def test_one_fault_does_not_hide_the_next(bib):
    text = entry("a", WHO, TITLE) + "@misc{b,\n title = {T,\n}\n" + GOOD + entry("c", WHO, URL)
    assert [f.id for f in faults_of(load_references, bib(text))] == ["a", "b", "c"]


def test_a_large_bibliography_is_not_read(tmp_path):
    path = tmp_path / "references.bib"
    with path.open("wb") as file:
        file.truncate(5 * 1024 * 1024)
    (fault,) = faults_of(load_references, path)
    assert "at most 4,194,304 bytes" in fault.expected
