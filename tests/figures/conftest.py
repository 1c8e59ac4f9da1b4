"""The drawings, made once, and how their SVG is read."""

import xml.etree.ElementTree as ET

import pytest

from tworings.figures import DRAWINGS, draw

NAMES = tuple(DRAWINGS)


@pytest.fixture(params=NAMES)
def drawing(request):
    return draw(request.param)


@pytest.fixture
def tags():
    """Read an SVG: its elements in order, without their namespace."""

    def read(svg):
        elements = list(ET.fromstring(svg).iter())
        for element in elements:
            element.tag = element.tag.split("}")[1]
        return elements

    return read


@pytest.fixture
def pictures(drawing):
    """Every SVG of a drawing, by what it is."""
    return {"labelled": drawing.labelled_svg} | {s.id: s.svg for s in drawing.states}
