"""The diagram in Python: payload, fallback, states."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tworings import Diagram, draw, load_structures
from tworings.model import Atlas
from tworings.widgets.diagram.changes import changes

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
    assert fallback.index("<ol") < fallback.index("<svg") < fallback.index("<table")
    for region in drawing.regions:
        structure = atlas[region.structure]
        for text in (structure.is_, structure.does, structure.control_note):
            assert text.inline_html in fallback
        assert structure.latin in fallback
    for state in drawing.states:
        assert state.title in fallback


def test_the_picture_is_sent_once(diagram, drawing):
    assert diagram._html().count("<svg") == 1
    assert "svg" not in diagram._static_payload()
    assert diagram.payload["svg"] == drawing.svg


def test_changes_turn_the_first_state_into_each_other(drawing):
    assert len(drawing.states) == 4
    moved = 0
    for state in drawing.states:
        tree = ElementTree.fromstring(drawing.svg)
        elements = list(tree.iter())
        for place, name, value in changes(drawing.svg, state.svg):
            if name == "#text":
                elements[place].text = value
            else:
                assert name in elements[place].attrib
                elements[place].set(name, value)
            moved += 1
        assert ElementTree.tostring(tree) == ElementTree.tostring(ElementTree.fromstring(state.svg))
    assert moved > 0


def test_states_of_another_shape_are_refused():
    with pytest.raises(ValueError, match="same elements"):
        changes("<svg><g/></svg>", "<svg><path/></svg>")
    with pytest.raises(ValueError, match="other attributes"):
        changes('<svg><g d="1"/></svg>', '<svg><g r="1"/></svg>')


def test_labels_are_scored(diagram, drawing):
    first, second = (region.structure for region in drawing.regions[:2])
    assert diagram.score == f"0 of {len(drawing.regions)} right"
    diagram.responses = {first: first, second: first}
    assert diagram.score == f"1 of {len(drawing.regions)} right"
    diagram.reset()
    assert diagram.score == f"0 of {len(drawing.regions)} right"


def test_a_structure_nobody_described_is_named(drawing, atlas):
    gone = drawing.regions[0].structure
    poor = Atlas({k: v for k, v in atlas.items() if k != gone}, atlas.ledger)
    with pytest.raises(ValueError, match=f"shows '{gone}'.*add it to structures.yaml"):
        Diagram(drawing, poor)


@pytest.mark.parametrize("name", ["coronal", "median-prostate", "median-vagina", "transverse"])
def test_every_drawing_can_be_played(name, atlas):
    diagram = Diagram(draw(name), atlas)
    assert repr(diagram).startswith(f"Diagram('{name}'")
    assert len(diagram.payload["regions"]) >= 4
