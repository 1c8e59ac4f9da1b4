"""The diagram in Python: payload, fallback, states."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tworings import Diagram, draw, load_structures
from tworings.figures import DRAWINGS
from tworings.model import Atlas
from tworings.widgets._changes import applied, changes

BOOK = Path(__file__).resolve().parents[2] / "book"


@pytest.fixture(scope="module")
def atlas():
    return load_structures(BOOK / "structures.yaml")


@pytest.fixture(scope="module")
def drawing():
    return draw("coronal")


@pytest.fixture
def diagram(drawing, atlas):
    return Diagram(drawing, atlas)


def test_parts_stand_before_the_picture_and_every_text_is_there(diagram, drawing, atlas):
    html = diagram._repr_mimebundle_()[0]["text/html"]
    fallback = html[html.index('class="tr-fallback"') :]
    assert fallback.index("<ol") < fallback.index("<table") < fallback.index("<svg")
    for region in drawing.regions:
        structure = atlas[region.structure]
        for text in (structure.is_, structure.does, structure.control_note):
            assert text.inline_html in fallback
        assert structure.latin in fallback
    for state in drawing.states:
        assert state.title in fallback


def test_the_picture_is_sent_once(diagram, drawing):
    assert diagram._html().count("<svg") == 1
    assert "svg-0" not in diagram._static_payload()
    assert diagram.payload["svg-0"] == drawing.svg


@pytest.mark.parametrize("name", list(DRAWINGS))
def test_changes_turn_the_first_state_into_each_other(name):
    drawing = draw(name)
    assert len(drawing.states) >= 3
    short = whole = 0
    for state in drawing.states:
        tree = ElementTree.fromstring(drawing.svg)
        elements = list(tree.iter())
        for place, attribute, change in changes(drawing.svg, state.svg):
            if attribute == "#text":
                elements[place].text = change
            else:
                elements[place].set(attribute, applied(elements[place].attrib[attribute], change))
                short += isinstance(change, list)
                whole += isinstance(change, str)
        assert ElementTree.tostring(tree) == ElementTree.tostring(ElementTree.fromstring(state.svg))
    # Numbers go as differences; that is what keeps the page light.
    assert short > 0
    assert whole == 0


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("#ffffff", "#000000"),
        ("M0 0", "M0 0L1 1"),
        ("M1.5-2", "M1.5 2"),
        ("1.25", "1.5"),
        ("a", "b"),
    ],
)
def test_a_value_that_is_no_row_of_tenths_is_sent_whole(first, other):
    svg = '<svg><path d="{}"/></svg>'
    ((_, _, change),) = changes(svg.format(first), svg.format(other))
    assert applied(first, change) == other


def test_numbers_keep_their_sign_and_their_tenth():
    svg = '<svg><path d="{}"/></svg>'
    ((_, _, change),) = changes(svg.format("M-0.4 10 3"), svg.format("M0.3 9.9 -2"))
    assert change == [7, -1, -50]
    assert applied("M-0.4 10 3", change) == "M0.3 9.9 -2"


def test_states_of_another_shape_are_refused():
    with pytest.raises(ValueError, match="same elements"):
        changes("<svg><g/></svg>", "<svg><path/></svg>")
    with pytest.raises(ValueError, match="other attributes"):
        changes('<svg><g d="1"/></svg>', '<svg><g r="1"/></svg>')


def test_labels_are_scored(diagram, drawing):
    first, second = (region.structure for region in drawing.regions[:2])
    assert diagram.score == f"0 of {len(drawing.regions)} right"
    diagram.responses = {"coronal": {first: first, second: first}}
    assert diagram.score == f"1 of {len(drawing.regions)} right"
    diagram.reset()
    assert diagram.score == f"0 of {len(drawing.regions)} right"


def test_a_structure_nobody_described_is_named(drawing, atlas):
    gone = drawing.regions[0].structure
    poor = Atlas({k: v for k, v in atlas.items() if k != gone}, atlas.ledger)
    with pytest.raises(ValueError, match=f"shows '{gone}'.*add it to structures.yaml"):
        Diagram(drawing, poor)


@pytest.mark.parametrize("name", list(DRAWINGS))
def test_every_drawing_can_be_played(name, atlas):
    diagram = Diagram(draw(name), atlas)
    assert repr(diagram).startswith(f"Diagram('{name}'")
    assert len(diagram.payload["drawings"][0]["regions"]) >= 4


def test_variants_of_one_thing_share_their_words(atlas):
    pair = [draw("median-prostate"), draw("median-vagina")]
    diagram = Diagram(pair, atlas)
    parts = sum(len(drawing.regions) for drawing in pair)
    assert repr(diagram) == f"Diagram('median-prostate', 'median-vagina', {parts} parts)"
    html = diagram._html()
    assert html.count("<svg") == 2
    assert html.count("<table") == 1
    for drawing in pair:
        assert drawing.svg in html
        for state in drawing.states:
            assert state.description.split(".")[0] in html
    assert [d["variant"] for d in diagram.payload["drawings"]] == [
        "With a prostate",
        "With a vagina",
    ]
    shown = {region.structure for drawing in pair for region in drawing.regions}
    assert set(diagram.payload["structures"]) == shown


@pytest.mark.parametrize("names", [[], ["coronal", "transverse"], ["coronal", "coronal"]])
def test_drawings_that_cannot_be_told_apart_are_refused(names, atlas):
    with pytest.raises(ValueError, match="expected one drawing, or several whose variants differ"):
        Diagram([draw(name) for name in names], atlas)
