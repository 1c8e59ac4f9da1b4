from __future__ import annotations

import pytest

from tworings.model.figure_html import as_image
from tworings.model.own_ids import with_own_ids

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="c-t">'
    '<title id="c-t">T</title><defs><pattern id="c-p"/><pattern id="c-p2"/></defs>'
    '<g id="c-a" fill="url(#c-p)" stroke="url(#c-p2)">'
    '<use href="#c-a"/><use xlink:href="#c-a"/></g>'
    '<text>#c-a id="c-a"</text></svg>'
)


def test_every_id_and_every_reference_gets_the_suffix():
    changed = with_own_ids(SVG, "-1")
    for piece in (
        'id="c-t-1"',
        'id="c-p-1"',
        'id="c-p2-1"',
        'aria-labelledby="c-t-1"',
        'fill="url(#c-p-1)"',
        'stroke="url(#c-p2-1)"',
        'href="#c-a-1"',
        'xlink:href="#c-a-1"',
    ):
        assert piece in changed, piece
    assert "-1-1" not in changed


def test_two_copies_share_no_id():
    import re

    first, second = (set(re.findall(r'\sid="([^"]+)"', with_own_ids(SVG, s))) for s in "ab")
    assert first
    assert not first & second


def test_an_svg_without_ids_stays_as_it_is():
    assert with_own_ids("<svg><g/></svg>", "-1") == "<svg><g/></svg>"


@pytest.mark.parametrize("alt", ["Plain", 'With "quotes" & <tags>'])
def test_an_image_has_one_role_and_one_name(alt):
    from xml.etree import ElementTree

    image = as_image(SVG.replace(' xlink:href="#c-a"', ""), alt)
    root = ElementTree.fromstring(image)
    assert root.get("role") == "img"
    assert root.get("aria-label") == alt
    assert root.get("aria-labelledby") is None
    assert image.count('role="img"') == 1
