"""What every SVG must stand: a strict page, a second figure on it, the dark, a phone."""

import gzip
import os
import re
import subprocess
import sys

import pytest

from tworings.figures import DRAWINGS, draw
from tworings.figures._svg import Group, normalise, number, paint, path_data, relative
from tworings.style import TOKENS

HEX = re.compile(r"#[0-9a-f]{6}")
CLASS_OF = {t.light: t.css for t in TOKENS}
PRINT_ALL = (
    "import hashlib; from tworings.figures import DRAWINGS;"
    "print([hashlib.sha256((d.labelled_svg + ''.join(s.svg for s in d.states)).encode())"
    ".hexdigest() for d in (make() for make in DRAWINGS.values())])"
)


def test_the_same_bytes_on_every_run():
    runs = set()
    for seed in ("1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", PRINT_ALL],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        runs.add(done.stdout)
    assert len(runs) == 1, "two processes drew different bytes"
    again = DRAWINGS["transverse"]()
    assert again == draw("transverse")
    assert again is not draw("transverse")


def test_nothing_a_strict_page_refuses(pictures):
    for name, svg in pictures.items():
        for refused in ("<style", "style=", "<metadata", "<?xml", "<!DOCTYPE", "xlink", "<title"):
            assert refused not in svg, f"{refused} in {name}"
        assert "clip" not in svg
        assert re.match(r'<svg xmlns="[^"]+" viewBox="0 0 [\d.]+ [\d.]+" [^>]*>', svg)
        assert not re.search(r"<svg[^>]* (width|height)=", svg)


def test_every_id_is_prefixed_and_every_reference_is_met(drawing, pictures, tags):
    for svg in pictures.values():
        ids = [e.get("id") for e in tags(svg) if e.get("id")]
        assert len(ids) == len(set(ids))
        assert all(i.startswith(f"tr-{drawing.id}-") for i in ids)
        references = set(re.findall(r"url\(#([^)]+)\)", svg))
        assert references <= set(ids)
        assert references, "the muscles are hatched"


def test_no_id_is_in_two_pictures_that_may_share_a_page(tags):
    seen = {}
    for name in DRAWINGS:
        for svg in (draw(name).svg, draw(name).labelled_svg):
            for element in tags(svg):
                if element.get("id"):
                    assert element.get("id") not in seen
                    seen[element.get("id")] = name


def test_every_colour_carries_the_class_of_its_token(pictures, tags):
    for svg in pictures.values():
        coloured = 0
        for element in tags(svg):
            classes = (element.get("class") or "").split()
            for kind in ("fill", "stroke"):
                value = element.get(kind) or ""
                if HEX.fullmatch(value):
                    coloured += 1
                    assert f"tr-{kind}-{CLASS_OF[value]}" in classes
                if value.startswith("url("):
                    # A class would paint over the pattern.
                    assert not any(c.startswith(f"tr-{kind}-") for c in classes)
        assert coloured > 30
        # No colour hides anywhere else, such as in a style or a name.
        assert len(HEX.findall(svg)) == coloured


def test_text_stays_text(pictures, tags):
    for svg in pictures.values():
        texts = [e for e in tags(svg) if e.tag == "text"]
        assert texts
        assert all(e.get("text-anchor") in ("start", "middle", "end") for e in texts)
        assert all(float(e.get("font-size")) >= 12 for e in texts)
        assert 'font-family="system-ui, sans-serif"' in svg


def test_numbers_are_rounded_to_one_decimal(pictures):
    for svg in pictures.values():
        assert not re.search(r"\d\.\d\d", svg.replace('opacity="0.55"', "").replace("0.85", ""))


def test_every_number_takes_a_click_24_pixels_across(drawing, tags):
    rooms = [e for e in tags(drawing.svg) if e.get("pointer-events") == "all"]
    assert len(rooms) == len(drawing.regions)
    assert all(e.tag == "circle" and float(e.get("r")) * 2 >= 24 for e in rooms)
    assert drawing.svg.count('viewBox="0 0 360 ') == 1, "one unit is a pixel at 360"


def test_small_enough_for_a_phone(drawing):
    for state in drawing.states:
        assert len(state.svg.encode()) <= 25_600
        assert len(gzip.compress(state.svg.encode())) <= 7_168


def test_a_colour_that_is_no_token_is_refused():
    with pytest.raises(ValueError, match="not the light value of a token"):
        paint("fill", "#123456")


def test_numbers_and_paths_are_short():
    assert [number(n) for n in (1.0, -0.04, 2.25, 10)] == ["1", "0", "2.2", "10"]
    assert path_data("M 1.04 2 \nL 3 -0.01 \nz\n") == "M1 2L3 0z"


def test_steps_add_up_to_the_places_they_stand_for():
    data = "M1 2L3 0.1C3.3 0 4 -1.2 5.1 6zM10 10L10.1 9"
    assert relative(data, coarse=False) == "M1 2l2 -1.9c0.3 -0.1 1 -1.3 2.1 5.9zM10 10l0.1 -1"
    assert relative(data, coarse=True) == "M1 2l2 -2c0.5 0 1 -1 2 6zM10 10l0 -1"
    # A long row of small steps ends where the row of places ends.
    places = "M0 0L" + "L".join(f"{k / 3:.1f} {k / 7:.1f}" for k in range(1, 400))
    written = relative(places, coarse=False).split("l", 1)[1]
    steps = [float(n) for n in re.findall(r"-?[\d.]+", written)]
    assert sum(steps[0::2]) == pytest.approx(round(399 / 3, 1))
    assert sum(steps[1::2]) == pytest.approx(round(399 / 7, 1))


def test_a_shifted_shape_differs_in_its_first_place_only():
    first = relative("M1 2C3 4 5 6 7 8L9 9z", coarse=True)
    shifted = relative("M2 1C4 3 6 5 8 7L10 8z", coarse=True)
    assert first.split("c")[1] == shifted.split("c")[1]


def test_an_element_the_figures_do_not_use_is_an_error():
    raw = '<svg xmlns="http://www.w3.org/2000/svg"><g id="a1"><image/></g></svg>'
    with pytest.raises(ValueError, match="<image>"):
        normalise(raw, drawing="x", size=(1, 1), tree=[Group(members=["a1"])], hatches={})
