"""A diagram's file: what it names is found, and every fault is told with its line and its mend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from raised import faults_of, the_fault_of

from tworings import Diagram, draw
from tworings.content import ContentError, load_diagram

BOOK = Path(__file__).resolve().parents[2] / "book"


@pytest.fixture
def plan(tmp_path):
    """Return a function that writes a diagram's file inside a copy of what the book shares."""
    for name in ("claims.yaml", "references.bib", "structures.yaml"):
        shutil.copy(BOOK / name, tmp_path)
    folder = tmp_path / "lesson"
    folder.mkdir()

    def write(text: str) -> Path:
        path = folder / "plan.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_one_drawing_and_several_are_made(plan):
    drawings, atlas = load_diagram(plan("drawings: [coronal]\n"), draw)
    assert [drawing.id for drawing in drawings] == ["coronal"]
    assert {region.structure for region in drawings[0].regions} <= set(atlas)
    diagram = Diagram.from_file(
        plan("drawings:\n  - median-prostate\n  - median-vagina\n"), draw=draw
    )
    assert repr(diagram).startswith("Diagram('median-prostate', 'median-vagina', ")


def test_the_book_is_taken_from_where_it_is_said_to_be(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text("drawings: [coronal]\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r'no "structures\.yaml"'):
        load_diagram(path, draw)
    assert repr(Diagram.from_file(path, BOOK, draw)) == repr(
        Diagram.from_file(path, str(BOOK), draw)
    )


def test_a_structures_file_of_ones_own_counts_from_the_file(plan):
    path = plan("drawings: [coronal]\nstructures: ../structures.yaml\n")
    assert Diagram.from_file(path, draw=draw).payload == Diagram.from_file(path, BOOK, draw).payload
    # Its claims are those of the book that was named, wherever the file stands.
    (path.parent.parent / "claims.yaml").unlink()
    assert Diagram.from_file(path, BOOK, draw).payload["sources"]


def test_without_a_maker_of_drawings_it_says_what_to_write(plan):
    with pytest.raises(TypeError, match=r'write Diagram\.from_file\("plan\.yaml", draw=draw\)'):
        Diagram.from_file(plan("drawings: [coronal]\n"))


BAD = {
    "no such drawing": (
        "# one\ndrawings:\n  - coronla\n",
        3,
        'no drawing "coronla"',
        'did you mean "coronal"?',
    ),
    "nothing like it": ("drawings: [zzz]\n", 1, 'no drawing "zzz"', "write the name of a drawing"),
    "not variants": ("drawings: [coronal, transverse]\n", 1, "not variants of one", "keep one"),
    "a variant and another": (
        "\ndrawings: [coronal, median-vagina]\n",
        2,
        'drawings "coronal", "median-vagina"',
        "keep one",
    ),
    "twice": ("drawings: [median-vagina, median-vagina]\n", 1, "not variants", "keep one"),
    "none": ("drawings: []\n", 1, '"drawings"', ""),
    "not a list": ("drawings: coronal\n", 1, '"drawings"', ""),
    "a key too many": ("drawings: [coronal]\ntitle: x\n", 2, 'unknown key "title"', "delete it"),
    "a misspelled key": ("drawing: [coronal]\n", 1, 'unknown key "drawing"', '"drawings"'),
    "no file of structures": (
        "drawings: [coronal]\nstructures: none.yaml\n",
        1,
        "",
        "",
    ),
    "broken": ("drawings: [coronal\n", None, "", ""),
}


@pytest.mark.parametrize("case", BAD)
def test_a_fault_has_file_line_and_mend(plan, case):
    text, line, problem, mend = BAD[case]
    path = plan(text)
    fault = the_fault_of(load_diagram, path, draw)
    assert Path(fault.file).parent == path.parent
    assert line is None or fault.line == line
    assert problem in fault.problem
    assert mend in fault.mend
    assert fault.expected and fault.mend


def test_a_structure_that_nobody_told_is_named_with_its_drawing(plan):
    own = plan("x").with_name("few.yaml")
    text = (BOOK / "structures.yaml").read_text(encoding="utf-8")
    own.write_text("- id: " + text.split("- id: ")[1], encoding="utf-8")
    path = plan("drawings: [coronal]\nstructures: few.yaml\n")
    faults = faults_of(load_diagram, path, draw)
    assert len(faults) == len(draw("coronal").regions) - 1
    assert all('"coronal" shows "' in fault.problem for fault in faults)
    assert all("add it to the structures file" in fault.mend for fault in faults)


def test_all_faults_are_told_at_once(plan):
    own = plan("x").with_name("bad.yaml")
    own.write_text("- id: x\n", encoding="utf-8")
    path = plan("drawings:\n  - coronla\n  - nothing\nstructures: bad.yaml\n")
    faults = faults_of(load_diagram, path, draw)
    assert {Path(fault.file).name for fault in faults} == {"plan.yaml", "bad.yaml"}
    assert [fault.line for fault in faults if fault.file.endswith("plan.yaml")] == [2, 3]
