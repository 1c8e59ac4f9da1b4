"""What a drawing must say and show, and that its states can be blended."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from tworings.figures import DRAWINGS, draw
from tworings.figures._names import NAMES as PRINTED
from tworings.model import Structure

BOOK = Path(__file__).parents[2] / "book"
STATES = {
    "rest": "Rest",
    "squeeze": "Squeeze",
    "push_relaxing": "Push, relaxing",
    "push_tightening": "Push, tightening",
}
#: The hammock has three of its own.
FLOOR = {"squeeze": "Squeeze", "let_go": "Let go", "strain": "Strain"}


@pytest.fixture(scope="module")
def structures():
    rows = yaml.safe_load((BOOK / "structures.yaml").read_text("utf-8"))
    return {row["id"]: Structure.model_validate(row) for row in rows}


@pytest.fixture(scope="module")
def claims():
    return {c["id"] for c in yaml.safe_load((BOOK / "claims.yaml").read_text("utf-8"))}


def test_an_unknown_name_names_the_known_ones():
    with pytest.raises(ValueError, match="coronal, median-prostate, median-vagina, pelvic-floor, "):
        draw("sagittal")
    with pytest.raises(ValueError, match="median-uterus"):
        draw("median", "uterus")


def test_a_variant_can_be_given_apart():
    assert draw("median", "vagina") is draw("median-vagina")
    assert draw("median", "vagina").id == "median-vagina"


def test_regions_are_known_structures_numbered_in_order(drawing, structures, tags):
    assert [r.number for r in drawing.regions] == list(range(1, len(drawing.regions) + 1))
    assert {r.structure for r in drawing.regions} <= structures.keys()
    assert len({r.structure for r in drawing.regions}) == len(drawing.regions)
    groups = {e.get("id"): e for e in tags(drawing.svg) if e.get("class") == "tr-region"}
    assert groups.keys() == {r.element for r in drawing.regions}
    for region in drawing.regions:
        assert region.element == f"tr-{drawing.id}-{region.structure}"
        callouts = [e for e in groups[region.element] if e.get("class") == "tr-callout"]
        assert len(callouts) == 1, "each region holds its own number"
        assert [t.text for t in callouts[0] if t.tag == "text"] == [str(region.number)]


def test_every_structure_of_the_book_is_drawn(structures):
    drawn = {r.structure for name in DRAWINGS for r in draw(name).regions}
    assert drawn == structures.keys()


def test_names_in_print_are_those_of_the_book(structures, drawing, tags):
    assert {i: (s.name, s.lay_name) for i, s in structures.items()} == PRINTED
    words = " ".join(e.text or "" for e in tags(drawing.labelled_svg) if e.tag == "text")
    for region in drawing.regions:
        for name in PRINTED[region.structure]:
            assert name in words


def test_claims_exist(drawing, structures, claims):
    used = set(drawing.claims).union(*(s.claims for s in drawing.states))
    used = used.union(*(s.claims for s in structures.values()))
    assert used <= claims
    assert drawing.claims
    assert all(s.claims for s in drawing.states)


def test_words(drawing):
    assert 40 <= len(drawing.alt) <= 150
    assert drawing.view.split()[0] in ("Coronal", "Median", "Transverse")
    assert drawing.description.count("\n\n") >= 2
    said = drawing.description.lower()
    for region in drawing.regions:
        name = PRINTED[region.structure][0].lower()
        short = name.removesuffix(" of rectum")
        assert short in said, f"the description leaves out {name}"
    assert "schematic" in drawing.caption.lower()


def test_captions_keep_number_unit_and_people_together():
    for name in ("median-prostate", "median-vagina"):
        caption = draw(name).caption
        assert "100°, 70° and 120° are means of 113 healthy women" in caption
        assert "fourth state" in caption
    assert "4.2 cm" in draw("coronal").caption
    assert "211 adults" in draw("coronal").caption
    assert all(part in draw("coronal").caption for part in ("deep", "superficial", "subcutaneous"))


def test_states_are_known_and_in_order(drawing):
    states = FLOOR if drawing.id == "pelvic-floor" else STATES
    assert [(s.id, s.title) for s in drawing.states] == list(states.items())
    assert drawing.states[0].svg == drawing.svg
    assert len({s.svg for s in drawing.states}) == len(states)
    assert "schematic" in drawing.states[-1].description


def test_states_differ_in_numbers_only(drawing, tags):
    def shape(svg):
        rows = []
        for element in tags(svg):
            kept = {k: v for k, v in element.attrib.items() if k not in NUMBERS}
            commands = re.sub(r"[^A-Za-z]", "", element.get("d", ""))
            rows.append((element.tag, sorted(kept.items()), sorted(element.keys()), commands))
        return rows

    first = shape(drawing.svg)
    assert len(first) > 40
    for state in drawing.states[1:]:
        assert shape(state.svg) == first


NUMBERS = {"d", "cx", "cy", "r", "transform", "x", "y"}


@pytest.mark.parametrize("name", ["median-prostate", "median-vagina"])
def test_the_angle_is_written_or_said_to_be_unknown(name, tags):
    written = {}
    for state in draw(name).states:
        [group] = [e for e in tags(state.svg) if (e.get("id") or "").endswith("anorectal_angle")]
        written[state.id] = [e.text for e in group if e.tag == "text"]
    women = ["mean of", "113 women"]
    assert written["rest"] == ["100°", *women]
    assert written["squeeze"] == ["70°", *women]
    assert written["push_relaxing"] == ["120°", *women]
    assert written["push_tightening"] == ["?", "not", "measured"]


def test_badges_keep_apart_and_inside(drawing, tags):
    # A badge stands in the middle of its callout, whose group says where that is.
    width, height = (float(n) for n in re.findall(r'viewBox="0 0 (\S+) ([^"]+)"', drawing.svg)[0])
    for state in drawing.states:
        badges = [
            tuple(float(n) for n in re.findall(r"[\d.]+", group.get("transform")))
            for group in tags(state.svg)
            if any(e.tag == "circle" and e.get("r") == "9.5" for e in group)
        ]
        assert len(badges) == len(drawing.regions)
        for i, (x, y) in enumerate(badges):
            assert 10 <= x <= width - 10
            assert 10 <= y <= height - 10
            for a, b in badges[:i]:
                assert (x - a) ** 2 + (y - b) ** 2 >= 24**2, f"{state.id}: two badges touch"


def test_names_beside_the_picture_do_not_overlap(drawing, tags):
    rows = {}
    for element in tags(drawing.labelled_svg):
        if element.tag == "text" and float(element.get("font-size")) in (14, 12.5):
            side = element.get("text-anchor") or "start"
            rows.setdefault(side, []).append(float(element.get("y")))
    height = float(re.findall(r'viewBox="0 0 \S+ ([^"]+)"', drawing.labelled_svg)[0])
    for ys in rows.values():
        ys.sort()
        assert all(b - a >= 14 for a, b in pairwise(ys))
        assert ys[0] > 8
        assert ys[-1] < height
