"""The named examples: found, described, made, and shown by the Python that stands beside them."""

from __future__ import annotations

import re
import shutil
from contextlib import chdir
from pathlib import Path

import pytest

import tworings
from tworings import Diagram
from tworings.content import ContentError
from tworings.gallery import examples, kinds, widget_class
from tworings.gallery.shelf import read_example

BOOK = Path(__file__).resolve().parents[2] / "book"
ALL = examples()


def name(example) -> str:
    return f"{example.kind}-{example.slug}"


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_has_a_public_class_and_examples_that_differ(kind):
    made_by = widget_class(kind)
    assert made_by.__name__ in tworings.__all__
    assert made_by.kind == kind
    found = examples(kind)
    assert found, f"add src/tworings/widgets/{kind}/examples/<name>.yaml"
    assert [example.slug for example in found] == sorted({example.slug for example in found})
    assert len({example.source for example in found}) == len(found)
    assert len({example.about for example in found}) == len(found)


def test_all_are_those_of_every_kind():
    assert [example for kind in kinds() for example in examples(kind)] == ALL
    assert {example.kind for example in ALL} == set(kinds())


@pytest.mark.parametrize("example", ALL, ids=name)
def test_it_says_what_it_shows_and_is_made_anew_each_time(example):
    assert 20 < len(example.about) < 400
    assert example.about[0].isupper() or example.about[0].isdigit()
    assert example.about.endswith((".", "?"))
    assert not example.source.startswith(("#", "\n"))
    assert example.source.endswith("\n") and not example.source.endswith("\n\n")
    assert example.source in example.path.read_text(encoding="utf-8")
    assert example.title == example.slug.replace("-", " ").capitalize()
    one, other = example.widget(BOOK), example.widget(BOOK)
    assert one is not other
    assert isinstance(one, widget_class(example.kind))
    assert repr(one) == repr(other)
    assert one.payload == other.payload
    assert one._html() == other._html()
    assert one.payload["title"]


@pytest.mark.parametrize("example", ALL, ids=name)
def test_the_python_beside_it_makes_it(example, tmp_path):
    """As an educator would: the YAML without its comment in a file beside the notebook."""
    lesson = tmp_path / "lesson"
    lesson.mkdir()
    # What an example may rest on in the book around it.
    shared = ("claims.yaml", "references.bib", "structures.yaml", "educators/agendas/blocks.yaml")
    modules = [one.relative_to(BOOK).as_posix() for one in BOOK.glob("modules/*/module.yaml")]
    for file in (*shared, *modules):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(BOOK / file, tmp_path / file)
    for file, text in example.files.items():
        (lesson / file).write_text(text, encoding="utf-8")
    *before, last = example.code.rstrip("\n").splitlines()
    names: dict[str, object] = {}
    with chdir(lesson):
        exec("\n".join(before), names)
        widget = eval(last, names)
    made = example.widget(BOOK)
    assert repr(widget) == repr(made)
    assert widget.payload == made.payload


def test_a_kind_that_is_none_is_named():
    with pytest.raises(ValueError, match=r"no widget 'quizz'; there are: .*quiz"):
        examples("quizz")


GOOD = (
    "# yaml-language-server: $schema=x.json\n# One\n#   thing to\n# see.\n\ndrawings: [coronal]\n"
)


def test_the_comment_at_the_top_is_told_and_left_out(tmp_path):
    path = tmp_path / "one-thing.yaml"
    path.write_text(GOOD, encoding="utf-8")
    example = read_example(path, "diagram", Diagram)
    assert example.about == "One thing to see."
    assert example.source == "drawings: [coronal]\n"
    assert example.draws
    assert "one-thing.yaml" in example.code and "draw=draw" in example.code


@pytest.mark.parametrize(
    ("text", "draws"),
    [
        ("# A.\nitems:\n  - stem: x\n    drawing: coronal\n", True),
        ("# A.\nitems:\n  - stem: a drawing\n", False),
        ("# A.\n- - drawings: x\n", True),
    ],
)
def test_a_drawing_is_named_anywhere_in_the_file(tmp_path, text, draws):
    path = tmp_path / "some.yaml"
    path.write_text(text, encoding="utf-8")
    example = read_example(path, "diagram", Diagram)
    assert example.draws is draws
    assert ("import Diagram, draw" in example.code) is draws


def test_scales_in_a_folder_of_its_name_belong_to_an_example():
    with_scales = [example for example in ALL if example.scales]
    assert with_scales
    for example in with_scales:
        assert list(example.files) == [example.path.name, example.scales.name]
        assert "load_scales" in example.code
        assert example.widget(BOOK).payload["answers"]["scales"]
    assert all(list(one.files) == [one.path.name] for one in ALL if not one.scales)


BROKEN = {
    "no comment": ("fine.yaml", "drawings: [coronal]\n", r"says? what it shows.*mend: write lines"),
    "a comment for editors alone": (
        "fine.yaml",
        "# yaml-language-server: $schema=x\na: 1\n",
        "does not say what it shows",
    ),
    "a name with a capital": ("Fine.yaml", "# A.\na: 1\n", r'named "Fine".*mend: rename it'),
    "a name with a line": ("a_b.yaml", "# A.\na: 1\n", r'named "a_b"'),
    "broken YAML": ("fine.yaml", "# A.\na: [1\n", r"fine\.yaml:\d+: "),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_example_is_told_with_file_and_mend(tmp_path, case):
    file, text, said = BROKEN[case]
    path = tmp_path / file
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_example(path, "diagram", Diagram)
    told = str(caught.value)
    assert told.startswith(str(path))
    assert re.search(said, told)
    assert "mend: " in told
